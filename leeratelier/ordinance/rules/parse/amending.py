"""An amending ordinance quotes articles of another: those are not its own."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.parse.heads import follows
from leeratelier.ordinance.rules.parse.rows import Row

ANNOUNCES = re.compile(
    r"(?:gewijzigd(?: als volgt)?|luiden|luidende?|luidt|vervangen door|ingevoegd|toegevoegd) ?:$", re.I
)


def unmark_quoted(rows: list[Row]) -> None:
    """Take the heading from articles and divisions that an amending article quotes."""
    own = ""
    amends = False
    quotes = False  # the row before announces a quotation
    for row in rows:
        found = row.head
        if found and amends and _is_quoted(row, own, quotes):
            row.head, row.quoted = None, True
            found = None
        if found and found.kind == "article":
            own, amends = found.number, False
        quotes = bool(ANNOUNCES.search(row.text[-40:])) if row.text[-1] == ":" else False
        amends = amends or (quotes and bool(own))


def _is_quoted(row: Row, own: str, quotes: bool) -> bool:
    found = row.head
    assert found is not None
    if quotes:
        return True
    if found.kind != "article":
        return not own[0].isupper() or own.isdigit()
    return own[0].isdigit() != found.number[0].isdigit() or not follows(own, found.number)
