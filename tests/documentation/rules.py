"""The table of rules in docs/beheer/toetsregels.md."""

from __future__ import annotations

from leeratelier.ordinance.rules.check import rules
from leeratelier.ordinance.rules.outcome import Rule

GROUPS = {
    "legal minimum": "Wettelijk minimum",
    "form": "Vorm",
    "drafting": "Schrijffouten",
    "advice": "Advies",
    "nature": "Soort document",
}


def table() -> str:
    heads = ("Slug", "Regel", "Groep", "Soort", "Bron", "Bron nagelezen")
    rows = [heads, ("---",) * len(heads), *(_row(rule) for rule in rules())]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(rule: Rule) -> tuple[str, ...]:
    source = f"{rule.source} ({rule.source_version})" if rule.source_version else rule.source
    return (f"`{rule.slug}`", rule.title, GROUPS[rule.group], rule.kind, source, "ja" if rule.verified else "nee")
