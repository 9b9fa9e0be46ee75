from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeratelier.documents import (
    BulletList,
    Callout,
    Document,
    Facts,
    Figure,
    Heading,
    NumberedList,
    Paragraph,
    Run,
    Table,
    TableOfContents,
)
from leeratelier.documents.pdf import write_pdf
from leeratelier.documents.tests.sample import document, report
from leeratelier.documents.tree import Block

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def words(content: Document) -> str:
    pages = pypdfium2.PdfDocument(write_pdf(content))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def test_the_words_come_back_with_header_and_page_numbers() -> None:
    text = words(report())
    for part in [
        "Wat de wet minimaal vraagt",
        "Evaluatie ontbreekt in artikel 2; zie de wet of leeratelier check",
        "Niet in orde: Evaluatie ontbreekt",
        "Bevindingen naar gewicht Regel Uitkomst Evaluatie geregeld Ontbreekt",
        "4. Bespreek dit",
        "Gemeente Duinoord · concept 3 · 17 december 2026",
        "Pagina 2 van 2",
    ]:
        assert part in text


def test_it_is_built_to_pdf_ua_1_and_pdf_a_2a() -> None:
    with pikepdf.open(BytesIO(write_pdf(report()))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "nl-NL"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as said:
            assert said["dc:title"] == report().title
            assert said["dc:creator"] == ["Gemeente Duinoord"]
            assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("2", "A")
            assert said["pdfuaid:part"] == "1"
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["Wat de wet minimaal vraagt"]
            assert [item.title for item in outline.root[0].children] == ["Bevindingen"]


def test_every_block_has_its_tag() -> None:
    with pikepdf.open(BytesIO(write_pdf(report()))) as pdf:
        tags = list(structure(pdf.Root.StructTreeRoot.K))
    for tag, number in {
        "/Title": 1,
        "/H2": 1,
        "/TOC": 2,
        "/Table": 1,
        "/TH": 2,
        "/TD": 4,
        "/Figure": 1,
        "/L": 4,
    }.items():
        assert [name for name, _ in tags].count(tag) == number, tag
    assert [alt for name, alt in tags if name == "/Figure"] == ["Voorbereiding vijf keer genoemd"]


def test_all_fonts_are_inside() -> None:
    with pikepdf.open(BytesIO(write_pdf(report()))) as pdf:
        described = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontName" in item]
        names = {str(item.FontName).partition("+")[2] for item in described}
        assert {"PublicSans-Regular", "PublicSans-Bold", "Literata-Regular"} <= names
        assert all("/FontFile2" in item or "/FontFile3" in item for item in described)


def test_markup_of_the_engine_is_only_text() -> None:
    hostile = '#read("/etc/passwd") *x* $a$ ]) #panic() @ref <lab> /* c */ = kop'
    assert hostile in words(document(Paragraph(hostile)))


def test_a_letter_without_a_font_leaves_a_mark_and_the_rest_stands() -> None:
    text = words(document(Paragraph("Müller, Çelik, Łukasz en Ωmega: 中 doet mee ✓")))
    assert "Müller, Çelik, Łukasz en Ωmega: � doet mee ✓" in text


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(""),
        Paragraph([]),
        BulletList([]),
        BulletList([""]),
        NumberedList([]),
        Facts([]),
        Callout("ok"),
        TableOfContents(),
        Table("Leeg", [""], []),
        Heading(1, "w" * 500),
        Paragraph([Run("lang" * 200, link="https://duinoord.example/" + "é" * 300)]),
        Table("Lang", ["a" * 100, "b"], [["z" * 3000, "q"]]),
        Table("Hoog", ["a", "b"], [["woord " * 3000, "q"]]),
        Figure(
            b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="900"><text>\xe4\xb8\xad</text></svg>', "Hoog"
        ),
    ],
)
def test_the_empty_and_the_endless_still_make_a_document(block: Block) -> None:
    assert write_pdf(document(block, block)).startswith(b"%PDF")


def test_a_long_word_stays_on_the_page() -> None:
    pages = pypdfium2.PdfDocument(write_pdf(document(Paragraph("w" * 400))))
    text = pages[0].get_textpage()
    right = max(text.get_charbox(place)[2] for place in range(text.count_chars()))
    assert right < pages[0].get_width() - 60


def test_a_table_of_ten_thousand_rows_keeps_its_head_on_every_page() -> None:
    rows = [[f"rij {number}", "tekst"] for number in range(10_000)]
    pages = pypdfium2.PdfDocument(write_pdf(document(Table("Lang", ["Nummer", "Wat"], rows))))
    first, middle, last = (pages[n].get_textpage().get_text_range() for n in (0, 100, len(pages) - 1))
    assert "rij 9999" in last
    assert all("Nummer Wat" in text for text in (first, middle, last))


@pytest.mark.parametrize(
    "image",
    [
        b"<svg",
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
        b'<image xlink:href="/etc/passwd" width="5" height="5"/></svg>',
    ],
)
def test_a_figure_that_is_no_image_or_reads_another_file_is_refused(image: bytes) -> None:
    with pytest.raises(ValueError, match="This can't become a PDF"):
        write_pdf(document(Figure(image, "Een plaatje")))


@settings(max_examples=80, deadline=None)
@given(ANY_TEXT, ANY_TEXT)
def test_any_text_makes_a_document(text: str, other: str) -> None:
    blocks: list[Block] = [
        Heading(1, f"k{text}"),
        Paragraph([Run(text, bold=True), Run(other, italic=True), Run(text, code=True)], "law"),
        Table(f"t{other}", [text], [[other]]),
        Callout("info", text, [BulletList([text, other])]),
        Facts([(f"n{text}", other)]),
    ]
    assert write_pdf(document(*blocks, title=f"t{other}")).startswith(b"%PDF")


def structure(node: Any) -> Iterator[tuple[str, str]]:
    """The tags of a PDF in reading order, each with its alternative text."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from structure(each)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield str(node.S), str(node.get("/Alt", ""))
        yield from structure(node.get("/K", pikepdf.Array()))
