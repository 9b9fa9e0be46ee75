"""The clause library: `content/modelteksten`, one clause a file, in our own words, bound to choices.

A clause is an article, or a part of the frame around the articles. What stands in braces in its text is filled in by
`writing`; every condition is as in `conditions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from leeratelier import content
from leeratelier.ordinance.rules.conditions import Situation, hold

FRAME = ("aanhef", "slot", "toelichting")
"""Places outside the numbered chapters."""


@dataclass(frozen=True)
class Wording:
    """The first of several that may stand here is the one that does."""

    text: str
    when: tuple[str, ...] = ()


@dataclass(frozen=True)
class PointText:
    """`term`: this point defines it, and stands only where the rest of the text uses it. No closing mark: the place in
    the list decides between ';' and '.'."""

    text: str
    slug: str = ""
    when: tuple[str, ...] = ()
    term: str = ""


@dataclass(frozen=True)
class ParagraphText:
    """A lid. With `links` "en" or "of", that word follows the last point but one. A list without points is open."""

    slug: str
    text: str
    when: tuple[str, ...] = ()
    links: Literal["", "en", "of"] = ""
    point: tuple[PointText, ...] = ()


@dataclass(frozen=True)
class Spot:
    chapter: str
    order: int
    when: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Clause:
    """`choices` gave rise to it: their reasons stand in its explanatory note, behind `explanation`."""

    slug: str
    place: tuple[Spot, ...]
    paragraph: tuple[ParagraphText, ...]
    heading: tuple[Wording, ...] = ()
    choices: tuple[str, ...] = ()
    explanation: tuple[Wording, ...] = ()
    when: tuple[str, ...] = ()

    def spot(self, situation: Situation) -> Spot | None:
        """Where it stands, or None where it doesn't."""
        if not hold(self.when, situation):
            return None
        return next((spot for spot in self.place if hold(spot.when, situation)), None)


@dataclass(frozen=True)
class Chapter:
    slug: str
    order: int
    heading: tuple[Wording, ...]


def first(wordings: tuple[Wording, ...], situation: Situation) -> str:
    return next((wording.text for wording in wordings if hold(wording.when, situation)), "")


@cache
def clauses() -> Mapping[str, Clause]:
    return content.load(content.CONTENT / "modelteksten", Clause)


@cache
def chapters() -> Mapping[str, Chapter]:
    return content.load(content.CONTENT / "modelteksten" / "hoofdstukken", Chapter)
