"""An ordinance as the rules read it: sentences and lists in reading order, each with its way back into the text.

A passage is a sentence, or a list item together with the words that lead into it, because a norm is often spread over
both ("… worden betrokken bij: a. de voorbereiding, b. de uitvoering"). A list also comes once
as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from leeratelier.ordinance.rules.outcome import Place
from leeratelier.ordinance.rules.tree import Ordinance, Unit

QUOTE = 300
_LONGEST_LIST = 4000


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


class Reading:
    """One document, read once: everything the rules ask is kept."""

    def __init__(self, ordinance: Ordinance) -> None:
        self.ordinance = ordinance

    @cached_property
    def title(self) -> str:
        return self.ordinance.title.lower()

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """The norms. In a text without articles also what could not be placed: a fragment is read as it stands."""
        kinds = ("body",) if self.ordinance.articles else ("body", "stray")
        return self.of(*kinds) or self.of("front")

    @cached_property
    def definitions(self) -> tuple[Passage, ...]:
        return tuple(passage for passage in self.body if passage.term)

    @cached_property
    def norms(self) -> tuple[Passage, ...]:
        return tuple(passage for passage in self.body if not passage.term)

    @cached_property
    def preamble(self) -> tuple[Passage, ...]:
        """Where the parser found none, the sentences before the first article that adopt the ordinance."""
        found = self.of("preamble")
        if found or not self.ordinance.articles:
            return found
        first = next((i for i, passage in enumerate(self.body) if passage.article), 0)
        before = [*self.of("title", "front"), *self.body[:first]]
        if any(_PROPOSAL.search(passage.low) for passage in before):
            return ()
        words = " ".join(passage.low for passage in before)
        return tuple(before) if _ADOPTS.search(words) else ()

    def beside(self, passage: Passage, before: int = 0, after: int = 0) -> tuple[Passage, ...]:
        """The passages of the same article that stand just before or after this one in the body."""
        here = self._positions[id(passage)]
        near = self.body[max(0, here - before) : here] + self.body[here + 1 : here + 1 + after]
        return tuple(other for other in near if other.article is passage.article)

    @cached_property
    def _positions(self) -> dict[int, int]:
        return {id(passage): position for position, passage in enumerate(self.body)}

    def of(self, *kinds: str) -> tuple[Passage, ...]:
        parts = (part for part in self.ordinance.parts if part.kind in kinds)
        return tuple(passage for part in parts for passage in _passages(part))

    @cached_property
    def words(self) -> str:
        """All the words of the document, labels and headings included."""
        return self.ordinance.words

    @cached_property
    def everything(self) -> str:
        return lowered(self.words)


_ADOPTS = re.compile(r"\braad\b.*\b(?:besluit(?:en)?\b|stelt\b.{0,60}\bvast\b)", re.DOTALL)
_PROPOSAL = re.compile(r"^\W*(?:raads|college)voorstel\b|\bgevraagd besluit\b")


def lowered(text: str) -> str:
    """Lower case with every letter in its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


