"""Defined terms: used, defined once, in alphabetical order."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import Passage, lowered
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.stems import as_pattern, stems_of


@dataclass(frozen=True, slots=True)
class _Term:
    """`names` are the ways in which the definition says it: 'college of b en w', 'wet (Awb)'."""

    passage: Passage
    start: int
    end: int
    names: tuple[str, ...]

    @property
    def place(self) -> Place:
        return self.passage.place(self.start, self.end)

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]


@check("begrip-ongebruikt")
def every_term_is_used(reading: Reading) -> Result:
    """L: use in another definition counts, in an inflected form or a compound too; use in the note doesn't."""
    terms = _terms(reading)
    if not terms:
        return Result("met")
    text, spans = _everything_else(reading)
    unused = [term for term in terms if not _is_used(term, text, spans)]
    if not unused:
        return Result("met")
    words = ", ".join(f"‘{term.words}’" for term in unused[:4])
    return Result(
        "missing", tuple(term.place for term in unused[:20]), f"Nergens anders in de artikelen staat: {words}."
    )


@check("begrip-dubbel")
def no_term_is_defined_twice(reading: Reading) -> Result:
    """L: `unclear` where the second meaning is for one article or chapter only."""
    first: dict[tuple[str, ...], _Term] = {}
    twice: list[tuple[_Term, _Term]] = []
    for term in _terms(reading):
        stems = stems_of(term.names[0])
        if stems in first:
            twice.append((first[stems], term))
        first.setdefault(stems, term)
    sure = [pair for pair in twice if not _only_here(reading, pair[1])]
    if sure:
        words = ", ".join(dict.fromkeys(f"‘{term.words}’" for _first, term in sure[:4]))
        return Result("missing", _both(sure), f"Twee keer omschreven: {words}.")
    if twice:
        because = f"‘{twice[0][1].words}’ krijgt voor een deel van de tekst een andere betekenis. Kijk of dat zo moet."
        return Result("unclear", _both(twice), because)
    return Result("met")


@check("begrippen-alfabetisch")
def terms_stand_in_the_order_of_the_alphabet(reading: Reading) -> Result:
    """L, advice."""
    lists: dict[str, list[_Term]] = defaultdict(list)
    for term in _terms(reading):
        if term.passage.article and _DEFINING.search(term.passage.heading):
            lists[term.passage.article.id].append(term)
    for terms in lists.values():
        for before, term in pairwise(terms):
            if _collated(term.words) < _collated(before.words):
                because = f"‘{term.words}’ staat na ‘{before.words}’."
                return Result("missing", (term.place,), because)
    return Result("met") if lists else Result("not_applicable", (), "De tekst heeft geen lijst met begrippen.")


_DEFINING = re.compile(r"begrip|definitie|definiëring|bedoelen|betekent|woorden")


def _collated(term: str) -> str:
    plain = unicodedata.normalize("NFKD", _ARTICLE.sub("", term.lower()))
    return re.sub(r"[^a-z0-9]", "", plain)


_ARTICLE = re.compile(r"^(?:de|het|een) (?=\w)")
_NO_TERM = re.compile(
    r"^(?:begrip|begrippen|term|woord)$"
    r"|\bverstaa?[nt]\b|\bverordening en de\b|^(?:artikel|lid) \d|\bte weten\b|\bbedoeld\b"
)
_UNDER = re.compile(r"(?:onder|met) (?P<term>.{2,60}?) (?:wordt|worden) (?:\w+ ){0,4}(?:verstaan|bedoeld)\b")
_NOT_UNDER_IT = re.compile(r"\bniet (?:\w+ )?verstaan\b|\bvalt niet\b")


def _terms(reading: Reading) -> list[_Term]:
    found: dict[tuple[str, int], _Term] = {}
    for passage in reading.definitions:
        told = _UNDER.match(passage.term)
        term = told["term"].strip(" '\"‘’“”") if told else passage.term
        start = passage.low.find(term)
        if start < 0 or _NO_TERM.search(term) or (passage.is_list and not passage.heading):
            continue
        if _NOT_UNDER_IT.search(passage.low[start : start + len(term) + 60]):
            continue
        names = tuple(_names(term))
        piece = passage.pieces[0]
        if names:
            found.setdefault((piece.unit.id, piece.offset), _Term(passage, start, start + len(term), names))
    return list(found.values())


def _names(term: str) -> Iterator[str]:
    """The term, and what stands between brackets or after 'of' or a comma as another name for it."""
    outside = re.sub(r"\s*\((?:hierna(?: te noemen)?:? ?)?([^()]*)\)(?=\s|$)", r" / \1", term)
    outside = re.sub(r"\(([a-z]{1,4})\)", r"", outside)  # partij(en)
    for name in re.split(r"\s/\s|/|,| of | dan wel | ook wel | ofwel ", outside):
        name = _ARTICLE.sub("", name.strip(" '\"‘’“”„«»()"))
        if len(name) > 1:
            yield name


def _only_here(reading: Reading, term: _Term) -> bool:
    near = [term.passage, *reading.beside(term.passage, before=12)]
    return any(_SCOPE.search(passage.low) for passage in near)


_SCOPE = re.compile(
    r"\b(?:in|voor|van) (?:de toepassing van )?(?:dit (?:artikel|hoofdstuk|lid)|deze (?:paragraaf|afdeling))\b"
)


def _both(pairs: list[tuple[_Term, _Term]]) -> tuple[Place, ...]:
    places = [place for first, second in pairs[:10] for place in (first.place, second.place)]
    return tuple(dict.fromkeys(places))


def _everything_else(reading: Reading) -> tuple[str, dict[str, int]]:
    """All words of the articles and annexes in one text, and where each unit's own text begins in it."""
    parts: list[str] = []
    spans: dict[str, int] = {}
    length = 0
    bodies = ("body", "annex") if reading.ordinance.articles else ("body", "stray", "annex")
    for spot in reading.spots:
        if spot.part not in bodies:
            continue
        for words, in_heading in spot.texts:
            low = lowered(words)
            if not in_heading:
                low = _NAMED.sub(lambda found: " " * len(found[0]), low)
                spans[spot.unit.id] = length
            elif _DEFINING.search(low):
                continue
            parts.append(low)
            length += len(low) + 1
    return "\n".join(parts), spans


#  The name of the ordinance holds words such as 'participatie' without using them.
_NAMED = re.compile(r"\b(?:wordt|worden|is|kan worden) aangehaald\b[^\n]*|\bcitee?rtitel\b[^\n]*")


def _is_used(term: _Term, text: str, spans: dict[str, int]) -> bool:
    own = [
        (spans[piece.unit.id] + piece.offset, spans[piece.unit.id] + piece.offset + piece.length)
        for piece in term.passage.pieces
        if piece.unit.id in spans and not piece.in_heading
    ]
    for name in term.names:
        for found in as_pattern(name).finditer(text):
            if not any(start <= found.start() < end for start, end in own):
                return True
    return False
