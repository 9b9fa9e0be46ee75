"""Inviting by mail."""

from __future__ import annotations

import datetime
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leeratelier.accounts.models import User
from leeratelier.jobs.models import Mail
from leeratelier.municipalities import actions
from leeratelier.municipalities.models import Invitation, Membership, Municipality, Role

GONE = "Deze uitnodiging werkt niet meer"


def _link() -> str:
    found = re.search(r"/uitnodiging/\S+", Mail.objects.filter(template="uitnodiging").latest("pk").body)
    assert found
    return found.group()


@pytest.fixture
def invited(waterdam: Municipality, leader: User) -> Invitation:
    return actions.invite(waterdam, "Gast@waterdam.example", Role.LEGAL, by=leader)


def test_the_link_shows_and_the_button_accepts(invited: Invitation, client: Client) -> None:
    page = client.get(_link()).content.decode()
    assert "Waterdam" in page
    assert "Juridisch adviseur" in page
    assert not User.objects.filter(email="gast@waterdam.example").exists(), "opening the link must do nothing"
    answer = client.post(_link(), {"name": "Gast"})
    member = Membership.objects.get(user__email="gast@waterdam.example")
    assert (member.role, member.user.name) == (Role.LEGAL, "Gast")
    assert "Kies een wachtwoord" in client.get(answer.headers["Location"], follow=True).content.decode()


def test_a_link_works_once(invited: Invitation, client: Client) -> None:
    client.post(_link(), {"name": ""})
    again = client.get(_link())
    assert again.status_code == 410
    assert GONE in again.content.decode()
    assert client.post(_link()).status_code == 410


def test_an_expired_link_says_so_and_does_nothing(invited: Invitation, client: Client) -> None:
    Invitation.objects.update(expires_at=timezone.now() - datetime.timedelta(minutes=1))
    assert GONE in client.post(_link(), {"name": "Gast"}).content.decode()
    assert Membership.objects.count() == 1


def test_a_withdrawn_link_does_nothing(invited: Invitation, leader: User, client: Client) -> None:
    actions.withdraw_invitation(invited, by=leader)
    assert client.post(_link()).status_code == 410
    with pytest.raises(actions.NotOpen):
        actions.withdraw_invitation(invited, by=leader)


def test_inviting_again_sends_a_new_link_and_stops_the_old(invited: Invitation, leader: User, client: Client) -> None:
    old = _link()
    actions.invite(invited.municipality, "gast@waterdam.example", Role.READER, by=leader)
    assert client.get(old).status_code == 410
    assert "Lezer" in client.get(_link()).content.decode()
    assert Invitation.objects.count() == 1


def test_an_expired_invitation_can_be_sent_again(invited: Invitation, leader: User, client: Client) -> None:
    Invitation.objects.update(expires_at=timezone.now() - datetime.timedelta(days=1))
    actions.invite(invited.municipality, invited.email, invited.role, by=leader)
    assert client.get(_link()).status_code == 200


def test_a_member_is_not_invited(waterdam: Municipality, leader: User, colleague: User) -> None:
    with pytest.raises(actions.AlreadyMember):
        actions.invite(waterdam, colleague.email.upper(), Role.EDITOR, by=leader)
    assert not Mail.objects.exists()


def test_who_has_a_password_signs_in_with_it(invited: Invitation, newcomer: User, leader: User, client: Client) -> None:
    newcomer.set_password("paard batterij nietje")
    newcomer.save()
    actions.invite(invited.municipality, newcomer.email, Role.EDITOR, by=leader)
    answer = client.post(_link())
    assert answer.headers["Location"].startswith(reverse("account_login"))
    assert "_auth_user_id" not in client.session


def test_the_token_is_kept_nowhere_but_in_the_mail(invited: Invitation) -> None:
    token = _link().split("/")[2]
    assert token not in str(Invitation.objects.values())
