"""Personal data of an account, and mails that are worth nothing after a day."""

from __future__ import annotations

import datetime
from typing import Any

from leeratelier.accounts.models import User
from leeratelier.jobs.models import Mail
from leeratelier.privacy.registry import TASK, Expiry, NotPersonal, Personal

WITH_A_KEY = ("inlogcode", "wachtwoord-vergeten", "adres-bevestigen")

REGISTER: tuple[Personal | NotPersonal, ...] = (
    Personal(
        "accounts.User",
        ("email", "name", "date_joined", "last_login", "is_active", "is_administrator"),
        "self",
        "U laten inloggen en tonen wie iets deed",
        TASK,
        "Tot u uw gegevens wist of de beheerder uw account verwijdert",
        secret=("password",),
        label="Uw account",
        words={
            "date_joined": "account sinds",
            "last_login": "laatst ingelogd op",
            "is_active": "account staat aan",
            "is_administrator": "beheerder van de installatie",
        },
    ),
)

DEEDS: dict[str, str] = {"administrator_made": "Beheerder aangewezen"}


def may_erase(user: Any) -> str:
    others = User.objects.filter(is_administrator=True, is_active=True).exclude(pk=user.pk)
    if user.is_administrator and not others.exists():
        return "U bent de enige beheerder van deze installatie. Wijs eerst een andere beheerder aan."
    return ""


def _mails_with_a_key(now: datetime.datetime) -> Any:
    return Mail.objects.filter(
        state=Mail.State.SENT, template__in=WITH_A_KEY, sent_at__lt=now - datetime.timedelta(days=1)
    )


EXPIRED: tuple[Expiry, ...] = (
    Expiry(
        "jobs.Mail",
        _mails_with_a_key,
        "1 dag na versturen",
        temporary=True,
        why="De code of link in deze mail werkt dan niet meer.",
    ),
)
