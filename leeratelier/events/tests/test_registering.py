"""Registering: one or two people of one municipality, whatever goes wrong on the way."""

from __future__ import annotations

import datetime
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from leeratelier.events import actions
from leeratelier.events.models import Event, Registration
from leeratelier.events.privacy import EXPIRED
from leeratelier.events.rules import Refusal
from leeratelier.jobs.models import Mail
from leeratelier.municipalities.models import AccessRequest, Membership, Municipality
from leeratelier.privacy.models import LogEntry

ADA = {"name": "Ada", "email": "ada@kust.example", "function": "policy"}
BEA = {"name": "Bea", "email": "bea@kust.example", "function": "legal"}


def send(event: Event, *people: dict[str, str], place: str = "Kust", query: str = "", **more: str) -> HttpResponse:
    fields = {f"persoon-{n}-{name}": value for n, told in enumerate(people, 1) for name, value in told.items()}
    data = {"municipality": place, "personen": str(len(people)), **fields, **more}
    return Client().post(f"/leerateliers/{event.slug}/inschrijven/{query}", data)  # type: ignore[return-value]


def seen(answer: HttpResponse) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def test_two_people_register_in_one_form_and_each_gets_an_own_link(event: Event, kust: Municipality) -> None:
    answer = send(event, ADA, BEA, remarks="Wij komen met de trein.")
    assert (answer.status_code, answer["Location"]) == (302, f"/leerateliers/{event.slug}/ingeschreven/")
    rows = Registration.objects.order_by("email").values_list("email", "function", "status", "municipality__name")
    assert list(rows) == [
        ("ada@kust.example", "policy", "unconfirmed", "Kust"),
        ("bea@kust.example", "legal", "unconfirmed", "Kust"),
    ]
    links = [re.findall(r"\S+/bevestigen/\S+", mail.body) for mail in Mail.objects.all()]
    assert [len(found) for found in links] == [1, 1]
    assert links[0] != links[1]


def test_registering_opens_nothing_and_makes_no_account(event: Event, kust: Municipality) -> None:
    send(event, ADA)
    assert not Membership.objects.exists()
    assert not AccessRequest.objects.exists()
    assert set(LogEntry.objects.values_list("deed", "scope")) == {("registration.made", f"event:{event.slug}")}


def test_the_mail_tells_the_four_days_and_that_only_a_button_does_something(event: Event, kust: Municipality) -> None:
    send(event, ADA)
    mail = Mail.objects.get()
    assert mail.to == "ada@kust.example"
    assert mail.body.count("12:00–17:00 uur") == 4
    assert "drukt u op een knop" in mail.body


def test_a_second_person_is_added_without_losing_what_was_typed(event: Event, kust: Municipality) -> None:
    page = seen(send(event, {**ADA, "email": "half"}, query="?personen=2", remarks="Even wachten"))
    assert 'value="half"' in page
    assert 'value="Kust"' in page
    assert "Even wachten" in page
    assert 'name="persoon-2-email"' in page
    assert f'action="/leerateliers/{event.slug}/inschrijven/"' in page, "else the next press only shows the form again"
    assert "Dit is nog niet goed" not in page
    assert 'name="persoon-2-email"' not in seen(send(event, ADA, BEA, query="?personen=1"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"email": "ada@kust"}, "zoals naam@gemeente.nl"),
        ({"email": ""}, "Vul een e-mailadres in."),
        ({"name": ""}, "Vul een naam in."),
        ({"name": "Win http://x.example"}, "Vul alleen een naam in"),
        ({"function": ""}, "Kies een functie."),
        ({"function": "koning"}, "koning"),
    ],
)
def test_what_is_wrong_stands_beside_the_field_and_on_top(
    event: Event, kust: Municipality, change: dict[str, str], words: str
) -> None:
    page = seen(send(event, ADA | change))
    assert page.count(words) >= 2
    assert 'value="Kust"' in page
    assert not Registration.objects.exists()


def test_a_municipality_that_isnt_there_or_no_longer_is_gets_a_sentence(
    event: Event, kust: Municipality, former: Municipality
) -> None:
    assert "Wij vinden geen gemeente ‘Nergenshuizen’" in seen(send(event, ADA, place="Nergenshuizen"))
    assert "Oudveen bestaat niet meer." in seen(send(event, ADA, place="Oudveen"))
    assert "Vul de naam van uw gemeente in." in seen(send(event, ADA, place=""))
    assert not Registration.objects.exists()


def test_two_people_with_one_address_are_refused(event: Event, kust: Municipality) -> None:
    page = seen(send(event, ADA, BEA | {"email": "ADA@kust.example"}))
    assert "hetzelfde adres als dat van de eerste persoon" in page
    assert not Registration.objects.exists()


