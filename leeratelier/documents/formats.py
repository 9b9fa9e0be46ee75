"""The formats by name: what a room offers, and what it hands out.

A writer and its library are imported when a document is first written: together they weigh 30 MB.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from leeratelier.documents.sheets import Workbook, tables_of
from leeratelier.documents.text import slug
from leeratelier.documents.tree import Document

Result: TypeAlias = Document | Workbook


@dataclass(frozen=True)
class Writer:
    content_type: str
    write: Callable[[Result], bytes]


@dataclass(frozen=True)
class Written:
    content: bytes
    content_type: str
    filename: str


def write(result: Result, name: str) -> Written:
    """`write(report, "pdf")`; KeyError for a format we don't know, ValueError for one that can't hold this result."""
    writer = WRITERS[name]
    return Written(writer.write(result), writer.content_type, f"{slug(result.title)}.{name}")


def _docx(result: Result) -> bytes:
    from leeratelier.documents.docx import write_docx

    return write_docx(_document(result, "docx"))


def _pdf(result: Result) -> bytes:
    from leeratelier.documents.pdf import write_pdf

    return write_pdf(_document(result, "pdf"))


def _xlsx(result: Result) -> bytes:
    from leeratelier.documents.xlsx import write_xlsx

    return write_xlsx(_workbook(result))


def _csv(result: Result) -> bytes:
    from leeratelier.documents.csv import write_csv

    sheets = _workbook(result).sheets
    if len(sheets) > 1:
        raise ValueError(f"{result.title!r} has {len(sheets)} tables and a CSV holds one.")
    return write_csv(sheets[0])


def _document(result: Result, name: str) -> Document:
    if isinstance(result, Workbook):
        raise ValueError(f"Workbook {result.title!r} can become xlsx or csv, not {name}.")
    return result


def _workbook(result: Result) -> Workbook:
    return tables_of(result) if isinstance(result, Document) else result


WRITERS: Mapping[str, Writer] = {
    "docx": Writer("application/vnd.openxmlformats-officedocument.wordprocessingml.document", _docx),
    "pdf": Writer("application/pdf", _pdf),
    "xlsx": Writer("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx),
    "csv": Writer("text/csv; charset=utf-8", _csv),
}
