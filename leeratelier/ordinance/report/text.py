"""The ordinance itself as a document in plain publication style, for Word and PDF.

One paragraph a lid, real headings, no line breaks by hand; docs/beheer/formaten.md tells which style means what. A
list is a real one when its own numbers are those that the text shows ("1.", "2." with "a.", "b." inside) or when it
has bullets, whatever their shape; else the numbers are typed, because in a law no number may change by itself. A table
of contents, a proposal bound in front and what could not be placed are no part of the ordinance and don't leave.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from string import ascii_lowercase

from django.utils import timezone
from django.utils.translation import gettext as _

from leeratelier.documents.tree import Block, BulletList, Document, Heading, ListItem, NumberedList, Paragraph, Table
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.reading import Reading
from leeratelier.ordinance.rules.parse.marks import BULLETS
from leeratelier.ordinance.rules.tree import Unit

_LEFT_OUT = ("front", "title", "stray")
_DIVISIONS = ("chapter", "section", "subsection", "article")
_DEEPEST_HEADING = 6
_NUMBERS = ([f"{number}." for number in range(1, 1000)], [f"{letter}." for letter in ascii_lowercase])
"""What our numbered lists show, a level each. A third level shows i., ii., which ordinances number as 1°."""


def text_document(text: OrdinanceText, reading: Reading, municipality: str) -> Document:
    """The same text gives the same document: its date is the day the text was brought in."""
    ordinance = reading.ordinance
    day = timezone.localtime(text.imported_at).date()
    return Document(
        title=ordinance.title or text.title or _("Tekst zonder titel"),
        date=day,
        author=_("Gemeente %(name)s") % {"name": municipality},
        version=_("versie %(number)d") % {"number": text.number},
        blocks=list(_numbered_tables(_part(part) for part in ordinance.parts if part.kind not in _LEFT_OUT)),
    )


def _part(part: Unit) -> Iterator[Block]:
    behind = part.kind in ("note", "annex")
    if behind and not part.heading:
        yield Heading(1, _("Toelichting") if part.kind == "note" else _("Bijlage"))
    elif title := _joined(part.label, part.heading):
        yield Heading(1, title)
    if part.text:
        yield from _words(part)
    yield from _blocks(part.children, level=2 if behind else 1)


def _blocks(units: Sequence[Unit], level: int) -> Iterator[Block]:
    for kind, run in groupby(units, key=lambda unit: unit.kind):
        items = list(run)
        if kind in ("paragraph", "point") and (found := _real_list(items)):
            yield found
            continue
        for unit in items:
            yield from _block(unit, level)


def _block(unit: Unit, level: int) -> Iterator[Block]:
    if unit.kind in _DIVISIONS or unit.kind == "heading":
        title = _joined(unit.label, unit.heading, unit.text if unit.kind == "heading" else "")
        if title:
            yield Heading(min(level, _DEEPEST_HEADING), title)
        if unit.text and unit.kind != "heading":
            yield Paragraph(_one_line(unit.text))
        yield from _blocks(unit.children, level + 1)
        return
    yield from _words(unit)
    yield from _blocks(unit.children, level)


def _words(unit: Unit) -> Iterator[Block]:
    if unit.kind == "table" and unit.text.strip():
        yield _table(unit.text)
    elif words := _joined(unit.label, unit.heading, unit.text):
        yield Paragraph(words, "small" if unit.kind == "footnote" else "normal")


def _real_list(units: Sequence[Unit], depth: int = 0) -> BulletList | NumberedList | None:
    """A list that shows exactly the labels that stand in the text, at every level of it; None if there is none."""
    bullets = all(unit.label in BULLETS for unit in units)
    wanted = [unit.label for unit in units] if bullets else _NUMBERS[depth] if depth < len(_NUMBERS) else []
    items = [_item(unit, label, depth) for unit, label in zip(units, wanted, strict=False)]
    if len(items) < len(units) or None in items:
        return None
    whole = [item for item in items if item]
    return BulletList(whole) if bullets else NumberedList(whole)


def _item(unit: Unit, label: str, depth: int) -> ListItem | None:
    inner = _real_list(unit.children, depth + 1) if unit.children else None
    fits = unit.kind in ("paragraph", "point") and unit.label == label and unit.text and not unit.heading
    return ListItem(_one_line(unit.text), inner) if fits and bool(inner) == bool(unit.children) else None


def _table(text: str) -> Table:
    """The first row is the head. A document wants a caption, so it gets its number (`_numbered_tables`).

    In a table that was typed, a bar stands between the cells.
    """
    between = "\t" if "\t" in text else " | "
    rows = [row.split(between) for row in text.split("\n")]
    columns = max(map(len, rows))
    filled = [[_one_line(cell) for cell, _place in zip_longest(row, range(columns), fillvalue="")] for row in rows]
    return Table(_("Tabel"), filled[0], filled[1:])


def _numbered_tables(parts: Iterator[Iterator[Block]]) -> Iterator[Block]:
    number = 0
    for part in parts:
        for block in part:
            if isinstance(block, Table):
                number += 1
                block = Table(f"{block.caption} {number}", block.header, block.rows)
            yield block


def _joined(*words: str) -> str:
    return _one_line(" ".join(filter(None, words)))


def _one_line(words: str) -> str:
    return " ".join(words.split())
