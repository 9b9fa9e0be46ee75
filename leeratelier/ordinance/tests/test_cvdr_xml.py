"""XML for the CVDR: the shape of real files, and read back the same articles."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from leeratelier.files.rules import cvdr
from leeratelier.files.rules.markup import local
from leeratelier.ordinance.rules.cvdr_xml import to_cvdr
from leeratelier.ordinance.rules.cvdr_xml.meta import CVDR
from leeratelier.ordinance.rules.juriconnect import citations
from leeratelier.ordinance.rules.metadata import Metadata
from leeratelier.ordinance.rules.parse import parse, parse_lines
from leeratelier.ordinance.rules.tree import Ordinance, Unit
from leeratelier.ordinance.tests.shapes import articles_of
from leeratelier.ordinance.tests.test_parse_properties import ordinances
from leeratelier.ordinance.tests.trees import ANY, DOCUMENTS, METADATA

_DAY = METADATA.date
_ADOPTED = Metadata("Voorbeelddam", "voorbeelddam", _DAY, 3, adopted=_DAY, in_force=datetime.date(2027, 1, 1))
_SPACES = {"c": CVDR, "d": "http://purl.org/dc/terms/"}
_SAMPLES = Path(__file__).parents[4] / "shared" / "samples" / "koop-xml"
_UNVERIFIED = {"lid", "lidnr", "afdeling", "noot", "noot.nr", "noot.al", "bijlage", "nota-toelichting"}
_TEXT = """Participatieverordening Voorbeelddam
De raad van de gemeente Voorbeelddam;
gelet op de artikelen 149 en 150, derde lid, van de Gemeentewet;
besluit vast te stellen de volgende verordening:
Hoofdstuk 1. Begin
Artikel 1. Reikwijdte
1. Inwoners doen mee:
a. bij de voorbereiding;
b. bij de evaluatie.
2. Artikel 150 van de Gemeentewet geldt.
Aldus vastgesteld in de openbare vergadering van 23 november 2026.
De voorzitter,
De griffier,
Toelichting
Dit is de toelichting.
"""


def _read_back(ordinance: Ordinance) -> Ordinance:
    return parse_lines(cvdr.read(to_cvdr(ordinance, METADATA)).lines)


@given(ordinances())
@settings(max_examples=100, deadline=None)
def test_in_every_notation_the_articles_come_back_property(case: tuple[object, str]) -> None:
    ordinance = parse(case[1])
    assert articles_of(_read_back(ordinance)) == articles_of(ordinance)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_the_articles_of_a_document_come_back(path: Path) -> None:
    ordinance = parse(path.read_text(encoding="utf-8"))
    assert articles_of(_read_back(ordinance)) == articles_of(ordinance)


@given(ANY)
@settings(max_examples=100, deadline=None)
def test_any_tree_can_leave_property(ordinance: Ordinance) -> None:
    etree.fromstring(to_cvdr(ordinance, METADATA))


def test_the_shape_is_that_of_real_files() -> None:
    root = etree.fromstring(to_cvdr(parse(_TEXT), METADATA))
    assert _texts(root, "//c:hoofdstuk/c:kop/*") == ["Hoofdstuk", "1.", "Begin"]
    assert _texts(root, "//c:artikel/c:kop/*") == ["Artikel", "1.", "Reikwijdte"]
    assert _texts(root, "//c:lid/c:lidnr") == ["1.", "2."]
    assert root.xpath("//c:lid/c:lijst/c:li/@nr", namespaces=_SPACES) == ["a.", "b."]
    assert _texts(root, "//c:slotformulering/c:al") == [
        "Aldus vastgesteld in de openbare vergadering van 23 november 2026."
    ]
    assert _texts(root, "//c:ondertekening/c:functie") == ["De voorzitter,", "De griffier,"]
    assert _texts(root, "//c:nota-toelichting/c:kop/c:titel") == ["Toelichting"]


def test_the_legal_basis_is_linked_and_named() -> None:
    root = etree.fromstring(to_cvdr(parse(_TEXT), METADATA))
    law = "https://wetten.overheid.nl/jci1.3:c:BWBR0005416"
    linked = [(link.text, link.get("doc")) for link in root.iterfind(".//c:preambule//c:extref", _SPACES)]
    assert linked == [("149", f"{law}&artikel=149"), ("150, derde lid", f"{law}&artikel=150&lid=3")]
    sources = [source.get("resourceIdentifier") for source in root.iterfind(".//d:source", _SPACES)]
    assert sources == ["1.0:c:BWBR0005416&artikel=149", "1.0:c:BWBR0005416&artikel=150&lid=3"]


def test_what_is_not_known_is_left_out() -> None:
    draft, adopted = to_cvdr(parse(_TEXT), METADATA), to_cvdr(parse(_TEXT), _ADOPTED)
    assert b"<dcterms:identifier/>" in draft
    assert b"issued" not in draft
    assert b"inwerkingtredingDatum" not in draft
    assert b"<dcterms:issued>2026-11-23</dcterms:issued>" in adopted
    assert b"<overheidrg:inwerkingtredingDatum>2027-01-01</overheidrg:inwerkingtredingDatum>" in adopted


def test_what_stands_in_front_stays_behind_and_is_said() -> None:
    front = Ordinance((Unit("voor", "front", children=(Unit("voor-1", "text", text="Raadsvoorstel"),)),))
    content = to_cvdr(front, METADATA)
    assert b"Raadsvoorstel" not in content
    assert "<!-- Niet opgenomen: tekst vóór de verordening" in content.decode()


def test_only_words_of_real_files_and_the_unverified_are_used() -> None:
    if not _SAMPLES.is_dir():
        pytest.skip("the folder ../shared/samples is absent")
    real = {local(each) for path in _SAMPLES.glob("cvdr*.xml") for each in etree.parse(path).getroot().iter("*")}
    for path in DOCUMENTS:
        root = etree.fromstring(to_cvdr(parse(path.read_text(encoding="utf-8")), METADATA))
        assert {local(each) for each in root.iter("*")} <= real | _UNVERIFIED


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gelet op artikel 150 van de Gemeentewet;", [("artikel 150 van de Gemeentewet", "artikel=150")]),
        ("artikel 3:15, eerste lid, van de Algemene wet bestuursrecht", [("", "artikel=3:15&lid=1")]),
        ("artikel 2, eerste en tweede lid, van de Bekendmakingswet", [("", "artikel=2")]),
        ("de artikelen 149, 150 en 154 van de Gemeentewet", [("149", "149"), ("150", "150"), ("154", "154")]),
        ("artikel 5 van de Wet open overheid", []),
        ("artikel 3 van de Gemeentewetgeving", []),
    ],
)
def test_citations_are_found(text: str, found: list[tuple[str, str]]) -> None:
    cited = list(citations(text))
    assert len(cited) == len(found)
    for citation, (words, reference) in zip(cited, found, strict=True):
        assert text[citation.start : citation.end].startswith(words)
        assert citation.reference.endswith(reference)


def _texts(root: etree._Element, path: str) -> list[str | None]:
    return [element.text for element in root.iterfind("." + path, _SPACES)]
