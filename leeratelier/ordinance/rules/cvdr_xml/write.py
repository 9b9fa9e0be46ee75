"""From a tree to the shape of the CVDR."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from lxml import etree

from leeratelier.files.rules.markup import Element
from leeratelier.ordinance.rules.carried import carried
from leeratelier.ordinance.rules.cvdr_xml.meta import CVDR, SPACES, add, add_meta
from leeratelier.ordinance.rules.juriconnect import citations
from leeratelier.ordinance.rules.metadata import Metadata
from leeratelier.ordinance.rules.tree import Kind, Ordinance, Unit

_DIVISIONS: dict[str, str] = {"chapter": "hoofdstuk", "section": "afdeling", "subsection": "paragraaf"}
_NAME = re.compile(r"(?P<name>[^\W\d_]+|§)\s+(?P<number>[0-9IVXLC].*)$")
_ADOPTED = re.compile(r"(?:aldus|vastgesteld|besloten|gedaan)\b", re.I)
_LEFT_OUT = " Niet opgenomen: tekst vóór de verordening en tekst die nergens bij hoort. "
_SCHEMA = f"{CVDR}  http://decentrale.regelgeving.overheid.nl/cvdr/xsd/cvdr.xsd"


def to_cvdr(ordinance: Ordinance, metadata: Metadata) -> bytes:
    """Characters that XML can't hold are replaced (`carried`)."""
    ordinance = carried(ordinance)
    root = etree.Element(f"{{{CVDR}}}cvdr", {f"{{{SPACES['xsi']}}}schemaLocation": _SCHEMA}, nsmap=SPACES)
    add_meta(root, ordinance, metadata)
    body = add(root, "body")
    add(body, "intitule", " ".join(part.words for part in _parts(ordinance, "title")))
    _regulation(add(body, "regeling"), ordinance)
    if any(_parts(ordinance, "front", "stray")):
        root.insert(0, etree.Comment(_LEFT_OUT))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _regulation(regulation: Element, ordinance: Ordinance) -> None:
    preamble = add(add(regulation, "aanhef"), "preambule")
    for part in _parts(ordinance, "preamble"):
        _own(preamble, part)
        _blocks(preamble, part.children)
    text = add(regulation, "regeling-tekst")
    for part in _parts(ordinance, "body"):
        _divided(text, part)
    if any(_parts(ordinance, "closing")):
        _close(add(regulation, "regeling-sluiting"), _parts(ordinance, "closing"))
    for part in _parts(ordinance, "note", "annex"):
        behind = add(regulation, "nota-toelichting" if part.kind == "note" else "bijlage")
        _head(behind, part)
        _text(behind, part)
        _blocks(behind, part.children)


def _parts(ordinance: Ordinance, *kinds: Kind) -> list[Unit]:
    return [part for part in ordinance.parts if part.kind in kinds]


def _divided(holder: Element, division: Unit) -> None:
    """Articles and divisions stand in a division as they are, loose text between them in a structuurtekst."""
    if division.text:
        _text(add(holder, "structuurtekst"), division)
    for loose, units in groupby(division.children, key=lambda unit: unit.kind not in (*_DIVISIONS, "article")):
        if loose:
            _blocks(add(holder, "structuurtekst"), list(units))
            continue
        for unit in units:
            if unit.kind == "article":
                _article(holder, unit)
            else:
                inner = add(holder, _DIVISIONS[unit.kind])
                _head(inner, unit)
                _divided(inner, unit)


def _article(holder: Element, unit: Unit) -> None:
    article = add(holder, "artikel")
    _head(article, unit)
    _text(article, unit)
    _blocks(article, unit.children)


def _head(division: Element, unit: Unit) -> None:
    """Label and number as the text shows them; a label without a name of its own ("1.") stays whole."""
    if not (unit.label or unit.heading):
        return
    kop = add(division, "kop")
    named = _NAME.match(unit.label)
    if named:
        add(kop, "label", named["name"])
        add(kop, "nr", named["number"])
    elif unit.label:
        add(kop, "label", unit.label)
    if unit.heading:
        add(kop, "titel", unit.heading)


def _blocks(holder: Element, units: Sequence[Unit]) -> None:
    for points, run in groupby(units, key=lambda unit: unit.kind == "point"):
        if points:
            _list(holder, run)
            continue
        for unit in run:
            _block(holder, unit)


def _list(holder: Element, points: Iterable[Unit]) -> None:
    found = add(holder, "lijst")
    for point in points:
        item = add(found, "li", nr=point.label)
        _text(item, point)
        _blocks(item, point.children)


def _block(holder: Element, unit: Unit) -> None:
    match unit.kind:
        case "paragraph":
            lid = add(holder, "lid")
            if unit.label:
                add(lid, "lidnr", unit.label)
            _text(lid, unit)
            _blocks(lid, unit.children)
        case "table":
            _table(holder, unit.text)
            _blocks(holder, unit.children)
        case "footnote":
            note = add(add(holder, "al"), "noot")
            add(note, "noot.nr", unit.label)
            add(note, "noot.al", unit.text)
            _blocks(holder, unit.children)
        case "text":
            _own(holder, unit)
            _blocks(holder, unit.children)
        case _:  # a heading; in a note also the articles and chapters that it is about
            if words := " ".join(filter(None, (unit.label, unit.heading, unit.text if unit.kind == "heading" else ""))):
                add(add(holder, "al"), "vet", words)
            if unit.kind != "heading":
                _text(holder, unit)
            _blocks(holder, unit.children)


def _own(holder: Element, unit: Unit) -> None:
    """Label, heading and text on one line."""
    if words := " ".join(filter(None, (unit.label, unit.heading, unit.text))):
        _linked(add(holder, "al"), words)


def _text(holder: Element, unit: Unit) -> None:
    if unit.text:
        _linked(add(holder, "al"), unit.text)


def _linked(line: Element, text: str) -> None:
    """The text, with a link on each article of a law that it cites."""
    end = 0
    latest: Element | None = None
    for cited in citations(text):
        between = text[end : cited.start]
        if latest is None:
            line.text = between
        else:
            latest.tail = between
        latest = add(line, "extref", text[cited.start : cited.end], doc=cited.link)
        end = cited.end
    if latest is None:
        line.text = text
    else:
        latest.tail = text[end:]


def _table(holder: Element, text: str) -> None:
    rows = [row.split("\t") for row in text.split("\n")]
    columns = max(map(len, rows))
    group = add(add(holder, "table"), "tgroup", cols=str(columns))
    names = [f"col{number}" for number in range(1, columns + 1)]
    for name in names:
        add(group, "colspec", colname=name)
    body = add(group, "tbody")
    for cells in rows:
        line = add(body, "row")
        for name, cell in zip(names, cells, strict=False):
            add(add(line, "entry", colname=name), "al", cell)


def _close(closing: Element, parts: Iterable[Unit]) -> None:
    """The sentence that says when the council adopted it, then who signs; before that sentence all belongs to it."""
    lines = [words for part in parts for words in _lines(part)]
    said = max((place + 1 for place, words in enumerate(lines) if _ADOPTED.match(words)), default=0)
    formula = add(closing, "slotformulering")
    for words in lines[:said] or [""]:
        add(formula, "al", words)
    signed = add(closing, "ondertekening")
    for words in lines[said:]:
        add(signed, "functie", words)


def _lines(part: Unit) -> list[str]:
    own = (" ".join(filter(None, (unit.label, unit.heading, unit.text))) for unit in part.walk())
    return [words for words in own if words]
