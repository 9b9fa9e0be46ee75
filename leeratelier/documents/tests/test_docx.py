import re
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from leeratelier.documents import (
    BulletList,
    Callout,
    Document,
    Figure,
    Heading,
    NumberedList,
    Paragraph,
    Table,
    TableOfContents,
    palette,
)
from leeratelier.documents.docx import write_docx
from leeratelier.documents.docx.reference import PARTS
from leeratelier.documents.tests.sample import DAY, document, report
from leeratelier.documents.text import carriable

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def opened(content: Document) -> WordDocument:
    return docx.Document(BytesIO(write_docx(content)))


def test_headings_words_and_tables_come_back() -> None:
    word = opened(report())
    styled = [(p.style.name, p.text) for p in word.paragraphs if p.style]
    assert [text for style, text in styled if style == "Heading 1"] == ["Wat de wet minimaal vraagt"]
    assert [text for style, text in styled if style == "Heading 2"] == ["Bevindingen"]
    assert ("Normal", "Evaluatie ontbreekt in artikel 2; zie de wet of leeratelier check") in styled
    assert ("Kader niet in orde", "Niet in orde: Evaluatie ontbreekt") in styled
    assert [[cell.text for cell in row.cells] for row in word.tables[0].rows] == [
        ["Regel", "Uitkomst"],
        ["Evaluatie geregeld", "Ontbreekt"],
        ["Citeertitel", "Gehaald"],
    ]


def test_a_table_has_a_head_that_comes_back_a_caption_and_a_header_column() -> None:
    word = opened(report())
    table = word.tables[0]._tbl
    assert [bool(row.xpath("w:trPr/w:tblHeader")) for row in table.xpath("w:tr")] == [True, False, False]
    assert table.xpath("w:tblPr/w:tblCaption/@w:val") == ["Bevindingen naar gewicht"]
    assert table.xpath("w:tblPr/w:tblLook/@w:firstColumn") == ["1"]


def test_each_numbered_list_counts_on_its_own() -> None:
    word = opened(document(NumberedList(["a", "b"]), BulletList(["c"]), NumberedList(["d"], start=7)))
    a, b, c, d = word.element.body.xpath("w:p/w:pPr/w:numPr/w:numId/@w:val")
    assert a == b
    assert len({a, c, d}) == 3
    starts = word.part.numbering_part.element.xpath(f"w:num[@w:numId={d}]//w:startOverride/@w:val")
    assert starts == ["7"]


def test_headings_are_numbered_when_asked() -> None:
    for numbered in (True, False):
        body = opened(document(Heading(1, "Kop"), numbered=numbered)).element.body
        assert len(body.xpath("w:p/w:pPr/w:numPr")) == numbered


def test_numbered_headings_have_their_numbers_in_the_contents() -> None:
    headings = [Heading(level, "Kop") for level in (1, 2, 2, 3, 1, 2)]
    word = opened(document(TableOfContents(), *headings, numbered=True))
    entries = word.element.body.xpath("w:sdt//w:hyperlink")
    assert [entry.xpath("string(.)") for entry in entries] == [
        *("1 Kop", "1.1 Kop", "1.2 Kop", "1.2.1 Kop", "2 Kop", "2.1 Kop"),
    ]


def test_two_callouts_of_a_kind_stay_two_boxes() -> None:
    word = opened(document(Callout("info", "Een"), Callout("info", "Twee")))
    first, second = word.element.body.xpath("w:p/w:pPr/w:ind/@w:right")
    assert first != second


def test_it_says_its_title_language_organisation_and_version() -> None:
    word = opened(report())
    properties = word.core_properties
    assert (properties.title, properties.author) == (report().title, "Gemeente Duinoord")
    assert properties.created is not None
    assert properties.created.date() == DAY
    assert word.styles.element.xpath("//w:rPrDefault//w:lang/@w:val") == ["nl-NL"]
    assert word.sections[0].header.paragraphs[0].text == f"{report().title}\tconcept 3"
    footer = word.sections[0].footer.paragraphs[0]
    assert footer.text == "Gemeente Duinoord\tPagina 1 van 1"
    assert [code.text.strip() for code in footer._p.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_the_contents_link_to_the_headings() -> None:
    body = opened(report()).element.body
    targets = body.xpath("w:sdt//w:hyperlink/@w:anchor")
    assert targets == body.xpath("w:p/w:bookmarkStart/@w:name")
    assert body.xpath("string(w:sdt)").count("Bevindingen") == 1


def test_a_figure_is_a_sharp_image_with_its_alternative_text() -> None:
    word = opened(report())
    assert word.element.body.xpath("//wp:docPr/@descr") == ["Voorbereiding vijf keer genoemd"]
    [image] = [part.image for part in word.part.package.image_parts]
    assert image.px_width > 1000


def test_a_figure_that_is_no_image_is_said_so() -> None:
    no_image = Figure(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00\x00\x00\x01" * 2, "Stuk plaatje")
    with pytest.raises(ValueError, match="'Stuk plaatje' can't be read as an image"):
        write_docx(document(no_image))


def test_the_reference_file_uses_only_colours_of_the_design() -> None:
    design = {palette.INK, palette.SLATE, palette.LINE, palette.ACCENT}.union(*palette.STATES.values())
    for part in ["styles.xml", "numbering.xml"]:
        used = re.findall(
            '(?:w:color|w:fill)="([0-9A-F]{6})"|<w:color w:val="([0-9A-F]{6})"', (PARTS / "word" / part).read_text()
        )
        assert {f"#{(one or other).lower()}" for one, other in used} <= design


@settings(max_examples=50, deadline=None)
@given(ANY_TEXT, ANY_TEXT)
def test_any_text_survives(text: str, other: str) -> None:
    word = opened(document(Heading(1, f"k{text}"), Paragraph(text), Table("t", [other], [[text]])))
    assert word.paragraphs[3].text == carriable(text)
    assert word.tables[0].rows[1].cells[0].text == carriable(text)
