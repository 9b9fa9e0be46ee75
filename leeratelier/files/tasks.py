"""Night work."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from leeratelier.files.actions import forget_orphans
from leeratelier.jobs.actions import performs

LONGEST_DEED = datetime.timedelta(days=1)
"""A file younger than this may belong to a row that is still being written."""


@performs("files.forget_orphans", daily=datetime.time(3, 45))
def forget_files_without_a_row(payload: dict[str, Any]) -> None:
    forget_orphans(timezone.now() - LONGEST_DEED)
