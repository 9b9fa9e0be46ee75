"""The demo: two invented municipalities, eight accounts, the editions, and a dossier that is on its way."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db import transaction

import leeratelier.events.demo
import leeratelier.ordinance.demo
import leeratelier.workspaces.demo
from leeratelier.accounts.actions import create_account
from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Membership, Municipality, Role

PASSWORD = "leeratelier-demo"  # noqa: S105  # only ever in the demo


@dataclass(frozen=True)
class Account:
    email: str
    name: str
    what: str
    municipality: str = ""
    role: str = ""


_HERE, _ELSEWHERE = "voorbeelddam", "duinoord"
ACCOUNTS = (
    Account("adviseur@voorbeelddam.example", "Adviseur Voorbeelddam", "coördinator", _HERE, Role.COORDINATOR),
    Account("jurist@voorbeelddam.example", "Jurist Voorbeelddam", "juridisch adviseur", _HERE, Role.LEGAL),
    Account("griffie@voorbeelddam.example", "Griffie Voorbeelddam", "griffie", _HERE, Role.GRIFFIE),
    Account("lezer@voorbeelddam.example", "Lezer Voorbeelddam", "leest mee", _HERE, Role.READER),
    Account("adviseur@duinoord.example", "Adviseur Duinoord", "andere gemeente", _ELSEWHERE, Role.COORDINATOR),
    Account("trainer@leeratelier.example", "Trainer", "trainer van het leeratelier"),
    Account("organisator@leeratelier.example", "Organisator", "organisator van het leeratelier"),
    Account("beheer@leeratelier.example", "Beheerder", "beheert deze installatie"),
)

MUNICIPALITIES = (("DEMO1", "Voorbeelddam", "voorbeelddam", ""), ("DEMO2", "Duinoord", "duinoord", "#1d4f9f"))


@transaction.atomic
def make(today: datetime.date) -> bool:
    """Once: a second call changes nothing and returns False. All invented, and marked so on every page."""
    if Municipality.objects.filter(is_demo=True).exists():
        return False
    for code, name, slug, colour in MUNICIPALITIES:
        Municipality.objects.create(code=code, name=name, slug=slug, brand_colour=colour, is_demo=True)
    for account in ACCOUNTS:
        _make_account(account)
    leeratelier.events.demo.make(today)
    leeratelier.workspaces.demo.make(today)
    leeratelier.ordinance.demo.make(today)
    return True


def _make_account(account: Account) -> User:
    user = create_account(account.email, account.name)
    user.set_password(PASSWORD)
    user.is_administrator = account.email.startswith("beheer@")
    user.save()
    if account.municipality:
        municipality = Municipality.objects.get(slug=account.municipality)
        Membership.objects.create(user=user, municipality=municipality, role=account.role)
    return user
