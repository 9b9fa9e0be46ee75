from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeratelier.deadlines.holidays import is_free
from leeratelier.deadlines.terms import (
    NEXT_DAY,
    Term,
    Unit,
    counted_back,
    days_left,
    end_of,
    entry_into_force,
    latest_publication,
)

D = datetime.date


@pytest.mark.parametrize(
    ("start", "term", "end"),
    [
        (D(2026, 11, 23), Term(6, Unit.WEEKS), D(2027, 1, 4)),
        (D(2026, 11, 20), Term(6, Unit.WEEKS), D(2027, 1, 4)),  # Friday 1 January moves to Monday
        (D(2026, 11, 13), Term(6, Unit.WEEKS), D(2026, 12, 28)),  # Friday 25 December, then a weekend
        (D(2027, 3, 12), Term(2, Unit.WEEKS), D(2027, 3, 30)),  # Goede Vrijdag to Tuesday after Easter
        (D(2027, 4, 28), Term(1, Unit.WEEKS), D(2027, 5, 7)),  # 5 May and Ascension Day in a row
        (D(2026, 11, 30), Term(3, Unit.MONTHS), D(2027, 3, 1)),  # 28 February is a Sunday
        (D(2027, 1, 31), Term(1, Unit.MONTHS), D(2027, 3, 1)),  # no 31 February
        (D(2026, 12, 24), Term(2, Unit.DAYS), D(2026, 12, 28)),
        (D(2026, 12, 24), Term(3, Unit.DAYS), D(2026, 12, 29)),  # at least two working days
        (D(2026, 12, 23), Term(3, Unit.DAYS), D(2026, 12, 28)),  # Thursday and Monday are two
        (D(2026, 11, 24), Term(1, Unit.DAYS), D(2026, 11, 25)),
        (D(2026, 12, 31), Term(12, Unit.WEEKS), D(2027, 3, 25)),
        (D(2027, 1, 1), Term(12, Unit.WEEKS), D(2027, 3, 30)),
    ],
)
def test_a_term_runs_on_past_free_days(start: datetime.date, term: Term, end: datetime.date) -> None:
    assert end_of(start, term) == end


@pytest.mark.parametrize(
    ("start", "term", "end"),
    [
        (D(2026, 9, 26), Term(91, Unit.DAYS), D(2026, 12, 26)),
        (D(2026, 9, 25), Term(13, Unit.WEEKS), D(2026, 12, 25)),
        (D(2026, 6, 26), Term(6, Unit.MONTHS), D(2026, 12, 26)),
        (D(2025, 12, 26), Term(1, Unit.YEARS), D(2026, 12, 26)),
        (D(2024, 2, 29), Term(1, Unit.YEARS), D(2025, 2, 28)),
    ],
)
def test_long_terms_end_on_a_free_day_too(start: datetime.date, term: Term, end: datetime.date) -> None:
    assert not term.can_be_extended
    assert end_of(start, term) == end


@pytest.mark.parametrize(
    ("term", "extended"),
    [
        (Term(90, Unit.DAYS), True),
        (Term(91, Unit.DAYS), False),
        (Term(8, Unit.WEEKS), True),
        (Term(12, Unit.WEEKS), True),
        (Term(13, Unit.WEEKS), False),
        (Term(3, Unit.MONTHS), True),
        (Term(4, Unit.MONTHS), False),
        (Term(1, Unit.YEARS), False),
        (Term(48, Unit.HOURS), False),
    ],
)
def test_which_terms_the_law_extends(term: Term, extended: bool) -> None:
    assert term.can_be_extended is extended


def test_an_ordinance_or_a_term_of_publication_can_do_without_extension() -> None:
    assert end_of(D(2026, 11, 20), Term(6, Unit.WEEKS), extends=False) == D(2027, 1, 1)


def test_a_bridging_day_by_royal_decree_extends_too() -> None:
    assert end_of(D(2027, 4, 28), Term(1, Unit.WEEKS), extra=frozenset({D(2027, 5, 7)})) == D(2027, 5, 10)


@pytest.mark.parametrize(
    ("event", "term", "last"),
    [
        (D(2027, 1, 4), Term(14, Unit.DAYS), D(2026, 12, 21)),
        (D(2026, 12, 17), Term(1, Unit.WEEKS), D(2026, 12, 10)),
        (D(2027, 1, 8), Term(2, Unit.WEEKS), D(2026, 12, 25)),  # Christmas stays Christmas
        (D(2027, 3, 31), Term(1, Unit.MONTHS), D(2027, 2, 28)),
    ],
)
def test_counting_back_never_moves_for_a_free_day(event: datetime.date, term: Term, last: datetime.date) -> None:
    assert counted_back(event, term) == last


@pytest.mark.parametrize(
    ("publication", "entry"),
    [
        (D(2026, 12, 23), D(2026, 12, 31)),
        (D(2026, 12, 24), D(2027, 1, 1)),
        (D(2026, 12, 25), D(2027, 1, 2)),
    ],
)
def test_an_ordinance_enters_into_force_on_the_eighth_day(publication: datetime.date, entry: datetime.date) -> None:
    assert entry_into_force(publication) == entry
    assert latest_publication(entry) == publication


def test_the_day_after_publication_leaves_until_the_last_day_of_the_year() -> None:
    assert latest_publication(D(2027, 1, 1), NEXT_DAY) == D(2026, 12, 31)
    assert entry_into_force(D(2026, 12, 31), NEXT_DAY) == D(2027, 1, 1)


@pytest.mark.parametrize(("today", "left"), [(D(2026, 11, 23), 39), (D(2027, 1, 1), 0), (D(2027, 1, 2), -1)])
def test_days_left_are_counted_to_the_day_itself(today: datetime.date, left: int) -> None:
    assert days_left(today, D(2027, 1, 1)) == left


def test_a_term_in_hours_has_no_last_day() -> None:
    with pytest.raises(ValueError, match="clock"):
        end_of(D(2026, 11, 23), Term(24, Unit.HOURS))


def test_a_term_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Term(0, Unit.DAYS)


@given(st.dates(D(2014, 1, 1), D(2090, 1, 1)), st.integers(1, 90))
def test_an_extended_term_is_never_shorter_and_never_ends_on_a_free_day(start: datetime.date, number: int) -> None:
    end = end_of(start, Term(number, Unit.DAYS))
    assert end >= start + datetime.timedelta(days=number)
    assert not is_free(end)


@given(st.dates(D(2014, 1, 1), D(2090, 1, 1)), st.integers(3, 90))
def test_three_days_or_more_hold_two_working_days(start: datetime.date, number: int) -> None:
    end = end_of(start, Term(number, Unit.DAYS))
    days = (start + datetime.timedelta(days=each) for each in range(1, (end - start).days + 1))
    assert sum(not is_free(day) for day in days) >= 2
