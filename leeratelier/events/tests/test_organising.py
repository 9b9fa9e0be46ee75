"""The organiser's list, and who may let the first person of a municipality in."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client

from conftest import signed_in, works_for
from leeratelier.accounts.actions import create_account
from leeratelier.accounts.models import User
from leeratelier.events import actions
from leeratelier.events.models import Event
from leeratelier.municipalities.models import AccessRequest, Membership, Municipality, Role
from leeratelier.privacy.models import LogEntry


@pytest.fixture
def asked(event: Event, kust: Municipality) -> AccessRequest:
    first = create_account("ada@kust.example", "Ada")
    return AccessRequest.objects.create(user=first, municipality=kust, role=Role.EDITOR, origin=event.slug)


def look(event: Event, user: User) -> str:
    return signed_in(user).get(f"/leerateliers/{event.slug}/inschrijvingen/").content.decode()


def decide(event: Event, user: User, asked: AccessRequest, what: str) -> HttpResponse:
    address = f"/leerateliers/{event.slug}/inschrijvingen/toegang/{asked.pk}/"
    return signed_in(user).post(address, {"besluit": what}, follow=True)  # type: ignore[return-value]


def test_the_organiser_sees_who_registered_and_the_trainer_without_addresses(
    event: Event, kust: Municipality, organiser: User, trainer: User
) -> None:
    person = actions.Person("Ada", "ada@kust.example", "griffie")
    actions.register(event, kust, [person], remarks="Graag vegetarisch")
    for page in (look(event, organiser), look(event, trainer)):
        assert "Ada" in page
        assert "nog niet bevestigd" in page
    assert "ada@kust.example" in look(event, organiser)
    assert "ada@kust.example" not in look(event, trainer)
    assert "vegetarisch" not in look(event, trainer)


def test_the_first_of_a_municipality_is_admitted_and_becomes_coordinator(
    event: Event, organiser: User, asked: AccessRequest
) -> None:
    assert "Laat toe: Ada, Kust" in look(event, organiser)
    page = decide(event, organiser, asked, "toelaten").content.decode()
    assert "Ada heeft nu toegang tot het dossier van Kust." in page
    assert Membership.objects.get(municipality=asked.municipality).role == Role.COORDINATOR
    assert LogEntry.objects.filter(deed="request.granted", actor=organiser).exists()
    assert "Wie mag in het dossier?" not in page


def test_refusing_opens_nothing_and_is_logged(event: Event, organiser: User, asked: AccessRequest) -> None:
    decide(event, organiser, asked, "weigeren")
    assert not Membership.objects.filter(municipality=asked.municipality).exists()
    assert LogEntry.objects.filter(deed="request.refused", actor=organiser).exists()


def test_neither_button_is_no_decision(event: Event, organiser: User, asked: AccessRequest) -> None:
    decide(event, organiser, asked, "")
    asked.refresh_from_db()
    assert asked.decided_at is None


def test_with_a_coordinator_the_organiser_has_no_say(event: Event, organiser: User, asked: AccessRequest) -> None:
    works_for(asked.municipality, Role.COORDINATOR)
    assert "Wie mag in het dossier?" not in look(event, organiser)
    assert decide(event, organiser, asked, "toelaten").status_code == 404


def test_an_organiser_decides_only_what_came_through_the_own_event(
    event: Event, past_event: Event, organiser: User, asked: AccessRequest
) -> None:
    asked.origin = past_event.slug
    asked.save()
    assert decide(event, organiser, asked, "toelaten").status_code == 404


def test_a_trainer_reads_and_a_stranger_doesnt_know_it_exists(
    event: Event, trainer: User, outsider: User, asked: AccessRequest
) -> None:
    assert "Laat toe: Ada, Kust" not in look(event, trainer)
    assert decide(event, trainer, asked, "toelaten").status_code == 403
    assert decide(event, outsider, asked, "toelaten").status_code == 404
    address = f"/leerateliers/{event.slug}/inschrijvingen/"
    assert [client.get(address).status_code for client in (Client(), signed_in(outsider))] == [404, 404]


def test_an_empty_list_says_what_comes_here(event: Event, organiser: User) -> None:
    assert "Nog niemand ingeschreven" in look(event, organiser)
