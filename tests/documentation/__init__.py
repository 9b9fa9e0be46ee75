"""What the documentation must tell, gathered from the program itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.documentation import components, rules

ROOT = Path(__file__).resolve().parents[2]
MANUAL = ROOT / "docs/beheer"
BEGIN = "<!-- Gemaakt door: python -m tests.documentation -->"
END = "<!-- Einde van wat is gemaakt -->"

GENERATED: dict[Path, Callable[[], str]] = {
    MANUAL / "onderdelen.md": components.tables,
    MANUAL / "toetsregels.md": rules.table,
}
"""Which document holds which table between `BEGIN` and `END`."""


def with_table(document: str, table: str) -> str:
    before, _begin, rest = document.partition(BEGIN)
    _old, _end, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table}\n{END}{after}"
