"""The route of a dossier: which step stands where, which date is next, and what to do first. Plain Python."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

LEGAL_DATE = datetime.date(2027, 1, 1)
"""The date that VNG names; article 150 Gemeentewet itself applies since 1 January 2025 and names no date."""

State = Literal["not_begun", "busy", "done", "later"]
Size = Literal["small", "normal", "all"]
Door = Literal["", "express", "full", "check"]

ROUND_OF_STEP = {1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 3, 7: 3, 8: 4}
_SIZES: tuple[Size, ...] = ("small", "normal", "all")


def shows(tool: Size, dossier: Size) -> bool:
    """A tool shows from its own size up: switching the size hides tools, it never removes what was made with them."""
    return _SIZES.index(tool) <= _SIZES.index(dossier)


def how_many_things(size: Size) -> int | None:
    """Small: one task at a time. Normal: the three that matter. All: everything (None)."""
    return {"small": 1, "normal": 3, "all": None}[size]


@dataclass(frozen=True)
class DatedGoal:
    """A date that this municipality works towards. `kind` is entry, council, evaluation, amendment or legal."""

    kind: str
    day: datetime.date


def next_date(today: datetime.date, own: Iterable[DatedGoal], in_force_since: datetime.date | None) -> DatedGoal | None:
    """The first date to come.

    An ordinance in force ends the counting towards 1 January 2027: then evaluation and amendment are what is next,
    and None when neither has a date. Without one the municipality's own dates count, and the legal date when there
    is none before it.
    """
    in_force = in_force_since is not None and in_force_since <= today
    counts = {"evaluation", "amendment"} if in_force else {"entry", "council", "legal"}
    goals = [*own] if in_force else [*own, DatedGoal("legal", LEGAL_DATE)]
    coming = [goal for goal in goals if goal.kind in counts and goal.day >= today]
    return min(coming, key=lambda goal: goal.day, default=None)


def round_state(steps: Sequence[State]) -> State:
    """A round is done when all its steps are done or put off, and busy as soon as one was begun."""
    if all(state == "later" for state in steps):
        return "later"
    if all(state in ("done", "later") for state in steps):
        return "done"
    return "not_begun" if all(state in ("not_begun", "later") for state in steps) else "busy"


@dataclass(frozen=True)
class Thing:
    """Something to do next. `minutes` is our estimate, 0 where there is none; `url` is empty for an own task."""

    title: str
    why: str
    url: str = ""
    minutes: int = 0
    due: datetime.date | None = None
    who: str = ""
    own: int | None = field(default=None)  # key of the NextStep row, for a task the team wrote itself


def first_things(things: Iterable[Thing], size: Size) -> tuple[Thing, ...]:
    """In order of date; what has no date keeps its place after what has."""
    ordered = sorted(things, key=lambda thing: (thing.due is None, thing.due or datetime.date.max))
    return tuple(ordered[: how_many_things(size)])
