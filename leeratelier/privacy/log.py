"""The audit log: one row a deed, in the deed's own transaction."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from leeratelier.privacy.models import LogEntry
from leeratelier.privacy.register import deeds

MASK = "•••"
_CODE = re.compile(r"[a-z0-9][a-z0-9_:.-]{0,59}")


class UnknownDeed(LookupError):
    """No app's privacy.py has Dutch words for this deed (DEEDS)."""


def record(
    actor: models.Model | None,
    deed: str,
    *,
    scope: str = "",
    target: models.Model | None = None,
    changes: Mapping[str, Sequence[object]] | None = None,
) -> LogEntry:
    """Write down who did what. `changes` is field → (old, new); free text is masked, never stored."""
    if deed not in deeds():
        raise UnknownDeed(f"{deed!r} stands in no privacy.py (DEEDS)")
    number = getattr(actor, "pk", None)
    return LogEntry.objects.create(
        actor_id=number,
        actor_number=number,
        deed=deed,
        scope=scope,
        target_model=target._meta.label if target else "",
        target_id=str(target.pk) if target else "",
        changes={name: [_shown(target, name, each) for each in pair] for name, pair in (changes or {}).items()},
    )


def _shown(target: models.Model | None, name: str, value: object) -> Any:
    """Numbers, dates and coded values as they are; rows as their id; any other text masked."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, list | tuple):
        return [_shown(target, name, each) for each in value]
    return str(value) if _is_coded(target, name) and _CODE.fullmatch(str(value)) else (MASK if value else "")


def _is_coded(target: models.Model | None, name: str) -> bool:
    """Choices and slugs are codes. A name that is no field of the target is judged by its value alone."""
    if target is None:
        return True
    try:
        field = target._meta.get_field(name)
    except FieldDoesNotExist:
        return True
    return isinstance(field, models.SlugField) or bool(getattr(field, "choices", None))
