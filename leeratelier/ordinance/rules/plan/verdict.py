"""What it comes down to, in sentences that a member of the college understands at once."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from leeratelier.ordinance.rules.plan.assumptions import ORDER, Assumptions, Inspraak, Stage
from leeratelier.ordinance.rules.plan.road import plan_back, plan_forward
from leeratelier.ordinance.rules.plan.roads import shortest
from leeratelier.ordinance.rules.plan.words import TOLD
from leeratelier.ui.rules import dutch
from leeratelier.workspaces.rules import LEGAL_DATE

Outcome = Literal["met", "shorter", "depends", "missed"]
"""Depends: in time only when inspraak turns out not to be obligatory."""
ADVICE = "In werking op 1 januari 2027 is ons advies. De VNG noemt die dag als einde van de overgangstijd."
PASSED = "De VNG noemde 1 januari 2027 als einde van de overgangstijd. Die dag is voorbij."
LAW = "Artikel 150 van de Gemeentewet geldt al sinds 1 januari 2025 en noemt zelf geen datum."
LATE = "In artikel 150 staat geen sanctie. Wat er gebeurt als een gemeente later is, vonden wij niet in de wet."


@dataclass(frozen=True)
class Verdict:
    """`earliest` by the ordinary road, `earliest_shortest` by all lawful shorter roads together."""

    outcome: Outcome
    title: str
    sentences: tuple[str, ...]
    earliest: datetime.date
    earliest_shortest: datetime.date


def verdict(wished: datetime.date, today: datetime.date, told: Assumptions) -> Verdict:
    earliest, soonest = _earliest(today, told)
    outcome: Outcome = "met" if earliest <= wished else "shorter" if soonest <= wished else "missed"
    if outcome == "missed" and _is_open(told) and _earliest(today, _without(told))[1] <= wished:
        outcome = "depends"
    sentences = (*_told(outcome, wished, today, told), *_inspraak(outcome, wished, today, told))
    return Verdict(outcome, _title(outcome, wished, today), sentences, earliest, soonest)


def advice(wished: datetime.date, today: datetime.date, found: Verdict) -> tuple[str, ...]:
    """What 1 January 2027 is and isn't; no sanction is invented."""
    late = max(wished, found.earliest, today) > LEGAL_DATE
    return (PASSED if today > LEGAL_DATE else ADVICE, LAW, *([LATE] if late else []))


def _earliest(today: datetime.date, told: Assumptions) -> tuple[datetime.date, datetime.date]:
    """By the ordinary road and by the shortest; what the council decided, no shorter road changes."""
    ordinary = plan_forward(today, told).entry
    if ORDER[told.reached] >= ORDER[Stage.COUNCIL]:
        return ordinary, ordinary
    return ordinary, min(ordinary, plan_forward(today, shortest(told)).entry)


def _is_open(told: Assumptions) -> bool:
    """Is it still unknown, and still of importance, whether inspraak has to be held?"""
    return told.inspraak is Inspraak.UNKNOWN and ORDER[told.reached] < ORDER[Stage.INSPRAAK_END]


def _without(told: Assumptions) -> Assumptions:
    return replace(told, inspraak=Inspraak.NO)


def _title(outcome: Outcome, wished: datetime.date, today: datetime.date) -> str:
    day = _day(wished)
    match outcome:
        case "met":
            return f"U kunt {day} halen"
        case "shorter":
            return f"{day} kan nog, maar alleen langs een kortere weg"
        case "depends":
            return f"{day} haalt u alleen als inspraak niet verplicht is"
    return f"{day} is al voorbij" if wished < today else f"{day} is niet meer haalbaar"


def _told(outcome: Outcome, wished: datetime.date, today: datetime.date, told: Assumptions) -> Iterator[str]:
    earliest, soonest = _earliest(today, told)
    if outcome == "met":
        first = plan_back(wished, today, told).first_open
        if first is None:
            yield f"Er is bekendgemaakt. De verordening gaat in op {_day(earliest)}."
        else:
            title, day = TOLD[first.stage].title, _day(first.day, weekday=True)
            yield f"De eerste stap is: {title[0].lower()}{title[1:]}. Dat moet uiterlijk op {day}."
        return
    yield f"Met de termijnen hieronder gaat de verordening op zijn vroegst in op {_day(earliest)}."
    if outcome == "shorter":
        yield f"Langs de kortste weg die de wet toelaat, kan dat op {_day(soonest)}."
    elif soonest < earliest:
        yield f"Langs de kortste weg die de wet toelaat, wordt het {_day(soonest)}."


def _inspraak(outcome: Outcome, wished: datetime.date, today: datetime.date, told: Assumptions) -> Iterator[str]:
    """With the question open we count with inspraak; what it would be without may turn the outcome."""
    if not _is_open(told):
        return
    yield "Zoek eerst uit of uw inspraakverordening inspraak verplicht. Wij rekenen nu met inspraak."
    if outcome == "met":
        return
    ordinary, soonest = _earliest(today, _without(told))
    if ordinary <= wished:
        yield f"Is inspraak niet verplicht, dan haalt u {_day(wished)} langs de gewone weg."
    elif soonest <= wished:
        yield f"Is inspraak niet verplicht, dan haalt u {_day(wished)} nog langs een kortere weg."
    else:
        yield f"Is inspraak niet verplicht, dan is {_day(soonest)} de vroegste dag."


def _day(day: datetime.date, *, weekday: bool = False) -> str:
    return dutch.date(day, datetime.date.min, weekday)
