"""Tables with a caption, a head that comes back on each page, and rows that stay whole."""

from collections.abc import Iterator, Sequence

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from leeratelier.documents.docx.inline import run, words
from leeratelier.documents.docx.xml import paragraph, w
from leeratelier.documents.tree import Run, Table, Text

TEXT_WIDTH = 9070  # twentieths of a point: A4 less the margins of the reference file


def table(word: WordDocument, block: Table) -> Iterator[BaseOxmlElement]:
    widths = [int(TEXT_WIDTH * width / sum(block.widths)) for width in block.widths]
    head = _row(word, block, block.header, widths)
    head[0].append(w("tblHeader"))
    yield paragraph("Caption", run(Run(block.caption)))
    yield w(
        "tbl",
        _properties(block, sum(widths)),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        head,
        *(_row(word, block, row, widths) for row in block.rows),
    )


def keep_off(element: BaseOxmlElement) -> None:
    """Some air between a table and the paragraph after it."""
    if element.tag == qn("w:p") and not element.xpath("w:pPr/w:spacing"):
        element[0].append(w("spacing", before=240))


def _properties(block: Table, width: int) -> BaseOxmlElement:
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": int(block.header_column), "lastColumn": 0, "noHBand": 1}
    return w(
        "tblPr",
        w("tblStyle", val="Leeratelier"),
        w("tblW", w=width, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="06A0" if block.header_column else "0620", **look, noVBand=1),
        w("tblCaption", val=block.caption),
    )


def _row(word: WordDocument, block: Table, cells: Sequence[Text], widths: Sequence[int]) -> BaseOxmlElement:
    row = w("tr", w("trPr", w("cantSplit")))
    for cell, width, align in zip(cells, widths, block.align, strict=True):
        content = paragraph("TableText", *words(word, cell))
        if align != "left":
            content[0].append(w("jc", val=align))
        row.append(w("tc", w("tcPr", w("tcW", w=width, type="dxa")), content))
    return row
