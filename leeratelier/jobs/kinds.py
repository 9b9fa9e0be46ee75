"""Which function performs which kind of planned work. Apps say so in their `tasks.py`."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from typing import Any

from django.utils.module_loading import autodiscover_modules

Performer = Callable[[dict[str, Any]], None]

_performers: dict[str, Performer] = {}
_daily: dict[str, datetime.time] = {}


def performs(kind: str, daily: datetime.time | None = None) -> Callable[[Performer], Performer]:
    """`@performs("events.remind")` above a function of the payload; it may run twice without harm.

    With `daily` the worker runs it every day at that local time.
    """

    def register(function: Performer) -> Performer:
        if kind in _performers and _performers[kind].__qualname__ != function.__qualname__:
            raise ValueError(f"two functions perform {kind!r}")
        _performers[kind] = function
        if daily is not None:
            _daily[kind] = daily
        return function

    return register


def performer(kind: str) -> Performer:
    _discover()
    try:
        return _performers[kind]
    except KeyError:
        raise LookupError(f"no tasks.py performs {kind!r}") from None


def daily_kinds() -> dict[str, datetime.time]:
    _discover()
    return dict(_daily)


@functools.cache
def _discover() -> None:
    autodiscover_modules("tasks")
