"""The road from an empty desk to force, walked back from the wished day and forwards from today."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from leeratelier.ordinance.rules.plan.assumptions import ORDER, Assumptions, Stage
from leeratelier.ordinance.rules.plan.days import (
    Days,
    Fits,
    Gap,
    InspraakTerm,
    WorkingDays,
    any_day,
    first_day,
    is_working,
    last_day,
    meets,
)

State = Literal["done", "possible", "tight", "late", "no_meeting"]
"""Tight: the day is to come, but the terms told don't fit before it. No meeting: the calendar has none in time."""
_FOLLOW = {Stage.INSPRAAK_END, Stage.ENTRY}
"""They come of themselves: nobody has to do them on a day that is still to come."""


@dataclass(frozen=True)
class Leg:
    """A stage, what lies between the stage before and this one, and the days on which it can be."""

    stage: Stage
    gap: Gap
    fits: Fits


@dataclass(frozen=True)
class Step:
    """`day` is the last possible day in a plan back, the first in a plan forwards.

    `legal_limit` is the last day that the law allows, where we plan a working day before it.
    """

    stage: Stage
    day: datetime.date
    state: State
    legal_limit: datetime.date | None = None
    scheduled: bool = False  # the day stands in the municipality's own calendar


@dataclass(frozen=True)
class Plan:
    steps: tuple[Step, ...]
    feasible: bool

    def day(self, stage: Stage) -> datetime.date:
        return next(step.day for step in self.steps if step.stage is stage)

    @property
    def entry(self) -> datetime.date:
        return self.day(Stage.ENTRY)

    @property
    def first_open(self) -> Step | None:
        """What has to be done first; None when all that is left comes of itself."""
        return next((step for step in self.steps if step.state != "done" and step.stage not in _FOLLOW), None)


def legs(told: Assumptions) -> tuple[Leg, ...]:
    return tuple(_legs(told))


def plan_back(wished: datetime.date, today: datetime.date, told: Assumptions) -> Plan:
    """The last possible day of every step for force from `wished` on, and whether that can still be met."""
    road = legs(told)
    limits, days, unmet = _counted_back(road, wished, today, told)
    earliest = {step.stage: step.day for step in plan_forward(today, told).steps}
    reached = _anchor(road, told)

    def state(stage: Stage) -> State:
        if not _open(stage, reached):
            return "done"
        if earliest[stage] <= days[stage]:
            return "possible"
        if stage in unmet:
            return "no_meeting"
        return "late" if days[stage] < today else "tight"

    shown = days | _end_of_inspraak(days, reached, told)
    steps = [
        Step(
            leg.stage,
            shown[leg.stage],
            state(leg.stage),
            legal_limit=limits[leg.stage] if leg.stage is Stage.PUBLICATION else None,
            scheduled=days[leg.stage] in told.known(leg.stage),
        )
        for leg in road[1:]
    ]
    feasible = all(step.state in ("done", "possible") for step in steps)
    return Plan((*steps, Step(Stage.CVDR, wished, steps[-1].state)), feasible)


def plan_forward(today: datetime.date, told: Assumptions) -> Plan:
    """The first possible day of every open step. What is done has no day of its own here."""
    road = legs(told)
    reached = _anchor(road, told)
    day = told.reached_on or today
    steps = []
    for leg in road[1:]:
        is_open = _open(leg.stage, reached)
        if is_open:
            day = leg.gap.after(day)
            day = day if leg.stage in _FOLLOW else first_day(max(day, today), leg.fits)
        state: State = "possible" if is_open else "done"
        steps.append(Step(leg.stage, day, state, scheduled=day in told.known(leg.stage)))
    return Plan((*steps, Step(Stage.CVDR, day, "possible")), True)


def _counted_back(
    road: tuple[Leg, ...], wished: datetime.date, today: datetime.date, told: Assumptions
) -> tuple[dict[Stage, datetime.date], dict[Stage, datetime.date], set[Stage]]:
    """Per stage its limit and its last day, and where the calendar of that year has no meeting in time.

    There the last working day stands in, so that the steps before it still get a day that says something.
    """
    limits, days, unmet = {Stage.ENTRY: wished}, {Stage.ENTRY: wished}, set()
    for after, leg in pairwise(reversed(road)):
        limit = limits[leg.stage] = after.gap.before(days[after.stage])
        day = last_day(limit, leg.fits)
        known = told.known(leg.stage)
        if day < today and day not in known and limit.year in {each.year for each in known}:
            unmet.add(leg.stage)
            day = last_day(limit, is_working)
        days[leg.stage] = day
    return limits, days, unmet


def _end_of_inspraak(days: dict[Stage, datetime.date], reached: Stage, told: Assumptions) -> dict[Stage, datetime.date]:
    """The end that belongs to the start: of the term that runs, or of one that starts on the last day."""
    if Stage.INSPRAAK not in days:
        return {}
    running = told.reached_on if reached is Stage.INSPRAAK else None
    return {Stage.INSPRAAK_END: InspraakTerm(told.inspraak_weeks).after(running or days[Stage.INSPRAAK])}


def _legs(told: Assumptions) -> Iterator[Leg]:
    yield Leg(Stage.BEGIN, Days(0), any_day)
    yield Leg(Stage.DRAFT, WorkingDays(told.draft_working_days), is_working)
    yield Leg(Stage.LEGAL_CHECK, WorkingDays(told.legal_working_days), is_working)
    yield Leg(Stage.COLLEGE, Days(told.college_days), meets(told.known(Stage.COLLEGE)))
    if told.holds_inspraak:
        yield Leg(Stage.INSPRAAK, WorkingDays(1), is_working)  # notice comes before (Awb 3:12, paragraph 1)
        yield Leg(Stage.INSPRAAK_END, InspraakTerm(told.inspraak_weeks), any_day)
        yield Leg(Stage.PAPERS, WorkingDays(max(told.answer_working_days, 1)), is_working)
    else:
        yield Leg(Stage.PAPERS, Days(0), is_working)
    to_council = told.delivery_days
    if told.has_committee:
        yield Leg(Stage.COMMITTEE, Days(told.delivery_days), meets(told.known(Stage.COMMITTEE), told.recess))
        to_council = told.committee_days
    recess = () if told.extra_meeting else told.recess
    yield Leg(Stage.COUNCIL, Days(to_council), meets(told.known(Stage.COUNCIL), recess))
    last = min(told.publication_working_days, 1)
    yield Leg(Stage.SIGNATURE, WorkingDays(told.publication_working_days - last), is_working)
    yield Leg(Stage.PUBLICATION, WorkingDays(last), is_working)
    yield Leg(Stage.ENTRY, Days(told.mode.days), any_day)


def _anchor(road: tuple[Leg, ...], told: Assumptions) -> Stage:
    """The last stage on this road that lies behind us; a stage that fell out of the road counts as the one before."""
    return [leg.stage for leg in road if ORDER[leg.stage] <= ORDER[told.reached]][-1]


def _open(stage: Stage, reached: Stage) -> bool:
    return ORDER[stage] > ORDER[reached]
