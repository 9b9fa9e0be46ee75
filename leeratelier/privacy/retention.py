"""Keep nothing longer than promised. Temporary data goes at night; records only after the archivist's approval."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from leeratelier.privacy.log import record
from leeratelier.privacy.models import DestructionItem, DestructionList
from leeratelier.privacy.register import expiries
from leeratelier.privacy.registry import Expiry


class NotApproved(Exception):
    """Nothing is destroyed before the archivist has approved the list."""


def delete_temporary(now: datetime.datetime) -> dict[str, int]:
    """Delete what has no value as a record; model → number of rows. May run twice."""
    deleted: dict[str, int] = {}
    for expiry in expiries():
        if expiry.temporary:
            _total, per_model = expiry.rows(now).delete()
            deleted[expiry.model] = deleted.get(expiry.model, 0) + sum(per_model.values())
    return deleted


@transaction.atomic
def list_records(now: datetime.datetime) -> int:
    """Put records past their term on the open list of their scope; how many are new. May run twice."""
    before = DestructionItem.objects.count()
    open_lists: dict[str, DestructionList] = {}
    for expiry in expiries():
        if not expiry.temporary:
            DestructionItem.objects.bulk_create(
                [_item(expiry, row, open_lists) for row in _not_yet_listed(expiry, now)], ignore_conflicts=True
            )
    for made in open_lists.values():
        record(None, "records.listed", scope=made.scope, target=made)
    return DestructionItem.objects.count() - before


@transaction.atomic
def approve(on: DestructionList, by: Any, function: str) -> DestructionList:
    """The archivist agrees, under the name of the function ("gemeentearchivaris"). Twice changes nothing."""
    on = DestructionList.objects.select_for_update().get(pk=on.pk)
    if on.approved_at is None:
        on.approved_at, on.approved_by, on.approved_as = timezone.now(), by, function
        on.save(update_fields=["approved_at", "approved_by", "approved_as"])
        record(by, "records.approved", scope=on.scope, target=on)
    return on


@transaction.atomic
def destroy(on: DestructionList, by: Any) -> int:
    """Destroy what is on an approved list and still past its term; how many. The list itself stays as proof."""
    on = DestructionList.objects.select_for_update().get(pk=on.pk)
    if on.approved_at is None:
        raise NotApproved
    if on.destroyed_at is not None:
        return 0
    now, count = timezone.now(), 0
    for item in on.items.filter(destroyed_at=None):
        if _destroy_one(item, now):
            DestructionItem.objects.filter(pk=item.pk).update(destroyed_at=now)
            count += 1
    on.destroyed_at = now
    on.save(update_fields=["destroyed_at"])
    record(by, "records.destroyed", scope=on.scope, target=on, changes={"count": [None, count]})
    return count


def _not_yet_listed(expiry: Expiry, now: datetime.datetime) -> list[Any]:
    listed = set(DestructionItem.objects.filter(model=expiry.model).values_list("object_id", flat=True))
    return [row for row in expiry.rows(now) if str(row.pk) not in listed]


def _item(expiry: Expiry, row: Any, open_lists: dict[str, DestructionList]) -> DestructionItem:
    scope = expiry.scope(row)
    if scope not in open_lists:
        open_lists[scope], _made = DestructionList.objects.get_or_create(scope=scope, approved_at=None)
    return DestructionItem(
        list=open_lists[scope],
        model=expiry.model,
        object_id=str(row.pk),
        description=expiry.describe(row)[:300],
        term=expiry.term,
    )


def _destroy_one(item: DestructionItem, now: datetime.datetime) -> bool:
    """False when the record has gone already, or its term was extended after it came on the list."""
    for expiry in expiries():
        if expiry.model == item.model and not expiry.temporary:
            rows = expiry.rows(now).filter(pk=item.object_id)
            if rows.exists():
                rows.delete()
                return True
    return False
