from __future__ import annotations

import datetime

import pytest

from leeratelier.deadlines.holidays import easter, holidays, is_free, kings_day

D = datetime.date


@pytest.mark.parametrize(
    "sunday",
    [
        D(2014, 4, 20),
        D(2016, 3, 27),
        D(2019, 4, 21),
        D(2024, 3, 31),
        D(2025, 4, 20),
        D(2026, 4, 5),
        D(2027, 3, 28),
        D(2038, 4, 25),
    ],
)
def test_easter_falls_where_the_almanac_says(sunday: datetime.date) -> None:
    assert easter(sunday.year) == sunday


@pytest.mark.parametrize("year", range(2014, 2100))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    assert easter(year).weekday() == 6
    assert D(year, 3, 22) <= easter(year) <= D(year, 4, 25)


def test_the_holidays_of_2027_are_those_of_the_law() -> None:
    assert list(holidays(2027)) == [
        D(2027, 1, 1),
        D(2027, 3, 26),
        D(2027, 3, 29),
        D(2027, 4, 27),
        D(2027, 5, 5),
        D(2027, 5, 6),
        D(2027, 5, 17),
        D(2027, 12, 25),
        D(2027, 12, 26),
    ]


@pytest.mark.parametrize(
    ("year", "day"), [(2014, D(2014, 4, 26)), (2025, D(2025, 4, 26)), (2026, D(2026, 4, 27)), (2031, D(2031, 4, 26))]
)
def test_kings_day_moves_to_saturday_when_it_would_be_a_sunday(year: int, day: datetime.date) -> None:
    assert kings_day(year) == day
    assert holidays(year)[day] == "Koningsdag"


@pytest.mark.parametrize(
    ("day", "free"),
    [
        (D(2026, 12, 24), False),
        (D(2026, 12, 25), True),  # a Friday
        (D(2026, 12, 31), False),
        (D(2027, 3, 28), True),  # Easter: a Sunday, not named in the law
        (D(2027, 3, 26), True),  # Goede Vrijdag is equated
        (D(2027, 4, 30), False),
        (D(2027, 11, 20), True),  # a Saturday
    ],
)
def test_saturdays_sundays_and_holidays_are_free(day: datetime.date, free: bool) -> None:
    assert is_free(day) is free


def test_a_bridging_day_counts_when_a_royal_decree_says_so() -> None:
    assert not is_free(D(2027, 5, 7))
    assert is_free(D(2027, 5, 7), extra=frozenset({D(2027, 5, 7)}))


def test_years_before_the_first_kings_day_are_refused() -> None:
    with pytest.raises(ValueError, match="from 2014"):
        holidays(2013)
