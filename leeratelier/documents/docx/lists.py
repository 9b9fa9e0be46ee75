"""Lists with real numbering, and callouts, which may hold lists."""

from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from leeratelier.documents import wording
from leeratelier.documents.docx.inline import run, words
from leeratelier.documents.docx.xml import paragraph, w
from leeratelier.documents.tree import BulletList, Callout, NumberedList, Paragraph, Run, list_items

BULLETS, ORDERED = 1, 2  # in reference/word/numbering.xml
DEEPEST = 8


def items(
    word: WordDocument, block: BulletList | NumberedList, style: str, level: int = 0
) -> Iterator[BaseOxmlElement]:
    numbers = _numbers(word, block.start, level) if isinstance(block, NumberedList) else BULLETS
    for item in list_items(block):
        yield paragraph(style, *words(word, item.text), number=(numbers, level))
        if item.inner:
            yield from items(word, item.inner, style, min(level + 1, DEEPEST))


def callout(word: WordDocument, place: int, block: Callout) -> Iterator[BaseOxmlElement]:
    """Word joins neighbours with the same border and indent to one box; `place` keeps two callouts apart."""
    style, apart = f"Callout{block.kind.title()}", place % 2
    title = paragraph(style, run(Run(wording.callout_title(block), state=block.kind)))
    title[0].extend([w("keepNext"), w("spacing", before=240, after=60), w("ind", right=apart)])
    inside = [title]
    for inner in block.blocks:
        if isinstance(inner, Paragraph):
            inside.append(paragraph(style, *words(word, inner.text)))
            inside[-1][0].append(w("ind", right=apart))
        else:
            for item in items(word, inner, style):
                item[0].append(w("ind", left=600, right=apart, hanging=340))
                inside.append(item)
    _air_below(inside[-1])
    yield from inside


def _air_below(last: BaseOxmlElement) -> None:
    for spacing in last.xpath("w:pPr/w:spacing"):
        spacing.set(qn("w:after"), "240")
        return
    last.xpath("w:pPr/w:ind")[0].addprevious(w("spacing", after=240))


def _numbers(word: WordDocument, start: int, level: int) -> int:
    """A numbering of its own, so that each list counts anew."""
    numbering = word.part.numbering_part.element
    number = len(numbering) + 1
    override = w("lvlOverride", w("startOverride", val=start), ilvl=level)
    numbering.append(w("num", w("abstractNumId", val=ORDERED), override, numId=number))
    return number
