"""What people do in a dossier. One function is one deed in one transaction; it knows no request."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from leeratelier.accounts.actions import create_account
from leeratelier.accounts.models import User
from leeratelier.jobs.actions import mail
from leeratelier.municipalities.models import Municipality
from leeratelier.privacy.actions import record
from leeratelier.workspaces.models import (
    ChoiceAnswer,
    CouncilDate,
    Guest,
    KeyDate,
    NextStep,
    PlanSettings,
    StepState,
    Workspace,
)
from leeratelier.workspaces.rules import PastedDate


class SavedByOther(Exception):
    """Somebody else saved in between: nothing was written."""


@transaction.atomic
def choose_door(municipality: Municipality, door: str, size: str, by: User) -> Workspace:
    """How the team wants to work. Switching hides and shows tools; nothing that was made is lost."""
    workspace = _locked(municipality)
    changes = {"door": [workspace.door, door], "size": [workspace.size, size]}
    workspace.door, workspace.size, workspace.version = door, size, workspace.version + 1
    workspace.save()
    record(by, "workspace.door_chosen", scope=_scope(municipality), target=workspace, changes=changes)
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
    workspace = _locked(municipality, expected)
    for kind, day in days.items():
        if day is None:
            workspace.key_dates.filter(kind=kind).delete()
        else:
            KeyDate.objects.update_or_create(workspace=workspace, kind=kind, defaults={"day": day})
    workspace.in_force_since, workspace.version = in_force_since, workspace.version + 1
    workspace.save()
    told = {kind: [None, day and day.isoformat()] for kind, day in days.items()}
    record(by, "workspace.dates_set", scope=_scope(municipality), target=workspace, changes=told)
    return workspace


@transaction.atomic
def save_plan(municipality: Municipality, values: Mapping[str, Any], by: User, expected: int) -> PlanSettings:
    """What the municipality tells about its own road, by field of `PlanSettings`."""
    plan, _ = PlanSettings.objects.get_or_create(workspace=_locked(municipality))
    if plan.version != expected:
        raise SavedByOther
    changes = {name: [getattr(plan, name), value] for name, value in values.items() if getattr(plan, name) != value}
    for name, value in values.items():
        setattr(plan, name, value)
    plan.version += 1
    plan.save()
    record(by, "workspace.plan_saved", scope=_scope(municipality), target=plan, changes=changes)
    return plan


@transaction.atomic
def add_council_dates(municipality: Municipality, dates: Iterable[PastedDate], by: User) -> list[bool]:
    """Per date whether it is new: what stands in the calendar already stays as it is."""
    workspace = _locked(municipality)
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
        record(by, "workspace.calendar_added", scope=_scope(municipality), target=workspace, changes=told)
    return new


@transaction.atomic
def remove_council_date(date: CouncilDate, by: User) -> None:
    scope = _scope(date.workspace.municipality)
    record(
        by, "workspace.calendar_removed", scope=scope, target=date, changes={date.day.isoformat(): [date.kind, None]}
    )
    date.delete()


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
    workspace = _locked(municipality)
    step, _ = StepState.objects.get_or_create(workspace=workspace, number=number)
    if step.version != version:
        raise SavedByOther
    changes = {"state": [step.state, state]}
    step.state, step.note, step.version = state, note, step.version + 1
    step.later_on = later_on if state == StepState.State.LATER else None
    step.save()
    record(by, "workspace.step_set", scope=_scope(municipality), target=step, changes=changes)
    return step


@transaction.atomic
def add_next_step(
    municipality: Municipality, title: str, by: User, *, owner: User | None = None, due: datetime.date | None = None
) -> NextStep:
    workspace = _locked(municipality)
    step = NextStep.objects.create(workspace=workspace, title=title, owner=owner, due=due)
    record(by, "workspace.task_added", scope=_scope(municipality), target=step)
    return step


@transaction.atomic
def finish_next_step(step: NextStep, by: User, *, done: bool = True) -> None:
    step.done_at = timezone.now() if done else None
    step.save(update_fields=["done_at"])
    deed = "workspace.task_done" if done else "workspace.task_reopened"
    record(by, deed, scope=_scope(step.workspace.municipality), target=step)


@transaction.atomic
def throw_task_away(step: NextStep, by: User, *, back: bool = False) -> None:
    """A mark, so that it can be taken back."""
    step.deleted_at = None if back else timezone.now()
    step.save(update_fields=["deleted_at"])
    record(by, "workspace.task_thrown_away", scope=_scope(step.workspace.municipality), target=step)


@transaction.atomic
def hand_over(municipality: Municipality, leaver: User, successor: User, by: User) -> int:
    """All open tasks of somebody who leaves, in one deed. Returns how many."""
    tasks = NextStep.objects.open().filter(workspace__municipality=municipality, owner=leaver)
    count = tasks.update(owner=successor)
    record(
        by,
        "workspace.tasks_handed_over",
        scope=_scope(municipality),
        target=successor,
        changes={"owner": [leaver.pk, successor.pk], "tasks": [count, count]},
    )
    return count


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
        workspace=_locked(municipality), user=guest, defaults={"kind": kind, "steps": chosen, "until": until}
    )
    url = f"{settings.BASE_URL}{reverse('account_login')}"
    mail(guest.email, "gast-gevraagd", {"municipality": municipality.name, "steps": chosen, "until": until, "url": url})
    record(by, "workspace.guest_welcomed", scope=_scope(municipality), target=row, changes={"steps": [None, chosen]})
    return row


@transaction.atomic
def end_guest(guest: Guest, by: User) -> None:
    record(by, "workspace.guest_ended", scope=_scope(guest.workspace.municipality), target=guest)
    guest.delete()


def _locked(municipality: Municipality, expected: int | None = None) -> Workspace:
    """The dossier, made when it isn't there yet, locked until the deed is done."""
    Workspace.objects.get_or_create(municipality=municipality)
    workspace = Workspace.objects.select_for_update().get(municipality=municipality)
    if expected is not None and workspace.version != expected:
        raise SavedByOther
    return workspace


def _scope(municipality: Municipality) -> str:
    return f"municipality:{municipality.slug}"


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
    workspace = _locked(municipality)
    row = workspace.choice_answers.filter(choice=choice).first() or ChoiceAnswer(workspace=workspace, choice=choice)
    if row.version != version:
        raise SavedByOther
    changes = {"option": [row.option, option]}
    if (row.option, row.fill_ins) != (option, dict(fill_ins)):
        row.status, row.discussed_on, row.discussed_with = ChoiceAnswer.Status.PROPOSAL, None, ""
    row.option, row.fill_ins, row.reason, row.later = option, dict(fill_ins), reason, False
    row.version += 1
    row.save()
    record(by, "workspace.choice_answered", scope=_scope(municipality), target=row, changes=changes)
    return row


@transaction.atomic
def answer_with_defaults(
    municipality: Municipality, defaults: Mapping[str, tuple[str, dict[str, Any], str]], by: User
) -> int:
    """choice → (option, fill-ins, reason). Only where nobody chose; each is marked to be discussed later."""
    workspace = _locked(municipality)
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
    record(by, "workspace.choice_answered", scope=_scope(municipality), target=workspace, changes=told)
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
    scope = _scope(row.workspace.municipality)
    record(by, "workspace.choice_status_set", scope=scope, target=row, changes=changes)
    return row
