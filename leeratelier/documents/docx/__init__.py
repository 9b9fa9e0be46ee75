"""A document as DOCX: real heading styles, real numbering, table heads, alt texts; the look is in reference/."""

from collections.abc import Iterator
from typing import assert_never

from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement

from leeratelier.documents.docx import frame, reference
from leeratelier.documents.docx.contents import contents, heading
from leeratelier.documents.docx.figures import figure
from leeratelier.documents.docx.inline import words
from leeratelier.documents.docx.lists import callout, items
from leeratelier.documents.docx.tables import keep_off, table
from leeratelier.documents.docx.xml import paragraph, w
from leeratelier.documents.tree import (
    Block,
    BulletList,
    Callout,
    Document,
    Facts,
    Figure,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Run,
    Table,
    TableOfContents,
    runs,
)

NAME_FITS = 22  # letters before the tab stop of the style Facts
STYLES = {"normal": "Normal", "lead": "Lead", "small": "Small", "law": "Law", "quote": "Quote"}


def write_docx(document: Document) -> bytes:
    """Raise ValueError when a figure turns out to be no image; no text can do that."""
    word = reference.opened()
    frame.dress(word, document)
    body = word.element.body
    page_setup = body[-1]
    for element in [*frame.title_block(document), *_elements(word, document)]:
        page_setup.addprevious(element)
    return reference.saved(word)


def _elements(word: WordDocument, document: Document) -> Iterator[BaseOxmlElement]:
    before: Block | None = None
    for number, block in enumerate(document.blocks):
        for place, element in enumerate(_block(word, document, number, block)):
            if place == 0 and isinstance(before, Table) and not isinstance(block, Heading | Table | Figure):
                keep_off(element)
            yield element
        before = block
    if isinstance(before, Table):
        yield paragraph("Normal")  # Word wants a paragraph after the last table


def _block(word: WordDocument, document: Document, number: int, block: Block) -> Iterator[BaseOxmlElement]:
    match block:
        case Heading():
            yield heading(document, number, block)
        case Paragraph():
            yield paragraph(STYLES[block.style], *words(word, block.text))
        case BulletList() | NumberedList():
            yield from items(word, block, "ListParagraph")
        case Table():
            yield from table(word, block)
        case Figure():
            yield from figure(word, block)
        case Callout():
            yield from callout(word, number, block)
        case Facts():
            for name, text in block.pairs:
                named = Run(name + ("\t" if len(name) <= NAME_FITS else "\n"), bold=True)
                yield paragraph("Facts", *words(word, [named, *runs(text)]))
        case PageBreak():
            yield paragraph("Normal", w("r", w("br", type="page")))
        case TableOfContents():
            yield from contents(document, block)
        case _:
            assert_never(block)
