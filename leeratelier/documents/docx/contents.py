"""Headings, and the table of contents that points to them.

The entries are there from the start as links. Their page numbers come when the reader updates the field (F9, or on
printing): only a word processor knows its pages, and asking it to update on opening gives Word's readers a warning.
"""

from collections.abc import Iterator

from docx.oxml.xmlchemy import BaseOxmlElement

from leeratelier.documents import wording
from leeratelier.documents.docx.inline import run
from leeratelier.documents.docx.xml import field, paragraph, w
from leeratelier.documents.tree import Document, Heading, Run, TableOfContents

NUMBERED_HEADINGS = 3  # in reference/word/numbering.xml


def heading(document: Document, place: int, block: Heading) -> BaseOxmlElement:
    """`place` is the number of the block in the document, which names its bookmark."""
    return paragraph(
        f"Heading{block.level}",
        w("bookmarkStart", id=place, name=_bookmark(place)),
        run(Run(block.text)),
        w("bookmarkEnd", id=place),
        number=(NUMBERED_HEADINGS, block.level - 1) if document.numbered else None,
    )


def contents(document: Document, block: TableOfContents) -> Iterator[BaseOxmlElement]:
    entries = [
        paragraph(f"TOC{level}", w("hyperlink", run(Run(text)), anchor=_bookmark(place), history=1))
        for place, level, text in _headings(document)
        if level <= block.depth
    ] or [paragraph("TOC1")]
    begin, code, separate, end = field(f'TOC \\o "1-{block.depth}" \\h \\z \\u')
    for mark in (separate, code, begin):
        entries[0].insert(1, mark)
    entries[-1].append(end)
    title = paragraph("TOCHeading", run(Run(wording.CONTENTS)))
    gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    yield w("sdt", w("sdtPr", gallery), w("sdtContent", title, *entries))


def _headings(document: Document) -> Iterator[tuple[int, int, str]]:
    """Place, level and text of each heading, the text with its number when they are numbered."""
    numbers: list[int] = []
    for place, block in enumerate(document.blocks):
        if isinstance(block, Heading):
            numbers = [*numbers, 0][: block.level]
            numbers[-1] += 1
            number = ".".join(map(str, numbers)) + " " if document.numbered else ""
            yield place, block.level, number + block.text


def _bookmark(place: int) -> str:
    return f"_Toc{place:08}"
