"""What everyone sees of a leeratelier."""

from __future__ import annotations

import datetime

import pytest
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.events.models import Event, Registration
from leeratelier.municipalities.models import Municipality


def page_of(event: Event, client: Client | None = None) -> str:
    return (client or Client()).get(f"/leerateliers/{event.slug}/").content.decode()


@pytest.mark.parametrize(
    "fact",
    [
        "28 maart, 18 april, 23 mei en 27 juni 2024",
        "12:00–17:00",
        "Van Deventerlaan 31-51, 3528 AG Utrecht",
        "€ 2.700 exclusief btw",
        "tot en met 29 februari 2024",
        "Er is huiswerk",
        "Ronde 1: Visie en fundament",
        "Ronde 2: Beleid en instrumenten",
        "Ronde 3: Leren en uitvoeren",
        "Ronde 4: Juridisch verankeren",
        "Handreiking stap 1 tot en met 3",
        "witte vlek",
        "onderzoeksvoorstel voor een zelfscan",
        "test met andere deelnemers op casussen",
        "uitvoeringsprogramma op voor de komende twee jaar",
        "licht leerprogramma",
        "juridische collega",
        "inspraakverordening wordt breder",
        "representatieve democratie",
        "goede voorbeelden",
        "delen uitkiezen die u nodig hebt",
        "7 maart 2024",
        "leeratelier@leeratelier.example",
    ],
)
def test_the_event_page_has_the_facts_of_the_announcement(past_event: Event, fact: str) -> None:
    assert fact in page_of(past_event)


def test_a_closed_event_says_so_and_has_no_way_in(past_event: Event) -> None:
    page = page_of(past_event)
    assert "De inschrijving is gesloten." in page
    assert "Inschrijven kon" in page
    assert f"/leerateliers/{past_event.slug}/inschrijven/" not in page


def test_an_open_event_shows_the_places_left_and_the_way_in(event: Event, kust: Municipality) -> None:
    _fill(event, [kust])
    page = page_of(event)
    assert "Nog plaats voor 19 van 20 gemeenten" in page
    assert f'href="/leerateliers/{event.slug}/inschrijven/"' in page


def test_an_event_that_opens_later_says_when(event: Event) -> None:
    Event.objects.filter(pk=event.pk).update(registration_opens=timezone.now() + datetime.timedelta(days=3))
    page = page_of(event)
    assert "Nog niet open" in page
    assert "Inschrijven kan vanaf" in page


def test_a_full_event_still_lets_colleagues_in(event: Event, kust: Municipality) -> None:
    Event.objects.filter(pk=event.pk).update(seats_municipalities=1)
    _fill(event, [kust])
    page = page_of(event)
    assert "Alle plaatsen zijn bezet." in page
    assert "Schrijf een collega in" in page


def test_on_a_phone_a_button_jumps_to_the_panel(event: Event) -> None:
    page = page_of(event)
    assert 'href="#inschrijven"' in page
    assert 'id="inschrijven"' in page


def test_a_draft_is_for_its_own_staff_only(event: Event, organiser: User, trainer: User, outsider: User) -> None:
    Event.objects.filter(pk=event.pk).update(state="draft")
    address = f"/leerateliers/{event.slug}/"
    statuses = [
        client.get(address).status_code for client in (Client(), *map(signed_in, (outsider, organiser, trainer)))
    ]
    assert statuses == [404, 404, 200, 200]
    assert f'href="{address}"' not in Client().get("/leerateliers/").content.decode()


def test_the_list_shows_what_comes_before_what_has_been(event: Event, past_event: Event) -> None:
    page = Client().get("/leerateliers/").content.decode()
    assert page.index("Nu en straks") < page.index(f"/{event.slug}/") < page.index("Geweest")
    assert page.index("Geweest") < page.index(f"/{past_event.slug}/")


def test_an_empty_list_says_what_it_is_for(db: None) -> None:
    assert "Er is nog geen leeratelier" in Client().get("/leerateliers/").content.decode()


def test_what_the_organiser_changes_shows_at_once(event: Event) -> None:
    assert "Ronde 2: Beleid en instrumenten" in page_of(event)
    event.rounds.filter(number=2).update(title="Iets anders")
    page = page_of(event)
    assert "Ronde 2: Iets anders" in page
    assert "Beleid en instrumenten" not in page


def test_a_price_per_duo_is_told_and_a_missing_price_too(event: Event) -> None:
    Event.objects.filter(pk=event.pk).update(price_per="duo")
    assert "€ 2.700 exclusief btw per duo" in page_of(event)
    Event.objects.filter(pk=event.pk).update(price_cents=None)
    assert "Nog niet bekend" in page_of(event)


def test_five_hundred_registrations_cost_no_more_queries(
    event: Event, organiser: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    places = [Municipality(code=f"T{n}", name=f"Plaats {n}", slug=f"plaats-{n}") for n in range(500)]
    _fill(event, Municipality.objects.bulk_create(places))
    for _number in range(20):
        Event.objects.create(slug=f"kopie-{_number}", title="Kopie", state="published", place="Zeist")
    client = signed_in(organiser)
    with django_assert_max_num_queries(4):
        page_of(event)
    with django_assert_max_num_queries(6):
        page_of(event, client)
    with django_assert_max_num_queries(2):
        assert "Bladzijde 1 van 2" in Client().get("/leerateliers/").content.decode()
    with django_assert_max_num_queries(6):
        page = client.get(f"/leerateliers/{event.slug}/inschrijvingen/?pagina=2").content.decode()
    assert "500 inschrijvingen" in page
    assert page.count("@plaats.example") == 50


@pytest.mark.parametrize(
    "change",
    [
        {"registration_opens": datetime.datetime(2090, 1, 1, tzinfo=datetime.UTC)},
        {"vat_rate": -1},
        {"seats_municipalities": 0},
        {"state": "weg"},
    ],
)
def test_the_database_refuses_an_impossible_event(event: Event, change: dict[str, object]) -> None:
    with pytest.raises(IntegrityError):
        Event.objects.filter(pk=event.pk).update(**change)


def _fill(event: Event, places: list[Municipality]) -> None:
    rows = [
        Registration(
            event=event,
            municipality=place,
            name="Iemand",
            email=f"{place.slug}@plaats.example",
            function="policy",
            token_hash=place.slug,
        )
        for place in places
    ]
    Registration.objects.bulk_create(rows)
