"""Deeds in a dossier: each leaves a trace, and none overwrites another's work in silence."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from leeratelier.accounts.models import User
from leeratelier.jobs.models import Mail
from leeratelier.municipalities.models import Municipality
from leeratelier.privacy.models import LogEntry
from leeratelier.workspaces import actions
from leeratelier.workspaces.models import Guest, NextStep, StepState


def test_choosing_another_size_keeps_what_was_made(voorbeelddam: Municipality, editor: User) -> None:
    actions.choose_door(voorbeelddam, "full", "all", editor)
    actions.add_next_step(voorbeelddam, "Bel de griffie", editor)
    workspace = actions.choose_door(voorbeelddam, "express", "small", editor)
    assert (workspace.door, workspace.size, workspace.next_steps.count()) == ("express", "small", 1)


def test_a_second_save_of_the_same_version_is_refused(voorbeelddam: Municipality, editor: User, lawyer: User) -> None:
    actions.set_step(voorbeelddam, 1, editor, state="busy", version=0)
    with pytest.raises(actions.SavedByOther):
        actions.set_step(voorbeelddam, 1, lawyer, state="done", version=0)
    assert StepState.objects.get().state == "busy"


def test_dates_are_saved_and_taken_away(voorbeelddam: Municipality, editor: User) -> None:
    day = datetime.date(2026, 12, 17)
    workspace = actions.set_dates(voorbeelddam, {"council": day, "entry": None}, None, editor, expected=0)
    assert [(row.kind, row.day) for row in workspace.key_dates.all()] == [("council", day)]
    actions.set_dates(voorbeelddam, {"council": None}, None, editor, expected=1)
    assert not workspace.key_dates.exists()


def test_every_deed_leaves_a_trace_in_the_log_of_its_municipality(voorbeelddam: Municipality, editor: User) -> None:
    task = actions.add_next_step(voorbeelddam, "Bel de griffie", editor)
    actions.finish_next_step(task, editor)
    deeds = LogEntry.objects.filter(scope="municipality:voorbeelddam").order_by("pk").values_list("deed", flat=True)
    assert list(deeds) == ["workspace.task_added", "workspace.task_done"]


def test_later_without_a_date_is_refused_by_the_database(voorbeelddam: Municipality, editor: User) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        actions.set_step(voorbeelddam, 1, editor, state="later")


def test_all_open_tasks_go_over_in_one_deed(voorbeelddam: Municipality, editor: User, lawyer: User) -> None:
    for title in ("een", "twee"):
        actions.add_next_step(voorbeelddam, title, editor, owner=lawyer)
    done = actions.add_next_step(voorbeelddam, "klaar", editor, owner=lawyer)
    actions.finish_next_step(done, editor)
    assert actions.hand_over(voorbeelddam, lawyer, editor, editor) == 2
    assert NextStep.objects.filter(owner=lawyer).get() == done


def test_a_guest_gets_a_mail_and_only_the_chosen_steps(voorbeelddam: Municipality, coordinator: User) -> None:
    actions.ask_guest(voorbeelddam, "Inwoner@duinoord.example", "resident", [8, 1, 1], coordinator)
    guest = Guest.objects.get()
    assert (guest.user.email, guest.steps) == ("inwoner@duinoord.example", [1, 8])
    assert Mail.objects.get().to == "inwoner@duinoord.example"
