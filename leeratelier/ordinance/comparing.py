"""Two texts side by side as the page and the documents show them: two versions of a dossier, or the law itself."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.rules.amend import Amendment, generate
from leeratelier.ordinance.rules.compare import Kind, Row, compare, rows
from leeratelier.ordinance.rules.statutes import StatuteArticle, statutes
from leeratelier.ordinance.rules.stored import from_json
from leeratelier.ordinance.rules.tree import Ordinance
from leeratelier.ui.rules import dutch

MOST_ROWS = 1500
"""On a page; the documents hold all of them."""


class VersionsForm(forms.Form):
    """Which text is the old one and which the new one. `texts`: the newest first."""

    oud = forms.TypedChoiceField(label=gettext_lazy("Was"), coerce=int)
    nieuw = forms.TypedChoiceField(label=gettext_lazy("Wordt"), coerce=int)

    def __init__(self, texts: Sequence[OrdinanceText], asked: dict[str, str]) -> None:
        numbers = [text.number for text in texts]
        usual = {"oud": numbers[1], "nieuw": numbers[0]}
        super().__init__({name: asked.get(name) or number for name, number in usual.items()})
        for field in self.fields.values():
            assert isinstance(field, forms.TypedChoiceField)
            field.choices = [(text.number, name_of(text)) for text in texts]


@dataclass(frozen=True)
class Side:
    name: str
    ordinance: Ordinance


@dataclass(frozen=True)
class SideBySide:
    """`numbers` are those of the two versions, None where the law is the example; `day` is that of the newest one."""

    old: Side
    new: Side
    day: datetime.date
    numbers: tuple[int, int] | None = None
    sources: Sequence[str] = ()

    @cached_property
    def _compared(self) -> tuple[dict[Kind, int], tuple[Row, ...]]:
        found = compare(self.old.ordinance, self.new.ordinance)
        return dict(found.counts), rows(found)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._compared[1]

    @property
    def changed(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.kind != "unchanged")

    @property
    def counts(self) -> dict[Kind, int]:
        return self._compared[0]

    @cached_property
    def amendment(self) -> Amendment:
        return generate(self.old.ordinance, self.new.ordinance)


def versions_side_by_side(old: OrdinanceText, new: OrdinanceText) -> SideBySide:
    sides = [Side(name_of(text), from_json(text.tree)) for text in (old, new)]
    day = max(timezone.localtime(text.imported_at).date() for text in (old, new))
    return SideBySide(sides[0], sides[1], day, (old.number, new.number))


def law_side_by_side() -> SideBySide:
    """Article 150 of the Gemeentewet, before and after 1 January 2025."""
    old, new = (statutes()[f"gemeentewet-150-{version}"] for version in ("oud", "nieuw"))
    assert old.valid_until is not None
    assert new.valid_from is not None
    last, first = (dutch.date(day, datetime.date.min) for day in (old.valid_until, new.valid_from))
    until = _("%(article)s tot en met %(day)s") % {"article": _article(old), "day": last}
    since = _("%(article)s sinds %(day)s") % {"article": _article(new), "day": first}
    sources = [f"{found.source}, {found.source_version}" for found in (old, new)]
    return SideBySide(Side(until, old.tree), Side(since, new.tree), new.valid_from, sources=sources)


def name_of(text: OrdinanceText) -> str:
    title = text.title or _("Tekst zonder titel")
    return _("Versie %(number)d: %(title)s") % {"number": text.number, "title": title}


def said(row: Row) -> str:
    """What happened, in a word or two; nothing where the marked words say it."""
    was = row.old_place
    match row.kind:
        case "inserted":
            return _("nieuw")
        case "deleted":
            return _("vervalt")
        case "renumbered":
            return _("vernummerd, was %(place)s") % {"place": was} if was else _("vernummerd")
        case "moved":
            return _("verplaatst, was %(place)s") % {"place": was} if was else _("verplaatst")
    return _("was %(place)s") % {"place": was} if was else ""


def summary(counts: dict[Kind, int]) -> list[tuple[str, int]]:
    """Articles, leden and onderdelen, by what happened to them; what did not happen is left out."""
    words: list[tuple[str, Kind]] = [
        (_("gewijzigd"), "changed"),
        (_("nieuw"), "inserted"),
        (_("vervallen"), "deleted"),
        (_("vernummerd"), "renumbered"),
        (_("verplaatst"), "moved"),
        (_("gelijk"), "unchanged"),
    ]
    return [(word, counts[kind]) for word, kind in words if counts.get(kind)]


def _article(found: StatuteArticle) -> str:
    return _("Artikel %(number)s %(work)s") % {"number": found.article, "work": found.work}
