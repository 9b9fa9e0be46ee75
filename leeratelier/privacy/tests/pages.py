"""The addresses of this app: who gets what."""

from __future__ import annotations

from typing import Any

from leeratelier.privacy.models import DestructionItem, DestructionList
from leeratelier.privacy.retention import approve
from tests.pages import EVERYONE, SIGNED_IN, Page

_ADMINISTRATOR = {"administrator": 200}


def _open_list(world: Any) -> dict[str, object]:
    return {"pk": _list("municipality:voorbeelddam").pk}


def _approved_list(world: Any) -> dict[str, object]:
    found = DestructionList.objects.filter(scope="municipality:duinoord").first() or _list("municipality:duinoord")
    return {"pk": approve(found, world.people["administrator"], "gemeentearchivaris").pk}


def _list(scope: str) -> DestructionList:
    found, made = DestructionList.objects.get_or_create(scope=scope, approved_at=None)
    if made:
        DestructionItem.objects.create(
            list=found, model="revisions.Revision", object_id=scope, description="Tekst", term="20 jaar na bewaren"
        )
    return found


PAGES = {
    "privacy:statement": Page(get=EVERYONE),
    "privacy:mine": Page(get=SIGNED_IN, viewer="reader"),
    "privacy:download": Page(get=SIGNED_IN, viewer=None),
    "privacy:erase": Page(get=SIGNED_IN, post=SIGNED_IN, viewer="reader"),
    "privacy:processing_register": Page(get=_ADMINISTRATOR, viewer="administrator"),
    "privacy:processing_register_csv": Page(get=_ADMINISTRATOR, viewer=None),
    "privacy:destruction": Page(get=_ADMINISTRATOR, viewer="administrator"),
    "privacy:destruction_list": Page(
        get=_ADMINISTRATOR,
        post={"administrator": 302},
        kwargs=_open_list,
        data=lambda world: {"function": "gemeentearchivaris"},
        viewer="administrator",
    ),
    "privacy:destroy": Page(get=None, post={"administrator": 302}, kwargs=_approved_list, viewer=None),
}
