"""Every unit of a document with its place in it: where it stands, as a reader cites it, and in which part.

The rules that look at how a text is written read the units themselves; a passage joins units, and so repeats words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leeratelier.ordinance.rules.outcome import Place
from leeratelier.ordinance.rules.passages import QUOTE, Cite
from leeratelier.ordinance.rules.tree import Ordinance, Unit


@dataclass(frozen=True, slots=True)
class Spot:
    """`amending`: in an article that changes another regulation, so its numbers, lists and references may be those
    of that regulation. `content` is kept for an article: all its text, as `Unit.content` gives it."""

    unit: Unit
    cite: Cite
    part: str
    article: Unit | None = None
    lid: Unit | None = None
    amending: bool = False
    content: str = ""

    @property
    def texts(self) -> tuple[tuple[str, bool], ...]:
        """The words of the unit itself: (words, stands in the heading)."""
        return tuple((words, own) for words, own in ((self.unit.heading, True), (self.unit.text, False)) if words)

    def place(self, start: int, end: int, *, in_heading: bool = False) -> Place:
        """These characters of the unit, never more than may be quoted."""
        source = self.unit.heading if in_heading else self.unit.text
        end = min(end, start + QUOTE)
        cite = self.cite
        return Place(source[start:end], cite.article, cite.paragraph, cite.point, self.unit.id, start, end, in_heading)

    def whole(self) -> Place | None:
        """The unit as it begins: its text, else its heading, else that of the first unit below it that has words."""
        for below in _below(self.unit, self.cite, self.part, self.article, self.lid, self.amending):
            if below.unit.text:
                return below.place(0, len(below.unit.text))
            if below.unit.heading:
                return below.place(0, len(below.unit.heading), in_heading=True)
        return None


def spots_of(ordinance: Ordinance) -> Iterator[Spot]:
    """In reading order, parts themselves included."""
    for part in ordinance.parts:
        yield from _below(part, Cite(), part.kind, None, None, False)


def stands_as_heading(unit: Unit) -> bool:
    """'3. SLOTBEPALINGEN', read as a lid or an onderdeel: no item of a list."""
    return unit.text.isupper() and unit.text[-1:].isalpha() and not unit.children


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or what may be quoted of it, around these characters."""
    reach = max(0, end - QUOTE + 60)
    stops = [text.rfind(mark, reach, start) for mark in (". ", "; ", "? ")]
    first = max(*(stop + 2 if stop >= 0 else 0 for stop in stops), reach)
    found = _STOP.search(text, end, end + QUOTE)
    last = min(found.end() if found else len(text), first + QUOTE)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return min(first, start), max(last, end)


def _below(unit: Unit, cite: Cite, part: str, article: Unit | None, lid: Unit | None, amending: bool) -> Iterator[Spot]:
    cite = cite.inside(unit)
    content = ""
    if unit.kind == "article":
        article, lid = unit, None
        content = unit.content
        amending = _AMENDS.search(content) is not None
    elif unit.kind == "paragraph":
        lid = unit
    yield Spot(unit, cite, part, article, lid, amending, content)
    for child in unit.children:
        yield from _below(child, cite, part, article, lid, amending)


_AMENDS = re.compile(
    r"\b(?:komt|komen) (?:\w+ ){0,3}te luiden\b|\bals volgt gewijzigd\b|\bgewijzigd als volgt\b|\bluidende?\s*:"
    r"|\b(?:ingevoegd|toegevoegd)\s*:|\bte vervangen door\b|\bvervangen door\s*:|\bwordt vervangen door [“\"‘']"
)
_STOP = re.compile(r"[.?!;](?=\s|$)")
