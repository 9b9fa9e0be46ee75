"""From the tree to passages: sentences, lists read with the words that lead into them, and definitions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from leeratelier.ordinance.rules.passages import Cite, Passage, Piece, lowered
from leeratelier.ordinance.rules.tree import Unit

_LONGEST_LIST = 4000  # characters
_LONGEST_TERM = 5  # spaces
_QUOTES = " '\"‘’“”„«»"


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
        if text[stop.start()] == "?" and text.startswith("Dan ", stop.end()):
            continue  # 'Maakt de gemeente een plan? Dan vragen wij …' is one norm
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
    r"^[\s\-–—•*|]*(?:(?:[a-z]{1,2}|\d{1,2})[.)°]\s+)?[\"'‘’“”„«»]?(?P<term>[^\s:;.=][^:;.=]{0,90}?)[\"'‘’“”«»]?"
    r"\s*(?::|=|\t|\s\|\s|\s[–—-]\s)\s*(?=\S)",
    re.IGNORECASE,
)
_DEFINED_IN_A_SENTENCE = re.compile(
    r"^\s*(?:onder|met) (?:een |het begrip |de term )?[\"'‘“]?(?P<term>[^:;.]{3,60}?)[\"'’”]? (?:wordt"
    r"|worden|verstaan|bedoelen)\b"
    r".{0,60}?(?:verstaan|bedoeld|we|wij)\b",
)


def passages_of(part: Unit) -> Iterator[Passage]:
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
    term: Unit | None = None
    for child in unit.children:
        if child.kind == "point" or (points and _ends_the_list(child)):
            points.append(child)
            continue
        if lead or points:
            yield from _list(lead, points, context, cite)
        lead, points = None, []
        if term and child.kind == "text" and not child.children:
            yield _definition(term, child, context, cite)
            term = None
        elif context.defining and _is_a_bare_term(child):
            term = child
        elif child.kind == "table":
            yield from _rows(child, context, cite)
        elif child.kind in _DIVISIONS:
            yield from _division(child, context, cite)
        elif child.children:
            yield from _block(child, context, cite.inside(child))
        elif child.text.strip():
            lead = Piece(0, child, 0, len(child.text), cite.inside(child))
    if lead or points:
        yield from _list(lead, points, context, cite)


def _is_a_bare_term(unit: Unit) -> bool:
    """A defined term on a line of its own, its meaning on the next."""
    return (
        unit.kind == "text"
        and not unit.children
        and unit.text.count(" ") < _LONGEST_TERM
        and unit.text[-1:].isalpha()
        and not _DEFINING_LEAD.search(lowered(unit.text))
    )


def _definition(term: Unit, meaning: Unit, context: _Context, cite: Cite) -> Passage:
    found = _passage([Piece(0, unit, 0, len(unit.text), cite) for unit in (term, meaning)], context)
    return replace(found, term=lowered(term.text).strip(_QUOTES))


def _rows(table: Unit, context: _Context, cite: Cite) -> Iterator[Passage]:
    """A table row by row; of definitions, the first cell is the term."""
    start = 0
    for line in table.text.splitlines(keepends=True):
        if line.strip():
            yield _passage([Piece(0, table, start, len(line.rstrip("\n")), cite)], context)
        start += len(line)


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
            if pieces := list(_pieces(point, cite)):
                yield _passage(pieces, context, defining=True)
        return
    everything = [*first]
    for point in points:
        pieces = list(_pieces(point, cite))
        if pieces:
            everything += pieces
            yield _passage([*first, *pieces], context, is_list=True)
    if len(points) > 1 and 0 < sum(piece.length for piece in everything) < _LONGEST_LIST:
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
        term = found["term"].strip(_QUOTES) if found else ""
    if not term and (found := _DEFINED_IN_A_SENTENCE.match(low)):
        term = found["term"].strip(_QUOTES)
    return Passage(text, low, tuple(placed), context.article, context.heading, context.division, term, is_list)
