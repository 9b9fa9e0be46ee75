"""The amending ordinance that goes from one version to the other, as text and as a document."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from leeratelier.documents.tree import Block, BulletList, Callout, Document, Heading, Paragraph
from leeratelier.ordinance.comparing import SideBySide
from leeratelier.ordinance.rules.amend import as_ordinance, as_text
from leeratelier.ordinance.rules.tree import Ordinance, Unit


def amendment_text(pair: SideBySide, municipality: str) -> str:
    """Nothing when there is nothing to change."""
    if not pair.amendment.instructions:
        return ""
    return as_text(pair.amendment, council=_council(municipality), basis=_basis(pair.old.ordinance))


def amendment_document(pair: SideBySide, municipality: str) -> Document:
    """Remarks come first, for who finishes it; what has to be filled in stands between square brackets."""
    ordinance = as_ordinance(pair.amendment, council=_council(municipality), basis=_basis(pair.old.ordinance))
    return Document(
        title=ordinance.title,
        date=pair.day,
        author=_("Gemeente %(name)s") % {"name": municipality},
        version=_("concept"),
        blocks=[*_remarks(pair), *(block for part in ordinance.parts[1:] for block in _blocks(part))],
    )


def _remarks(pair: SideBySide) -> Iterator[Block]:
    open_places = _("Vul in wat tussen rechte haken staat. Een jurist leest mee voordat de raad besluit.")
    remarks = [open_places, *pair.amendment.remarks]
    if not pair.amendment.instructions:
        remarks = [_("Deze twee teksten zijn gelijk. Er valt niets te wijzigen."), *pair.amendment.remarks]
    yield Callout("info", blocks=[BulletList(remarks)])


def _blocks(unit: Unit, *, quoted: bool = False) -> Iterator[Block]:
    """The ordinance's own articles are headings; what they quote is not."""
    if unit.kind == "article":
        yield Heading(1, unit.label)
        yield Paragraph(unit.text)
    elif words := " ".join(part for part in (unit.label, unit.text) if part):
        yield Paragraph(words, style="law" if quoted else "normal")
    for number, child in enumerate(unit.children):
        in_article = unit.kind == "article" and number > 0
        yield from _blocks(child, quoted=child.kind == "text" and (unit.kind == "point" or in_article))


def _council(municipality: str) -> str:
    return _("de gemeente %(name)s") % {"name": municipality}


def _basis(ordinance: Ordinance) -> str:
    """What the old text rests on, in its own words."""
    units = ordinance.preamble.walk() if ordinance.preamble else ()
    told = (unit.text.strip() for unit in units)
    found = next((text for text in told if text.lower().startswith("gelet op ")), "")
    return found[len("gelet op ") :].rstrip(" ;,.")
