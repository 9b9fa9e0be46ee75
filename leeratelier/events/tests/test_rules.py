"""When one can register and for whom there is room, as tables."""

from __future__ import annotations

import datetime

import pytest

from leeratelier.events.rules import (
    Opening,
    Refusal,
    Seats,
    last_day,
    link_expired,
    may_mail_again,
    opening,
    refusal,
    role_asked,
    steps_in_words,
)

NOON = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)
ROOM, FULL, NO_LIMIT = Seats(20, 14), Seats(20, 20), Seats(None, 300)


@pytest.mark.parametrize(
    ("opens", "closes", "seats", "expected"),
    [
        (None, None, NO_LIMIT, Opening.OPEN),
        (NOON, NOON + HOUR, ROOM, Opening.OPEN),
        (NOON + HOUR, None, ROOM, Opening.NOT_YET),
        (None, NOON, ROOM, Opening.CLOSED),
        (None, NOON + HOUR, FULL, Opening.FULL),
        (None, NOON - HOUR, FULL, Opening.CLOSED),
        (NOON + HOUR, None, FULL, Opening.NOT_YET),
    ],
)
def test_registration_is_open_between_two_moments_while_there_is_room(
    opens: datetime.datetime | None, closes: datetime.datetime | None, seats: Seats, expected: Opening
) -> None:
    assert opening(NOON, opens, closes, seats) == expected


@pytest.mark.parametrize(
    ("state", "people", "wanted", "expected"),
    [
        (Opening.OPEN, Seats(2, 0), 2, None),
        (Opening.OPEN, Seats(2, 1), 1, None),
        (Opening.OPEN, Seats(2, 1), 2, Refusal.TOO_MANY_PEOPLE),
        (Opening.OPEN, Seats(1, 0), 2, Refusal.TOO_MANY_PEOPLE),
        (Opening.OPEN, NO_LIMIT, 2, None),
        (Opening.FULL, Seats(2, 0), 1, Refusal.FULL),
        (Opening.FULL, Seats(2, 1), 1, None),
        (Opening.FULL, Seats(2, 2), 1, Refusal.TOO_MANY_PEOPLE),
        (Opening.CLOSED, Seats(2, 1), 1, Refusal.CLOSED),
        (Opening.NOT_YET, Seats(2, 0), 1, Refusal.NOT_YET),
    ],
)
def test_a_municipality_with_a_place_may_send_colleagues_also_when_full(
    state: Opening, people: Seats, wanted: int, expected: Refusal | None
) -> None:
    assert refusal(state, people, wanted) == expected


@pytest.mark.parametrize(("total", "taken", "left"), [(20, 6, 14), (20, 21, 0), (None, 6, None)])
def test_places_left_are_never_negative(total: int | None, taken: int, left: int | None) -> None:
    assert Seats(total, taken).left == left


@pytest.mark.parametrize(
    ("closes", "expected"),
    [
        (datetime.datetime(2024, 3, 1, 0, 0, tzinfo=datetime.UTC), datetime.date(2024, 2, 29)),
        (datetime.datetime(2024, 3, 1, 17, 0, tzinfo=datetime.UTC), None),
    ],
)
def test_closing_at_midnight_is_until_and_with_the_day_before(
    closes: datetime.datetime, expected: datetime.date | None
) -> None:
    assert last_day(closes) == expected


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [(8, 8, "stap 8"), (4, 5, "stap 4 en 5"), (1, 3, "stap 1 tot en met 3")],
)
def test_steps_in_words(first: int, last: int, words: str) -> None:
    assert steps_in_words(first, last) == words


@pytest.mark.parametrize(
    ("function", "role"),
    [
        ("policy", "editor"),
        ("legal", "legal"),
        ("griffie", "griffie"),
        ("council_member", "council_member"),
        ("other", "reader"),
        ("resident", None),
    ],
)
def test_the_role_asked_fits_the_function_and_a_resident_asks_none(function: str, role: str | None) -> None:
    assert role_asked(function) == role


def test_a_link_works_fourteen_days_and_a_mail_goes_again_after_ten_minutes() -> None:
    fortnight = datetime.timedelta(days=14)
    assert not link_expired(NOON, NOON + fortnight)
    assert link_expired(NOON, NOON + fortnight + HOUR)
    assert not may_mail_again(NOON, NOON + datetime.timedelta(minutes=9))
    assert may_mail_again(NOON, NOON + datetime.timedelta(minutes=10))
