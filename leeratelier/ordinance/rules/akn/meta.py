"""Who made it, when, and under which identifiers (FRBR): from the municipality, the date and the number, no people."""

from __future__ import annotations

from lxml import etree

from leeratelier.files.rules.markup import Element
from leeratelier.ordinance.rules.akn.names import OWN, VERSION, akn, own
from leeratelier.ordinance.rules.metadata import Metadata

ORGANISATIONS = ("gemeente", "leeratelier")
"""Their eIds, which no unit may have."""


def meta(metadata: Metadata, component: str, remarks: tuple[str, ...] | None = None) -> Element:
    """`component` tells the parts of one file apart; the first carries the remarks, and the names for all of them."""
    found = etree.Element(akn("meta"))
    identification = _add(found, "identification", source="#leeratelier")
    work = f"/akn/nl/act/verordening/gemeente-{metadata.slug}/{metadata.date}/{metadata.number}"
    expression = f"{work}/nld@{metadata.date}"
    _work(identification, work, component, metadata)
    _expression(identification, expression, component, metadata)
    _level(identification, "FRBRManifestation", f"{expression}.xml", f"{expression}/!{component}.xml", metadata)
    if remarks is not None:
        _organisations(found, metadata)
        found.append(_ours(remarks))
    return found


def _organisations(found: Element, metadata: Metadata) -> None:
    references = _add(found, "references", source="#leeratelier")
    shown = (f"Gemeente {metadata.municipality}", "Leeratelier")
    for name, slug, words in zip(ORGANISATIONS, (f"gemeente-{metadata.slug}", "leeratelier"), shown, strict=True):
        href = f"/akn/ontology/organization/nl/{slug}"
        _add(references, "TLCOrganization", eId=name, href=href, showAs=words)


def _work(identification: Element, uri: str, component: str, metadata: Metadata) -> None:
    level = _level(identification, "FRBRWork", uri, f"{uri}/!{component}", metadata)
    _add(level, "FRBRcountry", value="nl")
    _add(level, "FRBRsubtype", value="verordening")
    _add(level, "FRBRnumber", value=str(metadata.number))
    _add(level, "FRBRauthoritative", value="false")


def _expression(identification: Element, uri: str, component: str, metadata: Metadata) -> None:
    level = _level(identification, "FRBRExpression", uri, f"{uri}/!{component}", metadata)
    _add(level, "FRBRversionNumber", value=str(metadata.number))
    _add(level, "FRBRauthoritative", value="false")
    _add(level, "FRBRlanguage", language="nld")


def _level(identification: Element, name: str, uri: str, this: str, metadata: Metadata) -> Element:
    """The date is that of the version in the dossier, and says so in its name; the other dates only when known."""
    level = _add(identification, name)
    _add(level, "FRBRthis", value=this)
    _add(level, "FRBRuri", value=uri)
    days = {"ingebracht": metadata.date, "vastgesteld": metadata.adopted, "inwerkingtreding": metadata.in_force}
    for kind, day in days.items():
        if day:
            _add(level, "FRBRdate", date=day.isoformat(), name=kind)
    _add(level, "FRBRauthor", href="#leeratelier" if name == "FRBRManifestation" else "#gemeente")
    return level


def _ours(remarks: tuple[str, ...]) -> Element:
    found = etree.Element(akn("proprietary"), source="#leeratelier")
    tree = etree.SubElement(found, own("tree"), version=VERSION, nsmap={"la": OWN})
    for remark in remarks:
        etree.SubElement(tree, own("remark")).text = remark
    return found


def _add(parent: Element, tag: str, /, **attributes: str) -> Element:
    return etree.SubElement(parent, akn(tag), attributes)
