"""Do what was planned for a moment that has come."""

from __future__ import annotations

import datetime
import logging

from django.db import transaction
from django.utils import timezone

from leeratelier.jobs.actions import repeat
from leeratelier.jobs.kinds import daily_kinds, performer
from leeratelier.jobs.lease import KeepGoing, always, told
from leeratelier.jobs.models import Planned
from leeratelier.jobs.rules import LEASE, TRIES, next_daily, wait_after

logger = logging.getLogger(__name__)


class Interrupted(Exception):
    """The worker died halfway, or took so long that another began anew; what this one wrote is rolled back."""


def run_due(keep_going: KeepGoing = always) -> int:
    """Run everything that is due; how many were tried."""
    tried = 0
    while keep_going() and Planned.objects.due(timezone.now()).exists() and (planned := _take(timezone.now())):
        tried += 1
        _run(planned)
    return tried


def plan_daily() -> None:
    """Plan the daily kinds that the code knows now, and forget those that it no longer knows."""
    kinds = daily_kinds()
    Planned.objects.exclude(daily_at=None).exclude(kind__in=kinds).delete()
    for kind, at in kinds.items():
        repeat(kind, at)


@transaction.atomic
def _take(now: datetime.datetime) -> Planned | None:
    planned = Planned.objects.due(now).select_for_update(skip_locked=True).first()
    if planned:
        planned.attempts, planned.leased_until = planned.attempts + 1, now + LEASE
        planned.save(update_fields=["attempts", "leased_until"])
    return planned


def _run(planned: Planned) -> None:
    """The work and the mark that it is done are one transaction: a crash in between undoes both."""
    try:
        if planned.attempts > TRIES:
            raise Interrupted
        with transaction.atomic():
            performer(planned.kind)(planned.payload)
            if not _finish(planned, **_next_time(planned, done=True), last_error=""):
                raise Interrupted
    except Exception as error:
        logger.error("planned %s (%s): try %s failed: %s", planned.pk, planned.kind, planned.attempts, told(error))
        later = {"due_at": timezone.now() + wait_after(planned.attempts)}
        changes = later if planned.attempts < TRIES else _next_time(planned, done=False)
        _finish(planned, **changes, last_error=told(error))


def _next_time(planned: Planned, done: bool) -> dict[str, object]:
    """Daily work comes back tomorrow, done or not; other work is over."""
    if planned.daily_at is not None:
        return {"due_at": next_daily(timezone.localtime(), planned.daily_at), "attempts": 0}
    return {"done_at" if done else "failed_at": timezone.now()}


def _finish(planned: Planned, **changes: object) -> bool:
    """Only while it is still ours: a lease that ran out belongs to another worker."""
    ours = Planned.objects.filter(pk=planned.pk, leased_until=planned.leased_until)
    return bool(ours.update(leased_until=None, **changes))
