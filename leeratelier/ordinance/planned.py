"""The planning as a page and a document show it: rows of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leeratelier.ordinance.planning import Planning
from leeratelier.ordinance.rules.plan import Plan, Step
from leeratelier.ordinance.rules.plan.words import GROUNDS, STATES, TOLD, assumed, ground, note, reckoning, source
from leeratelier.ui.rules import dutch

TONES = {"met": "ok", "shorter": "warning", "depends": "warning", "missed": "error"}


@dataclass(frozen=True)
class Row:
    title: str
    day: str
    who: str
    ground: str
    source: str
    note: str
    tone: str
    state: str


def rows(planning: Planning, plan: Plan) -> list[Row]:
    return [_row(planning, step) for step in plan.steps]


def open_rows(planning: Planning, plan: Plan) -> list[Row]:
    """What still has to be done."""
    return [_row(planning, step) for step in plan.steps if step.state != "done"]


def assumed_rows(planning: Planning) -> list[Sequence[str]]:
    """Words, value, whose value it is."""
    return [
        (words, value, "ons voorstel" if proposed else "door u ingevuld")
        for words, value, proposed in assumed(planning.told)
    ]


def reckoned(planning: Planning) -> tuple[str, ...]:
    return reckoning(planning.told)


def _row(planning: Planning, step: Step) -> Row:
    told = planning.told
    tone, state = STATES[step.state]
    done = step.state == "done"
    return Row(
        title=TOLD[step.stage].title,
        day="" if done else dutch.date(step.day, planning.today, weekday=True),
        who=TOLD[step.stage].who,
        ground="" if done else GROUNDS[ground(step, told)],
        source=source(step, told),
        note="" if done else note(step, told),
        tone=tone,
        state=state,
    )
