"""Articles without the word "Artikel": numbered headings below which the text stands."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.parse.labels import Head
from leeratelier.ordinance.rules.parse.rows import Row
from leeratelier.ordinance.rules.parse.sentences import title_like
from leeratelier.ordinance.rules.tree import Kind

_NUMBERED = re.compile(r"(?P<label>(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})[.):]?)\s+(?P<rest>[^\W\d_].*)$")
_ORDINANCE = re.compile(r"\bverordening\b", re.I)
_ENACTS = re.compile(r"vast\s*te\s*stellen", re.I)


def mark_numbered(rows: list[Row]) -> None:
    """Fill in `head` for numbered headings: as articles when no row says "Artikel", else as divisions."""
    worded = any(row.head and row.head.kind == "article" for row in rows)
    styled = [(i, match) for i, row in enumerate(rows) if row.style == "heading" and (match := _number(row))]
    if worded:
        for i, match in styled:
            rows[i].head = _head(match, "chapter", max(rows[i].level, 1))
        return
    start = _start(rows)
    if start is None:
        return
    found = [(i, match) for i, match in styled if i >= start] or _plain(rows, start)
    deeper = any("." in match["number"] for _, match in found)
    for i, match in found:
        rows[i].head = _head(match, "chapter" if deeper and "." not in match["number"] else "article", 1)


def _head(match: re.Match[str], kind: Kind, rank: int) -> Head:
    return Head(kind, match["label"], match["number"], match["rest"], rank)


def _number(row: Row) -> re.Match[str] | None:
    if row.head or row.contents:
        return None
    match = _NUMBERED.match(row.text)
    return match if match and title_like(match["rest"]) else None


def _start(rows: list[Row]) -> int | None:
    """Where the ordinance starts; a note or a letter with numbered headings has no articles."""
    for i, row in enumerate(rows):
        if _ENACTS.search(row.text) and row.text[-1] in ":n":
            return i + 1
    return 1 if rows and _ORDINANCE.search(rows[0].text) and title_like(rows[0].text) else None


def _plain(rows: list[Row], start: int) -> list[tuple[int, re.Match[str]]]:
    """In plain text: short titles that count from 1, each with text below it; three at least."""
    found: list[tuple[int, re.Match[str]]] = []
    for i in range(start, len(rows) - 1):
        match = _number(rows[i])
        if match and match["number"] == str(len(found) + 1) and match["rest"][0].isupper() and match[0][-1].isalnum():
            below = _number(rows[i + 1])
            if below is None or below["number"] in ("1", f"{match['number']}.1"):
                found.append((i, match))
    return found if len(found) >= 3 else []
