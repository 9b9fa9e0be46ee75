"""How a choice stands, in the words of the papers that leave: on the page of a choice and in the proposal alike."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext as _

from leeratelier.ordinance.choosing import Asked, Room
from leeratelier.ordinance.rules.choices import FillIn, Value, asked_fill_ins
from leeratelier.ui.rules import dutch
from leeratelier.workspaces.models import ChoiceAnswer


def answer(asked: Asked) -> str:
    """What was chosen. Where nobody chose: that, and never our default as if it were an answer."""
    return asked.chosen or _("nog niet gekozen")


def status(asked: Asked) -> str:
    """Only what the council decided is called the council's."""
    if asked.row is None:
        return _("Open")
    if asked.row.later and asked.row.status == ChoiceAnswer.Status.PROPOSAL:
        return _("Voorlopig, later bespreken")
    words = str(asked.row.get_status_display())
    if asked.row.status == ChoiceAnswer.Status.DISCUSSED and asked.row.discussed_on:
        return f"{words}, {dutch.date(asked.row.discussed_on, datetime.date.min)}"
    return words


def is_decided(asked: Asked) -> bool:
    return asked.row is not None and asked.row.status == ChoiceAnswer.Status.DECIDED


def decides(asked: Asked) -> str:
    return {"raad": _("De raad"), "college": _("Het college"), "both": _("Raad en college")}[asked.choice.decides]


def reason(asked: Asked) -> str:
    """The reason of whoever chose; that of a default is ours and no reason of the municipality."""
    return asked.row.reason.strip() if asked.row and not asked.row.later else ""


def filled_in(asked: Asked, room: Room) -> Iterator[tuple[str, str]]:
    """What belongs to the answer: label and value, or an open place."""
    if asked.row is None:
        return
    told = room.answers[asked.choice.slug].fill_ins
    for fill_in in asked_fill_ins(asked.choice, room.answers):
        yield fill_in.label, _shown(fill_in, told.get(fill_in.name)) or open_place(fill_in.label)


def open_place(what: str) -> str:
    return _("[invullen: %(what)s]") % {"what": what[:1].lower() + what[1:]}


def _shown(fill_in: FillIn, value: Value | None) -> str:
    if isinstance(value, tuple):
        labels = {item.slug: item.label for item in fill_in.item}
        return "; ".join(labels.get(each, each) for each in value)
    if isinstance(value, datetime.date):
        return dutch.date(value, datetime.date.min)
    if isinstance(value, int) and fill_in.kind == "weeks":
        return dutch.plural(value, _("week"), _("weken"))
    return "" if value is None else str(value)
