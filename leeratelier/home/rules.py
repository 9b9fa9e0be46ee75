"""The countdown of the front page. Plain Python."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

BEGAN = datetime.date(2025, 1, 1)
"""Article 150 Gemeentewet applies in its present text since this day (Stb. 2024, 203)."""
ENDS = datetime.date(2027, 1, 1)
"""The day that VNG names, two years later."""


@dataclass(frozen=True)
class Countdown:
    days: int
    share: int  # percentage of the two years that has passed, never 100 while there are days left


def countdown(today: datetime.date) -> Countdown | None:
    """None from the day itself: then it is about carrying out, evaluating and the first amendment."""
    if today >= ENDS:
        return None
    passed = max((today - BEGAN).days, 0) / (ENDS - BEGAN).days
    return Countdown((ENDS - today).days, min(round(passed * 100), 99))
