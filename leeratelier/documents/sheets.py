"""Tables of figures: what a spreadsheet is filled from."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from leeratelier.documents.text import carriable, one_line
from leeratelier.documents.tree import Document, Table, plain

Value: TypeAlias = str | int | float | bool | datetime.date | None


@dataclass(frozen=True)
class Sheet:
    """`widths` are in characters; left out, they follow the header. `note` says what the reader must know."""

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[Value]]
    widths: Sequence[float] = ()
    note: str = ""

    def __post_init__(self) -> None:
        columns = len(self.header)
        if not (name := one_line(self.name)):
            raise ValueError("A sheet needs a name.")
        if not columns:
            raise ValueError(f"Sheet {name!r} needs at least one column.")
        for number, row in enumerate(self.rows, start=1):
            if len(row) != columns:
                raise ValueError(f"Row {number} of sheet {name!r} has {len(row)} cells instead of {columns}.")
        if self.widths and len(self.widths) != columns:
            raise ValueError(f"Sheet {name!r} needs {columns} widths, not {len(self.widths)}.")
        cleaned = {
            "name": name,
            "note": one_line(self.note),
            "header": tuple(one_line(title) for title in self.header),
            "rows": tuple(tuple(carriable(v) if isinstance(v, str) else v for v in row) for row in self.rows),
        }
        for field, value in cleaned.items():
            object.__setattr__(self, field, value)


@dataclass(frozen=True)
class Workbook:
    """`date` is the date of this version: the same workbook gives the same bytes."""

    title: str
    date: datetime.date
    author: str
    sheets: Sequence[Sheet]

    def __post_init__(self) -> None:
        if not self.sheets:
            raise ValueError(f"Workbook {self.title!r} needs at least one sheet.")
        object.__setattr__(self, "title", one_line(self.title))
        object.__setattr__(self, "author", one_line(self.author))


def tables_of(document: Document) -> Workbook:
    """The tables of a document, each as a sheet; ValueError when it has none."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    sheets = [
        Sheet(table.caption, [*map(plain, table.header)], [[*map(plain, row)] for row in table.rows])
        for table in tables
    ]
    return Workbook(document.title, document.date, document.author, sheets)
