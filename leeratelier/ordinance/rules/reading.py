"""One document, read once for all the rules: its norms, definitions and preamble."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from leeratelier.ordinance.rules.cutting import passages_of
from leeratelier.ordinance.rules.outcome import Place
from leeratelier.ordinance.rules.passages import Passage, heading_place, lowered
from leeratelier.ordinance.rules.spots import Spot, spots_of
from leeratelier.ordinance.rules.tree import Ordinance


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

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Every unit with its place; passages read the words, spots how they are written down."""
        return tuple(spots_of(self.ordinance))

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
        return tuple(self._with_locals(passage) for part in parts for passage in passages_of(part))

    def _with_locals(self, passage: Passage) -> Passage:
        low = _named_plainly(passage.low, self._locals) if self._locals else passage.low
        return passage if low == passage.low else replace(passage, low=low)

    @cached_property
    def _locals(self) -> re.Pattern[str] | None:
        """What people of this place are called: 'Groningers' of Groningen, 'Zwollenaren' of Zwolle."""
        found = _PLACE_NAME.search(self.words)
        name = lowered(found["name"] or found["other"]) if found else ""
        stem = name[: max(_SHORTEST, len(name) - _CHANGES)]
        return re.compile(rf"\b{re.escape(stem)}\w{{0,8}}?{_OF_A_PLACE}\b") if len(stem) >= _SHORTEST else None

    @cached_property
    def closing_articles(self) -> frozenset[int]:
        """By their title, or because they are among the last third."""
        articles = self.ordinance.articles
        last = {id(article) for article in articles[-(len(articles) // 3 + 1) :]}
        titled = {id(p.article) for p in self.norms if p.article and _CLOSING.search(f"{p.heading} {p.division}")}
        return frozenset(last | titled)

    @cached_property
    def words(self) -> str:
        """All the words of the document, labels and headings included."""
        return self.ordinance.words

    @cached_property
    def everything(self) -> str:
        return lowered(self.words)


_CLOSING = re.compile(r"inwerking|intrek|slot|overgang|citeer")


def from_the_end(reading: Reading) -> Iterator[Passage]:
    """Norms, last first: there the closing articles stand. Then what the decision itself says, above and below."""
    yield from reversed(reading.norms)
    yield from reading.of("closing")
    yield from reading.preamble


def empty_heading(reading: Reading, heading: str) -> Place | None:
    """The first article whose title matches, for a title that promises what the text doesn't give."""
    pattern = re.compile(heading)
    return next(
        (heading_place(article) for article in reading.ordinance.articles if pattern.search(article.heading.lower())),
        None,
    )


_SHORTEST = 5  # letters of a name by which its people are known
_CHANGES = 3  # letters at its end that may change: Zwolle, Zwollenaren
_PLACE_NAME = re.compile(r"\b[Gg]emeente (?P<name>[A-ZÀ-Ý][\w'’-]+)|\b[Rr]aad van (?P<other>[A-ZÀ-Ý][\w'’-]+)")
_OF_A_PLACE = "(?:e[rn]aars?|enaren|naren|aars?|aren|eërs?|ers?|iërs?|elingen?|enezen)"


def _named_plainly(low: str, people: re.Pattern[str]) -> str:
    """'Rotterdammers' reads as residents, letter for letter as long as it was."""
    return people.sub(lambda found: ("inwoners" if found[0][-1] in "sn" else "inwoner").rjust(len(found[0]), "x"), low)


_ADOPTS = re.compile(
    r"\braad\b.*\b(?:besluit(?:en)?\b|stelt\b.{0,60}\bvast\b|heeft\b.{0,200}\bvastgesteld\b)", re.DOTALL
)
_PROPOSAL = re.compile(r"^\W*(?:raads|college)voorstel\b|\bgevraagd besluit\b")
