"""An ordinance as readable plain text: one line per unit, an empty line between units."""

from __future__ import annotations

from collections.abc import Iterator

from leeratelier.ordinance.rules.tree import Ordinance, Unit


def as_text(ordinance: Ordinance) -> str:
    """The words in their order; read again by the parser it gives the same articles, leden and points."""
    return "\n\n".join(line for part in ordinance.parts for line in _lines(part))


def _lines(unit: Unit) -> Iterator[str]:
    opening = " ".join(part for part in (unit.label, unit.heading) if part)
    own = [opening, unit.text] if unit.kind == "article" else [" ".join(part for part in (opening, unit.text) if part)]
    yield from (line for line in own if line)
    for child in unit.children:
        yield from _lines(child)
