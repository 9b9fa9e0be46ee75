"""The papers of the council for one dossier: what it knows already, what was told, and what is still open."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db import transaction
from django.utils import timezone

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance.actions import COMPOSED
from leeratelier.ordinance.choosing import Room, room_of
from leeratelier.ordinance.models import CouncilPack, OrdinanceText
from leeratelier.ordinance.reading import Reading, reading_of
from leeratelier.privacy.actions import record
from leeratelier.workspaces.actions import SavedByOther
from leeratelier.workspaces.models import KeyDate, Workspace

DATES = ("proposed_on", "adopted_on")
NO_OLD_TEXT = 0


@dataclass(frozen=True)
class Pack:
    """Everything that the papers are made from. `told` has the days as days; what nobody told isn't there."""

    municipality: Municipality
    room: Room
    text: OrdinanceText
    kept: CouncilPack
    told: Mapping[str, Any]
    old: OrdinanceText | None = None
    evaluation: datetime.date | None = None
    texts: Sequence[OrdinanceText] = field(default=())  # without their trees, the newest first

    @cached_property
    def reading(self) -> Reading:
        return reading_of(self.text)

    @property
    def title(self) -> str:
        return self.reading.ordinance.title or self.text.title

    @property
    def composed(self) -> bool:
        return self.text.format == COMPOSED

    @property
    def by_the_council(self) -> bool:
        """The proposal comes from a working group of the council and not from the college."""
        answer = self.room.answers.get("voorbereider")
        return answer is not None and answer.option == "raadswerkgroep"

    @property
    def day(self) -> datetime.date:
        """Of the newest thing in it, so that the same dossier gives the same papers."""
        moments = [self.text.imported_at, *(each.row.changed_at for each in self.room.asked if each.row)]
        if self.kept.pk:
            moments.append(self.kept.changed_at)
        return timezone.localtime(max(moments)).date()

    @property
    def touched_since(self) -> int:
        """How many choices got another answer, reason or status after the text was made."""
        rows = [each.row for each in self.room.asked if each.row]
        return sum(row.changed_at > self.text.imported_at for row in rows)


def pack_of(municipality: Municipality, workspace: Workspace) -> Pack | None:
    """None as long as there is no text. Five queries, and one more for an old text."""
    texts = list(OrdinanceText.objects.present().filter(workspace=workspace.pk).without_text())
    if not texts:
        return None
    kept = CouncilPack.objects.filter(workspace=workspace).first() or CouncilPack(workspace=workspace)
    days = {date.kind: date.day for date in workspace.key_dates.all()}
    told = _told(kept, days, texts)
    numbers = {texts[0].number, told["old"]}
    whole = {text.number: text for text in OrdinanceText.objects.filter(workspace=workspace, number__in=numbers)}
    return Pack(
        municipality=municipality,
        room=room_of(workspace),
        text=whole[texts[0].number],
        kept=kept,
        told=told,
        old=whole.get(told["old"]),
        evaluation=days.get(KeyDate.Kind.EVALUATION),
        texts=texts,
    )


@transaction.atomic
def save_pack(municipality: Municipality, fields: Mapping[str, Any], by: User, expected: int) -> CouncilPack:
    """`expected` is the version that the person saw; raises `SavedByOther` when it isn't the present one."""
    Workspace.objects.get_or_create(municipality=municipality)
    workspace = Workspace.objects.select_for_update().get(municipality=municipality)
    kept = CouncilPack.objects.filter(workspace=workspace).first() or CouncilPack(workspace=workspace)
    if kept.version != expected:
        raise SavedByOther
    changed = sorted(name for name in {*kept.fields, *fields} if kept.fields.get(name) != fields.get(name))
    changes = {name: [name in kept.fields, name in fields] for name in changed}  # filled in or not: never the words
    kept.fields, kept.version = dict(fields), kept.version + 1
    kept.save()
    scope = f"municipality:{municipality.slug}"
    record(by, "ordinance.pack_saved", scope=scope, target=kept, changes=changes)
    return kept


def _told(kept: CouncilPack, days: Mapping[str, datetime.date], texts: Sequence[OrdinanceText]) -> dict[str, Any]:
    """Until somebody saves, the council day is that of the dossier and the first text is the old ordinance."""
    told = dict(kept.fields)
    for name in DATES:
        if name in told:
            told[name] = datetime.date.fromisoformat(told[name])
    if not kept.version:
        if KeyDate.Kind.COUNCIL in days:
            told["adopted_on"] = days[KeyDate.Kind.COUNCIL]
        told["old"] = texts[-1].number
    older = {text.number for text in texts[1:]}
    told["old"] = told.get("old") if told.get("old") in older else NO_OLD_TEXT
    return told
