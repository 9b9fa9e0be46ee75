"""Doors for other apps: write a mail, plan something, say that a function performs a kind of work.

All of it is rows in the caller's transaction: when the deed rolls back, so does its mail.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TypedDict

from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from leeratelier.jobs import letters
from leeratelier.jobs.kinds import performer, performs
from leeratelier.jobs.models import Heartbeat, Mail, Planned
from leeratelier.jobs.rules import next_daily

__all__ = ["Attachment", "beat", "mail", "performs", "plan", "repeat", "send_again", "unplan"]


class Attachment(TypedDict):
    name: str
    content_type: str
    base64: str


def mail(
    to: str,
    template: str,
    context: Mapping[str, object] | None = None,
    *,
    attachments: Sequence[Attachment] = (),
    not_before: datetime.datetime | None = None,
) -> Mail:
    """Write content/mails/<template>.md to one address. Nothing is sent here; the worker does that.

    Raises BadLetter or ValidationError when a line end or a bad address would get into a header.
    """
    validate_email(letters.one_line(to))
    letter = letters.write(template, context or {})
    return Mail.objects.create(
        to=to,
        subject=letter.subject,
        body=letter.body,
        template=template,
        attachments=list(attachments),
        not_before=not_before or timezone.now(),
    )


def send_again(failed: Mail) -> None:
    """Give a failed mail eight new tries."""
    Mail.objects.failed().filter(pk=failed.pk).update(
        state=Mail.State.WAITING, attempts=0, not_before=timezone.now(), leased_until=None
    )


def plan(kind: str, due_at: datetime.datetime, key: str, payload: Mapping[str, object] | None = None) -> Planned:
    """Do `kind` at `due_at`, once per key. Planning the same key again moves it, unless it was done already."""
    performer(kind)
    with transaction.atomic():
        planned, made = Planned.objects.select_for_update().get_or_create(
            key=key, defaults={"kind": kind, "due_at": due_at, "payload": dict(payload or {})}
        )
        if not made and planned.done_at is None:
            planned.kind, planned.due_at, planned.payload = kind, due_at, dict(payload or {})
            planned.attempts, planned.failed_at = 0, None
            planned.save()
    return planned


def unplan(key: str) -> None:
    """Take back what was planned and not yet done."""
    Planned.objects.filter(key=key, done_at=None).delete()


def repeat(kind: str, at: datetime.time) -> Planned:
    """Do `kind` every day at that local time. The worker calls this for each `@performs(…, daily=…)`."""
    performer(kind)
    key = f"daily:{kind}"
    planned = Planned.objects.filter(key=key).first()
    if planned is None or planned.daily_at != at:
        due = next_daily(timezone.localtime(), at)
        planned, _made = Planned.objects.update_or_create(
            key=key, defaults={"kind": kind, "daily_at": at, "due_at": due}
        )
    return planned


def beat(name: str) -> None:
    Heartbeat.objects.update_or_create(name=name, defaults={"at": timezone.now()})
