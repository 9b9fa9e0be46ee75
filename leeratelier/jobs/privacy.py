"""Personal data in mails. Planned work holds ids only."""

from __future__ import annotations

import datetime
from typing import Any

from leeratelier.jobs.models import Mail, Planned
from leeratelier.privacy.registry import TASK, Expiry, NotPersonal, Personal

REGISTER: tuple[Personal | NotPersonal, ...] = (
    Personal(
        "jobs.Mail",
        ("to", "subject", "body", "created_at", "sent_at"),
        "to",
        "U mail sturen: bevestigingen, uitnodigingen en codes om in te loggen",
        TASK,
        "30 dagen na het versturen; een mail die niet aankwam 90 dagen",
        label="Mails aan u",
        people="Wie mail van dit programma krijgt",
        words={"created_at": "geschreven op"},
    ),
    NotPersonal("jobs.Planned", "Wat op een later moment moet gebeuren: nummers van rijen en tijden."),
    NotPersonal("jobs.Heartbeat", "Wanneer een onderdeel van het programma voor het laatst werkte."),
)


def _old_mails(now: datetime.datetime) -> Any:
    return Mail.objects.filter(state=Mail.State.SENT, sent_at__lt=now - datetime.timedelta(days=30))


def _failed_mails(now: datetime.datetime) -> Any:
    return Mail.objects.failed().filter(created_at__lt=now - datetime.timedelta(days=90))


def _done(now: datetime.datetime) -> Any:
    return Planned.objects.filter(daily_at=None, done_at__lt=now - datetime.timedelta(days=365))


EXPIRED: tuple[Expiry, ...] = (
    Expiry("jobs.Mail", _old_mails, "30 dagen na versturen", temporary=True, why="De mail is dan aangekomen."),
    Expiry("jobs.Mail", _failed_mails, "90 dagen na schrijven", temporary=True, why="De beheerder kon het herstellen."),
    Expiry("jobs.Planned", _done, "1 jaar na afloop", temporary=True, why="Het werk is gedaan."),
)
