"""What proposal and decision share: words that were told, and open places where nobody told them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from leeratelier.documents.tree import Paragraph, Run
from leeratelier.ordinance import chosen
from leeratelier.ordinance.packing import Pack
from leeratelier.ui.rules import dutch

OPEN_PLACE = re.compile(r"\[invullen: [^\]\n]{1,200}\]")


def told(pack: Pack, name: str, wanted: str) -> str:
    return pack.told.get(name) or chosen.open_place(wanted)


def day_of(pack: Pack, name: str) -> str:
    words = {"proposed_on": _("datum van het voorstel"), "adopted_on": _("datum van de raadsvergadering")}
    day = pack.told.get(name)
    return dutch.date(day, datetime.date.min) if day else chosen.open_place(words[name])


def title_of(pack: Pack) -> str:
    return pack.title or chosen.open_place(_("titel van de verordening"))


def points(pack: Pack) -> list[str]:
    return [_("De %(title)s vast te stellen.") % {"title": title_of(pack)}, *lines(pack.told.get("points", ""))]


def author(pack: Pack) -> str:
    return _("Gemeente %(name)s") % {"name": pack.municipality.name}


def version(pack: Pack) -> str:
    return _("concept bij versie %(number)d van de tekst") % {"number": pack.text.number}


def paragraphs(words: str) -> Iterator[Paragraph]:
    yield from (filled(line) for line in lines(words))


def filled(words: str) -> Paragraph:
    return Paragraph(marked(words))


def marked(words: str) -> list[Run]:
    """With every open place marked, so that nobody overlooks one."""
    runs, end = [], 0
    for found in OPEN_PLACE.finditer(words):
        runs += [Run(words[end : found.start()]), Run(found.group(), mark=True)]
        end = found.end()
    return [run for run in (*runs, Run(words[end:])) if run.text]


def lines(words: str) -> list[str]:
    return [line.strip() for line in words.splitlines() if line.strip()]
