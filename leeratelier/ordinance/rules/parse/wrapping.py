"""Which rows go on with the sentence of the row before: lines that were wrapped to the width of a page."""

from __future__ import annotations

import re
from itertools import pairwise

from leeratelier.ordinance.rules.parse.endings import starts_closing
from leeratelier.ordinance.rules.parse.rows import Row
from leeratelier.ordinance.rules.parse.sentences import TERM, breaks_off, ends_sentence

_OPENERS = re.compile(
    r"(?:en )?(?:gelezen (?:het|de)\b|gelet op\b|gezien (?:het|de)\b|gehoord (?:het|de)\b|overwegend?e? ?(?:dat\b|[:;])"
    r"|besluit(?:en)?(?: ?[:;,]| vast| tot| de volgende|$)|b e s l u i t)"
)
_PARTS = re.compile(
    r"(?:aldus|vastgesteld|besloten|gedaan|toelichting|bijlage|artikelsgewijs|de (?:griffier|voorzitter))\b", re.I
)
_CITED_AS = re.compile(r"\baangehaald (?:als|onder de (?:naam|titel))(?: de)?\s?:?$", re.I)
_KEPT = re.compile(r"(?:en|of|en/of|dan|tot|noch|als|respectievelijk|c\.q\.)\b")
_HYPHENATED = re.compile(r"\b[^\W\d_]+(?:-[^\W\d_]+)+")
_NEXT_ITEM = re.compile(r"[;,.] (?:en|of|en/of)$")
_ITEM = re.compile(r"\(?[a-z0-9]{1,3}[.)]")
LONGEST = 4_000  # letters of a paragraph beyond which no more words are made whole, so that the work stays linear
# A wrapped line is at least this share of the widest; a line that wraps without a known width is at least so long.
FULL, LONG = 0.88, 45


def joined_at_hyphens(rows: list[Row]) -> list[Row]:
    """ "participatie-" and "verordening" become one word, "beleids-" and "en uitvoeringsplan" stay two."""
    if not any(row.text[-1] == "-" for row in rows):
        return rows
    compounds = {word.lower() for row in rows for word in _HYPHENATED.findall(row.text)}
    found: list[Row] = []
    before: Row | None = None
    for row in rows:
        if before and row.flows and _breaks_a_word(before, row):
            before.text = _closed(before.text, row.text, compounds)
            before.width = row.width
            continue
        found.append(row)
        before = row if row.flows else before
    return found


def mark_continuations(rows: list[Row]) -> None:
    """Fill in `continues` and `unfinished`."""
    rows = [row for row in rows if row.flows]
    width = _page_width(rows)
    for before, row in pairwise(rows):
        if row.style == "table" or before.style == "table" or row.label:
            continue
        row.unfinished = not row.gap and not ends_sentence(before.text)
        row.continues = _continues(before, row, width)


def _breaks_a_word(before: Row, row: Row) -> bool:
    text = before.text
    if (
        text[-1] != "-"
        or not 3 <= len(text) < LONGEST
        or not text[-2].isalpha()
        or row.label
        or row.style != before.style
    ):
        return False
    if row.gap and row.page == before.page:
        return False
    return row.text[0].isalnum() and not _KEPT.match(row.text) and not _ITEM.match(row.text)


def _closed(start: str, end: str, compounds: set[str]) -> str:
    first = start.rpartition(" ")[2]
    second = end.partition(" ")[0].rstrip(".,;:)")
    keeps = not end[0].islower() or len(first) < 3 or (first + second).lower() in compounds
    return (start if keeps else start[:-1]) + end


def _page_width(rows: list[Row]) -> float:
    """The width to which the text was wrapped, or 0 when lines are paragraphs."""
    widths = sorted(
        before.width
        for before, row in pairwise(rows)
        if not row.gap
        and before.width >= 25
        and row.text[0].islower()
        and not ends_sentence(before.text)
        and not _ITEM.match(row.text)
        and not row.label
        and row.style == before.style
    )
    few = not rows or len(rows) >= 12 or rows[0].whole
    if not widths or (len(widths) < 3 and few):
        return 0
    width = widths[int(len(widths) * 0.9)]
    longest = sorted(row.width for row in rows)[int(len(rows) * 0.95)]
    return width if longest <= 1.3 * width else 0


def _continues(before: Row, row: Row, width: float) -> bool:
    if row.soft:
        return not ends_sentence(before.text)
    if (row.style == "heading" and before.style != "heading") or (row.whole and not width):
        return False
    if _CITED_AS.search(before.text[-40:]) and row.text[-1] not in ";:":
        return True
    room = width - before.width - 1 - len(row.text.partition(" ")[0])
    full = bool(width) and room <= (1 - FULL) * width
    if ends_sentence(before.text):
        return full and not row.gap and _starts_sentence_on(before, row, room <= 0.05 * width)
    return _goes_on(before, row, width, full)


def _starts_sentence_on(before: Row, row: Row, filled: bool) -> bool:
    """After a full line that ends a sentence, the next sentence of the same paragraph may start on this row."""
    if TERM.match(row.text) or _PARTS.match(row.text) or starts_closing(row.text):
        return False
    if before.text[-1] == ":":
        return row.text[0].islower() and row.text[-1] != ";"
    return filled and before.text[-1] in ".?!"


def _goes_on(before: Row, row: Row, width: float, full: bool) -> bool:
    """The row before leaves its sentence open."""
    lower = row.text[0].islower() or row.text[0] in "(€%&"
    if _NEXT_ITEM.search(before.text[-10:]) or (lower and _OPENERS.match(row.text)):
        return False
    if row.gap and row.page == before.page:
        return lower and before.width >= LONG
    if (not row.gap and breaks_off(before.text) and before.text[-1] != ",") or full:
        return True
    long = before.width >= LONG and before.width >= width / 2
    return lower and (long or row.page != before.page)
