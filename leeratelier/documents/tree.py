"""One neutral document: what a room fills and every writer reads.

Texts are cleaned on the way in (`carriable`), so a writer never meets what its format can't hold. A constructor
that is given something no writer can make accessible raises ValueError with one sentence.
"""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from leeratelier.documents.text import carriable, one_line

Style: TypeAlias = Literal["normal", "lead", "small", "law", "quote"]
Kind: TypeAlias = Literal["ok", "info", "warning", "error"]
Align: TypeAlias = Literal["left", "center", "right"]
Language: TypeAlias = Literal["nl", "fy", "en"]


@dataclass(frozen=True)
class Document:
    """`date` is the date of this version, not of today: the same document gives the same bytes in every format.

    Heading levels that skip one (1, 3) are closed up (1, 2), because PDF/UA and screen readers need them unbroken.
    """

    title: str
    date: datetime.date
    author: str  # the organisation, never a person
    blocks: Sequence["Block"] = ()
    description: str = ""  # the one sentence under the title
    version: str = ""  # as a reader says it: "concept 3", "vastgesteld door de raad"
    language: Language = "nl"
    numbered: bool = False  # headings as 1, 1.1, 1.1.1

    def __post_init__(self) -> None:
        _set(self, title=_wanted(self.title, "A document needs a title."))
        _set(self, author=_wanted(self.author, "A document needs an organisation as its author."))
        _set(self, description=one_line(self.description), version=one_line(self.version))
        _set(self, blocks=tuple(_closed_up(self.blocks)))


@dataclass(frozen=True)
class Run:
    """A stretch of text in one dress; "\\n" breaks the line."""

    text: str
    bold: bool = False
    italic: bool = False
    mark: bool = False
    code: bool = False
    link: str = ""
    state: Kind | None = None  # gives the word the colour of its state; the word itself must say it

    def __post_init__(self) -> None:
        _set(self, text=carriable(self.text), link=one_line(self.link))
        if self.link and not re.match(r"(https?://|mailto:|tel:)\S+$", self.link):
            raise ValueError(f"A link starts with https://, http://, mailto: or tel:, not {self.link[:40]!r}.")


Text: TypeAlias = str | Sequence[Run]


def runs(text: Text) -> tuple[Run, ...]:
    """The runs of a text; a plain string is one run."""
    return (Run(text),) if isinstance(text, str) else tuple(text)


def plain(text: Text) -> str:
    return "".join(run.text for run in runs(text))


@dataclass(frozen=True)
class Heading:
    level: int
    text: str

    def __post_init__(self) -> None:
        _set(self, text=_wanted(self.text, "A heading needs words."))
        if not 1 <= self.level <= 6:
            raise ValueError(f"A heading has level 1 to 6, not {self.level}.")


@dataclass(frozen=True)
class Paragraph:
    text: Text
    style: Style = "normal"


@dataclass(frozen=True)
class ListItem:
    """An item that may carry a list of its own."""

    text: Text
    inner: "BulletList | NumberedList | None" = None


@dataclass(frozen=True)
class BulletList:
    items: Sequence[str | ListItem]

    def __post_init__(self) -> None:
        _set(self, items=tuple(self.items))


@dataclass(frozen=True)
class NumberedList:
    items: Sequence[str | ListItem]
    start: int = 1

    def __post_init__(self) -> None:
        _set(self, items=tuple(self.items))
        if self.start < 0:
            raise ValueError(f"A list starts at 0 or higher, not at {self.start}.")


def list_items(block: BulletList | NumberedList) -> list[ListItem]:
    return [item if isinstance(item, ListItem) else ListItem(item) for item in block.items]


@dataclass(frozen=True)
class Table:
    """`widths` are shares (1, 2, 1); `header_column` says that the first cell of each row names that row."""

    caption: str
    header: Sequence[Text]
    rows: Sequence[Sequence[Text]]
    widths: Sequence[float] = ()
    align: Sequence[Align] = ()
    header_column: bool = False

    def __post_init__(self) -> None:
        columns = len(self.header)
        _set(self, caption=_wanted(self.caption, "A table needs a caption."))
        _set(self, header=tuple(self.header), rows=tuple(tuple(row) for row in self.rows))
        _set(self, widths=tuple(self.widths) or (1,) * columns, align=tuple(self.align) or ("left",) * columns)
        if not columns:
            raise ValueError(f"Table {self.caption!r} needs at least one column.")
        for number, row in enumerate(self.rows, start=1):
            if len(row) != columns:
                raise ValueError(f"Row {number} of table {self.caption!r} has {len(row)} cells instead of {columns}.")
        if len(self.widths) != columns or len(self.align) != columns or min(self.widths) <= 0:
            raise ValueError(f"Table {self.caption!r} needs {columns} widths above 0 and {columns} alignments.")


@dataclass(frozen=True)
class Figure:
    """A PNG or SVG; `width` is its share of the text's width."""

    image: bytes
    alt: str
    caption: str = ""
    width: float = 1.0

    def __post_init__(self) -> None:
        _set(self, alt=_wanted(self.alt, "A figure needs an alternative text."), caption=one_line(self.caption))
        if not 0 < self.width <= 1:
            raise ValueError(f"The width of a figure is a share above 0 and at most 1, not {self.width}.")
        if not (_png_size(self.image) or self.is_svg):
            raise ValueError(f"Figure {self.alt[:60]!r} is neither a PNG nor an SVG.")

    @property
    def is_svg(self) -> bool:
        return self.image.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<svg", b"<?xml", b"<!--"))


@dataclass(frozen=True)
class Callout:
    """A block that stands out; its kind is said in a word (`wording.CALLOUT`) before the title."""

    kind: Kind
    title: str = ""
    blocks: Sequence[Paragraph | BulletList | NumberedList] = ()

    def __post_init__(self) -> None:
        _set(self, title=one_line(self.title), blocks=tuple(self.blocks))


@dataclass(frozen=True)
class Facts:
    """The few facts of one thing, each with its name."""

    pairs: Sequence[tuple[str, Text]]

    def __post_init__(self) -> None:
        _set(self, pairs=tuple((_wanted(name, "A fact needs a name."), text) for name, text in self.pairs))


@dataclass(frozen=True)
class PageBreak:
    pass


@dataclass(frozen=True)
class TableOfContents:
    depth: int = 3

    def __post_init__(self) -> None:
        if not 1 <= self.depth <= 6:
            raise ValueError(f"A table of contents goes 1 to 6 levels deep, not {self.depth}.")


Block: TypeAlias = (
    Heading | Paragraph | BulletList | NumberedList | Table | Figure | Callout | Facts | PageBreak | TableOfContents
)


def _closed_up(blocks: Iterable[Block]) -> Iterable[Block]:
    above = 0
    for block in blocks:
        if isinstance(block, Heading):
            above = min(block.level, above + 1)
            block = Heading(above, block.text)
        yield block


def _png_size(image: bytes) -> int:
    """The number of pixels; 0 when it is no PNG."""
    if not (image.startswith(b"\x89PNG\r\n\x1a\n") and image[12:16] == b"IHDR"):
        return 0
    return int.from_bytes(image[16:20], "big") * int.from_bytes(image[20:24], "big")


def _wanted(text: str, otherwise: str) -> str:
    if not (text := one_line(text)):
        raise ValueError(otherwise)
    return text


def _set(frozen: object, **values: object) -> None:
    for name, value in values.items():
        object.__setattr__(frozen, name, value)
