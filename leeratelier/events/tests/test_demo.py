"""The two editions: what the announcement of 2024 says, and dates that fit any day."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from leeratelier.deadlines.holidays import is_free
from leeratelier.events import demo
from leeratelier.events.models import Event, Registration
from leeratelier.events.rules import Opening


def test_the_edition_of_2024_has_every_fact_of_its_announcement(past_event: Event) -> None:
    rounds = list(past_event.rounds.all())
    assert [each.date for each in rounds] == [
        datetime.date(2024, month, day) for month, day in [(3, 28), (4, 18), (5, 23), (6, 27)]
    ]
    assert {(f"{each.starts:%H:%M}", f"{each.ends:%H:%M}") for each in rounds} == {("12:00", "17:00")}
    assert [(each.first_step, each.last_step) for each in rounds] == [(1, 3), (4, 5), (6, 7), (8, 8)]
    assert (past_event.price_cents, past_event.price_per, past_event.vat_rate) == (270_000, "unstated", None)
    assert past_event.address == "Kantoor Berenschot, Van Deventerlaan 31-51, 3528 AG Utrecht"
    assert past_event.last_registration_day == datetime.date(2024, 2, 29)
    assert past_event.opening() == Opening.CLOSED
    assert [moment.date for moment in past_event.moments.all()] == [datetime.date(2024, 3, 7)]


@pytest.mark.parametrize("offset", range(0, 730, 13))
def test_an_open_edition_is_never_on_a_free_day_and_closes_before_it_begins(offset: int) -> None:
    today = datetime.date(2026, 11, 23) + datetime.timedelta(days=offset)
    days = demo.open_edition_days(today)
    assert days == sorted(set(days))
    assert not any(is_free(day) for day in days)
    assert (days[0] - today).days > 7 * demo.WEEKS_TO_PREPARE


def test_making_the_demo_twice_changes_nothing(event: Event) -> None:
    event.title = "Zelf veranderd"
    event.save()
    demo.make(timezone.localdate())
    assert [each.title for each in Event.objects.filter(slug=event.slug)] == ["Zelf veranderd"]
    assert event.rounds.count() == 4


def test_no_private_person_is_in_it(event: Event, past_event: Event) -> None:
    assert {event.contact, past_event.contact} == {"leeratelier@leeratelier.example"}
    assert not Registration.objects.exists()
