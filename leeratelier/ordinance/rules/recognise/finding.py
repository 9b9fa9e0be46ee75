"""What a recogniser finds, and how it looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from leeratelier.ordinance.rules.choices import Value
from leeratelier.ordinance.rules.numbers import from_words
from leeratelier.ordinance.rules.outcome import Place
from leeratelier.ordinance.rules.passages import Passage, heading_place
from leeratelier.ordinance.rules.reading import Reading


@dataclass(frozen=True)
class Found:
    option: str
    places: tuple[Place, ...] = ()
    fill_ins: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Doubt:
    because: str
    places: tuple[Place, ...] = ()


Recogniser = Callable[[Reading], Found | Doubt]


@dataclass(frozen=True)
class Match:
    passage: Passage
    groups: re.Match[str]

    @property
    def place(self) -> Place:
        return self.passage.place(self.groups.start(), self.groups.end())


def matches(passages: Iterable[Passage], pattern: str) -> Iterator[Match]:
    """Every passage that holds the pattern, once; patterns read lower case."""
    compiled = _compiled(pattern)
    for passage in passages:
        if found := compiled.search(passage.low):
            yield Match(passage, found)


def first(passages: Iterable[Passage], pattern: str) -> Match | None:
    return next(matches(passages, pattern), None)


def heading(reading: Reading, pattern: str) -> Place | None:
    """The first article whose heading holds the pattern."""
    compiled = _compiled(pattern)
    found = (article for article in reading.ordinance.articles if compiled.search(article.heading.lower()))
    return next((heading_place(article) for article in found), None)


def wanted(passages: Iterable[Passage], items: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[Place, ...]]:
    """Which items of a list these passages name, in the order of the list, with a place for each."""
    kept = tuple(passages)
    found = {slug: match.place for slug, pattern in items.items() if (match := first(kept, pattern))}
    return tuple(found), tuple(dict.fromkeys(found.values()))


def silent(reading: Reading, option: str) -> Found | Doubt:
    """The text says nothing of it. In a text of a few articles that is no answer."""
    if len(reading.ordinance.articles) < _FEWEST_ARTICLES:
        return Doubt("De tekst is te kort om dit af te leiden.")
    return Found(option)


_FEWEST_ARTICLES = 4

NUMBER = r"(?:\d{1,3}|[a-zéë]{3,20})"


def weeks(match: Match, group: str = "weeks") -> int | None:
    return from_words(match.groups[group])


_compiled = cache(re.compile)
