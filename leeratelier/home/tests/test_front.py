"""The front page: what this is, how long there is, the route, and what the law asks."""

from __future__ import annotations

import datetime
import re

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.events import demo
from leeratelier.events.models import Event
from leeratelier.home.rules import Countdown, countdown

DAY = datetime.date


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (DAY(2024, 12, 1), Countdown(761, 0)),
        (DAY(2025, 1, 1), Countdown(730, 0)),
        (DAY(2026, 1, 1), Countdown(365, 50)),
        (DAY(2026, 11, 23), Countdown(39, 95)),
        (DAY(2026, 12, 31), Countdown(1, 99)),
        (DAY(2027, 1, 1), None),
        (DAY(2027, 6, 1), None),
    ],
)
def test_the_countdown_ends_on_the_first_of_january_2027(today: datetime.date, expected: Countdown | None) -> None:
    assert countdown(today) == expected


def front(client: Client | None = None) -> str:
    return re.sub(r"\s+", " ", (client or Client()).get("/").content.decode())


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """on(day): the front page is looked at on that day."""

    def travel(day: datetime.date) -> None:
        noon = timezone.make_aware(datetime.datetime.combine(day, datetime.time(12)))
        monkeypatch.setattr(timezone, "now", lambda: noon)

    return travel


@pytest.mark.django_db
def test_it_counts_down_and_says_that_the_article_applies_already(on) -> None:  # type: ignore[no-untyped-def]
    on(DAY(2026, 11, 23))
    page = front()
    assert "dagen tot 1 januari 2027" in page
    assert ">39<" in page
    assert "geldt al sinds 1 januari 2025" in page
    assert "Van die twee jaar is 95% voorbij." in page


@pytest.mark.django_db
def test_afterwards_it_tells_what_comes_next_and_counts_nothing(on) -> None:  # type: ignore[no-untyped-def]
    on(DAY(2027, 1, 1))
    page = front()
    assert "dagen tot" not in page
    for word in ("Uitvoeren:", "Evalueren:", "Wijzigen:"):
        assert word in page


@pytest.mark.django_db
def test_it_shows_the_route_and_what_the_law_asks() -> None:
    page = front()
    for number in range(1, 9):
        assert f'href="/handreiking/stap-{number}/"' in page
    assert page.count("Ronde ") == 4
    assert "Inspraak is niet verplicht." in page
    assert "artikel 150 van de Gemeentewet" in page


@pytest.mark.django_db
def test_it_leads_to_what_is_open_and_not_to_what_is_closed(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    assert "Nu is er geen leeratelier open" in front()
    demo.make(timezone.localdate())
    with django_assert_max_num_queries(2):
        page = front()
    for event in Event.objects.all():
        assert (f'href="/leerateliers/{event.slug}/"' in page) == ("2024" not in event.slug)


def test_who_is_signed_in_opens_the_own_dossier(reader: User) -> None:
    assert "Open uw dossier" in front(signed_in(reader))
    assert "Open uw dossier" not in front()


@pytest.mark.django_db
def test_without_a_leeratelier_the_first_button_leads_to_the_guide() -> None:
    page = front()
    assert "Bekijk het leeratelier" not in page
    assert 'href="/handreiking/"><span class="nl-button__label">Lees de handreiking' in page


@pytest.mark.django_db
def test_an_administrator_finds_every_page_of_the_administration() -> None:
    boss = User.objects.create_user("beheer@leeratelier.example", None, is_administrator=True)
    page = signed_in(boss).get("/mijn/").content.decode()
    for address in ("/beheer/gemeenten/", "/beheer/post/", "/beheer/vernietiging/", "/beheer/verwerkingsregister/"):
        assert f'href="{address}"' in page
