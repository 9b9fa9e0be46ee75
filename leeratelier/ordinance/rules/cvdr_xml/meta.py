"""What the CVDR wants to know about a regulation. What we don't know is left empty for the publication system."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from leeratelier.files.rules.markup import Element
from leeratelier.ordinance.rules.juriconnect import Citation, citations
from leeratelier.ordinance.rules.metadata import Metadata
from leeratelier.ordinance.rules.tree import Ordinance, Unit

CVDR = "http://standaarden.overheid.nl/cvdr/terms/"
_SPACES = {
    "dcterms": "http://purl.org/dc/terms/",
    "overheid": "http://standaarden.overheid.nl/owms/terms/",
    "overheidrg": "http://standaarden.overheid.nl/cvdr/meta/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
SPACES: dict[Any, str] = {None: CVDR, **_SPACES}  # None is the default namespace, which the stubs don't know
_COUNCIL = re.compile(r"de (?:gemeente)?raad\b", re.I)
_BASED_ON = re.compile(r"gelet op\b", re.I)
_RIGHTS = "De tekst in dit document is vrij van auteursrecht en databankrecht"


def add_meta(root: Element, ordinance: Ordinance, metadata: Metadata) -> None:
    """The identifier is empty: the CVDR gives it out when the regulation is published."""
    meta = add(root, "meta")
    core = add(meta, "owmskern")
    add(core, "dcterms:identifier")
    add(core, "dcterms:title", ordinance.title)
    add(core, "dcterms:language", "nl")
    add(core, "dcterms:type", "regeling", scheme="overheid:Informatietype")
    add(core, "dcterms:creator", metadata.municipality, scheme="overheid:Gemeente")
    add(core, "dcterms:modified", metadata.date.isoformat())
    add(core, "dcterms:spatial", metadata.municipality, scheme="overheid:Gemeente")
    _add_around(add(meta, "owmsmantel"), ordinance, metadata)
    local = add(meta, "cvdripm")
    if metadata.in_force:
        add(local, "overheidrg:inwerkingtredingDatum", metadata.in_force.isoformat())


def legal_basis(ordinance: Ordinance) -> list[Citation]:
    """The articles on which the preamble says that the ordinance is based, each once."""
    units = ordinance.preamble.walk() if ordinance.preamble else ()
    found = [cited for unit in units if _is_basis(unit) for cited in citations(unit.text)]
    return list({cited.reference: cited for cited in found}.values())


def add(parent: Element, name: str, text: str = "", /, **attributes: str) -> Element:
    """`name` with a prefix of `SPACES`, or without one for CVDR's own."""
    prefix, _, local = name.rpartition(":")
    element = etree.SubElement(parent, f"{{{_SPACES.get(prefix, CVDR)}}}{local}", attributes)
    element.text = text or None
    return element


def _add_around(mantle: Element, ordinance: Ordinance, metadata: Metadata) -> None:
    add(mantle, "dcterms:alternative", ordinance.title)
    for cited in legal_basis(ordinance):
        add(mantle, "dcterms:source", cited.words, resourceIdentifier=f"1.0:{cited.reference}")
    if ordinance.preamble and any(_COUNCIL.match(unit.text) for unit in ordinance.preamble.walk()):
        add(mantle, "overheid:isRatifiedBy", "gemeenteraad", scheme="overheid:BestuursorgaanGemeente")
    if metadata.adopted:
        add(mantle, "dcterms:issued", metadata.adopted.isoformat())
        add(mantle, "dcterms:rights", _RIGHTS)


def _is_basis(unit: Unit) -> bool:
    return _BASED_ON.match(unit.text) is not None
