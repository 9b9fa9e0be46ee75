"""The choices on paper, for who doesn't sign in: one table of all of them, then a page for each with room to write.

What stands here as the council's is only what the council decided.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext as _

from leeratelier.documents.sheets import Sheet, Value, Workbook
from leeratelier.documents.tree import (
    Block,
    Document,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    Table,
)
from leeratelier.ordinance import chosen
from leeratelier.ordinance.choosing import Asked, Room
from leeratelier.ordinance.rules.choices import Choice, Option

_LINES_TO_WRITE = {2: 6}
"""By number of options; more of them leave less of the A4."""


def choices_document(room: Room, municipality: str, day: datetime.date) -> Document:
    """`day`: of the last change, so that the same choices give the same document."""
    return Document(
        title=_("Keuzes van de raad"),
        date=day,
        author=_("Gemeente %(name)s") % {"name": municipality},
        description=_("Wat de raad kan kiezen voor de participatieverordening, wat er nu voorligt en waarom."),
        blocks=[*_overview(room), *(block for asked in room.asked for block in _page(asked, room))],
    )


def choices_workbook(room: Room, municipality: str, day: datetime.date) -> Workbook:
    header = [*_header(), _("Moet nu"), _("Reden")]
    rows: list[list[Value]] = [
        [asked.choice.number, *_row(asked), asked.choice.unavoidable, chosen.reason(asked)] for asked in room.asked
    ]
    sheet = Sheet(_("Keuzes"), header, rows, widths=(6, 55, 45, 28, 18, 10, 10, 70), note=_only_decided())
    return Workbook(_("Keuzes van de raad"), day, _("Gemeente %(name)s") % {"name": municipality}, [sheet])


def _overview(room: Room) -> Iterator[Block]:
    decided = sum(chosen.is_decided(asked) for asked in room.asked)
    answered = sum(asked.row is not None and not asked.row.later for asked in room.asked)
    yield Heading(1, _("Overzicht"))
    yield Paragraph(_only_decided())
    yield Facts(
        [
            (_("Keuzes"), str(len(room.asked))),
            (_("Gekozen"), str(answered)),
            (_("Besloten door de raad"), str(decided)),
            (_("Later bespreken"), str(len(room.later))),
            (_("Nog open"), str(len(room.open))),
        ]
    )
    rows = [[str(asked.choice.number), *_row(asked)] for asked in room.asked]
    yield Table(_("Alle keuzes"), _header(), rows, widths=(1.3, 7, 6, 4, 3, 2))


def _only_decided() -> str:
    return _("Alleen bij ‘Besloten door de raad’ heeft de raad besloten. De rest is een voorstel of staat nog open.")


def _header() -> list[str]:
    return [_("Nr."), _("Vraag"), _("Keuze"), _("Stand"), _("Wie beslist"), _("Later")]


def _row(asked: Asked) -> list[str]:
    later = _("ja") if asked.row and asked.row.later else _("nee")
    return [asked.choice.question, chosen.answer(asked), chosen.status(asked), chosen.decides(asked), later]


def _page(asked: Asked, room: Room) -> Iterator[Block]:
    choice = asked.choice
    yield PageBreak()
    yield Heading(1, f"{choice.number}. {choice.question}")
    yield Facts(list(_standing(asked, room)))
    yield _options(choice)
    yield from _limits(choice)
    yield from _known(choice)
    yield Table(_("Ruimte voor de raad"), [_("Aantekeningen")], [["\n" * _LINES_TO_WRITE.get(len(choice.option), 3)]])


def _standing(asked: Asked, room: Room) -> Iterator[tuple[str, str]]:
    name = _("De raad besloot") if chosen.is_decided(asked) else _("Ligt voor") if asked.chosen else _("Keuze")
    yield name, chosen.answer(asked)
    yield from chosen.filled_in(asked, room)
    both = asked.choice.decides == "both"
    words = _("%(status)s. %(who)s beslissen samen.") if both else _("%(status)s. %(who)s beslist.")
    yield _("Stand"), words % {"status": chosen.status(asked), "who": chosen.decides(asked)}
    if reason := chosen.reason(asked):
        yield _("Reden"), reason


def _options(choice: Choice) -> Table:
    """An option a column: a council member compares them, and a page holds them."""
    rows: list[list[str]] = [
        [_("Wat het betekent"), *(option.meaning for option in choice.option)],
        [_("Voor"), *(_points(option.pros) for option in choice.option)],
        [_("Tegen"), *(_points(option.cons) for option in choice.option)],
        [_("Voor inwoners"), *(option.residents for option in choice.option)],
        [_("Werk"), *(option.workload for option in choice.option)],
        [_("Wat al loopt"), *(option.running for option in choice.option)],
    ]
    header = [_("Gevolg"), *(_label(option) for option in choice.option)]
    caption = _("De opties bij keuze %(number)d") % {"number": choice.number}
    return Table(caption, header, rows, widths=(2, *(4 for _option in choice.option)), header_column=True)


def _label(option: Option) -> str:
    return option.label[:1].upper() + option.label[1:]


def _points(words: tuple[str, ...]) -> str:
    return "\n".join(words) or _("niets bekend")


def _limits(choice: Choice) -> Iterator[Block]:
    """Small, because all of a choice should stand on one A4."""
    for limit in choice.limit:
        version = f", {limit.source_version}" if limit.source_version else ""
        doubt = "" if limit.verified else _(" (nog niet nagekeken in de bron)")
        told = {"source": limit.source, "version": version, "doubt": doubt}
        source = Run(_("Bron: %(source)s%(version)s%(doubt)s.") % told, italic=True)
        yield Paragraph([Run(_("Wat de wet zegt: "), bold=True), Run(f"{limit.text} "), source], style="small")


def _known(choice: Choice) -> Iterator[Block]:
    if not choice.known:
        return
    runs = [Run(_("Wat anderen kozen: "), bold=True)]
    for each in choice.known:
        runs += [Run(f"{each.municipality}, {each.year}", link=each.url), Run(f": {each.what} ")]
    yield Paragraph(runs, style="small")
