"""Figures as sharp images; Word itself reads no SVG before 2016, so an SVG comes in as PNG."""

from collections.abc import Iterator
from io import BytesIO

from docx.document import Document as WordDocument
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.oxml.shape import CT_PositiveSize2D, CT_ShapeProperties
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Mm

from leeratelier.documents import engine
from leeratelier.documents.docx.inline import run
from leeratelier.documents.docx.xml import paragraph, w
from leeratelier.documents.tree import Figure, Run

WIDEST, TALLEST = Mm(160), Mm(215)


def figure(word: WordDocument, block: Figure) -> Iterator[BaseOxmlElement]:
    if block.caption:
        yield paragraph("Caption", run(Run(block.caption)))
    image = engine.svg_as_png(block.image) if block.is_svg else block.image
    try:
        inline = word.part.new_pic_inline(BytesIO(image), width=Emu(int(WIDEST * block.width)))
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError) as error:
        raise ValueError(f"Figure {block.alt[:60]!r} can't be read as an image.") from error
    inline.docPr.set("descr", block.alt)
    _fit(inline.extent, inline.graphic.graphicData.pic.spPr)
    yield paragraph("Normal", w("r", w("drawing", inline)))


def _fit(*sizes: CT_PositiveSize2D | CT_ShapeProperties) -> None:
    for size in sizes:
        wide, tall = size.cx or WIDEST, size.cy or TALLEST
        shrink = min(1, TALLEST / tall)
        size.cx, size.cy = Emu(int(wide * shrink)), Emu(int(tall * shrink))
