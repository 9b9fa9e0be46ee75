"""When to try again, when to run something daily, and which addresses in a mail are ours."""

from __future__ import annotations

import datetime
import re

TRIES = 8
LEASE = datetime.timedelta(minutes=5)  # longer than one delivery can take (EMAIL_TIMEOUT is 20 seconds a step)
TASK_LEASE = datetime.timedelta(minutes=15)  # a task that runs longer is taken for dead and started again


def wait_after(attempts: int) -> datetime.timedelta:
    """1, 3, 9, 27, 81 minutes, then 4 and 6 hours: eight tries in about half a day."""
    return min(datetime.timedelta(minutes=3 ** max(attempts - 1, 0)), datetime.timedelta(hours=6))


def next_daily(now: datetime.datetime, at: datetime.time) -> datetime.datetime:
    """The first moment after `now` when the clock says `at`, in the time zone of `now`, also across a clock change."""
    day = now.date()
    while (moment := datetime.datetime.combine(day, at, now.tzinfo)) <= now:
        day += datetime.timedelta(days=1)
    return moment


def linked(text: str, base_url: str) -> list[tuple[str, bool]]:
    """The text in parts; True for an address of our own. An address elsewhere stays plain text."""
    ours = re.compile(rf'{re.escape(base_url)}(?:/(?:[^\s<>"]*[^\s<>".,;:!?)])?)?(?![\w:@-]|\.\w)')
    parts, end = [], 0
    for found in ours.finditer(text):
        parts += [(text[end : found.start()], False), (found.group(), True)]
        end = found.end()
    return [part for part in [*parts, (text[end:], False)] if part[0]]
