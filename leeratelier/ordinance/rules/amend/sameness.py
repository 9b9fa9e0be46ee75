"""When two texts say the same: numbers, headings and words, whatever the punctuation of their labels."""

from __future__ import annotations

from collections.abc import Sequence

from leeratelier.ordinance.rules.tree import Ordinance, Unit


def same(one: Sequence[Unit], other: Sequence[Unit]) -> bool:
    return len(one) == len(other) and all(map(_same, one, other))


def same_norms(one: Ordinance, other: Ordinance) -> bool:
    """Title, body and annexes: all that an amendment can change."""
    annexes = ([part for part in text.parts if part.kind == "annex"] for text in (one, other))
    return one.title == other.title and same(one.body, other.body) and same(*annexes)


def _same(one: Unit, other: Unit) -> bool:
    return (one.kind, one.number, one.heading, one.text) == (
        other.kind,
        other.number,
        other.heading,
        other.text,
    ) and same(one.children, other.children)
