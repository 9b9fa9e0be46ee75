"""A table of contents names articles and chapters without being them."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.parse.rows import Row
from leeratelier.ordinance.rules.parse.sentences import ends_sentence

_TITLE = re.compile(r"(?:inhoud|inhoudsopgave|inhoudstafel|inhoud van (?:de|deze) verordening)\s*:?$", re.I)
_LEADER = re.compile(r"(?:\.{3,}|…|(?:\s\.){3,}|_{3,})[\s.…_]*(?:[0-9]{1,3}|[ivx]{1,4})?$")


def mark_contents(rows: list[Row]) -> None:
    """Rows of a table of contents get `contents`, and are headings no longer."""
    for start, row in enumerate(rows):
        if row.contents:
            continue
        if _TITLE.match(row.text):
            _mark(rows, start, _end_of_list(rows, start + 1))
        elif row.head and _leads(row.text):
            _mark(rows, start, start + 1)
    _mark_bare_runs(rows)


def _leads(text: str) -> bool:
    """Dots, or the like, lead to a page number."""
    return _LEADER.search(text[-200:]) is not None


def _mark(rows: list[Row], start: int, end: int) -> None:
    for row in rows[start:end]:
        row.contents = True
        row.head = None


def _end_of_list(rows: list[Row], start: int) -> int:
    """Until a heading comes for the second time, or a sentence."""
    seen: set[tuple[str, str]] = set()
    end = start
    for position in range(start, len(rows)):
        row = rows[position]
        sentence = ends_sentence(row.text) and not row.head and not _leads(row.text)
        if position - end > 5 or row.text.count(" ") > 25 or sentence:
            break
        if row.head:
            key = (row.head.kind, row.head.number)
            if key in seen:
                break
            seen.add(key)
        if row.head or _leads(row.text) or row.text[-1:].isdigit():
            end = position + 1
    return max(end, start)


def _mark_bare_runs(rows: list[Row]) -> None:
    """Three or more articles in a row without a word of text, whose first comes back later."""
    last = {row.head.number: position for position, row in enumerate(rows) if row.head and row.head.kind == "article"}
    start = 0
    while start < len(rows):
        end = start
        numbers: set[str] = set()
        while end < len(rows) and (head := rows[end].head) and (head.kind != "article" or head.number not in numbers):
            numbers.add(head.number if head.kind == "article" else "")
            end += 1
        while end < len(rows) and rows[end].head and end > start and _opens_division(rows[end - 1]):
            end -= 1
        articles = [head for row in rows[start:end] if (head := row.head) and head.kind == "article" and head.rest]
        if len(articles) >= 3 and all(last[head.number] >= end for head in (*articles[:2], articles[-1])):
            _mark(rows, start, end)
        start = max(end, start + 1)


def _opens_division(row: Row) -> bool:
    return row.head is not None and row.head.kind != "article"
