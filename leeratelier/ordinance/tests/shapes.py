"""What of an ordinance must survive a format that holds less than the tree: its articles, leden and points."""

from __future__ import annotations

import re
from typing import TypeAlias

from leeratelier.ordinance.rules.tree import Ordinance, Unit

Shape: TypeAlias = "tuple[str, str | None, str, str, tuple[Shape, ...]]"
_BULLET = re.compile(r"(?<!\S)[-–*•](?!\S)")
_NUMBERED = ("article", "paragraph", "point")


def articles_of(ordinance: Ordinance) -> list[Shape]:
    """Of each article: number, heading, words, and the same of its leden and points; bullets are alike."""
    return [_shape(article) for article in ordinance.articles]


def _shape(unit: Unit) -> Shape:
    inner = tuple(_shape(child) for child in unit.children if child.kind in _NUMBERED)
    return unit.kind, unit.number, unit.heading, _BULLET.sub("•", unit.words), inner
