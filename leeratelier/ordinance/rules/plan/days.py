"""Steps in time, forwards and back: the last day before is always the latest from which going forwards still arrives.

Counting back never moves for a holiday (Algemene termijnenwet, article 1, paragraph 2); a term of inspraak runs
forwards and does (Gemeentewet 145, Awb 3:16). Publication and entry into force never move (article 4, b).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from leeratelier.deadlines.holidays import is_free
from leeratelier.deadlines.terms import Term, Unit, counted_back, end_of

DAY = datetime.timedelta(days=1)
_LOOK = 1500
"""Days to look for one that fits; a calendar that is one long recess gives the nearest working day."""

Fits = Callable[[datetime.date], bool]


class Gap(Protocol):
    """What lies between a step and the next."""

    def after(self, day: datetime.date) -> datetime.date: ...

    def before(self, day: datetime.date) -> datetime.date: ...


@dataclass(frozen=True)
class Days:
    number: int

    def after(self, day: datetime.date) -> datetime.date:
        return day + self.number * DAY

    def before(self, day: datetime.date) -> datetime.date:
        return day - self.number * DAY


@dataclass(frozen=True)
class WorkingDays:
    number: int

    def after(self, day: datetime.date) -> datetime.date:
        for _ in range(self.number):
            day = first_day(day + DAY, is_working)
        return day

    def before(self, day: datetime.date) -> datetime.date:
        for _ in range(self.number):
            day = last_day(day, is_working) - DAY
        return day


@dataclass(frozen=True)
class InspraakTerm:
    """From the day the draft lies ter inzage, which counts (Awb 3:16, paragraph 2), up to and including the last."""

    weeks: int

    @property
    def term(self) -> Term:
        return Term(self.weeks, Unit.WEEKS)

    def after(self, day: datetime.date) -> datetime.date:
        return end_of(day - DAY, self.term)

    def before(self, day: datetime.date) -> datetime.date:
        start = counted_back(day, self.term) + DAY
        while self.after(start) > day:
            start -= DAY
        return start


@dataclass(frozen=True)
class Period:
    first: datetime.date
    last: datetime.date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, datetime.date) and self.first <= day <= self.last


def is_working(day: datetime.date) -> bool:
    return not is_free(day)


def any_day(day: datetime.date) -> bool:
    return True


def meets(known: Collection[datetime.date], recess: Iterable[Period] = ()) -> Fits:
    """Days on which a body can meet.

    One known date makes its whole year known: then only known dates count in that year. In another year any working
    day outside the recess does.
    """
    years, closed = {day.year for day in known}, tuple(recess)

    def fits(day: datetime.date) -> bool:
        if day.year in years:
            return day in known
        return is_working(day) and not any(day in period for period in closed)

    return fits


def first_day(day: datetime.date, fits: Fits) -> datetime.date:
    """The day itself or the first after it that fits."""
    return _search(day, fits, DAY)


def last_day(day: datetime.date, fits: Fits) -> datetime.date:
    """The day itself or the last before it that fits."""
    return _search(day, fits, -DAY)


def _search(day: datetime.date, fits: Fits, way: datetime.timedelta) -> datetime.date:
    for number in range(_LOOK):
        if fits(day + number * way):
            return day + number * way
    return day if fits is is_working else _search(day, is_working, way)
