"""Runs of text with their dress."""

from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from leeratelier.documents import palette
from leeratelier.documents.docx.xml import text, w
from leeratelier.documents.tree import Run, Text, runs


def words(word: WordDocument, content: Text) -> Iterator[BaseOxmlElement]:
    for each in runs(content):
        if each.link:
            link = w("hyperlink", run(each))
            link.set(qn("r:id"), word.part.relate_to(each.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            yield link
        else:
            yield run(each)


def run(content: Run) -> BaseOxmlElement:
    element = w("r")
    if dress := list(_dress(content)):
        element.append(w("rPr", *dress))
    element.extend(_pieces(content.text))
    return element


def _dress(content: Run) -> Iterator[BaseOxmlElement]:
    """In the order that the schema asks."""
    if content.link or content.code:
        yield w("rStyle", val="Hyperlink" if content.link else "Code")
    if content.bold or content.state:
        yield from (w("b"), w("bCs"))
    if content.italic:
        yield from (w("i"), w("iCs"))
    if content.state:
        yield w("color", val=palette.STATES[content.state][0].lstrip("#"))
    if content.mark:
        yield w("shd", val="clear", color="auto", fill=palette.MARK.lstrip("#"))


def _pieces(content: str) -> Iterator[BaseOxmlElement]:
    for number, line in enumerate(content.split("\n")):
        if number:
            yield w("br")
        for place, piece in enumerate(line.split("\t")):
            if place:
                yield w("tab")
            yield text(piece)
