"""Who works for a municipality: admitted, given another role or an end date, gone."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from leeratelier.accounts.actions import create_account
from leeratelier.accounts.links import absolute
from leeratelier.accounts.models import User
from leeratelier.jobs.actions import mail
from leeratelier.municipalities.models import Membership, Municipality, Role
from leeratelier.municipalities.rules import may_leave
from leeratelier.privacy.actions import record

Changes = dict[str, list[object]]


class LastCoordinator(Exception):
    """Nobody would be left who may let people in."""


@transaction.atomic
def grant(
    user: User, municipality: Municipality, role: str, until: datetime.date | None = None, by: User | None = None
) -> Membership:
    """Give somebody a role; who has one already gets this one instead."""
    lock(municipality)
    known = Membership.objects.filter(user=user, municipality=municipality).first()
    if known and not known.has_ended:
        return _change(known, role, until, by)
    membership, _made = Membership.objects.update_or_create(
        user=user,
        municipality=municipality,
        defaults={"role": role, "until": until, "since": timezone.now()},
    )
    changes: Changes = {"role": [None, role], "until": [None, until]}
    record(by, "membership.granted", scope=municipality.scope, target=membership, changes=changes)
    return membership


@transaction.atomic
def change_role(membership: Membership, role: str, until: datetime.date | None, by: User) -> Membership:
    """Raises LastCoordinator when afterwards, or after the end date, nobody coordinates."""
    lock(membership.municipality)
    return _change(Membership.objects.get(pk=membership.pk), role, until, by)


@transaction.atomic
def end(membership: Membership, by: User) -> Membership:
    """Stop somebody's access as of now. What was ended is returned, for who hands over the work."""
    return _end(membership, by, "membership.ended")


@transaction.atomic
def leave(membership: Membership) -> Membership:
    """The person stops. What was ended is returned, for who hands over the work."""
    return _end(membership, membership.user, "membership.left")


@transaction.atomic
def appoint_successor(municipality: Municipality, email: str, by: User) -> Membership:
    """The administrator makes somebody coordinator, when those of the municipality can't."""
    lock(municipality)
    user = create_account(email)
    membership, _made = Membership.objects.update_or_create(
        user=user, municipality=municipality, defaults={"role": Role.COORDINATOR, "until": None}
    )
    record(by, "successor.appointed", scope=municipality.scope, target=membership)
    url = absolute(reverse("municipalities:people", args=[municipality.slug]))
    mail(user.email, "coordinator-geworden", {"municipality": municipality.name, "url": url})
    return membership


def lock(municipality: Municipality) -> None:
    """One deed about the people of a municipality at a time. On SQLite every deed already waits for the other."""
    Municipality.objects.select_for_update().get(pk=municipality.pk)


def _change(membership: Membership, role: str, until: datetime.date | None, by: User | None) -> Membership:
    """A coordinator with an end date needs another one without."""
    coordinates = membership.role == Role.COORDINATOR and not membership.has_ended
    steps_down, gets_end = role != Role.COORDINATOR, until is not None
    if (steps_down or gets_end) and not may_leave(coordinates, _coordinators(membership, lasting=not steps_down)):
        raise LastCoordinator
    changes: Changes = {"role": [membership.role, role], "until": [membership.until, until]}
    membership.role, membership.until = role, until
    membership.save()
    record(by, "membership.changed", scope=membership.municipality.scope, target=membership, changes=changes)
    return membership


def _end(membership: Membership, by: User, deed: str) -> Membership:
    lock(membership.municipality)
    found = Membership.objects.select_related("user", "municipality").get(pk=membership.pk)
    if found.has_ended:
        return found
    if not may_leave(found.role == Role.COORDINATOR, _coordinators(found)):
        raise LastCoordinator
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    changes: Changes = {"until": [found.until, yesterday]}
    found.until = yesterday
    found.save()
    record(by, deed, scope=found.municipality.scope, target=found, changes=changes)
    return found


def _coordinators(membership: Membership, lasting: bool = False) -> int:
    """This one and the others; with `lasting` only the others without an end date."""
    others = Membership.objects.coordinators().filter(municipality=membership.municipality).exclude(pk=membership.pk)
    return 1 + (others.filter(until=None) if lasting else others).count()
