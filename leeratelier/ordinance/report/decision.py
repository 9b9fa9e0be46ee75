"""The decision of the council itself. The burgemeester signs and the griffier signs too (Gemeentewet, article 32a)."""

from __future__ import annotations

from django.utils.translation import gettext as _

from leeratelier.documents.tree import Document, ListItem, NumberedList, Paragraph
from leeratelier.ordinance import chosen
from leeratelier.ordinance.packing import Pack
from leeratelier.ordinance.report.filled import author, day_of, filled, marked, points, title_of, told, version


def decision(pack: Pack) -> Document:
    """No names: those who sign write them by hand."""
    name, day = {"name": pack.municipality.name}, {"day": day_of(pack, "adopted_on")}
    return Document(
        title=_("Raadsbesluit: %(title)s") % {"title": title_of(pack)},
        date=pack.day,
        author=author(pack),
        version=version(pack),
        blocks=[
            Paragraph(_("De raad van de gemeente %(name)s;") % name),
            filled(_read(pack)),
            filled(_basis(pack)),
            Paragraph(_("besluit:")),
            NumberedList([ListItem(marked(point)) for point in points(pack)]),
            filled(_("Aldus vastgesteld in de openbare vergadering van %(day)s.") % day),
            *(Paragraph(f"{who}\n\n\n") for who in (_("De burgemeester,"), _("De griffier,"))),
        ],
    )


def _read(pack: Pack) -> str:
    told_here = {
        "who": _proposer(pack),
        "day": day_of(pack, "proposed_on"),
        "number": told(pack, "proposal_number", _("nummer van het voorstel")),
    }
    return _("gelezen het voorstel van %(who)s van %(day)s, nummer %(number)s;") % told_here


def _proposer(pack: Pack) -> str:
    if not pack.by_the_council:
        return _("het college van burgemeester en wethouders")
    name = pack.room.answers["voorbereider"].fill_ins.get("naam")
    return str(name) if name else chosen.open_place(_("naam van de werkgroep of commissie"))


def _basis(pack: Pack) -> str:
    """As the ordinance itself says; a text that names no basis gets the two articles on which every one rests."""
    preamble = pack.reading.ordinance.preamble
    for unit in preamble.walk() if preamble else ():
        if unit.text.lower().startswith("gelet op") and len(unit.text) < 1000:
            return unit.text.rstrip(" ;,.") + ";"
    return _("gelet op de artikelen 149 en 150 van de Gemeentewet;")
