from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from leeratelier.ui.rules import dutch

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "weekday", "words"),
    [
        (dt.date(2026, 12, 17), False, "17 december"),
        (dt.date(2026, 3, 1), False, "1 maart"),
        (dt.date(2027, 1, 1), False, "1 januari 2027"),
        (dt.date(2026, 11, 26), True, "donderdag 26 november"),
    ],
)
def test_a_date_has_its_year_only_when_that_is_not_this_one(day: dt.date, weekday: bool, words: str) -> None:
    assert dutch.date(day, TODAY, weekday) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([dt.date(2024, 3, 28), dt.date(2024, 4, 18), dt.date(2024, 5, 23)], "28 maart, 18 april en 23 mei 2024"),
        ([dt.date(2026, 12, 3), dt.date(2027, 1, 7)], "3 december en 7 januari 2027"),
        ([dt.date(2026, 12, 3)], "3 december"),
        ([], ""),
    ],
)
def test_dates_of_one_year_name_it_once(days: list[dt.date], words: str) -> None:
    assert dutch.dates(days, TODAY) == words


def test_a_period_has_a_dash_without_spaces() -> None:
    assert dutch.period(dt.time(12), dt.time(17)) == "12:00–17:00"


@pytest.mark.parametrize(
    ("euros", "words"),
    [(2700, "€ 2.700"), (Decimal("2700.50"), "€ 2.700,50"), (0, "€ 0"), (-12.5, "-€ 12,50"), (1234567, "€ 1.234.567")],
)
def test_money_shows_cents_only_when_there_are_any(euros: Decimal | float, words: str) -> None:
    assert dutch.money(euros) == words


@pytest.mark.parametrize(
    ("value", "decimals", "words"), [(1234, None, "1.234"), (2.5, None, "2,5"), (2, 1, "2,0"), (0.126, 2, "0,13")]
)
def test_a_number_has_a_decimal_comma(value: float, decimals: int | None, words: str) -> None:
    assert dutch.number(value, decimals) == words


@pytest.mark.parametrize(("count", "words"), [(0, "0 gesprekken"), (1, "1 gesprek"), (1200, "1.200 gesprekken")])
def test_one_is_singular(count: int, words: str) -> None:
    assert dutch.plural(count, "gesprek", "gesprekken") == words
