"""Where the parts of a document begin: what is bound in front, title, preamble, body, closing, note and annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leeratelier.ordinance.rules.parse.endings import starts_annex, starts_closing, starts_note
from leeratelier.ordinance.rules.parse.heads import follows
from leeratelier.ordinance.rules.parse.opening import is_opened, is_title, names_organ, openings
from leeratelier.ordinance.rules.parse.rows import Row
from leeratelier.ordinance.rules.tree import Kind

_NOTE_AFTER_CLOSING = re.compile(r"algemeen(?: deel)?$|algemene inleiding$", re.I)


@dataclass(slots=True)
class Segment:
    kind: Kind
    rows: list[Row]
    why: str = ""  # why it got this kind, when no heading said so


def segments(rows: list[Row]) -> list[Segment]:
    """The rows in their order, cut into parts; tables of contents stand apart as front matter."""
    found: list[Segment] = []
    for kind, row, why in _placed(rows):
        if row.contents:
            kind, why = "front", ""
        if found and found[-1].kind == kind and not why:
            found[-1].rows.append(row)
        else:
            found.append(Segment(kind, [row], why))
    return found


def _placed(rows: list[Row]) -> Iterator[tuple[Kind, Row, str]]:
    start, opening = openings(rows)
    for kind, row in opening:
        yield kind, row, ""
    yield from _Reader(rows, start, bool(opening)).read()


class _Reader:
    """Reads on from the body, and knows where it is."""

    def __init__(self, rows: list[Row], start: int, opened: bool) -> None:
        self.rows = rows
        self.start = start
        self.part: Kind = "body"
        self.opened = opened  # a title or preamble came before
        self.first = ""  # numbers of articles of the body
        self.latest = ""
        self.count = 0
        self.articles = [i for i in range(start, len(rows)) if (head := rows[i].head) and head.kind == "article"]
        self.seen = 0  # of those

    def read(self) -> Iterator[tuple[Kind, Row, str]]:
        for i in range(self.start, len(self.rows)):
            row = self.rows[i]
            part, why = self._next(i, row)
            self.part = part
            if row.head and row.head.kind == "article":
                self.seen += 1
                if part == "body":
                    self.first = self.first or row.head.number
                    self.latest = row.head.number
                    self.count += 1
            yield part, row, why

    def _next(self, i: int, row: Row) -> tuple[Kind, str]:
        if row.head:
            return self._at_heading(i, row)
        if row.continues or row.contents or self._awaits_words(i):
            return self.part, ""
        text = row.text
        if self.count and names_organ(row):
            return self._at_organ(i)
        if self._may_end_body():
            if starts_note(text):
                return "note", ""
            if starts_annex(text):
                return "annex", ""
            if self.part in ("body", "note") and starts_closing(text):
                return "closing", ""
        if self.part == "title":
            return "body", ""
        if self.part == "closing":
            return self._after_closing(row)
        return self.part, ""

    def _may_end_body(self) -> bool:
        return self.count > 0 or self.opened or self.part != "body" or self.start == 0

    def _awaits_words(self, i: int) -> bool:
        """An article has a title or text before another part can begin."""
        before = self.rows[i - 1].head if i > self.start else None
        return before is not None and before.kind == "article" and self.part == "body"

    def _at_organ(self, i: int) -> tuple[Kind, str]:
        """The council is named again: it signs, or decides once more."""
        if self.part == "body" and any(starts_closing(row.text) for row in self.rows[i + 1 : i + 3]):
            return "closing", ""
        if self.part in ("closing", "note", "annex") and is_opened(self.rows, i):
            return "annex", "second"
        return self.part, ""

    def _after_closing(self, row: Row) -> tuple[Kind, str]:
        if not self.count and is_title(row):
            return "title", ""
        if _NOTE_AFTER_CLOSING.match(row.text):
            return "note", ""
        if row.text.count(" ") >= 25:
            return "stray", "after closing"
        return "closing", ""

    def _at_heading(self, i: int, row: Row) -> tuple[Kind, str]:
        head = row.head
        assert head is not None
        if head.kind != "article":
            return ("body" if self.part in ("closing", "title") and not self.count else self.part), ""
        if self.part in ("closing", "title", "note", "stray") and (follows(self.latest, head.number) or not self.count):
            return (self.part if self.part == "note" and not self.count else "body"), ""
        if self.part in ("closing", "stray"):
            return "note", "restart"
        if self.part == "body" and self._restarts(i, head.number):
            return "note", "restart"
        return self.part, ""

    def _restarts(self, i: int, number: str) -> bool:
        """The body's first number comes again, not under a new chapter, and the counting starts over from there."""
        if self.count < 2 or number != self.first or number == self.latest:
            return False
        if any(row.head and row.head.kind != "article" for row in self.rows[max(i - 3, 0) : i]):
            return False
        following = self.articles[self.seen + 1 : self.seen + 2]
        upcoming = self.rows[following[0]].head if following else None
        if upcoming is None:
            return self._same_heading(i, number)
        return not follows(self.latest, upcoming.number)

    def _same_heading(self, i: int, number: str) -> bool:
        for other in self.articles:
            head = self.rows[other].head
            if head and head.number == number:
                mine = self.rows[i].head
                return mine is not None and bool(mine.rest) and mine.rest.lower() == head.rest.lower()
        return False
