"""What is true of a dossier: its route, the date that counts, what to do first, and dates as people paste them.

Plain Python.
"""

from __future__ import annotations

import datetime
import re
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


DateKind = Literal["council", "committee", "college", "recess"]


@dataclass(frozen=True)
class PastedDate:
    kind: DateKind
    day: datetime.date
    until: datetime.date | None = None  # of a recess, the last day
    note: str = ""

    @property
    def line(self) -> str:
        """As one would paste it."""
        words = {"council": "raad", "committee": "commissie", "college": "college", "recess": "reces"}
        until = f" t/m {self.until:%d-%m-%Y}" if self.until else ""
        return f"{self.day:%d-%m-%Y}{until} {words[self.kind]} {self.note}".strip()


@dataclass(frozen=True)
class PastedLine:
    """One line as it was pasted, and the date in it or what is wrong with it."""

    number: int
    text: str
    date: PastedDate | None = None
    problem: str = ""


def read_dates(text: str, kind: DateKind) -> tuple[PastedLine, ...]:
    """ "17 december 2026", "do 17-12-2026 raad", "21-12-2026 t/m 3-1-2027 reces"; `kind` where a line names none."""
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1)]
    return tuple(_read_line(number, line, kind) for number, line in lines if line)


_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
_KIND_WORDS: tuple[tuple[str, DateKind], ...] = (
    (r"\b\w*reces\b|\bvakantie\b", "recess"),
    (r"\b\w*commissie\w*|\b(?:oordeels?|beeld)vormend\w*", "committee"),
    (r"\bcollege\w*|\bb ?& ?w\b|\bb en w\b", "college"),
    (r"\b(?:gemeente)?raad\b|\braadsvergadering\w*|\bbesluitvormend\w*", "council"),
)
_DATE = re.compile(
    r"(?:\b(?P<weekday>ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b\.?,?\s+)?"
    r"(?:(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"|(?P<day2>\d{1,2})(?:[-/.](?P<month2>\d{1,2})[-/.]|\s+(?P<name>[a-z]{3,9})\.?\s+)(?P<year2>\d{4}))(?!\d)"
)
_PART = re.compile(
    r"(?<![:.\d])\b\d{1,2}(?:[-/](?:0?[1-9]|1[0-2])(?![\d:.])|\s+(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec))"
)
"""A day and a month without a year."""
_TO = re.compile(r"^\s*(?:t/m|tot en met|t\.e\.m\.|tem|-|–|—)\s*$")
_MOST_DAYS = 200


def _read_line(number: int, line: str, kind: DateKind) -> PastedLine:
    text = line.lower()
    found = list(_DATE.finditer(text))
    try:
        if not found:
            raise ValueError("Hier staat geen hele datum in. Schrijf dag, maand en jaar, zoals 17-12-2026.")
        days = [_day_of(match) for match in found]
        rest = _DATE.sub(" ", text)
        if _PART.search(rest) or (len(found) == 1 and re.search(r"\bt/m\b|\btot en met\b", rest)):
            raise ValueError("Hier staat een datum zonder jaar in. Schrijf elke datum voluit, zoals 17-12-2026.")
        named = [(match.start(), word) for pattern, word in _KIND_WORDS if (match := re.search(pattern, rest))]
        kind = min(named)[1] if named else kind
        between = text[found[0].end() : found[1].start()] if len(found) > 1 else ""
        return PastedLine(number, line, _dated(kind, days, between, _note(line, found)))
    except ValueError as wrong:
        return PastedLine(number, line, problem=str(wrong))


def _dated(kind: DateKind, days: list[datetime.date], between: str, note: str) -> PastedDate:
    if len(days) == 1:
        return PastedDate(kind, days[0], note=note)
    if len(days) > 2 or not _TO.match(between):
        raise ValueError("Hier staan meer datums in. Zet elke datum op een eigen regel.")
    if kind != "recess":
        raise ValueError("Alleen een reces duurt van dag tot dag. Zet elke vergadering op een eigen regel.")
    if not 0 <= (days[1] - days[0]).days <= _MOST_DAYS:
        raise ValueError("De laatste dag van het reces past niet bij de eerste.")
    return PastedDate(kind, days[0], days[1], note)


def _day_of(match: re.Match[str]) -> datetime.date:
    name = match["name"]
    month = int(match["month"] or match["month2"] or 0)
    if name:
        month = next((at for at, full in enumerate(_MONTHS, 1) if full.startswith(name) or (name, at) == ("mrt", 3)), 0)
    try:
        day = datetime.date(int(match["year"] or match["year2"]), month, int(match["day"] or match["day2"]))
    except ValueError:
        raise ValueError("Deze datum bestaat niet.") from None
    if not 2020 <= day.year < 2100:
        raise ValueError("Kies een datum tussen 2020 en 2100.")
    weekday = match["weekday"]
    if weekday and not _WEEKDAYS[day.weekday()].startswith(weekday):
        raise ValueError(f"De weekdag klopt niet: dit is een {_WEEKDAYS[day.weekday()]}.")
    return day


def _note(line: str, found: list[re.Match[str]]) -> str:
    """What stands behind the last date, without the word that gave the kind."""
    words = line[found[-1].end() :].strip(" \t,;:.-–")
    words = re.sub(r"^(?:gemeenteraad|raad|commissie|college|reces)\b[\s,;:.–-]*", "", words, flags=re.IGNORECASE)
    return " ".join(words.split())[:100]
