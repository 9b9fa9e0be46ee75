from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest

from leeratelier.jobs.rules import TRIES, linked, next_daily, wait_after

HOME = ZoneInfo("Europe/Amsterdam")


def test_eight_tries_are_spread_over_about_half_a_day() -> None:
    waits = [wait_after(attempt) for attempt in range(1, TRIES)]
    assert waits == sorted(waits)
    assert waits[0] == datetime.timedelta(minutes=1)
    assert datetime.timedelta(hours=10) < sum(waits, datetime.timedelta()) < datetime.timedelta(hours=16)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ((2026, 11, 23, 3, 14), (2026, 11, 23, 3, 15)),
        ((2026, 11, 23, 3, 15), (2026, 11, 24, 3, 15)),
        ((2026, 11, 23, 17, 0), (2026, 11, 24, 3, 15)),
        ((2027, 3, 27, 12, 0), (2027, 3, 28, 3, 15)),  # the night that the clock goes forward
        ((2026, 12, 31, 23, 0), (2027, 1, 1, 3, 15)),
    ],
)
def test_daily_work_comes_at_the_next_quarter_past_three_on_the_clock(
    now: tuple[int, ...], then: tuple[int, ...]
) -> None:
    moment = next_daily(datetime.datetime(*now, tzinfo=HOME), datetime.time(3, 15))  # type: ignore[misc,arg-type]
    assert (moment.year, moment.month, moment.day, moment.hour, moment.minute) == then


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Kijk op http://localhost:8000/inloggen/ nu", ["http://localhost:8000/inloggen/"]),
        ("Kijk op http://localhost:8000.", ["http://localhost:8000"]),
        ("(http://localhost:8000/a/?code=1&b=2)", ["http://localhost:8000/a/?code=1&b=2"]),
        ("http://localhost:8000.evil.example/", []),
        ("http://localhost:80001/", []),
        ("http://localhost:8000@evil.example/", []),
        ("https://elders.example/ en javascript:alert(1)", []),
        ('http://localhost:8000/"><script>', ["http://localhost:8000/"]),
    ],
)
def test_only_addresses_of_our_own_become_links(text: str, links: list[str]) -> None:
    parts = linked(text, "http://localhost:8000")
    assert [words for words, ours in parts if ours] == links
    assert "".join(words for words, _ours in parts) == text
