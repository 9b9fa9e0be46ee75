"""What the team has to do."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils import timezone

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality
from leeratelier.privacy.actions import record
from leeratelier.workspaces.actions.locking import locked, scope_of
from leeratelier.workspaces.models import (
    NextStep,
)


@transaction.atomic
def add_next_step(
    municipality: Municipality, title: str, by: User, *, owner: User | None = None, due: datetime.date | None = None
) -> NextStep:
    workspace = locked(municipality)
    step = NextStep.objects.create(workspace=workspace, title=title, owner=owner, due=due)
    record(by, "workspace.task_added", scope=scope_of(municipality), target=step)
    return step


@transaction.atomic
def finish_next_step(step: NextStep, by: User, *, done: bool = True) -> None:
    step.done_at = timezone.now() if done else None
    step.save(update_fields=["done_at"])
    deed = "workspace.task_done" if done else "workspace.task_reopened"
    record(by, deed, scope=scope_of(step.workspace.municipality), target=step)


@transaction.atomic
def throw_task_away(step: NextStep, by: User, *, back: bool = False) -> None:
    """A mark, so that it can be taken back."""
    step.deleted_at = None if back else timezone.now()
    step.save(update_fields=["deleted_at"])
    record(by, "workspace.task_thrown_away", scope=scope_of(step.workspace.municipality), target=step)


@transaction.atomic
def hand_over(municipality: Municipality, leaver: User, successor: User, by: User) -> int:
    """All open tasks of somebody who leaves, in one deed. Returns how many."""
    tasks = NextStep.objects.open().filter(workspace__municipality=municipality, owner=leaver)
    count = tasks.update(owner=successor)
    record(
        by,
        "workspace.tasks_handed_over",
        scope=scope_of(municipality),
        target=successor,
        changes={"owner": [leaver.pk, successor.pk], "tasks": [count, count]},
    )
    return count
