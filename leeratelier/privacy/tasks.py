"""Night work."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from leeratelier.jobs.actions import performs
from leeratelier.privacy import retention


@performs("privacy.retention", daily=datetime.time(3, 15))
def keep_no_longer_than_promised(payload: dict[str, Any]) -> None:
    retention.delete_temporary(timezone.now())
    retention.list_records(timezone.now())
