"""The council calendar, and the terms of the planning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality
from leeratelier.privacy.actions import record
from leeratelier.workspaces.actions.locking import SavedByOther, locked, scope_of
from leeratelier.workspaces.models import (
    CouncilDate,
    PlanSettings,
)
from leeratelier.workspaces.rules import PastedDate


@transaction.atomic
def save_plan(municipality: Municipality, values: Mapping[str, Any], by: User, expected: int) -> PlanSettings:
    """What the municipality tells about its own road, by field of `PlanSettings`."""
    plan, _ = PlanSettings.objects.get_or_create(workspace=locked(municipality))
    if plan.version != expected:
        raise SavedByOther
    changes = {name: [getattr(plan, name), value] for name, value in values.items() if getattr(plan, name) != value}
    for name, value in values.items():
        setattr(plan, name, value)
    plan.version += 1
    plan.save()
    record(by, "workspace.plan_saved", scope=scope_of(municipality), target=plan, changes=changes)
    return plan


@transaction.atomic
def add_council_dates(municipality: Municipality, dates: Iterable[PastedDate], by: User) -> list[bool]:
    """Per date whether it is new: what stands in the calendar already stays as it is."""
    workspace = locked(municipality)
    present = set(workspace.council_dates.values_list("kind", "day"))
    new, rows = [], []
    for date in dates:
        new.append((date.kind, date.day) not in present)
        if new[-1]:
            present.add((date.kind, date.day))
            rows.append(
                CouncilDate(workspace=workspace, kind=date.kind, day=date.day, until=date.until, note=date.note)
            )
    CouncilDate.objects.bulk_create(rows)
    if rows:
        told = {row.day.isoformat(): [None, row.kind] for row in rows}
        record(by, "workspace.calendar_added", scope=scope_of(municipality), target=workspace, changes=told)
    return new


@transaction.atomic
def remove_council_date(date: CouncilDate, by: User) -> None:
    scope = scope_of(date.workspace.municipality)
    record(
        by, "workspace.calendar_removed", scope=scope, target=date, changes={date.day.isoformat(): [date.kind, None]}
    )
    date.delete()
