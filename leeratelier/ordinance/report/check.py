"""The check as a document that leaves: title, legal minimum, findings, and the text it was about."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from leeratelier.documents.tree import (
    Block,
    BulletList,
    Callout,
    Document,
    Facts,
    Heading,
    Kind,
    Paragraph,
    Run,
    Table,
)
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.reading import Reading
from leeratelier.ordinance.rules import told
from leeratelier.ordinance.rules.outcome import Finding
from leeratelier.ui.rules import dutch


def check_report(text: OrdinanceText, reading: Reading, municipality: str) -> Document:
    """The same text and rules give the same document: its date is the day the text was brought in."""
    title = text.title or _("Tekst zonder titel")
    day = timezone.localtime(text.imported_at).date()
    return Document(
        title=_("Toetsrapport: %(title)s") % {"title": title},
        date=day,
        author=_("Gemeente %(name)s") % {"name": municipality},
        version=_("versie %(number)d van %(day)s") % {"number": text.number, "day": dutch.date(day, datetime.date.min)},
        description=_("Wat in deze tekst klopt, wat de wet nog vraagt en wat u kunt doen."),
        blocks=[
            *_summary(text, reading),
            *_legal_minimum(reading),
            *_findings(reading),
            *_in_order(reading),
            *_reach(),
        ],
    )


def _summary(text: OrdinanceText, reading: Reading) -> Iterator[Block]:
    met, asked = reading.legal_minimum_met, len(reading.legal_minimum)
    kind: Kind = "ok" if met == asked else "warning"
    words = _("De wet vraagt minimaal %(asked)d dingen. In deze tekst zijn er %(met)d duidelijk geregeld.")
    yield Callout(kind, _("De uitkomst in één zin"), [Paragraph(words % {"asked": asked, "met": met})])
    yield Facts(
        [
            (_("Aantal artikelen"), str(text.articles)),
            (_("Bevindingen"), str(len(reading.to_do))),
            (_("In orde"), str(len(reading.in_order))),
        ]
    )
    if reading.ordinance.remarks:
        yield Heading(2, _("Over het lezen van deze tekst"))
        yield BulletList(reading.ordinance.remarks)


def _legal_minimum(reading: Reading) -> Iterator[Block]:
    yield Heading(1, _("Wat de wet minimaal vraagt"))
    yield Paragraph(_("Alleen wat in artikel 150 van de Gemeentewet staat, telt hier mee."))
    rows = [
        [found.rule.title, told.outcome(found), _where(found) or _("geen plaats gevonden")]
        for _number, found in reading.legal_minimum
    ]
    yield Table(
        _("Het wettelijk minimum in deze tekst"),
        [_("Wat de wet vraagt"), _("Uitkomst"), _("Plaats")],
        rows,
        widths=(5, 2, 3),
        header_column=True,
    )


def _findings(reading: Reading) -> Iterator[Block]:
    yield Heading(1, _("Bevindingen"))
    if not reading.to_do:
        yield Paragraph(_("Wat deze toets bekijkt, is in orde."))
    for number, found in reading.to_do:
        yield from _finding(number, found)


def _finding(number: int, found: Finding) -> Iterator[Block]:
    rule, result = found.rule, found.result
    yield Heading(2, f"{number}. {rule.title}")
    yield Facts(
        [
            (_("Uitkomst"), told.outcome(found)),
            (_("Soort"), f"{told.KINDS[rule.kind]}: {told.KINDS_EXPLAINED[rule.kind]}"),
            (_("Plaats"), _where(found) or _("geen plaats in de tekst")),
        ]
    )
    for place in result.places[:5]:
        yield Paragraph(f"‘{place.quote}’", style="quote")
    if result.because:
        yield Paragraph(result.because)
    yield Paragraph(rule.explanation)
    if rule.remedy:
        yield Paragraph([Run(_("Wat u kunt doen: "), bold=True), Run(rule.remedy)])
    yield Paragraph(_source(found), style="small")


def _in_order(reading: Reading) -> Iterator[Block]:
    groups: Sequence[tuple[str, Sequence[tuple[int, Finding]]]] = (
        (_("In orde"), reading.in_order),
        (_("Niet van toepassing"), reading.not_applicable),
    )
    for title, findings in groups:
        if findings:
            yield Heading(1, title)
            rows = [
                [str(number), found.rule.title, told.KINDS[found.rule.kind], _where(found)]
                for number, found in findings
            ]
            header = [_("Nr."), _("Regel"), _("Soort"), _("Plaats")]
            yield Table(title, header, rows, widths=(1, 6, 2, 3))


def _reach() -> Iterator[Block]:
    yield Heading(1, _("Wat deze toets wel en niet zegt"))
    yield Paragraph(
        _(
            "Een programma las deze tekst en keek naar vaste punten. Het toont bij elk punt de passage, zodat u zelf "
            "kunt oordelen. Twijfel noemt het twijfel. Dit is geen juridisch advies. Een jurist kijkt altijd mee."
        )
    )


def _where(found: Finding) -> str:
    places = dict.fromkeys(told.place(place) for place in found.result.places[:5])
    return "; ".join(words for words in places if words)


def _source(found: Finding) -> str:
    rule = found.rule
    version = f", {rule.source_version}" if rule.source_version else ""
    doubt = "" if rule.verified else _(" (nog niet nagekeken in de bron)")
    return _("Bron: %(source)s%(version)s%(doubt)s") % {"source": rule.source, "version": version, "doubt": doubt}