_ABBREVIATION = re.compile(
    r"(?:\b(?:art|artt|nr|nrs|bijv|bv|o\.a|d\.w\.z|dwz|jo|d\.d|i\.v\.m|t/m|m\.b\.t|m\.u\.v|mr|dr|drs|ir"
    r"|ing|dhr|mevr|mw|jl|lid|"
    r"stb|stcrt|trb|blz|pag|etc|enz|incl|excl|resp|ca|max|min|afd|hfst|p|nl|c\.q|z\.s\.m|s\.v\.p|a\.i)|\b[a-z]|\d)\.$"
)
_STOP = re.compile(r"[.?!][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9À-Ý])")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence. Points after abbreviations, initials and numbers are no end."""
    start = 0
    for stop in _STOP.finditer(text):
        before = text[max(start, stop.start() - 12) : stop.start() + 1]
        after_number = before[-2:-1].isdigit() and text[stop.end()].isupper()
        if _ABBREVIATION.search(before.lower()) and not after_number:
            continue
        yield start, stop.end()
        start = stop.end()
    if text[start:].strip():
        yield start, len(text)


@dataclass(slots=True)
class _Context:
    article: Unit | None = None
    heading: str = ""
    division: str = ""
    defining: bool = False


_DEFINING_HEADING = re.compile(
    r"\b(?:begrip\w*|definities?|definiëring|begripsbepaling\w*|begripsomschrijving\w*|wat bedoelen)"
)
_DEFINING_LEAD = re.compile(
    r"\b(?:verstaan|verstaat|verstaan we|versta)\b.{0,40}\bonder\b|\bonder\b.{0,60}\bverstaan\b"
    r"|bedoel(?:en|d) (?:we|wij) met"
    r"|\bwordt bedoeld met\b|\bde volgende (?:begrippen|definities|begripsbepalingen)|\bhebben de volgende betekenis"
    r"|\bbetekent het volgende\b|\bgelden de volgende\b.{0,40}\b(?:begrip\w*|definities)"
)
_TERM = re.compile(
    r"^[\s\-–—•*]*(?:(?:[a-z]{1,2}|\d{1,2})[.)°]\s+)?[\"'‘’“”]?(?P<term>[^\s:;.=][^:;.=]{0,90}?)[\"'‘’“”]?"
    r"\s*(?::|=|\s[–—-]\s)\s*(?=\S)",
    re.IGNORECASE,
)
_DEFINED_IN_A_SENTENCE = re.compile(
    r"^\s*(?:onder|met) (?:een |het begrip |de term )?[\"'‘“]?(?P<term>[^:;.]{3,60}?)[\"'’”]? (?:wordt"
    r"|worden|verstaan|bedoelen)\b"
    r".{0,60}?(?:verstaan|bedoeld|we|wij)\b",
)


def _passages(part: Unit) -> Iterator[Passage]:
    yield from _division(part, _Context(), Cite())


def _division(unit: Unit, context: _Context, cite: Cite) -> Iterator[Passage]:
    """A part, chapter or article: its own text, then what is below it."""
    if unit.kind == "article":
        heading = lowered(unit.heading)
        defining = bool(_DEFINING_HEADING.search(heading) or _DEFINING_LEAD.search(heading))
        context = _Context(unit, heading, context.division, defining)
        yield from _block(unit, context, Cite(unit.number))
        return
    if unit.kind in ("chapter", "section", "subsection"):
        heading = lowered(unit.heading)
        context = _Context(None, "", f"{context.division} {heading}".strip(), bool(_DEFINING_HEADING.search(heading)))
    yield from _block(unit, context, cite)


_SENTENCE_IN_HEADING = 7  # spaces; a heading this long is a norm that stands on the line of its label
_DIVISIONS = ("chapter", "section", "subsection", "article")


def _block(unit: Unit, context: _Context, cite: Cite) -> Iterator[Passage]:
    """The text of a unit and its children; points are read together with the text that leads into them."""
    lead: Piece | None = None
    if unit.kind == "article" and unit.heading.count(" ") >= _SENTENCE_IN_HEADING:
        lead = Piece(0, unit, 0, len(unit.heading), cite, in_heading=True)
    if unit.text.strip():
        if lead:
            yield from _list(lead, [], context, cite)
        lead = Piece(0, unit, 0, len(unit.text), cite)
    points: list[Unit] = []
    for child in unit.children:
        if child.kind == "point" or (points and _ends_the_list(child)):
            points.append(child)
            continue
        if lead or points:
            yield from _list(lead, points, context, cite)
        lead, points = None, []
        if child.kind in _DIVISIONS:
            yield from _division(child, context, cite)
        elif child.children:
            yield from _block(child, context, cite.inside(child))
        elif child.text.strip():
            lead = Piece(0, child, 0, len(child.text), cite.inside(child))
    if lead or points:
        yield from _list(lead, points, context, cite)


def _ends_the_list(unit: Unit) -> bool:
    """'… bij: a. de voorbereiding, b. de uitvoering van gemeentelijk beleid': the words that close the sentence."""
    return unit.kind == "text" and unit.text[:1].islower() and not unit.children


def _list(lead: Piece | None, points: list[Unit], context: _Context, cite: Cite) -> Iterator[Passage]:
    """Each sentence of the lead but the last alone; the last with each point, and with all of them."""
    last: Piece | None = None
    if lead:
        *others, last = [replace(lead, offset=start, length=end - start) for start, end in sentences(lead.source)] or [
            lead
        ]
        for piece in others:
            yield _passage([piece], context)
        if not points:
            yield _passage([last], context)
            return
    first = [last] if last else []
    words = lowered(last.source[last.offset :]) if last else ""
    if context.defining or _DEFINING_LEAD.search(words):
        if last:
            yield _passage(first, context)
        for point in points:
            yield _passage(list(_pieces(point, cite)), context, defining=True)
        return
    everything = [*first]
    for point in points:
        pieces = list(_pieces(point, cite))
        if pieces:
            everything += pieces
            yield _passage([*first, *pieces], context, is_list=True)
    if len(points) > 1 and sum(piece.length for piece in everything) < _LONGEST_LIST:
        yield _passage(everything, context, is_list=True)


def _pieces(unit: Unit, cite: Cite) -> Iterator[Piece]:
    cite = cite.inside(unit)
    if unit.text.strip():
        yield Piece(0, unit, 0, len(unit.text), cite)
    for child in unit.children:
        yield from _pieces(child, cite)


def _passage(pieces: Iterable[Piece], context: _Context, *, defining: bool = False, is_list: bool = False) -> Passage:
    text, placed = "", []
    for piece in pieces:
        placed.append(Piece(len(text), piece.unit, piece.offset, piece.length, piece.cite, piece.in_heading))
        text += piece.source[piece.offset : piece.offset + piece.length].rstrip() + " "
    text = text.rstrip()
    low = lowered(text)
    term = ""
    if defining or context.defining:
        found = _TERM.match(low)
        term = found["term"].strip(" '\"‘’“”") if found else ""
    if not term and (found := _DEFINED_IN_A_SENTENCE.match(low)):
        term = found["term"].strip(" '\"‘’“”")
    return Passage(text, low, tuple(placed), context.article, context.heading, context.division, term, is_list)


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
