"""When a term ends (Algemene termijnenwet, version 2010-10-10) and when an ordinance enters into force.

The Algemene termijnenwet holds for terms in laws; Gemeentewet article 145 takes its articles 1–4 over for terms in a
municipal ordinance, unless that ordinance says otherwise.
"""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from enum import StrEnum

from leeratelier.deadlines.holidays import is_free

EIGHTH_DAY = 8  # Bekendmakingswet, article 10, paragraph 2
NEXT_DAY = 1  # "de dag na bekendmaking", or a date that the ordinance names: no force before publication (article 8)

_DAY = datetime.timedelta(days=1)
_NONE: frozenset[datetime.date] = frozenset()


class Unit(StrEnum):
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


_LONGEST = {Unit.DAYS: 90, Unit.WEEKS: 12, Unit.MONTHS: 3}


@dataclass(frozen=True)
class Term:
    number: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.number < 1:
            raise ValueError("a term is at least one hour, day, week, month or year")

    @property
    def can_be_extended(self) -> bool:
        """Article 4, a: not in hours, more than 90 days, twelve weeks or three months, or in years."""
        return self.number <= _LONGEST.get(self.unit, 0)


def end_of(
    start: datetime.date, term: Term, *, extends: bool = True, extra: frozenset[datetime.date] = _NONE
) -> datetime.date:
    """The last day of a term that starts to run on the day after `start` (the day of the event).

    Ends on a Saturday, Sunday or holiday: runs on to the next day that is none (article 1, paragraph 1). A term of
    three days or more holds at least two working days (article 2). `extends=False` is for terms about publication
    and entry into force (article 4, b) and where the ordinance itself says otherwise. `extra`: see `is_free`.
    """
    last = _moved(start, term, 1)
    if not extends or not term.can_be_extended:
        return last
    wanted = 2 if (last - start).days >= 3 else 0
    end = _next_working_day(last, extra)
    while _working_days(start, end, extra) < wanted:
        end = _next_working_day(end + _DAY, extra)
    return end


def counted_back(event: datetime.date, term: Term) -> datetime.date:
    """The last day that still lies a whole term before the event. Never extended (article 1, paragraph 2)."""
    return _moved(event, term, -1)


def entry_into_force(publication: datetime.date, days: int = EIGHTH_DAY) -> datetime.date:
    """The first day of force: the eighth day after publication (Bekendmakingswet article 10, paragraph 2).

    Saturdays, Sundays and holidays make no difference (Algemene termijnenwet, article 4, b).
    """
    return publication + days * _DAY


def latest_publication(entry: datetime.date, days: int = EIGHTH_DAY) -> datetime.date:
    """The last day of publication in the gemeenteblad for force from `entry` on."""
    return entry - days * _DAY


def days_left(today: datetime.date, day: datetime.date) -> int:
    """0 on the day itself, negative afterwards."""
    return (day - today).days


def _moved(day: datetime.date, term: Term, way: int) -> datetime.date:
    """The same day of the week or of the month; where that month is too short, its last day."""
    match term.unit:
        case Unit.DAYS:
            return day + way * term.number * _DAY
        case Unit.WEEKS:
            return day + way * term.number * 7 * _DAY
        case Unit.MONTHS | Unit.YEARS:
            months = term.number * (12 if term.unit is Unit.YEARS else 1)
            year, month = divmod(day.year * 12 + day.month - 1 + way * months, 12)
            return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    raise ValueError("a term in hours has no last day: count it on the clock")


def _next_working_day(day: datetime.date, extra: frozenset[datetime.date]) -> datetime.date:
    while is_free(day, extra):
        day += _DAY
    return day


def _working_days(start: datetime.date, end: datetime.date, extra: frozenset[datetime.date]) -> int:
    """Working days after `start`, up to and including `end`."""
    return sum(not is_free(start + number * _DAY, extra) for number in range(1, (end - start).days + 1))
