"""From a tree to Akoma Ntoso."""

from __future__ import annotations

import re
from itertools import count
from typing import Any

from lxml import etree

from leeratelier.files.rules.markup import Element
from leeratelier.ordinance.rules.akn.meta import ORGANISATIONS, meta
from leeratelier.ordinance.rules.akn.names import AKN, ATTACHED, ELEMENTS, NOTHING, OWN, SLOTS, akn, own
from leeratelier.ordinance.rules.carried import carried
from leeratelier.ordinance.rules.metadata import Metadata
from leeratelier.ordinance.rules.tree import Ordinance, Unit

_SPACES: dict[Any, str] = {None: AKN, "la": OWN}  # None is the default namespace, which the stubs don't know
_NO_ID = re.compile(r"\s|^$")
_DEFINES = re.compile(r"begrip|definitie", re.I)
_TERM = re.compile(r"[^:;.]{1,90}(?=:\s)")


def to_akn(ordinance: Ordinance, metadata: Metadata) -> bytes:
    """Characters that XML can't hold are replaced, and a remark in the file says so (`carried`)."""
    ordinance = carried(ordinance)
    writer = _Writer()
    root = etree.Element(akn("akomaNtoso"), nsmap=_SPACES)
    act = _add(root, "act", name="verordening")
    act.append(meta(metadata, "main", ordinance.remarks))
    slots = _in_slots(ordinance)
    for kind, slot in SLOTS.items():
        if kind in slots or kind == "body":
            act.append(writer.slot(slot, *slots.get(kind, (None, 0))))
    placed = {place for _, place in slots.values()}
    attached = [(part, place) for place, part in enumerate(ordinance.parts) if place not in placed]
    if attached:
        attachments = _add(act, "attachments")
        for part, place in attached:
            writer.attach(attachments, part, place, metadata)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _in_slots(ordinance: Ordinance) -> dict[str, tuple[Unit, int]]:
    """The first part of each kind that fits its place; a place holds units only (and the text of a title)."""
    found: dict[str, tuple[Unit, int]] = {}
    for place, part in enumerate(ordinance.parts):
        bare = not (part.label or part.heading or part.number is not None)
        fits = bare and (part.kind == "title" or (part.kind in SLOTS and part.children and not part.text))
        if fits and part.kind not in found:
            found[part.kind] = part, place
    return found


class _Writer:
    def __init__(self) -> None:
        self._taken = set(ORGANISATIONS)
        self._spare = count(1)
        self._defines = False

    def slot(self, name: str, part: Unit | None, place: int) -> Element:
        element = etree.Element(akn(name))
        if part is None:
            _add(element, "hcontainer", name=NOTHING)
            return element
        self._identify(element, part)
        element.set(own("place"), str(place))
        if name == "preface":
            _add(_add(_add(element, "longTitle"), "p"), "docTitle").text = part.text
        for child in part.children:
            element.append(self._unit(child, within="body") if name == "body" else self._block(child))
        return element

    def attach(self, attachments: Element, part: Unit, place: int, metadata: Metadata) -> None:
        name = ATTACHED.get(part.kind, part.kind)
        document = _add(_add(attachments, "attachment"), "doc", name=name)
        document.append(meta(metadata, f"{name}-{place}"))
        unit = self._unit(part, within="mainBody")
        unit.set(own("place"), str(place))
        _add(document, "mainBody").append(unit)

    def _unit(self, unit: Unit, within: str) -> Element:
        """As an element of a hierarchy."""
        if unit.kind == "heading" and _is_bare(unit) and within not in ("body", "mainBody"):
            element = etree.Element(akn("crossHeading"))
            element.text = unit.text
            self._identify(element, unit)
            return element
        name = ELEMENTS.get(unit.kind, "hcontainer")
        element = etree.Element(akn(name))
        if unit.kind not in ELEMENTS:
            element.set("name", unit.kind)
        self._identify(element, unit)
        _head(element, unit)
        if unit.kind == "article":
            self._defines = bool(_DEFINES.search(unit.heading))
        if unit.text:
            _add(element, "intro" if unit.children else "content").append(self._words(unit))
        element.extend([self._unit(child, within=name) for child in unit.children])
        return element

    def _block(self, unit: Unit) -> Element:
        """Preface, preamble and conclusions hold blocks: a `p` for bare text, a titled block for all else."""
        if unit.kind == "text" and _is_bare(unit):
            element = self._words(unit)
            self._identify(element, unit)
            return element
        element = etree.Element(akn("tblock"))
        element.set(own("kind"), unit.kind)
        self._identify(element, unit)
        _head(element, unit)
        if unit.text or not unit.children:
            element.append(self._words(unit))
        element.extend([self._block(child) for child in unit.children])
        return element

    def _words(self, unit: Unit) -> Element:
        if unit.kind == "table":
            return _table(unit.text)
        block = etree.Element(akn("p"))
        if unit.kind == "footnote":
            note = _add(block, "authorialNote", **({"marker": unit.label} if unit.label else {}))
            _add(note, "p").text = unit.text
        elif self._defines and unit.kind in ("point", "text") and (term := _TERM.match(unit.text)):
            definition = _add(block, "def")
            definition.text, definition.tail = term[0], unit.text[term.end() :]
        else:
            block.text = unit.text
        return block

    def _identify(self, element: Element, unit: Unit) -> None:
        """An id that can't be an eId (empty, with a space, or used before) is kept beside a made one."""
        identifier = unit.id
        if _NO_ID.search(identifier) or identifier in self._taken:
            element.set(own("id"), unit.id)
            identifier = next(free for n in self._spare if (free := f"unit~{n}") not in self._taken)
        self._taken.add(identifier)
        element.set("eId", identifier)
        if unit.number is not None:
            element.set(own("number"), unit.number)
        if unit.page is not None:
            element.set(own("page"), str(unit.page))


def _head(element: Element, unit: Unit) -> None:
    for name, words in (("num", unit.label), ("heading", unit.heading)):
        if words:
            _add(element, name).text = words


def _table(text: str) -> Element:
    table = etree.Element(akn("table"))
    for row in text.split("\n"):
        line = _add(table, "tr")
        for cell in row.split("\t"):
            _add(_add(line, "td"), "p").text = cell
    return table


def _is_bare(unit: Unit) -> bool:
    return not (unit.label or unit.heading or unit.children or unit.number is not None)


def _add(parent: Element, tag: str, /, **attributes: str) -> Element:
    return etree.SubElement(parent, akn(tag), attributes)
