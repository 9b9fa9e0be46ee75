"""The log that a municipality may read, and its colour."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.municipalities import actions
from leeratelier.municipalities.models import Municipality, Role
from leeratelier.privacy.models import LogEntry

SETTINGS = reverse("municipalities:theme_settings", args=["waterdam"])
SHEET = reverse("municipalities:theme", args=["waterdam"])


def test_the_log_says_who_did_what_about_whom(waterdam: Municipality, leader: User, newcomer: User) -> None:
    actions.grant(newcomer, waterdam, Role.READER, by=leader)
    actions.grant(newcomer, waterdam, Role.EDITOR, by=leader)
    page = signed_in(leader).get(reverse("municipalities:log", args=["waterdam"])).content.decode()
    assert "Rol of einddatum gewijzigd" in page
    assert newcomer.email in page
    assert "lezer → bewerker" in page


def test_the_log_of_another_municipality_stays_closed(
    waterdam: Municipality, leader: User, colleague: User, outsider: User
) -> None:
    address = reverse("municipalities:log", args=["waterdam"])
    assert signed_in(colleague).get(address).status_code == 403
    assert signed_in(outsider).get(address).status_code == 404


def test_a_colour_becomes_a_stylesheet_that_browsers_keep(waterdam: Municipality, leader: User, client: Client) -> None:
    assert client.get(SHEET).status_code == 404
    signed_in(leader).post(SETTINGS, {"theme": "", "brand_colour": "#1D4F9F"})
    first = client.get(SHEET)
    assert first.headers["Content-Type"].startswith("text/css")
    assert ".waterdam-theme{" in first.content.decode()
    assert client.get(SHEET, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    signed_in(leader).post(SETTINGS, {"theme": "", "brand_colour": "#aa1122"})
    assert client.get(SHEET, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200
    assert LogEntry.objects.filter(deed="municipality.theme_changed").count() == 2


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"brand_colour": "rood"}, "Vul een hekje en zes tekens in"),
        ({"brand_colour": "#12345}"}, "Vul een hekje en zes tekens in"),
        ({"theme": "voorbeeld", "brand_colour": "#aa1122"}, "Niet allebei"),
        ({"theme": "denhaag", "brand_colour": ""}, "denhaag"),
        ({"theme": "zelfbedacht", "brand_colour": ""}, "zelfbedacht"),
    ],
)
def test_a_wrong_look_comes_back(told: dict[str, str], said: str, waterdam: Municipality, leader: User) -> None:
    page = signed_in(leader).post(SETTINGS, told).content.decode()
    assert said in page
    waterdam.refresh_from_db()
    assert (waterdam.theme, waterdam.brand_colour) == ("", "")
