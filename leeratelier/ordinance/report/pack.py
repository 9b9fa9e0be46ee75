"""The papers of the council in one ZIP, each as DOCX and PDF, with a LEESMIJ.txt that says what is still open.

The same dossier gives the same bytes: documents carry the day of their version, and the ZIP carries no moment at all.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leeratelier import documents
from leeratelier.documents.archive import archive
from leeratelier.documents.text import one_line
from leeratelier.documents.text import slug as file_name
from leeratelier.documents.tree import Block, BulletList, Document, Facts, NumberedList, Paragraph, list_items, plain
from leeratelier.ordinance.comparing import name_of, versions_side_by_side
from leeratelier.ordinance.packing import Pack
from leeratelier.ordinance.report.check import check_report
from leeratelier.ordinance.report.choices import choices_document
from leeratelier.ordinance.report.compare import was_wordt
from leeratelier.ordinance.report.decision import decision
from leeratelier.ordinance.report.filled import OPEN_PLACE
from leeratelier.ordinance.report.proposal import proposal
from leeratelier.ordinance.report.summary import summary_document
from leeratelier.ordinance.report.text import text_document
from leeratelier.ui.rules import dutch

FORMATS = ("docx", "pdf")
_BRACKETS = re.compile(r"\[[^\[\]\n]{1,200}\]")
_MOST = 40


def pack_zip(pack: Pack) -> documents.Written:
    papers = papers_of(pack)
    files = {"LEESMIJ.txt": read_me(pack, papers).encode("utf-8-sig", "replace")}
    for name, document in papers.items():
        files |= {f"{name}.{form}": documents.write(document, form).content for form in FORMATS}
    name = f"raadsstukken-{file_name(pack.municipality.slug)}-versie-{pack.text.number}.zip"
    return documents.Written(archive(files), "application/zip", name)


def papers_of(pack: Pack) -> dict[str, Document]:
    """File name without ending → document, in the order in which a council reads them."""
    name = pack.municipality.name
    papers = {
        "1-raadsvoorstel": proposal(pack),
        "2-raadsbesluit": decision(pack),
        "3-verordening-met-toelichting": text_document(pack.text, pack.reading, name),
    }
    if pack.old:
        papers["4-was-wordt"] = was_wordt(versions_side_by_side(pack.old, pack.text), name)
    papers["5-keuzes-met-redenen"] = choices_document(pack.room, name, pack.day)
    papers["6-toetsrapport"] = check_report(pack.text, pack.reading, name)
    if told := summary_document(pack.reading.ordinance, name, pack.day, pack.text.number):
        papers["7-samenvatting-per-artikel"] = told
    return papers


def read_me(pack: Pack, papers: dict[str, Document]) -> str:
    day = dutch.date(pack.day, datetime.date.min)
    lines = [
        _("Raadsstukken van de gemeente %(name)s") % {"name": pack.municipality.name},
        _("Gemaakt uit: %(text)s. Stand van %(day)s.") % {"text": one_line(name_of(pack.text)), "day": day},
        "",
        _("Wat zit hierin? Elk stuk is er als Word (.docx) en als PDF."),
        *(f"- {name}: {document.title}" for name, document in papers.items()),
        "",
        *_left_out(pack, papers),
        _("Wat is nog open?"),
        *(f"- {words}" for words in still_open(pack) or [_("Wij vonden niets dat nog open is.")]),
        "",
        _("Een programma maakte deze stukken. Laat een jurist ze lezen."),
        _("De burgemeester tekent het raadsbesluit en de griffier tekent mee (Gemeentewet, artikel 32a, eerste lid)."),
    ]
    return "\r\n".join(lines) + "\r\n"


def still_open(pack: Pack) -> list[str]:
    """In sentences: open places in the papers and in the text, what the law still asks, and choices."""
    words = "\n".join(words for paper in (proposal(pack), decision(pack)) for words in _words(paper.blocks))
    places = list(dict.fromkeys(OPEN_PLACE.findall(words)))
    return [*_shortened(_("In de stukken: "), places), *_open_in_text(pack), *_open_choices(pack)]


def _open_in_text(pack: Pack) -> Iterator[str]:
    own = [part for part in pack.reading.ordinance.parts if part.kind in ("title", "preamble", "body", "closing")]
    places = dict.fromkeys(place for part in own for place in _BRACKETS.findall(part.words))
    yield from _shortened(_("Tussen rechte haken in de verordening: "), list(places))
    asked, met = len(pack.reading.legal_minimum), pack.reading.legal_minimum_met
    if met < asked:
        words = _("De wet vraagt minimaal %(asked)d dingen. In de verordening zijn er %(met)d duidelijk geregeld.")
        yield words % {"asked": asked, "met": met}


def _open_choices(pack: Pack) -> Iterator[str]:
    if pack.room.open:
        titles = "; ".join(each.choice.title for each in pack.room.open)
        yield _("Nog te kiezen of aan te vullen: %(titles)s.") % {"titles": titles}
    if count := len(pack.room.later):
        words = ngettext("%d keuze is voorlopig ingevuld.", "%d keuzes zijn voorlopig ingevuld.", count)
        yield words % count
    if pack.by_the_council:
        yield _(
            "Het voorstel komt niet van het college. De raad besluit pas nadat het college zijn wensen en bedenkingen "
            "kon geven (Gemeentewet, artikel 147a, vierde lid)."
        )
    if not pack.composed:
        yield _("De tekst is ingebracht en niet uit de keuzes gemaakt. Kijk na of tekst en keuzes bij elkaar passen.")
    elif count := pack.touched_since:
        words = ngettext(
            "Na deze tekst veranderde nog %d keuze (antwoord, reden of stand). Maak de tekst zo nodig opnieuw.",
            "Na deze tekst veranderden nog %d keuzes (antwoord, reden of stand). Maak de tekst zo nodig opnieuw.",
            count,
        )
        yield words % count


def _left_out(pack: Pack, papers: dict[str, Document]) -> Iterator[str]:
    missing = []
    if pack.old is None:
        missing.append(_("Er is geen was-wordt: er is geen oude tekst gekozen."))
    if "7-samenvatting-per-artikel" not in papers:
        missing.append(_("Er is geen samenvatting per artikel: deze tekst heeft geen uitleg per artikel van ons."))
    if missing:
        yield from (_("Wat zit hier niet in?"), *(f"- {words}" for words in missing), "")


def _shortened(before: str, places: list[str]) -> list[str]:
    more = _(", en nog %(count)d") % {"count": len(places) - _MOST} if len(places) > _MOST else ""
    return [f"{before}{', '.join(places[:_MOST])}{more}."] if places else []


def _words(blocks: Sequence[Block]) -> Iterator[str]:
    """Of the kinds of block in which a proposal and a decision have open places."""
    for block in blocks:
        match block:
            case Paragraph():
                yield plain(block.text)
            case Facts():
                yield from (plain(text) for _name, text in block.pairs)
            case BulletList() | NumberedList():
                yield from (plain(item.text) for item in list_items(block))
