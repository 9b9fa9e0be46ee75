"""A document as PDF, built to PDF/UA-1 and PDF/A-2a: tagged, with bookmarks and title, fonts inside.

One fixed template (templates/document.typ) draws it; all words go in as JSON, so none of them is markup.
"""

import datetime
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias, assert_never
from urllib.parse import quote

from leeratelier.documents import engine, palette, wording
from leeratelier.documents.drawable import breakable, drawable, plainly_drawable
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
    Table,
    TableOfContents,
    Text,
    list_items,
    runs,
)

TEMPLATE = Path(__file__).parent / "templates" / "document.typ"

Json: TypeAlias = dict[str, Any]
Spelling: TypeAlias = Callable[[str], str]


def write_pdf(document: Document) -> bytes:
    """Raise ValueError when a figure turns out to be no image; no text can do that."""
    try:
        return _pdf(document, drawable)
    except engine.UndrawableError:  # letters that exist in our fonts, but in no single one together
        return _pdf(document, plainly_drawable)


def _pdf(document: Document, spelling: Spelling) -> bytes:
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    files = {_file_name(figure, figures): _image(figure, spelling) for figure in figures}
    content = _spelled(_content(document, figures), lambda text: breakable(spelling(text)))
    made = datetime.datetime.combine(document.date, datetime.time(), datetime.UTC)
    return engine.pdf(TEMPLATE, json.dumps(content), files, max(int(made.timestamp()), 0))


def _content(document: Document, figures: list[Figure]) -> Json:
    return {
        "title": document.title,
        "author": document.author,
        "description": document.description,
        "version": document.version,
        "byline": wording.byline(document),
        "date": [document.date.year, document.date.month, document.date.day],
        "language": document.language,
        "numbered": document.numbered,
        "words": {"contents": wording.CONTENTS, "page": wording.PAGE, "of": wording.OF},
        "colours": palette.AS_DATA,
        "lead": _runs(document.description)[0],
        "blocks": [_block(block, figures) for block in document.blocks],
    }


def _block(block: Block, figures: list[Figure]) -> Json:
    match block:
        case Heading():
            return {"type": "heading", "level": block.level, "text": block.text}
        case Paragraph():
            return {"type": "paragraph", "style": block.style, "runs": _runs(block.text)}
        case BulletList() | NumberedList():
            return _list(block)
        case Table():
            return _table(block)
        case Figure():
            return _figure(block, figures)
        case Callout():
            inner = [_block(each, []) for each in block.blocks]
            return {"type": "callout", "kind": block.kind, "title": wording.callout_title(block), "blocks": inner}
        case Facts():
            return {"type": "facts", "pairs": [[name, _runs(text)] for name, text in block.pairs]}
        case PageBreak():
            return {"type": "page_break"}
        case TableOfContents():
            return {"type": "contents", "depth": block.depth}
        case _:
            assert_never(block)


def _runs(text: Text) -> list[Json]:
    return [
        {
            "text": run.text,
            "bold": run.bold,
            "italic": run.italic,
            "mark": run.mark,
            "code": run.code,
            "state": run.state,
            "link": quote(run.link, safe="%:/?#[]@!$&'()*+,;=~"),
        }
        for run in runs(text)
    ]


def _list(block: BulletList | NumberedList) -> Json:
    items = [{"runs": _runs(item.text), "inner": item.inner and _list(item.inner)} for item in list_items(block)]
    if isinstance(block, NumberedList):
        return {"type": "numbers", "start": block.start, "items": items}
    return {"type": "bullets", "items": items}


def _table(block: Table) -> Json:
    return {
        "type": "table",
        "caption": block.caption,
        "header": [_runs(cell) for cell in block.header],
        "rows": [[_runs(cell) for cell in row] for row in block.rows],
        "widths": list(block.widths),
        "align": list(block.align),
        "header_column": block.header_column,
    }


def _figure(block: Figure, figures: list[Figure]) -> Json:
    return {
        "type": "figure",
        "file": "/" + _file_name(block, figures),
        "alt": block.alt,
        "caption": block.caption,
        "width": block.width,
    }


def _file_name(figure: Figure, figures: list[Figure]) -> str:
    return f"figure-{figures.index(figure)}.{'svg' if figure.is_svg else 'png'}"


def _image(figure: Figure, spelling: Spelling) -> bytes:
    return spelling(figure.image.decode("utf-8", "replace")).encode() if figure.is_svg else figure.image


def _spelled(value: Any, spelling: Spelling) -> Any:
    if isinstance(value, str):
        return spelling(value)
    if isinstance(value, list):
        return [_spelled(each, spelling) for each in value]
    if isinstance(value, Mapping):
        return {key: each if key in ("link", "file") else _spelled(each, spelling) for key, each in value.items()}
    return value
