"""Articles of statutes as `content/wetten` tells them, each in one version, and as a tree."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache

from leeratelier.content import CONTENT, load
from leeratelier.ordinance.rules.tree import Ordinance, Unit


@dataclass(frozen=True)
class Point:
    number: str
    text: str


@dataclass(frozen=True)
class Paragraph:
    number: str
    text: str
    point: tuple[Point, ...] = ()


@dataclass(frozen=True)
class StatuteArticle:
    """`valid_from` and `valid_until` bound the time in which the article read like this, as far as we saw that."""

    slug: str
    work: str
    bwb_id: str
    article: str
    source: str
    source_version: str
    verified: bool
    paragraph: tuple[Paragraph, ...]
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None

    @property
    def tree(self) -> Ordinance:
        own = f"art-{self.article}"
        leden = tuple(_lid(own, paragraph) for paragraph in self.paragraph)
        article = Unit(own, "article", f"Artikel {self.article}", self.article, children=leden)
        return Ordinance((Unit("opschrift", "title", text=self.work), Unit("regeling", "body", children=(article,))))


@cache
def statutes() -> dict[str, StatuteArticle]:
    return load(CONTENT / "wetten", StatuteArticle)


def _lid(above: str, paragraph: Paragraph) -> Unit:
    own = f"{above}-lid-{paragraph.number}"
    points = tuple(
        Unit(f"{own}-{point.number}", "point", f"{point.number}.", point.number, text=point.text)
        for point in paragraph.point
    )
    return Unit(own, "paragraph", f"{paragraph.number}.", paragraph.number, text=paragraph.text, children=points)
