"""Headers, footers and page numbers: what a page carries that isn't text; and footnotes told by their shape."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from leeratelier.ordinance.rules.parse.labels import head
from leeratelier.ordinance.rules.parse.rows import Row
from leeratelier.ordinance.rules.parse.sentences import ends_sentence

_PAGE = re.compile(
    r"(?:[-–—|]\s*)?(?:(?:pagina|blz\.?|bladzijde|blad|pag\.)\s*:?\s*[0-9]{1,4}(?:\s*(?:van|/|-)\s*[0-9]{1,4})?"
    r"|[0-9]{1,4}\s*/\s*[0-9]{1,4}|[0-9]{1,3}\s+van\s+[0-9]{1,3}|[-–—]\s*[0-9]{1,3}\s*[-–—])(?:\s*[-–—|])?$",
    re.I,
)
_BARE_NUMBER = re.compile(r"[0-9]{1,4}$")
_COUNTER = re.compile(r"^[0-9]{1,4}\b|\b[0-9]{1,4}(?:\s*(?:van|/)\s*[0-9]{1,4})?$")
_NOTE = re.compile(
    r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s*\S"
    r"|\[?[0-9]{1,2}\]?\s+(?:Zie|Vgl\.|Vergelijk|Stb\.|Stcrt\.|Kamerstukken|Bron|http|www)\b)"
)
EDGE = 3  # rows at the top and the bottom of a page among which a header or footer stands


def without_furniture(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """The rows of the text, and those that belong to the pages.

    Without page breaks a page number stays where it is, marked, unless it cuts a sentence in two.
    """
    if any(row.page for row in rows):
        taken = _on_pages(rows)
    else:
        taken = {id(row) for row in _cutting(rows)}
    kept = [row for row in rows if id(row) not in taken] if taken else rows
    _mark_footnotes(kept)
    return kept, [row for row in rows if id(row) in taken] if taken else []


def _on_pages(rows: list[Row]) -> set[int]:
    pages: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row.page and row.style != "table":
            pages[row.page].append(row)
    edges = {page: _edge(found) for page, found in pages.items()}
    repeated = _repeated(edges)
    return _page_numbers(pages) | {
        id(row) for edge in edges.values() for row in edge if _key(row.text) in repeated or _PAGE.match(row.text)
    }


def _page_numbers(pages: dict[int, list[Row]]) -> set[int]:
    """Bare numbers at the very top or bottom that rise with the pages, on half of them or more."""
    found = [
        (int(row.text) - page, row)
        for page, rows in pages.items()
        for row in (rows[0], rows[-1])
        if _BARE_NUMBER.match(row.text) and not row.label
    ]
    offsets = Counter(offset for offset, _ in found)
    if not offsets or len(pages) < 2:
        return set()
    offset, count = offsets.most_common(1)[0]
    return {id(row) for own, row in found if own == offset} if count * 2 >= len(pages) else set()


def _edge(rows: list[Row]) -> list[Row]:
    return rows if len(rows) <= 2 * EDGE else rows[:EDGE] + rows[-EDGE:]


def _repeated(edges: dict[int, list[Row]]) -> set[str]:
    """What stands at the edge of at least three pages, or of both when there are two."""
    if len(edges) < 2:
        return set()
    counts = Counter(key for edge in edges.values() for key in {_key(row.text) for row in edge if _may_repeat(row)})
    least = 3 if len(edges) > 2 else 2
    return {key for key, count in counts.items() if count >= least}


def _key(text: str) -> str:
    return _COUNTER.sub("#", text).lower()


def _may_repeat(row: Row) -> bool:
    return len(row.text) > 3 and not head(row.text) and not row.label and _key(row.text) != "#"


def _cutting(rows: list[Row]) -> Iterator[Row]:
    last = len(rows) - 1
    for i, row in enumerate(rows):
        if len(row.text) > 30 or not _PAGE.match(row.text):
            continue
        if 0 < i < last and not ends_sentence(rows[i - 1].text) and rows[i + 1].text[0].islower():
            rows[i + 1].gap = False
            yield row
        else:
            row.furniture = True


def _mark_footnotes(rows: list[Row]) -> None:
    """At the bottom of a page, a small number and a source."""
    followers: list[Row | None] = [*rows[1:], None]
    for row, following in zip(rows, followers, strict=False):
        ends_page = following is None or following.page != row.page or following.style == "footnote"
        small = row.page and row.style == "body" and not row.label and _NOTE.match(row.text)
        if small and (ends_page or (following and _NOTE.match(following.text))):
            row.style = "footnote"
