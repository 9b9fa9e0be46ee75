"""A workbook as XLSX: typed cells, a head that stays in view, text that never becomes a formula."""

import datetime
import math
import re
from io import BytesIO
from typing import TypeAlias

import xlsxwriter

from leeratelier.documents import palette
from leeratelier.documents.sheets import Sheet, Value, Workbook

LONGEST_CELL = 32_767  # Excel's own limit, as are the sheet name's 31 characters
LONGEST_NAME = 31
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
EXACT = 10**15  # Excel keeps fifteen digits
EARLIEST = datetime.date(1900, 1, 1)

Page: TypeAlias = xlsxwriter.worksheet.Worksheet
Format: TypeAlias = xlsxwriter.format.Format


def write_xlsx(workbook: Workbook) -> bytes:
    packed = BytesIO()
    book = xlsxwriter.Workbook(packed, {"constant_memory": True, "strings_to_formulas": False})
    moment = datetime.datetime.combine(workbook.date, datetime.time())
    book.set_properties({"title": workbook.title, "author": workbook.author, "created": moment})
    dress = {
        "head": book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "top"}),
        "day": book.add_format({"num_format": "d-m-yyyy", "align": "left"}),
        "note": book.add_format({"font_color": palette.SLATE, "italic": True}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
    }
    taken: set[str] = set()
    for sheet in workbook.sheets:
        _fill(book.add_worksheet(_name(sheet.name, taken)), sheet, dress)
    book.close()
    return packed.getvalue()


def _fill(page: Page, sheet: Sheet, dress: dict[str, Format]) -> None:
    top = 2 if sheet.note else 0
    if top + 1 + len(sheet.rows) > MOST_ROWS or len(sheet.header) > MOST_COLUMNS:
        raise ValueError(f"Sheet {sheet.name!r} has more rows or columns than a spreadsheet can hold.")
    for column, width in enumerate(sheet.widths or [max(12, min(len(title) + 4, 60)) for title in sheet.header]):
        page.set_column(column, column, width)
    if sheet.note:
        page.write_string(0, 0, sheet.note[:LONGEST_CELL], dress["note"])
    for column, title in enumerate(sheet.header):
        page.write_string(top, column, title[:LONGEST_CELL], dress["head"])
    for number, row in enumerate(sheet.rows, start=top + 1):
        for column, value in enumerate(row):
            _write(page, number, column, value, dress)
    page.freeze_panes(top + 1, 0)
    page.repeat_rows(top)


def _write(page: Page, row: int, column: int, value: Value, dress: dict[str, Format]) -> None:
    """Each type has its own kind of cell; what a spreadsheet would change or refuse is written as text."""
    if value is None or value == "":
        return
    if isinstance(value, bool):
        page.write_boolean(row, column, value)
    elif isinstance(value, int | float) and math.isfinite(value) and abs(value) < EXACT:
        page.write_number(row, column, value)
    elif isinstance(value, datetime.date) and _day(value) >= EARLIEST:
        page.write_datetime(row, column, _day(value), dress["day"])
    else:
        page.write_string(row, column, str(value)[:LONGEST_CELL], dress["text"])


def _day(value: datetime.date) -> datetime.date:
    return value.date() if isinstance(value, datetime.datetime) else value


def _name(wanted: str, taken: set[str]) -> str:
    """A name Excel accepts: at most 31 characters, none of []:*?/\\, and no two the same but for capitals."""
    plain = re.sub(r"[\[\]:*?/\\]", " ", wanted).strip("' ")[:LONGEST_NAME].strip("' ") or "Blad"
    name, number = plain, 1
    while name.lower() in taken or name.lower() == "history":
        number += 1
        name = f"{plain[: LONGEST_NAME - 5]} {number}"
    taken.add(name.lower())
    return name
