"""Asking for access: nobody opens the dossier of a real municipality alone."""

from __future__ import annotations

import pytest

from leeratelier.accounts.actions import create_account
from leeratelier.accounts.models import User
from leeratelier.jobs.models import Mail
from leeratelier.municipalities import actions
from leeratelier.municipalities.access import municipalities_of
from leeratelier.municipalities.models import AccessRequest, Membership, Municipality, Role
from leeratelier.privacy.models import LogEntry


def test_in_the_demo_the_first_coordinates_and_others_get_what_they_ask(voorbeelddam: Municipality) -> None:
    first, second = (create_account(f"{name}@voorbeelddam.example") for name in ("een", "twee"))
    for person in (first, second):
        actions.request_access(person, voorbeelddam, Role.EDITOR)
    assert Membership.objects.get(user=first).role == Role.COORDINATOR
    assert Membership.objects.get(user=second).role == Role.EDITOR


def test_the_first_request_waits_for_organiser_or_administrator(waterdam: Municipality, newcomer: User) -> None:
    asked = actions.request_access(newcomer, waterdam, Role.EDITOR, "leeratelier-2027")
    assert isinstance(asked, AccessRequest)
    assert asked.origin == "leeratelier-2027"
    assert not municipalities_of(newcomer).exists()
    assert not Mail.objects.exists()
    assert list(AccessRequest.objects.nobody_else_decides()) == [asked]


def test_with_a_coordinator_the_request_goes_there(waterdam: Municipality, leader: User, newcomer: User) -> None:
    actions.request_access(newcomer, waterdam, Role.EDITOR)
    assert Mail.objects.get().to == leader.email
    assert not AccessRequest.objects.nobody_else_decides().exists()


def test_asking_twice_is_asking_once(waterdam: Municipality, leader: User, newcomer: User) -> None:
    assert actions.request_access(newcomer, waterdam, Role.EDITOR) == actions.request_access(
        newcomer, waterdam, Role.READER
    )
    assert Mail.objects.count() == 1


def test_a_member_who_asks_keeps_the_role(waterdam: Municipality, colleague: User) -> None:
    known = actions.request_access(colleague, waterdam, Role.COORDINATOR)
    assert isinstance(known, Membership)
    assert known.role == Role.READER


def test_the_first_who_is_admitted_coordinates_the_next_gets_what_was_asked(
    waterdam: Municipality, newcomer: User, administrator: User
) -> None:
    first = actions.request_access(newcomer, waterdam, Role.EDITOR)
    second = actions.request_access(create_account("later@waterdam.example"), waterdam, Role.LEGAL)
    assert isinstance(first, AccessRequest)
    assert isinstance(second, AccessRequest)
    assert actions.admit(first, administrator).role == Role.COORDINATOR
    assert actions.admit(second, newcomer).role == Role.LEGAL
    assert set(LogEntry.objects.filter(scope="municipality:waterdam").values_list("deed", flat=True)) == {
        "request.made",
        "request.granted",
        "membership.granted",
    }
    assert Mail.objects.filter(template="toegang-gegeven").count() == 2


def test_one_decides_once(waterdam: Municipality, leader: User, newcomer: User) -> None:
    asked = actions.request_access(newcomer, waterdam, Role.EDITOR)
    assert isinstance(asked, AccessRequest)
    actions.refuse(asked, leader)
    with pytest.raises(actions.AlreadyDecided):
        actions.admit(asked, leader)
    assert not municipalities_of(newcomer).exists()
    assert Mail.objects.filter(template="toegang-geweigerd", to=newcomer.email).exists()


def test_one_person_may_work_for_two_municipalities(
    waterdam: Municipality, voorbeelddam: Municipality, newcomer: User
) -> None:
    for place in (waterdam, voorbeelddam):
        actions.grant(newcomer, place, Role.EDITOR)
    assert set(municipalities_of(newcomer)) == {waterdam, voorbeelddam}
