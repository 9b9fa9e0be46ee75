"""Run django-tasks from the database, with what its own worker lacks: a new try after an error, and a sweeper for
tasks whose worker died."""

from __future__ import annotations

import logging
from typing import Any, cast

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskContext
from django_tasks.base import TaskResult, TaskResultStatus
from django_tasks_db.models import DBTaskResult

from leeratelier.jobs.lease import KeepGoing, always, told
from leeratelier.jobs.rules import TASK_LEASE, TRIES, wait_after

logger = logging.getLogger(__name__)


def run_tasks(worker: str, keep_going: KeepGoing = always) -> int:
    """Run every task that is ready; how many were tried."""
    tried = 0
    while keep_going() and DBTaskResult.objects.ready().exists() and (row := _take(worker)):
        tried += 1
        _run(row)
    return tried


def sweep() -> int:
    """Give back tasks that are running for so long that their worker must be dead; how many."""
    lost = DBTaskResult.objects.running().filter(started_at__lt=timezone.now() - TASK_LEASE)
    for row in lost:
        _again_or_failed(row, "Interrupted")
    return len(lost)


@transaction.atomic
def _take(worker: str) -> DBTaskResult[Any, Any] | None:
    row = DBTaskResult.objects.ready().get_locked()
    if row:
        row.claim(worker)
    return row


def _run(row: DBTaskResult[Any, Any]) -> None:
    try:
        task, given = row.task, row.args_kwargs
        context = [TaskContext(task_result=cast(TaskResult[Any], row.task_result))] if task.takes_context else []
        row.set_successful(task.call(*context, *given["args"], **given["kwargs"]))
    except Exception as error:
        logger.error("task %s (%s) failed: %s", row.pk, row.task_path, told(error))
        _again_or_failed(row, told(error))


def _again_or_failed(row: DBTaskResult[Any, Any], error: str) -> None:
    """`worker_ids` counts the tries. The error's own text isn't kept: it may hold personal data."""
    tries, now = len(row.worker_ids), timezone.now()
    changes: dict[str, object] = {"status": TaskResultStatus.READY, "run_after": now + wait_after(tries)}
    if tries >= TRIES:
        changes = {"status": TaskResultStatus.FAILED, "finished_at": now}
    mine = DBTaskResult.objects.running().filter(pk=row.pk, started_at=row.started_at)
    mine.update(exception_class_path=error, traceback="", **changes)
