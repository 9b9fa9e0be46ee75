"""Was-wordt as a document: a table with what goes in the left column and what comes in the right one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from leeratelier.documents.tree import Block, Document, Facts, Paragraph, Run, Table
from leeratelier.ordinance.comparing import SideBySide, said, summary
from leeratelier.ordinance.rules.compare import Line, Row


def was_wordt(pair: SideBySide, municipality: str) -> Document:
    """The same two texts give the same document: its date is the day of the newest."""
    return Document(
        title=_("Was-wordt"),
        date=pair.day,
        author=_("Gemeente %(name)s") % {"name": municipality},
        description=_("Van ‘%(old)s’ naar ‘%(new)s’.") % {"old": pair.old.name, "new": pair.new.name},
        blocks=list(_blocks(pair)),
    )


def _blocks(pair: SideBySide) -> Iterator[Block]:
    if pair.counts:
        yield Facts([(word.capitalize(), str(count)) for word, count in summary(pair.counts)])
    yield Paragraph(_("Wat vervalt, staat links schuin. Wat nieuw is, staat rechts vet en gemarkeerd."), style="small")
    rows = [[_place(row), _cell(row.was, old=True), _cell(row.becomes, old=False)] for row in pair.rows]
    header = [_("Artikel"), _("Was"), _("Wordt")]
    yield Table(_("Was-wordt per artikel en lid"), header, rows, widths=(2, 4, 4), header_column=True)
    for source in pair.sources:
        yield Paragraph(_("Bron: %(source)s") % {"source": source}, style="small")


def _place(row: Row) -> list[Run]:
    what = said(row)
    return [Run(row.place), Run(f"\n({what})")] if what else [Run(row.place)]


def _cell(lines: Sequence[Line], *, old: bool) -> list[Run]:
    if not lines:
        return [Run(_("vervalt") if not old else _("bestaat niet"), italic=True)]
    runs = []
    for number, line in enumerate(lines):
        if number:
            runs.append(Run("\n"))
        if line.label:
            runs.append(Run(line.label, bold=line.label_changed))
            runs.append(Run(" "))
        runs.extend(_marked(text, old=old) if changed else Run(text) for changed, text in line.pieces)
    return runs


def _marked(text: str, *, old: bool) -> Run:
    return Run(text, italic=True) if old else Run(text, bold=True, mark=True)
