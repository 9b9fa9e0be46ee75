"""Whose data is kept around an event, and for how long."""

from __future__ import annotations

import datetime
from typing import Any

from leeratelier.events import rules
from leeratelier.events.models import Event, Registration
from leeratelier.privacy.registry import CONTRACT, Expiry, NotPersonal, Personal

YEARS_AFTER = 2

REGISTER: tuple[Personal | NotPersonal, ...] = (
    Personal(
        model="events.Registration",
        fields=("name", "email", "function", "remarks", "status", "created_at", "confirmed_at"),
        subject="email",
        purpose="Inschrijven voor een leeratelier en de deelnemers bereiken",
        basis=CONTRACT,
        retention=f"{YEARS_AFTER} jaar na de laatste bijeenkomst; niet bevestigd: {rules.LINK_DAYS} dagen",
        secret=("token_hash", "mailed_at"),
        label="Inschrijvingen voor leerateliers",
    ),
    Personal(
        model="events.EventRole",
        fields=("role",),
        subject="user",
        purpose="Bepalen wie een leeratelier organiseert of traint",
        basis=CONTRACT,
        retention="Zolang het leeratelier bestaat, of tot de rol eindigt",
        label="Rollen bij leerateliers",
    ),
    NotPersonal("events.Event", "Een aankondiging; het contactadres is algemeen en van niemand persoonlijk."),
    NotPersonal("events.Round", "Datum en programma van een bijeenkomst."),
    NotPersonal("events.Moment", "Datum van een moment buiten de rondes."),
)

DEEDS: dict[str, str] = {
    "registration.made": "Iemand ingeschreven voor een leeratelier",
    "registration.confirmed": "Inschrijving bevestigd",
}


def _unconfirmed(now: datetime.datetime) -> Any:
    made_before = now - datetime.timedelta(days=rules.LINK_DAYS)
    return Registration.objects.filter(status=Registration.Status.UNCONFIRMED, mailed_at__lt=made_before)


def _long_past(now: datetime.datetime) -> Any:
    day = now.date() - datetime.timedelta(days=365 * YEARS_AFTER)
    recent = Event.objects.filter(rounds__date__gte=day)
    return Registration.objects.filter(event__rounds__date__lt=day).exclude(event__in=recent).distinct()


EXPIRED = (
    Expiry(
        model="events.Registration",
        rows=_unconfirmed,
        term=f"{rules.LINK_DAYS} dagen na de laatste bevestigingsmail",
        temporary=True,
        why="Wie niet bevestigt, doet niet mee.",
    ),
    Expiry(
        model="events.Registration",
        rows=_long_past,
        term=f"{YEARS_AFTER} jaar na de laatste bijeenkomst",
        temporary=True,
        why="Het leeratelier is lang voorbij.",
    ),
)
