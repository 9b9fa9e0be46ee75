"""An ordinance as the rules read it: sentences and lists in reading order, each with its way back into the text.

A passage is a sentence, or a list item together with the words that lead into it, because a norm is often spread over
both ("… worden betrokken bij: a. de voorbereiding, b. de uitvoering"). A list also comes once
as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from leeratelier.ordinance.rules.outcome import Place
from leeratelier.ordinance.rules.tree import Unit

QUOTE = 300


@dataclass(frozen=True, slots=True)
class Cite:
    """Where a unit stands, as a reader cites it."""

    article: str | None = None
    paragraph: str | None = None
    point: str | None = None

    def inside(self, unit: Unit) -> Cite:
        match unit.kind:
            case "article":
                return Cite(unit.number)
            case "paragraph":
                return Cite(self.article, unit.number)
            case "point":
                return Cite(
                    self.article, self.paragraph, f"{self.point}, onder {unit.number}" if self.point else unit.number
                )
        return self


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of one unit: `unit.text[offset:offset + length]` stands at `start` in the passage."""

    start: int
    unit: Unit
    offset: int
    length: int
    cite: Cite
    in_heading: bool = False

    @property
    def source(self) -> str:
        return self.unit.heading if self.in_heading else self.unit.text


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """`text` as it stands, `low` in lower case for searching; `term` is the defined term when this is a definition."""

    text: str
    low: str
    pieces: tuple[Piece, ...]
    article: Unit | None
    heading: str = ""  # of the article, lower case
    division: str = ""  # headings of the chapters above it, lower case
    term: str = ""
    is_list: bool = False

    def place(self, start: int = 0, end: int | None = None) -> Place:
        """The passage around these offsets, cut down to what may be quoted."""
        piece = next((piece for piece in reversed(self.pieces) if piece.start <= start), self.pieces[0])
        here = piece.offset + max(start - piece.start, 0)
        there = here + max(1, (end if end is not None else start + 1) - start)
        first, last = _window(piece.source, piece.offset, piece.offset + piece.length, here, there)
        cite, quote = piece.cite, piece.source[first:last]
        return Place(quote, cite.article, cite.paragraph, cite.point, piece.unit.id, first, last, piece.in_heading)


def places(passages: Iterable[Passage], pattern: re.Pattern[str], most: int = 2) -> tuple[Place, ...]:
    """Where the pattern stands in these passages, each place once."""
    found: dict[tuple[str, int], Place] = {}
    for passage in passages:
        match = pattern.search(passage.low)
        place = passage.place(match.start(), match.end()) if match else passage.place()
        found.setdefault((place.unit, place.start), place)
        if len(found) == most:
            break
    return tuple(found.values())


def heading_place(unit: Unit) -> Place:
    end = min(len(unit.heading), QUOTE)
    return Place(unit.heading[:end], unit.number, None, None, unit.id, 0, end, in_heading=True)


def lowered(text: str) -> str:
    """Lower case with every letter in its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def _window(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """At most QUOTE characters between first and last around start and end, cut at spaces."""
    start, end = max(first, min(start, last)), max(first, min(end, last))
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    if last - first <= QUOTE:
        return first, last
    left = max(first, min(start - 60, last - QUOTE))
    if left > first:
        left = text.find(" ", left, start) + 1 or left
    right = min(last, left + QUOTE)
    if right < last:
        space = text.rfind(" ", end, right)
        right = space if space > left else right
    return left, right
