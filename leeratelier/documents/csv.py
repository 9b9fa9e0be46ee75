"""A sheet as CSV for a Dutch spreadsheet: UTF-8 with its mark, semicolons, decimal commas."""

import csv
import datetime
from io import StringIO

from leeratelier.documents.sheets import Sheet, Value

# A spreadsheet takes a cell that starts so for a formula, which can fetch and send data.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(sheet: Sheet) -> bytes:
    """The head first; the note and the widths have no place here."""
    lines = StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    writer.writerow([_text(title) for title in sheet.header])
    writer.writerows([_cell(value) for value in row] for row in sheet.rows)
    return lines.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int | float):
        return str(value).replace(".", ",")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return _text(value)


def _text(words: str) -> str:
    return "'" + words if words.startswith(FORMULA_STARTS) else words
