from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.test import Client, RequestFactory, override_settings

from leeratelier.accounts.models import User
from leeratelier.ui import views

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/stijlgids/", "/toegankelijkheid/", "/broncode/"])
def test_everyone_can_read_about_this_site(client: Client, address: str) -> None:
    page = client.get(address)
    assert page.status_code == 200
    assert 'lang="nl"' in page.text
    assert 'href="#inhoud"' in page.text


def test_a_page_of_a_demonstration_says_so_and_another_does_not(client: Client) -> None:
    sentence = "Dit is een demonstratie. Voer geen echte gegevens in."
    with override_settings(PRODUCTION=False):
        assert sentence in client.get("/broncode/").text
        assert sentence in client.get("/bestaat-niet/").text
    with override_settings(PRODUCTION=True):
        assert sentence not in client.get("/broncode/").text


def test_a_visitor_costs_no_query(client: Client, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        client.get("/broncode/")


def test_a_page_that_is_not_there_says_what_can_be_the_matter(client: Client) -> None:
    page = client.get("/bestaat-niet/")
    assert page.status_code == 404
    assert "Deze bladzijde is er niet" in page.text


def test_a_refusal_gives_the_reason_that_came_with_it() -> None:
    page = views.forbidden(_request(), PermissionDenied("U leest hier alleen mee."))
    assert page.status_code == 403
    assert "U leest hier alleen mee." in page.text


def test_a_refusal_without_a_reason_still_says_what_to_do() -> None:
    assert "Vraag meer rechten aan wie dit beheert." in views.forbidden(_request(), PermissionDenied()).text


def test_a_stale_form_is_told_apart_from_a_refusal() -> None:
    page = Client(enforce_csrf_checks=True).post("/bestaat-niet/", {})
    assert page.status_code == 404
    stale = views.csrf_failure(_request())
    assert stale.status_code == 403
    assert "Dit formulier stond te lang open" in stale.text


def test_when_the_program_breaks_the_page_needs_no_database(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        page = views.server_error(_request())
    assert page.status_code == 500
    assert "Er ging bij ons iets mis" in page.text
    assert "Toegankelijkheid" in page.text


def test_the_example_theme_is_a_stylesheet(client: Client) -> None:
    page = client.get("/stijlgids/thema.css")
    assert page["Content-Type"] == "text/css; charset=utf-8"
    assert page.text.startswith("@layer theme{.duinoord-theme{")


def test_an_unknown_theme_is_our_own(client: Client) -> None:
    assert '"leeratelier-theme"' in client.get("/stijlgids/", {"thema": '"><script>'}).text


def _request() -> HttpRequest:
    return RequestFactory().get("/")


def test_every_page_says_who_is_signed_in_and_lets_them_out(client: Client) -> None:
    who = User.objects.create_user("ada@voorbeelddam.example", None, name="Ada <b>")
    assert "Log uit" not in client.get("/broncode/").text
    client.force_login(who)
    page = client.get("/broncode/").text
    assert "<span>Ada &lt;b&gt;</span>" in page
    assert 'href="/uitloggen/"' in page


def test_the_mailbox_is_one_press_away_in_the_demo_only(client: Client) -> None:
    with override_settings(DEMO=True):
        assert 'href="/postvak/"' in client.get("/broncode/").text
    with override_settings(DEMO=False):
        assert 'href="/postvak/"' not in client.get("/broncode/").text
