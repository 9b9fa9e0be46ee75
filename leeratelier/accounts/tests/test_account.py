"""One's own account: name, password, address."""

from __future__ import annotations

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.urls import reverse

from leeratelier.accounts.actions import create_account
from leeratelier.accounts.links import password_link
from leeratelier.accounts.models import User
from leeratelier.accounts.tests.people import PASSWORD, is_signed_in, last_mail, link_in, sign_in, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def me(client: Client) -> User:
    user = somebody()
    sign_in(client, user.email)
    return user


def test_an_account_is_made_once_with_a_confirmed_address_and_no_password() -> None:
    first, second = create_account("Nieuw@Voorbeelddam.example", "Nieuw"), create_account("nieuw@voorbeelddam.example")
    assert first == second
    assert second.name == "Nieuw"
    assert not first.has_usable_password()
    assert EmailAddress.objects.get(user=first).verified


def test_a_name_can_be_changed(client: Client, me: User) -> None:
    client.post(reverse("accounts:mine"), {"name": "Andere Naam"})
    me.refresh_from_db()
    assert me.name == "Andere Naam"


def test_a_stranger_must_sign_in_first(client: Client) -> None:
    assert reverse("account_login") in client.get(reverse("accounts:mine")).headers["Location"]


def test_a_password_link_works_once_and_does_nothing_when_opened(client: Client) -> None:
    user = create_account("nieuw@voorbeelddam.example")
    link = password_link(user)
    page = client.get(link, follow=True)
    assert "Kies een wachtwoord" in page.content.decode()
    assert not is_signed_in(client)
    client.post(page.redirect_chain[-1][0], {"password1": PASSWORD})
    assert is_signed_in(client)
    assert "Deze link werkt niet meer" in Client().get(link, follow=True).content.decode()


@pytest.mark.parametrize(
    ("password", "said"), [("kort", "ten minste 12 tekens"), ("iemand@voorbeelddam", "lijkt te veel")]
)
def test_a_weak_password_is_refused_in_dutch(password: str, said: str, client: Client, me: User) -> None:
    page = client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": password})
    assert said in page.content.decode()


def test_a_forgotten_password_is_chosen_anew_by_mail(client: Client) -> None:
    somebody()
    client.post(reverse("account_reset_password"), {"email": "iemand@voorbeelddam.example"})
    page = client.get(link_in(last_mail("wachtwoord-vergeten"), "nieuw"), follow=True)
    client.post(page.redirect_chain[-1][0], {"password1": "een heel ander wachtwoord"})
    fresh = Client()
    sign_in(fresh, "iemand@voorbeelddam.example", "een heel ander wachtwoord")
    assert is_signed_in(fresh)


def test_a_new_address_counts_after_the_button_in_the_mail(client: Client, me: User) -> None:
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    client.post(reverse("account_email"), {"action_add": "1", "email": "Nieuw@voorbeelddam.example"})
    link = link_in(last_mail("adres-bevestigen"), "bevestigen")
    client.get(link)
    me.refresh_from_db()
    assert me.email == "iemand@voorbeelddam.example", "opening the link must do nothing"
    client.post(link)
    me.refresh_from_db()
    assert me.email == "nieuw@voorbeelddam.example"
    assert list(EmailAddress.objects.values_list("email", flat=True)) == ["nieuw@voorbeelddam.example"]


def test_nobody_takes_the_address_of_another(client: Client, me: User) -> None:
    somebody("ander@voorbeelddam.example")
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    client.post(reverse("account_email"), {"action_add": "1", "email": "ander@voorbeelddam.example"})
    client.post(link_in(last_mail("adres-bevestigen"), "bevestigen"))
    me.refresh_from_db()
    assert me.email == "iemand@voorbeelddam.example"
    assert EmailAddress.objects.get(email="ander@voorbeelddam.example", verified=True).user != me
