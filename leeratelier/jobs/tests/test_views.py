from __future__ import annotations

import datetime
from importlib import reload
from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from leeratelier.accounts.models import User
from leeratelier.jobs import urls
from leeratelier.jobs.models import Mail, Planned

pytestmark = pytest.mark.django_db


def written(to: str = "noor@voorbeelddam.example", **fields: object) -> Mail:
    return Mail.objects.create(**{"to": to, "subject": "Welkom", "body": "Dag", "template": "groet"} | fields)


@pytest.fixture
def administrator(client: Client) -> Client:
    client.force_login(User.objects.create_user("beheer@leeratelier.example", is_administrator=True))
    return client


def test_the_mailbox_shows_the_newest_mail_first(client: Client) -> None:
    written(subject="Eerste", created_at=timezone.now() - datetime.timedelta(hours=1))
    written(subject="Tweede")
    page = client.get("/postvak/").text
    assert page.index("Tweede") < page.index("Eerste")


def test_the_mailbox_finds_an_address(client: Client) -> None:
    written("noor@voorbeelddam.example", subject="Voor Noor")
    written("sam@duinoord.example", subject="Voor Sam")
    page = client.get("/postvak/", {"adres": "NOOR@"}).text
    assert "Voor Noor" in page
    assert "Voor Sam" not in page
    assert "Er is geen mail aan dit adres." in client.get("/postvak/", {"adres": "niemand"}).text


def test_the_mailbox_turns_pages_of_25(client: Client) -> None:
    for number in range(26):
        written(subject=f"Mail-{number}-", created_at=timezone.now() + datetime.timedelta(seconds=number))
    assert "Mail-0-" not in client.get("/postvak/").text
    assert "Mail-0-" in client.get("/postvak/", {"pagina": "2"}).text
    assert client.get("/postvak/", {"pagina": "x' OR 1=1"}).status_code == 200


def test_the_mailbox_asks_the_same_number_of_questions_for_many_mails(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _each in range(40):
        written()
    with django_assert_max_num_queries(4):
        client.get("/postvak/")


def test_a_mail_shows_its_text_and_makes_only_our_own_addresses_into_links(client: Client, settings: Settings) -> None:
    settings.BASE_URL = "http://localhost:8000"
    mail = written(body="Dag <b>\nhttp://localhost:8000/inloggen/\nhttps://elders.example/")
    page = client.get(reverse("jobs:mail", args=[mail.pk])).text
    assert '<a href="http://localhost:8000/inloggen/">' in page
    assert 'href="https://elders.example' not in page
    assert "Dag &lt;b&gt;<br>" in page


@pytest.mark.parametrize("path", ["/postvak/", "/postvak/1/"])
def test_outside_the_demo_there_is_no_mailbox(client: Client, settings: Settings, path: str) -> None:
    Mail.objects.create(pk=1, to="a@b.example", subject="s", body="b", template="t")
    assert client.get(path).status_code == 200
    settings.DEMO = False
    assert client.get(path).status_code == 404


def test_in_production_the_mailbox_has_no_address_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as changed:
        changed.setattr(urls, "settings", SimpleNamespace(PRODUCTION=True))
        changed.setattr("django.conf.settings.PRODUCTION", True)
        names = {pattern.name for pattern in reload(urls).urlpatterns}
    reload(urls)
    assert names == {"failed", "send_again"}


def test_the_administrator_sees_what_failed_and_sends_it_again(administrator: Client) -> None:
    mail = written(state=Mail.State.FAILED, attempts=8, last_error="SMTPDataError 554")
    Planned.objects.create(kind="events.remind", key="r:1", due_at=timezone.now(), failed_at=timezone.now())
    page = administrator.get("/beheer/post/").text
    assert "SMTPDataError 554" in page
    assert "events.remind" in page
    administrator.post(reverse("jobs:send_again", args=[mail.pk]))
    mail.refresh_from_db()
    assert (mail.state, mail.attempts) == (Mail.State.WAITING, 0)
    assert "Alle mail is verstuurd" in administrator.get("/beheer/post/").text


def test_a_sent_mail_is_not_sent_again(administrator: Client) -> None:
    mail = written(state=Mail.State.SENT)
    administrator.post(reverse("jobs:send_again", args=[mail.pk]))
    mail.refresh_from_db()
    assert mail.state == Mail.State.SENT


@pytest.mark.parametrize("signed_in", [False, True])
def test_nobody_else_knows_that_the_page_exists(client: Client, signed_in: bool) -> None:
    mail = written(state=Mail.State.FAILED)
    if signed_in:
        client.force_login(User.objects.create_user("noor@voorbeelddam.example"))
    assert client.get("/beheer/post/").status_code == 404
    assert client.post(reverse("jobs:send_again", args=[mail.pk])).status_code == 404
    assert Mail.objects.failed().count() == 1