def test_registering_again_doubles_nobody_and_does_nothing_half(event: Event, kust: Municipality) -> None:
    send(event, ADA)
    page = seen(send(event, BEA, ADA | {"email": "Ada@Kust.example"}))
    assert "Met dit adres is al iemand ingeschreven." in page
    assert 'value="Bea"' in page
    assert list(Registration.objects.values_list("email", flat=True)) == ["ada@kust.example"]
    assert Mail.objects.count() == 1


def test_who_lost_the_mail_gets_a_new_link_after_a_while(event: Event, kust: Municipality) -> None:
    send(event, ADA)
    before = Registration.objects.get().token_hash
    Registration.objects.update(mailed_at=timezone.now() - datetime.timedelta(hours=1))
    assert "Wij stuurden de bevestigingsmail opnieuw." in seen(send(event, ADA))
    assert Mail.objects.count() == 2
    assert Registration.objects.get().token_hash != before


def test_who_cancelled_may_register_again(event: Event, kust: Municipality) -> None:
    send(event, ADA)
    Registration.objects.update(status="cancelled")
    assert send(event, ADA).status_code == 302
    assert Registration.objects.active().count() == 1


def test_a_closed_event_takes_nobody(past_event: Event, kust: Municipality) -> None:
    page = seen(send(past_event, ADA))
    assert "De inschrijving is gesloten" in page
    assert "Inschrijven kon tot en met 29 februari 2024." in page
    assert not Registration.objects.exists()


def test_a_full_event_takes_a_colleague_but_no_new_municipality(
    event: Event, kust: Municipality, duinoord: Municipality
) -> None:
    Event.objects.filter(pk=event.pk).update(seats_municipalities=1)
    send(event, ADA)
    assert "Alle plaatsen zijn bezet. Uw gemeente kan er nu niet bij." in seen(send(event, BEA, place="Duinoord"))
    assert send(event, BEA).status_code == 302
    page = seen(send(event, {**ADA, "email": "cor@kust.example"}))
    assert "Uw gemeente heeft niet zoveel plaatsen meer" in page
    assert Registration.objects.count() == 2


def test_an_event_may_close_while_one_fills_in_the_form(event: Event, kust: Municipality) -> None:
    Event.objects.filter(pk=event.pk).update(registration_closes=timezone.now(), registration_opens=None)
    with pytest.raises(actions.NotRegistered) as refused:
        actions.register(event, kust, [actions.Person(**ADA)])
    assert refused.value.reason == Refusal.CLOSED


def test_a_municipality_may_end_while_one_fills_in_the_form(event: Event, former: Municipality) -> None:
    with pytest.raises(actions.NotRegistered) as refused:
        actions.register(event, former, [actions.Person(**ADA)])
    assert refused.value.reason == Refusal.MUNICIPALITY_ENDED


def test_the_database_itself_refuses_a_double(event: Event, kust: Municipality) -> None:
    send(event, ADA)
    with pytest.raises(IntegrityError):
        Registration.objects.create(
            event=event, municipality=kust, token_hash="x", **{**ADA, "email": "ADA@KUST.example"}
        )


def test_who_never_confirms_is_forgotten(event: Event, kust: Municipality) -> None:
    send(event, ADA)
    send(event, BEA)
    too_long = timezone.now() - datetime.timedelta(days=15)
    Registration.objects.filter(email=ADA["email"]).update(mailed_at=too_long)
    gone = [row.email for expiry in EXPIRED for row in expiry.rows(timezone.now())]
    assert gone == [ADA["email"]]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("not connection.features.test_db_allows_multiple_connections")
def test_the_same_person_twice_at_the_same_moment_is_registered_once(event: Event, kust: Municipality) -> None:
    def once(_number: int) -> bool:
        try:
            actions.register(event, kust, [actions.Person(**ADA)])
        except actions.NotRegistered:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(once, range(16))) == 1
    assert Registration.objects.count() == 1
    assert Mail.objects.count() == 1


def test_enter_in_a_field_registers_and_adds_nobody(event: Event) -> None:
    """A browser presses the first button of the form."""
    page = Client().get(f"/leerateliers/{event.slug}/inschrijven/").content.decode()
    first = re.findall(r"<button[^>]*>", page)[0]
    assert 'type="submit"' in first
    assert "formaction" not in first


def test_the_summary_tells_whose_field_is_wrong(event: Event, kust: Municipality) -> None:
    page = seen(send(event, ADA, BEA | {"email": "geen adres"}))
    assert "E-mailadres van het werk, persoon 2</a>: Vul een e-mailadres in" in page
    assert "persoon 2</a>" not in seen(send(event, ADA | {"email": ""}))
