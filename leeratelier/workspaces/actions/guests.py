"""Letting somebody from outside read along, and ending that."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from leeratelier.accounts.actions import create_account
from leeratelier.accounts.models import User
from leeratelier.jobs.actions import mail
from leeratelier.municipalities.models import Municipality
from leeratelier.privacy.actions import record
from leeratelier.workspaces.actions.locking import locked, scope_of
from leeratelier.workspaces.models import (
    Guest,
)


@transaction.atomic
def ask_guest(
    municipality: Municipality,
    email: str,
    kind: str,
    steps: Iterable[int],
    by: User,
    *,
    until: datetime.date | None = None,
) -> Guest:
    """A guest reads the chosen steps and nothing else; asking again changes which. The guest gets a mail."""
    guest = User.objects.filter(email=email.lower()).first() or create_account(email, "")
    chosen = sorted(set(steps))
    row, _ = Guest.objects.update_or_create(
        workspace=locked(municipality), user=guest, defaults={"kind": kind, "steps": chosen, "until": until}
    )
    url = f"{settings.BASE_URL}{reverse('account_login')}"
    mail(guest.email, "gast-gevraagd", {"municipality": municipality.name, "steps": chosen, "until": until, "url": url})
    record(by, "workspace.guest_welcomed", scope=scope_of(municipality), target=row, changes={"steps": [None, chosen]})
    return row


@transaction.atomic
def end_guest(guest: Guest, by: User) -> None:
    record(by, "workspace.guest_ended", scope=scope_of(guest.workspace.municipality), target=guest)
    guest.delete()
