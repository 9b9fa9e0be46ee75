"""Findings as a page shows them: words, and addresses of the passages on the same page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from leeratelier.ordinance.reading import Reading
from leeratelier.ordinance.rules import marking, told
from leeratelier.ordinance.rules.outcome import Finding

MOST_PLACES = 5
_TONES = {"met": "done", "missing": "error", "unclear": "warning", "not_applicable": "open"}


@dataclass(frozen=True)
class ShownFinding:
    number: int
    title: str
    kind: str
    tone: str
    outcome: str
    places: Sequence[tuple[str, str]]  # words, address on the page
    because: str
    explanation: str
    remedy: str
    source: str
    verified: bool


@dataclass(frozen=True)
class Shown:
    """`minimum` holds the items of the component `law.minimum`."""

    minimum: Sequence[dict[str, Any]]
    minimum_met: int
    to_do: Sequence[ShownFinding]
    in_order: Sequence[ShownFinding]
    not_applicable: Sequence[ShownFinding]
    kinds: Sequence[tuple[str, str]]


def shown(reading: Reading) -> Shown:
    return Shown(
        minimum=[_minimum(number, found) for number, found in reading.legal_minimum],
        minimum_met=reading.legal_minimum_met,
        to_do=[_one(*each) for each in reading.to_do],
        in_order=[_one(*each) for each in reading.in_order],
        not_applicable=[_one(*each) for each in reading.not_applicable],
        kinds=[(told.KINDS[kind], words) for kind, words in told.KINDS_EXPLAINED.items()],
    )


def _one(number: int, found: Finding) -> ShownFinding:
    rule, result = found.rule, found.result
    version = f", {rule.source_version}" if rule.source_version else ""
    return ShownFinding(
        number=number,
        title=rule.title,
        kind=told.KINDS[rule.kind],
        tone=_TONES[result.outcome] if rule.kind == "wet" or result.outcome != "missing" else "warning",
        outcome=told.outcome(found),
        places=_places(number, found),
        because=result.because,
        explanation=rule.explanation,
        remedy=rule.remedy if marking.weight(found) != "ok" else "",
        source=f"{rule.source}{version}",
        verified=rule.verified,
    )


def _minimum(number: int, found: Finding) -> dict[str, Any]:
    """Without a place the link goes to the finding."""
    places = _places(number, found)
    words = told.outcome(found)
    to_finding = found.result.outcome != "met" or not places
    return {
        "words": found.rule.title,
        "tone": _TONES[found.result.outcome],
        "said": words,
        "place": words if to_finding else places[0][0],
        "url": f"#bevinding-{number}" if to_finding else places[0][1],
    }


def _places(number: int, found: Finding) -> list[tuple[str, str]]:
    marked = marking.weight(found) != "ok"
    shown_places = []
    for index, place in enumerate(found.result.places, 1):
        if place.unit:
            words = told.place(place) or "elders in de tekst"
            anchor = marking.anchor(number, index) if marked and not place.in_heading else f"u-{place.unit}"
            shown_places.append((words, f"#{anchor}"))
    return shown_places[:MOST_PLACES]
