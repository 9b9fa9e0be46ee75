"""The mailed link: it only shows a page; the button on it confirms, and a person decides about the dossier."""

from __future__ import annotations

import datetime
import re

import pytest
from django.test import Client
from django.utils import timezone

from conftest import signed_in, works_for
from leeratelier.accounts.models import User
from leeratelier.events import actions
from leeratelier.events.models import Event, Registration
from leeratelier.jobs.models import Mail
from leeratelier.municipalities.models import AccessRequest, Membership, Municipality, Role

WORDS = "een goed en lang wachtwoord"


def mailed_link(event: Event, place: Municipality, function: str = "policy", email: str = "ada@kust.example") -> str:
    actions.register(event, place, [actions.Person("Ada", email, function)])
    found = re.search(r"https?://[^/]+(/\S+/bevestigen/\S+)", Mail.objects.filter(to=email).latest("pk").body)
    assert found
    return found[1]


def press(link: str, **told: str) -> str:
    answer = Client().post(link, {"way": "code"} | told, follow=True)
    return answer.content.decode()


def test_opening_the_link_does_nothing(event: Event, kust: Municipality) -> None:
    page = Client().get(mailed_link(event, kust)).content.decode()
    assert "Dit gebeurt er als u bevestigt" in page
    assert "Een mens beslist daarover." in page
    assert Registration.objects.get().status == "unconfirmed"
    assert not User.objects.filter(email="ada@kust.example").exists()


def test_confirming_asks_access_to_a_real_dossier_and_opens_none(event: Event, kust: Municipality) -> None:
    page = press(mailed_link(event, kust))
    registration = Registration.objects.get()
    assert (registration.status, registration.user.email) == ("confirmed", "ada@kust.example")  # type: ignore[union-attr]
    asked = AccessRequest.objects.get()
    assert (asked.municipality, asked.role, asked.origin, asked.granted) == (kust, "editor", event.slug, None)
    assert not Membership.objects.filter(municipality=kust).exists()
    assert "beslist de organisator van het leeratelier" in page


def test_who_decides_hears_of_it(event: Event, kust: Municipality, organiser: User) -> None:
    press(mailed_link(event, kust))
    mail = Mail.objects.get(to=organiser.email)
    assert "Mag deze persoon in het dossier van Kust?" in mail.subject
    assert f"/leerateliers/{event.slug}/inschrijvingen/" in mail.body


def test_with_a_coordinator_it_is_the_coordinator_who_decides(
    event: Event, kust: Municipality, organiser: User
) -> None:
    works_for(kust, Role.COORDINATOR)
    assert "De coördinator van uw gemeente beslist." in press(mailed_link(event, kust))
    assert not Mail.objects.filter(to=organiser.email).exists()


def test_a_demo_municipality_opens_at_once(event: Event, voorbeelddam: Municipality) -> None:
    link = mailed_link(event, voorbeelddam)
    assert "U krijgt meteen toegang" in Client().get(link).content.decode()
    assert "U hebt toegang tot het dossier van Voorbeelddam." in press(link)
    assert Membership.objects.filter(user__email="ada@kust.example", municipality=voorbeelddam).exists()


def test_a_resident_asks_no_access(event: Event, kust: Municipality) -> None:
    assert "U doet mee als inwoner." in press(mailed_link(event, kust, function="resident"))
    assert not AccessRequest.objects.exists()


def test_a_password_is_set_when_chosen_and_else_there_is_none(event: Event, kust: Municipality) -> None:
    press(mailed_link(event, kust), way="password", password=WORDS)
    press(mailed_link(event, kust, email="bea@kust.example"), password=WORDS)
    assert User.objects.get(email="ada@kust.example").check_password(WORDS)
    assert not User.objects.get(email="bea@kust.example").has_usable_password()


@pytest.mark.parametrize(
    ("password", "words"),
    [("", "Kies een wachtwoord, of laat u een code sturen."), ("kort", "12 tekens"), ("ada@kust.example", "lijkt")],
)
def test_a_weak_password_is_told_and_confirms_nothing(
    event: Event, kust: Municipality, password: str, words: str
) -> None:
    assert words in press(mailed_link(event, kust), way="password", password=password)
    assert Registration.objects.get().status == "unconfirmed"


def test_an_existing_account_keeps_its_password(event: Event, kust: Municipality) -> None:
    User.objects.create_user("ada@kust.example", WORDS)
    link = mailed_link(event, kust)
    assert "U hebt al een account" in Client().get(link).content.decode()
    press(link, way="password", password="iets heel anders hier")
    assert User.objects.get(email="ada@kust.example").check_password(WORDS)
    assert Registration.objects.get().status == "confirmed"


def test_pressing_twice_confirms_once(event: Event, kust: Municipality) -> None:
    link = mailed_link(event, kust)
    press(link)
    assert "Uw inschrijving staat vast" in press(link)
    assert AccessRequest.objects.count() == 1


def test_a_refused_person_reads_that(event: Event, kust: Municipality) -> None:
    link = mailed_link(event, kust)
    press(link)
    AccessRequest.objects.update(decided_at=timezone.now(), granted=False)
    assert "U hebt geen toegang tot het dossier van Kust." in Client().get(link).content.decode()


def test_a_wrong_and_an_expired_link_say_what_to_do(event: Event, kust: Municipality) -> None:
    link = mailed_link(event, kust)
    Registration.objects.update(mailed_at=timezone.now() - datetime.timedelta(days=15))
    for address, status in ((link, 410), (f"{link[:-2]}xx/", 404)):
        answer = Client().post(address, {"way": "code"})
        assert answer.status_code == status
        assert "Schrijf u opnieuw in" in answer.content.decode()
    assert Registration.objects.get().status == "unconfirmed"


def test_a_link_of_one_event_doesnt_work_at_another(event: Event, past_event: Event, kust: Municipality) -> None:
    link = mailed_link(event, kust).replace(event.slug, past_event.slug)
    assert Client().get(link).status_code == 404


def test_a_cancelled_registration_cant_be_confirmed(event: Event, kust: Municipality) -> None:
    link = mailed_link(event, kust)
    Registration.objects.update(status="cancelled")
    assert "Uw inschrijving is geannuleerd" in press(link)
    assert not User.objects.filter(email="ada@kust.example").exists()


def test_who_is_signed_in_neednt_type_their_own_name(event: Event, reader: User) -> None:
    page = signed_in(reader).get(f"/leerateliers/{event.slug}/inschrijven/").content.decode()
    assert f'value="{reader.email}"' in page
