"""The ordinance as a document: plain publication style, and read back the same articles."""

from __future__ import annotations

import io
from pathlib import Path

import docx as word
import pytest
from hypothesis import given, settings

from leeratelier import documents
from leeratelier.documents import Heading, NumberedList, Paragraph, Table
from leeratelier.documents.tree import Block
from leeratelier.files.rules import docx
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.reading import Reading
from leeratelier.ordinance.report import text_document
from leeratelier.ordinance.rules.parse import parse, parse_lines
from leeratelier.ordinance.rules.tree import Ordinance, Unit
from leeratelier.ordinance.tests.shapes import articles_of
from leeratelier.ordinance.tests.test_parse_properties import ordinances
from leeratelier.ordinance.tests.trees import ANY, DOCUMENTS

_TABLE = "zilverwaard.txt"  # cells that it typed with "|" between them become a real table, captioned "Tabel 1"
_TEXT = """Participatieverordening Voorbeelddam
De raad van de gemeente Voorbeelddam;
gelet op artikel 150 van de Gemeentewet;
besluit vast te stellen de volgende verordening:
Hoofdstuk 1. Begin
Artikel 1. Begrippen
Wij verstaan onder:
a. raad: de raad;
b. inwoner: wie hier woont.
Artikel 2. Plan
1. Het college maakt een plan met:
a. het doel;
b. de planning.
2. Het college zegt wat ermee is gedaan.
Artikel 3. Slot
1. Deze verordening geldt.
1a. Ook morgen.
Aldus vastgesteld in de openbare vergadering van 23 november 2026.
De burgemeester,
De griffier,
Toelichting
Dit is de toelichting.
"""


def _document(ordinance: Ordinance) -> documents.Document:
    return text_document(OrdinanceText(number=1), Reading(ordinance, ()), "Voorbeelddam")


def _blocks(text: str) -> tuple[Block, ...]:
    return tuple(_document(parse(text)).blocks)


def _read_back(ordinance: Ordinance) -> Ordinance:
    return parse_lines(docx.read(documents.write(_document(ordinance), "docx").content).lines)


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if path.name != _TABLE], ids=lambda path: path.name)
def test_the_articles_of_a_document_come_back_from_word(path: Path) -> None:
    ordinance = parse(path.read_text(encoding="utf-8"))
    assert articles_of(_read_back(ordinance)) == articles_of(ordinance)


def test_a_typed_table_comes_back_from_word_as_a_real_one_below_its_caption() -> None:
    ordinance = parse(next(path for path in DOCUMENTS if path.name == _TABLE).read_text(encoding="utf-8"))
    lines = docx.read(documents.write(_document(ordinance), "docx").content).lines
    (caption,) = [line for line in lines if line.text == "Tabel 1"]
    found = articles_of(parse_lines([line for line in lines if line is not caption]))
    (kind, number, heading, words, inner), *others = articles_of(ordinance)
    assert found == [(kind, number, heading, words.replace(" | ", "\t"), inner), *others]


@given(ordinances())
@settings(max_examples=25, deadline=None)
def test_in_every_notation_the_articles_come_back_from_word_property(case: tuple[object, str]) -> None:
    ordinance = parse(case[1])
    assert articles_of(_read_back(ordinance)) == articles_of(ordinance)


@given(ANY)
@settings(max_examples=100, deadline=None)
def test_any_tree_can_become_a_document_property(ordinance: Ordinance) -> None:
    assert _document(ordinance).title


def test_chapters_and_articles_are_real_headings() -> None:
    headings = [(block.level, block.text) for block in _blocks(_TEXT) if isinstance(block, Heading)]
    assert headings == [
        (1, "Hoofdstuk 1. Begin"),
        (2, "Artikel 1. Begrippen"),
        (2, "Artikel 2. Plan"),
        (2, "Artikel 3. Slot"),
        (1, "Toelichting"),
    ]


def test_a_list_is_real_where_its_numbers_are_those_of_the_text() -> None:
    (plan,) = [block for block in _blocks(_TEXT) if isinstance(block, NumberedList)]
    assert [documents.tree.plain(item.text) for item in documents.tree.list_items(plan)] == [
        "Het college maakt een plan met:",
        "Het college zegt wat ermee is gedaan.",
    ]


def test_a_number_that_no_list_gives_is_typed() -> None:
    paragraphs = [block.text for block in _blocks(_TEXT) if isinstance(block, Paragraph)]
    assert "1a. Ook morgen." in paragraphs
    assert "b. inwoner: wie hier woont." in paragraphs


def test_word_gets_no_line_break_by_hand() -> None:
    file = word.Document(io.BytesIO(documents.write(_document(parse(_TEXT)), "docx").content))
    assert not file.element.body.xpath(".//w:br")
    assert [each.text for each in file.paragraphs[-4:-2]] == ["De burgemeester,", "De griffier,"]


def test_a_table_keeps_its_rows_and_gets_a_number() -> None:
    table = Unit("t", "table", text="a\tb\nc")
    (block,) = _document(Ordinance((Unit("bijlage", "annex", heading="Bijlage", children=(table,)),))).blocks[1:]
    assert block == Table("Tabel 1", ["a", "b"], [["c", ""]])


def test_what_is_bound_in_front_does_not_leave() -> None:
    front = Unit("voor", "front", children=(Unit("v", "text", text="Raadsvoorstel"),))
    assert not _document(Ordinance((front,))).blocks
