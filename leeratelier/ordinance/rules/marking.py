"""A unit's text cut where findings point to it, so that a page can mark the passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from leeratelier.ordinance.rules.outcome import Finding, Outcome

Weight = Literal["error", "warning", "ok"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage of one unit, the number of the finding that points to it, and which of that finding's places it is."""

    start: int
    end: int
    finding: int
    weight: Weight
    place: int  # from 1

    @property
    def anchor(self) -> str:
        return anchor(self.finding, self.place)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with at most one mark (where passages overlap the weightiest, which has the lowest number)."""

    text: str
    mark: Mark | None = None


def anchor(finding: int, place: int) -> str:
    """The id of a marked passage on the page."""
    return f"plek-{finding}" if place == 1 else f"plek-{finding}-{place}"


def in_order_of_weight(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What the law misses first, then doubt about the law, then the rest in the same order; what is in order last."""
    return tuple(sorted(findings, key=_weight))


def weight(finding: Finding) -> Weight:
    if finding.result.outcome in ("met", "not_applicable"):
        return "ok"
    missing_by_law = finding.rule.kind == "wet" and finding.result.outcome == "missing"
    return "error" if missing_by_law else "warning"


def marks(findings: Sequence[Finding]) -> Mapping[str, tuple[Mark, ...]]:
    """Unit id → its marks. Findings are numbered from 1 in the order given; what is in order is not marked."""
    found: dict[str, list[Mark]] = {}
    for number, finding in enumerate(findings, 1):
        if weight(finding) == "ok":
            continue
        for index, place in enumerate(finding.result.places, 1):
            if place.unit and not place.in_heading:
                mark = Mark(place.start, place.end, number, weight(finding), index)
                found.setdefault(place.unit, []).append(mark)
    return {unit: tuple(sorted(own, key=lambda mark: (mark.start, mark.finding))) for unit, own in found.items()}


def pieces(text: str, unit_marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The text in pieces that together are the text again."""
    result: list[Piece] = []
    position = 0
    for mark in unit_marks:
        start, end = max(mark.start, position), min(mark.end, len(text))
        if start >= end:
            continue
        if start > position:
            result.append(Piece(text[position:start]))
        result.append(Piece(text[start:end], mark))
        position = end
    if position < len(text) or not result:
        result.append(Piece(text[position:]))
    return tuple(result)


_OUTCOMES: dict[Outcome, int] = {"missing": 0, "unclear": 1, "not_applicable": 3, "met": 4}
_KINDS = {"wet": 0, "uitleg": 1, "gebruik": 2, "advies": 3}


def _weight(finding: Finding) -> tuple[int, int, int]:
    outcome = _OUTCOMES[finding.result.outcome]
    kind = _KINDS[finding.rule.kind]
    return (outcome >= 3, kind > 0, outcome * 10 + kind)
