"""The proposal to the council. What nobody told stands there as [invullen: …], never invented.

The arguments are the reasons that were given with the choices; the objections are what the content of a chosen option
names against it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext as _

from leeratelier.documents.tree import (
    Block,
    BulletList,
    Document,
    Facts,
    Heading,
    ListItem,
    NumberedList,
    Paragraph,
    Run,
)
from leeratelier.ordinance import chosen
from leeratelier.ordinance.choosing import Asked
from leeratelier.ordinance.packing import Pack
from leeratelier.ordinance.report.filled import (
    author,
    day_of,
    filled,
    lines,
    marked,
    paragraphs,
    points,
    title_of,
    told,
    version,
)
from leeratelier.ordinance.report.summary import summaries
from leeratelier.ordinance.rules.choices import Option
from leeratelier.ui.rules import dutch


def proposal(pack: Pack) -> Document:
    subject = _("Vaststellen van de %(title)s") % {"title": title_of(pack)}
    return Document(
        title=_("Raadsvoorstel: %(subject)s") % {"subject": subject},
        date=pack.day,
        author=author(pack),
        version=version(pack),
        blocks=[*_head(pack, subject), *_body(pack)],
    )


def _head(pack: Pack, subject: str) -> Iterator[Block]:
    yield Facts(
        [
            (_("Nummer"), marked(told(pack, "proposal_number", _("nummer van het voorstel")))),
            (_("Datum"), marked(day_of(pack, "proposed_on"))),
            (_("Onderwerp"), subject),
            (_("Portefeuillehouder"), marked(told(pack, "portfolio", _("functie van de portefeuillehouder")))),
            (_("Raadsvergadering"), marked(day_of(pack, "adopted_on"))),
        ]
    )
    yield from _section(pack, _("Samenvatting"), "summary", _("samenvatting"))
    yield Heading(1, _("Voorgesteld besluit"))
    yield NumberedList([ListItem(marked(point)) for point in points(pack)])


def _body(pack: Pack) -> Iterator[Block]:
    yield Heading(1, _("Aanleiding"))
    yield Paragraph(_law())
    yield from paragraphs(told(pack, "occasion", _("aanleiding in uw gemeente")))
    yield from _arguments(pack)
    yield from _objections(pack)
    yield from _section(pack, _("Financiën"), "finance", _("wat dit kost en waar het geld vandaan komt"))
    yield Heading(1, _("Participatie en communicatie"))
    yield from paragraphs(told(pack, "participation", _("wie dachten mee en wat daarmee is gedaan")))
    yield from paragraphs(told(pack, "communication", _("hoe u inwoners over het besluit vertelt")))
    yield Heading(1, _("Uitvoering en evaluatie"))
    yield from paragraphs(told(pack, "execution", _("wie wat gaat doen, en wanneer")))
    yield from _workload(pack)
    yield from paragraphs(_evaluation(pack))
    yield Heading(1, _("Bijlagen"))
    yield NumberedList(_annexes(pack))


def _law() -> str:
    return _(
        "Artikel 150 van de Gemeentewet vraagt van de raad een verordening over de manier waarop ingezetenen en "
        "belanghebbenden bij gemeentelijk beleid worden betrokken. Sinds 1 januari 2025 gaat dat niet alleen over de "
        "voorbereiding van beleid, maar ook over de uitvoering en de evaluatie. De verordening bepaalt sindsdien ook "
        "onder welke voorwaarden ingezetenen en maatschappelijke partijen taken van de gemeente kunnen uitvoeren."
    )


def _arguments(pack: Pack) -> Iterator[Block]:
    yield Heading(1, _("Argumenten"))
    for asked in pack.room.asked:
        if asked.row and not asked.row.later:
            yield Heading(2, f"{asked.choice.number}. {asked.choice.title}")
            yield Paragraph([Run(f"{_standing(asked)}: "), Run(f"{chosen.answer(asked)}.", bold=True)])
            for label, value in chosen.filled_in(asked, pack.room):
                yield Paragraph([Run(f"{label}: "), *marked(value)])
            yield from paragraphs(chosen.reason(asked) or _open_reason(asked))
    if missing := [asked for asked in pack.room.asked if asked.row is None and asked.choice.unavoidable]:
        yield Heading(2, _("Nog te kiezen"))
        places = (chosen.open_place(_("keuze over ‘%(choice)s’") % {"choice": each.choice.title}) for each in missing)
        yield BulletList([ListItem(marked(place)) for place in places])
    if pack.room.later:
        yield Heading(2, _("Later te bespreken"))
        yield Paragraph(_("Deze keuzes zijn voorlopig ingevuld. De raad kan ze bespreken als de verordening er is."))
        yield BulletList([f"{each.choice.title}: {each.chosen}" for each in pack.room.later])


def _open_reason(asked: Asked) -> str:
    return chosen.open_place(_("reden bij ‘%(choice)s’") % {"choice": asked.choice.title})


def _standing(asked: Asked) -> str:
    return _("De raad besloot") if chosen.is_decided(asked) else _("Voorgesteld wordt")


def _objections(pack: Pack) -> Iterator[Block]:
    """Of what was really chosen; a choice with one option only has numbers to fill in, and nothing against it."""
    yield Heading(1, _("Kanttekeningen"))
    found = [f"{title}: {_lowered(words)}" for title, option in _made(pack) for words in option.cons]
    yield from _list_or(found, chosen.open_place(_("kanttekeningen bij dit voorstel")))
    if pack.room.later:
        yield Paragraph(_("Wat er tegen de voorlopige keuzes pleit, staat in de bijlage met de keuzes."))


def _workload(pack: Pack) -> Iterator[Block]:
    found = [f"{title}: {_lowered(option.workload)}" for title, option in _made(pack)]
    if found:
        yield Paragraph(_("Dit werk volgt uit de keuzes:"))
        yield BulletList(found)


def _made(pack: Pack) -> Iterator[tuple[str, Option]]:
    """Title of each choice that somebody really made, and what was chosen."""
    for each in pack.room.asked:
        option = each.choice.chosen(each.row.option) if each.row and not each.row.later else None
        if option:
            yield each.choice.title, option


def _evaluation(pack: Pack) -> str:
    words = pack.told.get("evaluation", "")
    if pack.evaluation:
        day = dutch.date(pack.evaluation, datetime.date.min)
        planned = _("De evaluatie van de verordening staat in het dossier op %(day)s.") % {"day": day}
        return f"{words}\n{planned}" if words else planned
    return words or chosen.open_place(_("wanneer en hoe u evalueert"))


def _annexes(pack: Pack) -> list[str]:
    own = [_("Raadsbesluit"), _("%(title)s, met toelichting") % {"title": title_of(pack)}]
    if pack.old:
        own.append(_("Was-wordt"))
    own += [_("Keuzes van de raad, met redenen"), _("Toetsrapport")]
    if summaries(pack.reading.ordinance):
        own.append(_("Samenvatting per artikel"))
    return [*own, *lines(pack.told.get("annexes", ""))]


def _section(pack: Pack, heading: str, name: str, wanted: str) -> Iterator[Block]:
    yield Heading(1, heading)
    yield from paragraphs(told(pack, name, wanted))


def _list_or(found: list[str], otherwise: str) -> Iterator[Block]:
    yield BulletList(found) if found else filled(otherwise)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
