"""Another role, an end date, leaving: and somebody must remain who may let people in."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from leeratelier.accounts.models import User
from leeratelier.jobs.models import Mail
from leeratelier.municipalities import actions
from leeratelier.municipalities.access import membership, municipalities_of
from leeratelier.municipalities.models import Membership, Municipality, Role
from leeratelier.municipalities.tests.conftest import joins
from leeratelier.privacy.models import LogEntry


def _role(user: User) -> Membership:
    return Membership.objects.get(user=user)


def test_a_last_coordinator_can_not_leave_or_step_down_or_get_an_end_date(waterdam: Municipality, leader: User) -> None:
    mine, later = _role(leader), timezone.localdate() + datetime.timedelta(days=30)
    with pytest.raises(actions.LastCoordinator):
        actions.leave(mine)
    with pytest.raises(actions.LastCoordinator):
        actions.end(mine, by=leader)
    with pytest.raises(actions.LastCoordinator):
        actions.change_role(mine, Role.EDITOR, None, by=leader)
    with pytest.raises(actions.LastCoordinator):
        actions.change_role(mine, Role.COORDINATOR, later, by=leader)
    with pytest.raises(actions.LastCoordinator):
        actions.grant(leader, waterdam, Role.READER, by=leader)
    assert (_role(leader).role, _role(leader).until) == (Role.COORDINATOR, None)
    assert not LogEntry.objects.exists()


def test_with_a_second_coordinator_the_first_may_go(waterdam: Municipality, leader: User) -> None:
    joins(waterdam, Role.COORDINATOR, "tweede")
    ended = actions.leave(_role(leader))
    assert ended.user == leader
    assert membership(leader, waterdam) is None
    assert LogEntry.objects.get().deed == "membership.left"


def test_a_second_one_with_an_end_date_is_not_enough_for_an_end_date(waterdam: Municipality, leader: User) -> None:
    second, later = joins(waterdam, Role.COORDINATOR, "tweede"), timezone.localdate() + datetime.timedelta(days=30)
    actions.change_role(_role(second), Role.COORDINATOR, later, by=leader)
    with pytest.raises(actions.LastCoordinator):
        actions.change_role(_role(leader), Role.COORDINATOR, later, by=leader)


def test_the_end_date_is_the_last_day(waterdam: Municipality, leader: User, colleague: User) -> None:
    today = timezone.localdate()
    actions.change_role(_role(colleague), Role.EDITOR, today, by=leader)
    assert membership(colleague, waterdam) is not None
    Membership.objects.filter(user=colleague).update(until=today - datetime.timedelta(days=1))
    assert membership(colleague, waterdam) is None
    assert not municipalities_of(colleague).exists()


def test_who_was_ended_can_come_back(waterdam: Municipality, leader: User, colleague: User) -> None:
    actions.end(_role(colleague), by=leader)
    assert membership(colleague, waterdam) is None
    actions.grant(colleague, waterdam, Role.EDITOR, by=leader)
    found = membership(colleague, waterdam)
    assert found is not None
    assert (found.role, found.until) == (Role.EDITOR, None)


def test_the_administrator_appoints_a_successor_and_that_is_logged(
    waterdam: Municipality, leader: User, administrator: User
) -> None:
    actions.appoint_successor(waterdam, "Opvolger@waterdam.example", by=administrator)
    successor = User.objects.get(email="opvolger@waterdam.example")
    assert _role(successor).role == Role.COORDINATOR
    entry = LogEntry.objects.get()
    assert (entry.deed, entry.actor, entry.scope) == ("successor.appointed", administrator, "municipality:waterdam")
    assert Mail.objects.get().to == successor.email
    actions.leave(_role(leader))


def test_a_reader_can_become_the_successor(waterdam: Municipality, colleague: User, administrator: User) -> None:
    actions.appoint_successor(waterdam, colleague.email, by=administrator)
    assert _role(colleague).role == Role.COORDINATOR
