"""Rows: the lines of a paste or a file, all in one shape, with what surrounds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from leeratelier.files.rules.lines import Line, Style
from leeratelier.ordinance.rules.parse.labels import Head, head

# Invisible characters that split or open a word: soft hyphen, byte order mark, zero-width space, word joiner.
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\ufeff\u200b\u2060"))


@dataclass(slots=True)
class Row:
    """`label` is Word's own numbering, also at the start of `text`. `gap`: an empty line stood before this row.

    `soft`: it stands in one paragraph of the file with the row before. `width` is the length of its last line as
    typed (rows joined at a hyphen hold more than one). The other fields are filled in by the steps that follow.
    """

    text: str
    style: Style = "body"
    level: int = 0
    label: str = ""
    page: int | None = None
    gap: bool = False
    soft: bool = False
    whole: bool = False  # a paragraph of a file, not a line of one
    indent: int = 0
    width: int = 0
    head: Head | None = None
    contents: bool = False  # stands in a table of contents
    quoted: bool = False  # an article or chapter that an amending article quotes
    furniture: bool = False  # the number of a page between the lines
    continues: bool = False  # goes on with the sentence of the row before
    unfinished: bool = False  # the row before leaves its sentence open, so that this row may go on with it

    @property
    def flows(self) -> bool:
        """Whether a sentence can run on through this row, and not past it."""
        return self.style != "footnote" and not self.furniture


def clean(text: str) -> str:
    """One space between words, nothing invisible inside them."""
    if not text.isascii():
        text = text.translate(INVISIBLE)
    return " ".join(text.split())


def from_text(text: str) -> list[Row]:
    """Pages are counted when the text has form feeds between them."""
    pages = text.split("\f")
    numbered = len(pages) > 1
    found = (
        row for page, part in enumerate(pages, start=1) for row in _typed(part.splitlines(), page if numbered else None)
    )
    return list(_without_empty(found))


def from_lines(lines: Iterable[Line]) -> list[Row]:
    return list(_without_empty(row for line in lines for row in _of_line(line)))


def _typed(lines: Sequence[str], page: int | None) -> Iterator[Row]:
    for line in lines:
        text = clean(line)
        style: Style = "table" if " | " in text and not head(text) else "body"
        yield Row(text, style, page=page, indent=_indent(line) if text else 0, width=len(text))


def _indent(line: str) -> int:
    expanded = line.expandtabs(4) if "\t" in line else line
    return len(expanded) - len(expanded.lstrip())


def _of_line(line: Line) -> Iterator[Row]:
    if line.style == "table":
        cells = "\t".join(clean(cell) for cell in f"{line.label}\t{line.text}".strip("\t").split("\t"))
        yield Row(cells, "table", line.level, "", line.page)
        return
    label = clean(line.label)
    for position, part in enumerate(line.text.splitlines() or [""]):
        first = position == 0
        text = clean(f"{label} {part}" if first and label else part)
        own = label if first else ""
        yield Row(
            text, line.style, line.level, own, line.page, soft=not first, whole=line.page is None, width=len(text)
        )


def _without_empty(rows: Iterable[Row]) -> Iterator[Row]:
    gap = False
    for row in rows:
        if row.text.strip():
            row.gap = gap
            gap = False
            yield row
        elif not row.soft:
            gap = True
