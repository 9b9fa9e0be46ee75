"""The generally recognised holidays of the Netherlands (Algemene termijnenwet, article 3, version 2010-10-10)."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Mapping
from types import MappingProxyType

FIRST_YEAR = 2014  # before that the birthday of the monarch was celebrated on another day


@functools.cache
def holidays(year: int) -> Mapping[datetime.date, str]:
    """Date → Dutch name, in order of date, Goede Vrijdag included (equated by article 3, paragraph 2).

    Bridging days that a royal decree equates for one year (paragraph 3) aren't here: give them as `extra`.
    """
    if year < FIRST_YEAR:
        raise ValueError(f"holidays are known from {FIRST_YEAR}, not {year}")
    sunday = easter(year)
    days = {
        datetime.date(year, 1, 1): "Nieuwjaarsdag",
        sunday - datetime.timedelta(days=2): "Goede Vrijdag",
        sunday + datetime.timedelta(days=1): "tweede paasdag",
        datetime.date(year, 5, 5): "Bevrijdingsdag",
        sunday + datetime.timedelta(days=39): "Hemelvaartsdag",
        sunday + datetime.timedelta(days=50): "tweede pinksterdag",
        datetime.date(year, 12, 25): "eerste kerstdag",
        datetime.date(year, 12, 26): "tweede kerstdag",
    }
    days.setdefault(kings_day(year), "Koningsdag")
    return MappingProxyType(dict(sorted(days.items())))


def is_free(day: datetime.date, extra: frozenset[datetime.date] = frozenset()) -> bool:
    """Saturday, Sunday, holiday, or one of the extra days equated by royal decree."""
    return day.weekday() >= 5 or day in extra or day in holidays(day.year)


def kings_day(year: int) -> datetime.date:
    """27 April, or 26 April when the 27th is a Sunday."""
    day = datetime.date(year, 4, 27)
    return day - datetime.timedelta(days=1) if day.weekday() == 6 else day


def easter(year: int) -> datetime.date:
    """Easter Sunday in the Gregorian calendar (the Meeus/Jones/Butcher computation)."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    leap_centuries, left = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    weekday = (32 + 2 * left + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)
