"""Answering the choices of the council, and saying how far each is."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality
from leeratelier.privacy.actions import record
from leeratelier.workspaces.actions.locking import SavedByOther, locked, scope_of
from leeratelier.workspaces.models import (
    ChoiceAnswer,
)


@transaction.atomic
def answer_choice(
    municipality: Municipality,
    choice: str,
    by: User,
    *,
    option: str,
    fill_ins: Mapping[str, Any],
    reason: str = "",
    version: int = 0,
) -> ChoiceAnswer:
    """Another option, or another number in it, is a new proposal: what was agreed before was about the old one."""
    workspace = locked(municipality)
    row = workspace.choice_answers.filter(choice=choice).first() or ChoiceAnswer(workspace=workspace, choice=choice)
    if row.version != version:
        raise SavedByOther
    changes = {"option": [row.option, option]}
    if (row.option, row.fill_ins) != (option, dict(fill_ins)):
        row.status, row.discussed_on, row.discussed_with = ChoiceAnswer.Status.PROPOSAL, None, ""
    row.option, row.fill_ins, row.reason, row.later = option, dict(fill_ins), reason, False
    row.version += 1
    row.save()
    record(by, "workspace.choice_answered", scope=scope_of(municipality), target=row, changes=changes)
    return row


@transaction.atomic
def answer_with_defaults(
    municipality: Municipality, defaults: Mapping[str, tuple[str, dict[str, Any], str]], by: User
) -> int:
    """choice → (option, fill-ins, reason). Only where nobody chose; each is marked to be discussed later."""
    workspace = locked(municipality)
    answered = set(workspace.choice_answers.values_list("choice", flat=True))
    rows = [
        ChoiceAnswer(
            workspace=workspace, choice=choice, option=option, fill_ins=fill_ins, reason=reason, later=True, version=1
        )
        for choice, (option, fill_ins, reason) in defaults.items()
        if choice not in answered
    ]
    ChoiceAnswer.objects.bulk_create(rows)
    told = {"choices": [len(answered), len(answered) + len(rows)]}
    record(by, "workspace.choice_answered", scope=scope_of(municipality), target=workspace, changes=told)
    return len(rows)


@transaction.atomic
def set_choice_status(
    answer: ChoiceAnswer,
    by: User,
    *,
    status: str,
    discussed_on: datetime.date | None = None,
    discussed_with: str = "",
    version: int = 0,
) -> ChoiceAnswer:
    row = ChoiceAnswer.objects.select_for_update().get(pk=answer.pk)
    if row.version != version:
        raise SavedByOther
    changes = {"status": [row.status, status]}
    row.status, row.discussed_on, row.discussed_with = status, discussed_on, discussed_with
    row.version += 1
    row.save()
    scope = scope_of(row.workspace.municipality)
    record(by, "workspace.choice_status_set", scope=scope, target=row, changes=changes)
    return row
