"""Which rules gave an outcome: stored results of other rules are not shown as if they were today's."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from leeratelier.content import CONTENT


@cache
def rules_version() -> str:
    """A fingerprint of the rules' files and of the code that applies them. Same files, same answer."""
    digest = hashlib.sha256()
    code = Path(__file__).parent
    for path in sorted([*(CONTENT / "toetsregels").glob("*.toml"), *code.rglob("*.py")]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
