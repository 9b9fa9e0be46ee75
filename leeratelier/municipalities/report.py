"""The audit log of a municipality in words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leeratelier.municipalities.models import AccessRequest, Invitation, Membership, Role
from leeratelier.privacy.models import LogEntry
from leeratelier.privacy.register import deeds


@dataclass(frozen=True)
class LogLine:
    at: datetime.datetime
    who: str
    deed: str
    about: str  # whom; empty when it isn't about a person, or when that person is gone
    change: str


def log_lines(entries: Iterable[LogEntry]) -> list[LogLine]:
    entries = list(entries)
    about = _people(entries)
    return [
        LogLine(
            entry.at,
            _who(entry),
            deeds().get(entry.deed, entry.deed),
            about.get((entry.target_model, entry.target_id), ""),
            _change(entry),
        )
        for entry in entries
    ]


def _people(entries: list[LogEntry]) -> dict[tuple[str, str], str]:
    """(model, id) of a target → the person it is about; one query a model."""
    found: dict[tuple[str, str], str] = {}
    for model, person in ((Membership, "user__email"), (AccessRequest, "user__email"), (Invitation, "email")):
        ids = {entry.target_id for entry in entries if entry.target_model == model._meta.label}
        rows = model._default_manager.filter(pk__in=ids).values_list("pk", person) if ids else ()
        found |= {(model._meta.label, str(pk)): email for pk, email in rows}
    return found


def _who(entry: LogEntry) -> str:
    if entry.actor:
        return str(entry.actor)
    return _("iemand die zijn gegevens wiste") if entry.actor_number else _("het programma")


def _change(entry: LogEntry) -> str:
    role = entry.changes.get("role")
    if not role or role[0] == role[1]:
        return ""
    labels = dict(Role.choices)
    before, after = (str(labels.get(value, value or "")) for value in role)
    return f"{before} → {after}" if before else after
