"""Personal data of who works for a municipality, asks to, or is asked to."""

from __future__ import annotations

import datetime
from typing import Any

from leeratelier.municipalities.models import AccessRequest, Invitation, Membership, Municipality
from leeratelier.privacy.registry import TASK, Expiry, NotPersonal, Personal

_WORDS = {"municipality__name": "gemeente", "granted": "toegelaten", "origin": "via"}

REGISTER: tuple[Personal | NotPersonal, ...] = (
    NotPersonal("municipalities.Municipality", "Openbare lijst van gemeenten."),
    NotPersonal("municipalities.SignInProvider", "Inlogdienst en e-maildomein van een gemeente; geen personen."),
    Personal(
        "municipalities.Membership",
        ("municipality__name", "role", "since", "until"),
        "user",
        "U toegang geven tot het dossier van uw gemeente",
        TASK,
        "Tot uw toegang stopt, en daarna nog een jaar",
        label="Uw rol bij een gemeente",
        words=_WORDS | {"since": "sinds"},
    ),
    Personal(
        "municipalities.AccessRequest",
        ("municipality__name", "role", "origin", "asked_at", "decided_at", "granted"),
        "user",
        "Uw verzoek om toegang beoordelen",
        TASK,
        "Een jaar na het besluit",
        label="Uw verzoeken om toegang",
        words=_WORDS | {"asked_at": "gevraagd op", "decided_at": "besloten op"},
    ),
    Personal(
        "municipalities.AccessRequest",
        ("municipality__name", "decided_at", "granted"),
        "decided_by",
        "Laten zien wie over een verzoek besliste",
        TASK,
        "Een jaar na het besluit",
        keep_on_erase="Het verzoek is van iemand anders.",
        anonymise={"decided_by": None},
        label="Verzoeken van anderen waar u over besliste",
        words=_WORDS | {"decided_at": "besloten op"},
    ),
    Personal(
        "municipalities.Invitation",
        ("email", "municipality__name", "role", "until", "invited_at", "expires_at", "accepted_at", "withdrawn_at"),
        "email",
        "U uitnodigen voor het dossier van een gemeente",
        TASK,
        "30 dagen nadat de uitnodiging is verlopen, beantwoord of ingetrokken",
        secret=("token_hash",),
        label="Uitnodigingen aan u",
        people="Wie is uitgenodigd voor een dossier",
        words=_WORDS
        | {
            "invited_at": "uitgenodigd op",
            "expires_at": "geldig tot",
            "accepted_at": "aangenomen op",
            "withdrawn_at": "ingetrokken op",
        },
    ),
    Personal(
        "municipalities.Invitation",
        ("municipality__name", "role", "invited_at"),
        "invited_by",
        "Laten zien wie iemand uitnodigde",
        TASK,
        "30 dagen nadat de uitnodiging is verlopen, beantwoord of ingetrokken",
        keep_on_erase="De uitnodiging is voor iemand anders.",
        anonymise={"invited_by": None},
        label="Uitnodigingen die u verstuurde",
        words=_WORDS | {"invited_at": "uitgenodigd op"},
    ),
)

DEEDS: dict[str, str] = {
    "membership.granted": "Toegang gegeven",
    "membership.changed": "Rol of einddatum gewijzigd",
    "membership.ended": "Toegang gestopt",
    "membership.left": "Zelf gestopt bij de gemeente",
    "request.made": "Toegang gevraagd",
    "request.granted": "Verzoek om toegang toegewezen",
    "request.refused": "Verzoek om toegang afgewezen",
    "invitation.sent": "Uitnodiging verstuurd",
    "invitation.accepted": "Uitnodiging aangenomen",
    "invitation.withdrawn": "Uitnodiging ingetrokken",
    "successor.appointed": "Opvolger van de coördinator aangewezen",
    "tasks.handed_over": "Taken overgedragen",
    "municipality.theme_changed": "Uiterlijk van de gemeente gewijzigd",
}


def may_erase(user: Any) -> str:
    """The last coordinator names a successor first: else nobody can let anyone in any more."""
    mine = Membership.objects.coordinators().filter(user=user).values("municipality")
    shared = Membership.objects.coordinators().exclude(user=user).values("municipality")
    left = Municipality.objects.filter(pk__in=mine).exclude(pk__in=shared).values_list("name", flat=True)
    if not left:
        return ""
    return f"U bent de enige coördinator van {' en '.join(left)}. Wijs eerst een opvolger aan."


def _ended(now: datetime.datetime) -> Any:
    return Membership.objects.filter(until__lt=_a_year_before(now).date())


def _decided(now: datetime.datetime) -> Any:
    return AccessRequest.objects.filter(decided_at__lt=_a_year_before(now))


def _expired(now: datetime.datetime) -> Any:
    return Invitation.objects.filter(accepted_at=None, withdrawn_at=None, expires_at__lt=_a_month_before(now))


def _answered(now: datetime.datetime) -> Any:
    return Invitation.objects.filter(accepted_at__lt=_a_month_before(now))


def _withdrawn(now: datetime.datetime) -> Any:
    return Invitation.objects.filter(withdrawn_at__lt=_a_month_before(now))


def _a_year_before(now: datetime.datetime) -> datetime.datetime:
    return now - datetime.timedelta(days=365)


def _a_month_before(now: datetime.datetime) -> datetime.datetime:
    return now - datetime.timedelta(days=30)


EXPIRED: tuple[Expiry, ...] = (
    Expiry("municipalities.Membership", _ended, "1 jaar na het einde", temporary=True, why="De toegang is gestopt."),
    Expiry("municipalities.AccessRequest", _decided, "1 jaar na het besluit", temporary=True, why="Er is besloten."),
    Expiry(
        "municipalities.Invitation", _expired, "30 dagen na verlopen", temporary=True, why="De link werkt niet meer."
    ),
    Expiry(
        "municipalities.Invitation", _answered, "30 dagen na aannemen", temporary=True, why="De toegang is gegeven."
    ),
    Expiry(
        "municipalities.Invitation", _withdrawn, "30 dagen na intrekken", temporary=True, why="De link werkt niet meer."
    ),
)
