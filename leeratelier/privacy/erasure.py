"""Forget a person (AVG article 17): delete what may go, blank what the law demands to keep, and say which is which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction

from leeratelier.privacy.log import record
from leeratelier.privacy.register import personal, reasons_not_to_erase
from leeratelier.privacy.registry import Personal
from leeratelier.privacy.rows import model_of, rows_of
from leeratelier.privacy.words import label


class MayNotErase(Exception):
    """Something must be settled first; `reasons` says what, in Dutch."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True)
class Part:
    label: str
    rows: int
    why_kept: str = ""


@dataclass(frozen=True)
class Erased:
    deleted: tuple[Part, ...]
    kept: tuple[Part, ...]  # blanked, not deleted


@transaction.atomic
def erase(user: Any) -> Erased:
    """All or nothing. Find everything first, blank what stays, delete the rest, the account last."""
    user = get_user_model()._default_manager.select_for_update().get(pk=user.pk)
    if reasons := reasons_not_to_erase(user):
        raise MayNotErase(reasons)
    record(user, "person.erased")
    found = [(entry, list(rows_of(entry, user).values_list("pk", flat=True))) for entry in personal()]
    kept = [_blank(entry, keys) for entry, keys in found if keys and entry.keep_on_erase]
    going = sorted(found, key=lambda pair: pair[0].subject == "self")
    deleted = [_delete(entry, keys) for entry, keys in going if keys and not entry.keep_on_erase]
    return Erased(tuple(deleted), tuple(kept))


def _blank(entry: Personal, keys: list[Any]) -> Part:
    model_of(entry)._base_manager.filter(pk__in=keys).update(**entry.anonymise)
    return Part(label(entry), len(keys), entry.keep_on_erase)


def _delete(entry: Personal, keys: list[Any]) -> Part:
    model_of(entry)._base_manager.filter(pk__in=keys).delete()
    return Part(label(entry), len(keys))
