"""Signing in with a password, a mailed code and a second step."""

from __future__ import annotations

import time
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from django.urls import reverse

from leeratelier.accounts.models import User
from leeratelier.accounts.tests.people import PASSWORD, is_signed_in, last_mail, link_in, sign_in, somebody
from leeratelier.jobs.models import Mail

pytestmark = pytest.mark.django_db


def test_a_password_lets_you_in_whatever_the_case_of_the_address(client: Client) -> None:
    somebody("iemand@voorbeelddam.example")
    sign_in(client, "Iemand@Voorbeelddam.example")
    assert is_signed_in(client)


def test_a_wrong_password_keeps_the_address_and_says_what_is_wrong(client: Client) -> None:
    page = sign_in(client, somebody().email, "niet mijn wachtwoord").content.decode()
    assert "horen niet bij elkaar" in page
    assert 'value="iemand@voorbeelddam.example"' in page
    assert not is_signed_in(client)


def test_an_inactive_account_gets_a_page_that_says_so(client: Client) -> None:
    user = somebody()
    User.objects.filter(pk=user.pk).update(is_active=False)
    page = client.get(sign_in(client, user.email).headers.get("Location", reverse("account_login")))
    assert not is_signed_in(client)
    assert page.status_code == 200


def test_nobody_signs_up_alone(client: Client) -> None:
    for ask in (client.get, client.post):
        page = ask(reverse("account_signup"), {"email": "x@y.example", "password1": PASSWORD})
        assert "Een account maakt u niet zelf" in page.content.decode()
    assert not User.objects.exists()


def test_a_mailed_code_lets_you_in_after_the_button(client: Client) -> None:
    somebody()
    client.post(reverse("account_request_login_code"), {"email": "Iemand@voorbeelddam.example"})
    link = link_in(last_mail("inlogcode"), "code=")
    page = client.get(link)
    code = link.partition("code=")[2]
    assert f'value="{code}"' in page.content.decode()
    assert not is_signed_in(client), "opening the link must do nothing"
    client.post(reverse("account_confirm_login_code"), {"code": code.lower().replace("-", "")})
    assert is_signed_in(client)


def test_the_link_of_a_code_says_so_in_another_browser(client: Client) -> None:
    somebody()
    client.post(reverse("account_request_login_code"), {"email": "iemand@voorbeelddam.example"})
    page = Client().get(link_in(last_mail("inlogcode"), "code="), follow=True)
    assert "Deze code hoort bij de browser" in page.content.decode()


def test_three_wrong_codes_end_it(client: Client) -> None:
    somebody()
    client.post(reverse("account_request_login_code"), {"email": "iemand@voorbeelddam.example"})
    right = link_in(last_mail("inlogcode"), "code=").partition("code=")[2]
    for _time in range(3):
        client.post(reverse("account_confirm_login_code"), {"code": "AAAA-AAAA"})
    client.post(reverse("account_confirm_login_code"), {"code": right})
    assert not is_signed_in(client)


def test_an_unknown_address_sees_the_same_page_and_gets_another_mail(client: Client) -> None:
    answer = client.post(reverse("account_request_login_code"), {"email": "niemand@voorbeelddam.example"})
    assert answer.headers["Location"] == reverse("account_confirm_login_code")
    assert [mail.template for mail in Mail.objects.all()] == ["geen-account"]


def test_with_an_app_signing_in_takes_a_second_step(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    user = somebody()
    sign_in(client, user.email)
    with django_capture_on_commit_callbacks(execute=True):
        secret = _switch_app_on(client)
    assert last_mail("account-gewijzigd").to == user.email
    fresh = Client()
    sign_in(fresh, user.email)
    assert not is_signed_in(fresh)
    wrong = fresh.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()
    assert "Deze code klopt niet" in wrong
    fresh.post(reverse("mfa_authenticate"), {"code": _code(secret)})
    assert is_signed_in(fresh)


def _switch_app_on(client: Client) -> str:
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(reverse("mfa_activate_totp"))
    assert page.context_data is not None
    secret = str(page.context_data["form"].secret)
    assert secret in page.content.decode()
    client.post(reverse("mfa_activate_totp"), {"code": _code(secret)})
    return secret


def _code(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def test_the_link_of_a_mailed_code_goes_on_to_the_page_one_came_for(client: Client) -> None:
    somebody()
    asked = {"email": "iemand@voorbeelddam.example", "next": reverse("account_change_password")}
    client.post(reverse("account_request_login_code"), asked)
    page = client.get(link_in(last_mail("inlogcode"), "code="))
    assert f'name="next" value="{asked["next"]}"' in page.content.decode()


def test_the_link_of_a_mailed_code_never_leads_to_another_site(client: Client) -> None:
    somebody()
    asked = {"email": "iemand@voorbeelddam.example", "next": "https://kwaad.example/"}
    client.post(reverse("account_request_login_code"), asked)
    assert "kwaad" not in last_mail("inlogcode").body
