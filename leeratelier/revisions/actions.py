"""Save a version of a text without ever overwriting someone else's."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction

from leeratelier.revisions.models import Revision, RevisionQuerySet


class Conflict(Exception):
    """Someone saved in between: `current` is what stands now, None when the text no longer exists."""

    def __init__(self, current: Revision | None) -> None:
        super().__init__(f"now at {current.number if current else 'no'} revision")
        self.current = current


def keep(
    kind: str, key: str, text: str, author: Any, expected: int | None, *, scope: str = "", note: str = ""
) -> Revision:
    """Keep `text` as the next version. `expected` is the number the writer started from; None for a new text.

    Raises Conflict when that isn't the latest number. The same text again gives the version that is there.
    """
    latest = history(kind, key).first()
    if (latest.number if latest else None) != expected:
        raise Conflict(latest)
    if latest and latest.text == text:
        return latest
    number = latest.number + 1 if latest else 1
    scope = scope or (latest.scope if latest else "")
    try:
        with transaction.atomic():
            return Revision.objects.create(
                scope=scope, kind=kind, key=key, number=number, text=text, author=author, note=note
            )
    except IntegrityError:  # two at the same moment: the unique key lets one through
        raise Conflict(history(kind, key).first()) from None


def history(kind: str, key: str) -> RevisionQuerySet:
    """All versions of one text, newest first."""
    return Revision.objects.of(kind, key).select_related("author")
