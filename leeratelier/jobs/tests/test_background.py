from __future__ import annotations

import datetime

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskContext
from django_tasks_db.models import DBTaskResult

from leeratelier.jobs.actions import beat
from leeratelier.jobs.background import run_tasks, sweep
from leeratelier.jobs.models import Heartbeat
from leeratelier.jobs.rules import TASK_LEASE, TRIES

pytestmark = pytest.mark.django_db


@task()
def greet(name: str) -> str:
    beat(name)
    return f"dag {name}"


@task(takes_context=True)
def count_attempts(context: TaskContext) -> int:
    return context.attempt


@task()
def fail() -> None:
    raise ValueError("noor@voorbeelddam.example")


@task()
def die() -> None:
    raise SystemExit


def over() -> None:
    DBTaskResult.objects.ready().model.objects.update(run_after=timezone.now() - datetime.timedelta(seconds=1))


def test_a_task_is_run_once() -> None:
    greet.enqueue("Noor")
    assert (run_tasks("w"), run_tasks("w")) == (1, 0)
    assert DBTaskResult.objects.get().return_value == "dag Noor"
    assert Heartbeat.objects.filter(name="Noor").exists()


def test_a_task_goes_when_the_deed_fails() -> None:
    with transaction.atomic():
        greet.enqueue("Noor")
        transaction.set_rollback(True)
    assert run_tasks("w") == 0


def test_a_task_may_ask_how_often_it_was_tried() -> None:
    count_attempts.enqueue()
    run_tasks("w")
    assert DBTaskResult.objects.get().return_value == 1


def test_a_failed_task_is_tried_eight_times_and_keeps_no_personal_data() -> None:
    fail.enqueue()
    for _try in range(TRIES):
        assert run_tasks("w") == 1
        assert run_tasks("w") == 0
        over()
    assert run_tasks("w") == 0
    row = DBTaskResult.objects.failed().get()
    assert row.exception_class_path.startswith("ValueError ")
    assert "@" not in row.exception_class_path + row.traceback


def test_a_task_of_a_dead_worker_is_swept_up_and_run_again() -> None:
    die.enqueue()
    with pytest.raises(SystemExit):
        run_tasks("w")
    assert (sweep(), run_tasks("w")) == (0, 0)
    DBTaskResult.objects.update(started_at=timezone.now() - TASK_LEASE - datetime.timedelta(seconds=1))
    assert sweep() == 1
    over()
    with pytest.raises(SystemExit):
        run_tasks("w")
    assert len(DBTaskResult.objects.get().worker_ids) == 2


def test_a_task_that_no_longer_exists_fails_without_stopping_the_rest() -> None:
    greet.enqueue("Noor")
    DBTaskResult.objects.update(task_path="leeratelier.jobs.tests.test_background.gone")
    greet.enqueue("Sam")
    assert run_tasks("w") == 2
    assert Heartbeat.objects.filter(name="Sam").exists()
