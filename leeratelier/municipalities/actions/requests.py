"""Asking for access to a dossier, and deciding about that."""

from __future__ import annotations

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from leeratelier.accounts.links import absolute
from leeratelier.accounts.models import User
from leeratelier.jobs.actions import mail
from leeratelier.municipalities.actions.members import grant, lock
from leeratelier.municipalities.models import AccessRequest, Membership, Municipality, Role
from leeratelier.municipalities.rules import who_admits
from leeratelier.privacy.actions import record


class AlreadyDecided(Exception):
    """Somebody else decided in between."""


@transaction.atomic
def request_access(user: User, municipality: Municipality, role: str, origin: str = "") -> Membership | AccessRequest:
    """A membership when nobody needs to decide (or there is one already), else a request that waits.

    `origin` is the slug of the event through which the person came.
    """
    lock(municipality)
    if known := Membership.objects.current().filter(user=user, municipality=municipality).first():
        return known
    coordinators = list(Membership.objects.coordinators().filter(municipality=municipality).select_related("user"))
    admitter = who_admits(municipality.is_demo, bool(coordinators))
    if admitter == "automatic":
        return grant(user, municipality, role if coordinators else Role.COORDINATOR)
    waiting, made = AccessRequest.objects.get_or_create(
        user=user, municipality=municipality, decided_at=None, defaults={"role": role, "origin": origin}
    )
    if made:
        record(user, "request.made", scope=municipality.scope, target=waiting, changes={"role": [None, role]})
        for coordinator in coordinators:
            mail(coordinator.user.email, "vraag-om-toegang", _question(waiting))
    return waiting


@transaction.atomic
def admit(request: AccessRequest, by: User, role: str | None = None) -> Membership:
    """Without a role: the one asked for, but the first person of a municipality becomes coordinator."""
    waiting = _decide(request, by, granted=True)
    municipality = waiting.municipality
    led = Membership.objects.coordinators().filter(municipality=municipality).exists()
    given = role or (waiting.role if led else Role.COORDINATOR)
    record(by, "request.granted", scope=municipality.scope, target=waiting, changes={"role": [waiting.role, given]})
    membership = grant(waiting.user, municipality, given, by=by)
    url = absolute(reverse("home:dossier", args=[municipality.slug]))
    facts = {"municipality": municipality.name, "role": str(Role(given).label), "url": url}
    mail(waiting.user.email, "toegang-gegeven", facts)
    return membership


@transaction.atomic
def refuse(request: AccessRequest, by: User) -> AccessRequest:
    waiting = _decide(request, by, granted=False)
    record(by, "request.refused", scope=waiting.municipality.scope, target=waiting)
    mail(waiting.user.email, "toegang-geweigerd", {"municipality": waiting.municipality.name})
    return waiting


def _decide(request: AccessRequest, by: User, granted: bool) -> AccessRequest:
    lock(request.municipality)
    waiting = AccessRequest.objects.select_related("user", "municipality").get(pk=request.pk)
    if waiting.decided_at is not None:
        raise AlreadyDecided
    waiting.decided_at, waiting.decided_by, waiting.granted = timezone.now(), by, granted
    waiting.save()
    return waiting


def _question(waiting: AccessRequest) -> dict[str, str]:
    return {
        "municipality": waiting.municipality.name,
        "who": waiting.user.name or waiting.user.email,
        "role": str(Role(waiting.role).label),
        "url": absolute(reverse("municipalities:people", args=[waiting.municipality.slug])),
    }
