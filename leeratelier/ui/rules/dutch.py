"""Dates, times, money and numbers as the Dutch write them: 17 december, 12:00–17:00, € 2.700, 3,5."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def date(day: dt.date, today: dt.date, weekday: bool = False) -> str:
    """17 december; with the year when that isn't this one: 1 januari 2027."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{WEEKDAYS[day.weekday()] + ' ' if weekday else ''}{day.day} {MONTHS[day.month - 1]}{year}"


def dates(days: list[dt.date], today: dt.date) -> str:
    """28 maart, 18 april, 23 mei en 27 juni 2024: the year once, when they share it."""
    if len({day.year for day in days}) > 1:
        return join([date(day, today) for day in days])
    return join([date(day, day) for day in days[:-1]] + [date(day, today) for day in days[-1:]])


def time(moment: dt.time | dt.datetime) -> str:
    return f"{moment:%H:%M}"


def period(start: dt.time | dt.datetime, end: dt.time | dt.datetime) -> str:
    return f"{time(start)}–{time(end)}"


def number(value: Decimal | float, decimals: int | None = None) -> str:
    """1234.5 → 1.234,5; decimals: how many to show, else as many as there are."""
    written = f"{value:,}" if decimals is None else f"{value:,.{decimals}f}"
    return written.translate(str.maketrans(",.", ".,"))


def money(euros: Decimal | float) -> str:
    """€ 2.700, and cents only when there are any: € 2.700,50."""
    amount = Decimal(str(euros))
    return f"{'-' if amount < 0 else ''}€ {number(abs(amount), 0 if amount == amount.to_integral_value() else 2)}"


def plural(count: int, one: str, more: str) -> str:
    """1 gesprek, 3 gesprekken."""
    return f"{number(count)} {one if count == 1 else more}"


def join(words: list[str]) -> str:
    """a, b en c."""
    return " en ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
