"""How a team works in its dossier: door and size, dates, the state of a step."""

from __future__ import annotations

import datetime

from django.db import transaction

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality
from leeratelier.privacy.actions import record
from leeratelier.workspaces.actions.locking import SavedByOther, locked, scope_of
from leeratelier.workspaces.models import (
    KeyDate,
    StepState,
    Workspace,
)


@transaction.atomic
def choose_door(municipality: Municipality, door: str, size: str, by: User) -> Workspace:
    """How the team wants to work. Switching hides and shows tools; nothing that was made is lost."""
    workspace = locked(municipality)
    changes = {"door": [workspace.door, door], "size": [workspace.size, size]}
    workspace.door, workspace.size, workspace.version = door, size, workspace.version + 1
    workspace.save()
    record(by, "workspace.door_chosen", scope=scope_of(municipality), target=workspace, changes=changes)
    return workspace


@transaction.atomic
def set_dates(
    municipality: Municipality,
    days: dict[str, datetime.date | None],
    in_force_since: datetime.date | None,
    by: User,
    expected: int,
) -> Workspace:
    """The dates the municipality works towards, by kind of `KeyDate`; None takes a date away."""
    workspace = locked(municipality, expected)
    for kind, day in days.items():
        if day is None:
            workspace.key_dates.filter(kind=kind).delete()
        else:
            KeyDate.objects.update_or_create(workspace=workspace, kind=kind, defaults={"day": day})
    workspace.in_force_since, workspace.version = in_force_since, workspace.version + 1
    workspace.save()
    told = {kind: [None, day and day.isoformat()] for kind, day in days.items()}
    record(by, "workspace.dates_set", scope=scope_of(municipality), target=workspace, changes=told)
    return workspace


@transaction.atomic
def set_step(
    municipality: Municipality,
    number: int,
    by: User,
    *,
    state: str,
    later_on: datetime.date | None = None,
    note: str = "",
    version: int = 0,
) -> StepState:
    """`version` is the one the person saw; raises `SavedByOther` when it isn't the present one."""
    workspace = locked(municipality)
    step, _ = StepState.objects.get_or_create(workspace=workspace, number=number)
    if step.version != version:
        raise SavedByOther
    changes = {"state": [step.state, state]}
    step.state, step.note, step.version = state, note, step.version + 1
    step.later_on = later_on if state == StepState.State.LATER else None
    step.save()
    record(by, "workspace.step_set", scope=scope_of(municipality), target=step, changes=changes)
    return step
