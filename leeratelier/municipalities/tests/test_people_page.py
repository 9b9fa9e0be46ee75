"""The page about the people of a dossier."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from conftest import signed_in
from leeratelier.accounts.actions import create_account
from leeratelier.accounts.models import User
from leeratelier.municipalities import actions
from leeratelier.municipalities.models import AccessRequest, Invitation, Membership, Municipality, Role
from leeratelier.municipalities.tests.conftest import joins

PEOPLE = reverse("municipalities:people", args=["waterdam"])


def test_a_stranger_can_not_tell_that_there_is_a_dossier(waterdam: Municipality, outsider: User) -> None:
    assert signed_in(outsider).get(PEOPLE).status_code == 404
    assert signed_in(outsider).post(PEOPLE, {"email": "x@y.example", "role": "reader"}).status_code == 404
    assert Client().get(PEOPLE).status_code == 404


def test_a_colleague_reads_and_decides_nothing(waterdam: Municipality, leader: User, colleague: User) -> None:
    actions.invite(waterdam, "gast@waterdam.example", Role.READER, by=leader)
    visitor = signed_in(colleague)
    page = visitor.get(PEOPLE).content.decode()
    assert leader.email in page
    assert "Wacht op antwoord" in page
    assert "Trek in" not in page
    assert "Nodig een collega uit" not in page
    assert visitor.post(PEOPLE, {"email": "x@y.example", "role": "reader"}).status_code == 403


def test_the_coordinator_invites(waterdam: Municipality, leader: User) -> None:
    signed_in(leader).post(PEOPLE, {"email": "Gast@waterdam.example", "role": "griffie", "until": "2099-01-31"})
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.role, invitation.invited_by) == ("gast@waterdam.example", "griffie", leader)
    assert invitation.until == datetime.date(2099, 1, 31)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"email": "geen adres"}, "zoals naam@gemeente.nl"),
        ({"until": "2020-01-01"}, "Deze dag is al voorbij"),
        ({"role": "baas"}, "baas"),
        ({"email": "reader@waterdam.example"}, "werkt al mee"),
    ],
)
def test_a_wrong_invitation_comes_back_with_what_was_typed(
    told: dict[str, str], said: str, leader: User, colleague: User
) -> None:
    typed = {"email": "gast@waterdam.example", "role": "editor"} | told
    page = signed_in(leader).post(PEOPLE, typed).content.decode()
    assert said in page
    assert f'value="{typed["email"]}"' in page
    assert not Invitation.objects.exists()


def test_the_coordinator_changes_and_stops(waterdam: Municipality, leader: User, colleague: User) -> None:
    pk = Membership.objects.get(user=colleague).pk
    visitor = signed_in(leader)
    visitor.post(reverse("municipalities:member", args=["waterdam", pk]), {"role": "editor", "until": ""})
    assert Membership.objects.get(pk=pk).role == Role.EDITOR
    visitor.post(reverse("municipalities:end", args=["waterdam", pk]))
    assert Membership.objects.get(pk=pk).has_ended


def test_the_last_coordinator_reads_why_stopping_fails(leader: User) -> None:
    visitor = signed_in(leader)
    pk = Membership.objects.get(user=leader).pk
    for name, arguments in (("leave", ["waterdam"]), ("end", ["waterdam", pk])):
        page = visitor.post(reverse(f"municipalities:{name}", args=arguments), follow=True)
        assert "Er moet een coördinator zonder einddatum overblijven" in page.content.decode()
    page = visitor.post(reverse("municipalities:member", args=["waterdam", pk]), {"role": "reader"})
    assert "Er moet een coördinator zonder einddatum overblijven" in page.content.decode()


def test_nobody_reaches_a_member_of_another_municipality(leader: User, outsider: User) -> None:
    theirs = Membership.objects.get(user=outsider)
    visitor = signed_in(leader)
    assert visitor.get(reverse("municipalities:member", args=["waterdam", theirs.pk])).status_code == 404
    assert visitor.post(reverse("municipalities:end", args=["waterdam", theirs.pk])).status_code == 404


def test_the_coordinator_admits_with_the_role_of_choice(leader: User, waterdam: Municipality, newcomer: User) -> None:
    asked = actions.request_access(newcomer, waterdam, Role.EDITOR)
    visitor = signed_in(leader)
    assert newcomer.email in visitor.get(PEOPLE).content.decode()
    address = reverse("municipalities:decide", args=["waterdam", asked.pk])
    visitor.post(address, {"decision": "admit", "role": "reader"})
    assert Membership.objects.get(user=newcomer).role == Role.READER
    page = visitor.post(address, {"decision": "refuse"}, follow=True).content.decode()
    assert "besliste hier al over" in page


def test_two_hundred_people_take_at_most_ten_queries(
    waterdam: Municipality, leader: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(200):
        joins(waterdam, Role.READER, f"lezer{number}")
    for number in range(20):
        asker = create_account(f"vraagt{number}@waterdam.example")
        AccessRequest.objects.create(user=asker, municipality=waterdam, role=Role.READER)
        Invitation.objects.create(
            municipality=waterdam,
            email=f"gast{number}@waterdam.example",
            role=Role.READER,
            token_hash=str(number),
            expires_at=timezone.now(),
        )
    visitor = signed_in(leader)
    with django_assert_max_num_queries(10):
        page = visitor.get(PEOPLE).content.decode()
    assert "Bladzijde 1 van 5" in page
    assert "Link verlopen" in page
    with django_assert_max_num_queries(10):
        visitor.get(reverse("municipalities:log", args=["waterdam"]))
