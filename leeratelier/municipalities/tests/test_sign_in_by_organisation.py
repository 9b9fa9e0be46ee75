"""Signing in through a municipality's own OpenID Connect provider, against one that runs here."""

from __future__ import annotations

import io
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount, SocialApp
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality, SignInProvider
from leeratelier.municipalities.tests.provider import CLIENT, Provider, running

CLOSED = "Een account maakt u niet zelf"


@pytest.fixture
def provider() -> Iterator[Provider]:
    with running() as server:
        server.claims = {"sub": "42", "email": "nieuw@waterdam.example", "email_verified": True}
        yield server


@pytest.fixture
def configured(provider: Provider, waterdam: Municipality, monkeypatch: pytest.MonkeyPatch) -> Provider:
    _configure(provider, monkeypatch)
    return provider


def _configure(provider: Provider, monkeypatch: pytest.MonkeyPatch, **more: object) -> str:
    monkeypatch.setattr("sys.stdin", io.StringIO("geheim\n"))
    told = {"municipality": "waterdam", "domain": "waterdam.example", "server": provider.address, "client_id": CLIENT}
    out = io.StringIO()
    call_command("oidc_provider", "waterdam", stdout=out, **(told | more))
    return out.getvalue()


def _sign_in(client: Client) -> str:
    """From our page to theirs and back; returns the page on which one lands."""
    there = client.get(reverse("openid_connect_login", args=["waterdam"])).headers["Location"]
    state = parse_qs(urlsplit(there).query)["state"][0]
    back = reverse("openid_connect_callback", args=["waterdam"])
    answer = client.get(back, {"code": "code", "state": state})
    return answer.headers["Location"] if answer.status_code == 302 else answer.content.decode()


def _signed_in_as(client: Client) -> str:
    return User.objects.get(pk=client.session["_auth_user_id"]).email if "_auth_user_id" in client.session else ""


def test_a_confirmed_address_of_the_domain_opens_the_account(
    configured: Provider, newcomer: User, client: Client
) -> None:
    assert _sign_in(client) == reverse("home:mine")
    assert _signed_in_as(client) == newcomer.email
    assert SocialAccount.objects.get().user == newcomer


def test_the_second_time_the_number_of_the_provider_is_known(configured: Provider, newcomer: User) -> None:
    _sign_in(Client())
    again = Client()
    _sign_in(again)
    assert _signed_in_as(again) == newcomer.email
    assert SocialAccount.objects.count() == 1


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "nieuw@waterdam.example", "email_verified": False},
        {"email": "nieuw@waterdam.example"},
        {"email": "beheer@elders.example", "email_verified": True},
        {"email": "onbekend@waterdam.example", "email_verified": True},
        {"email": "nieuw@waterdam.example.evil.example", "email_verified": True},
        {},
    ],
)
def test_anything_else_opens_nothing_and_makes_nothing(
    claims: dict[str, object], configured: Provider, newcomer: User, client: Client
) -> None:
    User.objects.create_user("beheer@elders.example", is_administrator=True)
    configured.claims = {"sub": "42"} | claims
    assert CLOSED in _sign_in(client)
    assert _signed_in_as(client) == ""
    assert User.objects.count() == 2
    assert not SocialAccount.objects.exists()


def test_a_provider_that_is_removed_lets_nobody_in(configured: Provider, newcomer: User, client: Client) -> None:
    _sign_in(Client())
    SignInProvider.objects.all().delete()
    assert CLOSED in _sign_in(client)
    call_command("oidc_provider", "waterdam", remove=True, stdout=io.StringIO())
    assert client.get(reverse("openid_connect_login", args=["waterdam"])).status_code == 404


def test_addresses_can_be_trusted_when_the_provider_says_nothing(
    provider: Provider, waterdam: Municipality, newcomer: User, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    _configure(provider, monkeypatch, trust_addresses=True)
    del provider.claims["email_verified"]
    _sign_in(client)
    assert _signed_in_as(client) == newcomer.email


def test_the_sign_in_page_names_the_organisation_and_the_command_its_address(
    provider: Provider, waterdam: Municipality, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reverse("openid_connect_callback", args=["waterdam"]) in _configure(provider, monkeypatch)
    page = client.get(reverse("account_login"), {"next": "/mijn/"}).content.decode()
    assert "Log in via Waterdam" in page
    assert SocialApp.objects.get().secret == "geheim"


@pytest.mark.parametrize(
    "wrong", [{"domain": "geen domein"}, {"municipality": "onbekend"}, {"server": None}, {"client_id": ""}]
)
def test_the_command_refuses_what_can_not_work(
    wrong: dict[str, object], provider: Provider, waterdam: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CommandError):
        _configure(provider, monkeypatch, **wrong)
    assert not SocialApp.objects.exists()


def test_a_provider_that_does_not_answer_gives_a_page_that_says_what_to_do(
    configured: Provider, client: Client
) -> None:
    SocialApp.objects.update(settings={"server_url": "http://127.0.0.1:9"})
    page = client.get(reverse("openid_connect_login", args=["waterdam"]))
    assert page.status_code == 502
    assert "Inloggen via uw organisatie lukte niet" in page.content.decode()


def test_who_stops_at_the_organisation_reads_that_nothing_happened(configured: Provider, client: Client) -> None:
    there = client.get(reverse("openid_connect_login", args=["waterdam"])).headers["Location"]
    state = parse_qs(urlsplit(there).query)["state"][0]
    back = reverse("openid_connect_callback", args=["waterdam"])
    page = client.get(back, {"error": "access_denied", "state": state}, follow=True)
    assert "U bent niet ingelogd" in page.content.decode()
