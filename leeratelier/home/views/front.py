"""The public front page."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from leeratelier.events.models import Event
from leeratelier.events.rules import steps_in_words
from leeratelier.guide.content import rounds, steps
from leeratelier.home.rules import ENDS, countdown
from leeratelier.ui.rules.charts import route_path

HEIGHTS = (58, 42, 54, 68, 44, 58, 38, 27)
"""Of the eight nodes on the map, in percent from the top."""
WORDS_ABOVE = {2, 3, 5}
EVENTS_SHOWN = 3


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    coming = Event.objects.open_at(now).with_places().coming_first(timezone.localdate(now))
    context = {
        "countdown": countdown(timezone.localdate(now)),
        "ends": ENDS,
        "events": coming[:EVENTS_SHOWN],
        "now": now,
        "stops": _stops(),
        "line": route_path(list(HEIGHTS)),
        "rounds": [
            (f"Ronde {part.number}: {part.title}", steps_in_words(part.steps[0], part.steps[-1]).capitalize())
            for part in rounds()
        ],
    }
    return render(request, "home/front.html", context)


@cache
def _stops() -> list[dict[str, Any]]:
    return [
        {
            "number": step.number,
            "title": step.short_title or step.title,
            "note": step.summary,
            "url": reverse("guide:step", args=[step.number]),
            "y": height,
            "up": step.number in WORDS_ABOVE,
        }
        for step, height in zip(steps(), HEIGHTS, strict=True)
    ]
