"""Leden and points: whether a mark is one, and where in the tree it belongs."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.parse.amending import ANNOUNCES
from leeratelier.ordinance.rules.parse.marks import Mark, Reading
from leeratelier.ordinance.rules.parse.nodes import Node
from leeratelier.ordinance.rules.parse.rows import Row
from leeratelier.ordinance.rules.parse.sentences import TERM
from leeratelier.ordinance.rules.tree import Kind

DEEPEST = 20
TAIL = 40  # so much of the words before a mark tells whether they break off
_MONTHS = re.compile(
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b", re.I
)
_CITES = re.compile(
    r"(?:^|[\s(])(?:artikel(?:en)?|lid|leden|onder|onderdeel|nr\.?|nummer|hoofdstuk|paragraaf|bijlage|van|de|het"
    r"|en met|tot|op|in|§|circa|ca\.|minstens|ten minste|maximaal|€)$",
    re.I,
)
_LINKS = re.compile(r"(?:\ben|\bof|\ben/of|\bdan wel)$", re.I)


class Items:
    """The open leden and points below `owner`: an article, a division or a part."""

    def __init__(self, owner: Node) -> None:
        self.owner = owner
        self.open: list[Node] = []
        self.capped = False

    @property
    def host(self) -> Node:
        """The innermost open lid or point, else the owner."""
        return self.open[-1] if self.open else self.owner

    @property
    def in_points(self) -> bool:
        return bool(self.open) and self.open[-1].kind == "point"

    def after_list(self) -> Node:
        """Close the points; text that follows them belongs to the lid, or to the article."""
        while self.open and self.open[-1].kind == "point":
            self.open.pop()
        return self.host

    def accepts(self, mark: Mark, row: Row, ending: str, following: Row | None) -> bool:
        ending = ending[-TAIL:]
        fresh = row.gap or not row.unfinished or bool(_LINKS.search(ending)) or not ending
        if mark.is_bullet:
            again = following is not None and following.text.startswith(mark.label + " ")
            return fresh or again or not row.continues or self._has_style(mark.readings[0].style)
        expected = any(self._follows(reading) for reading in mark.readings)
        cites = row.unfinished and _CITES.search(ending) is not None and not (expected and ending.endswith("lid"))
        if cites and not row.whole:
            return False
        if mark.bare:
            return self._accepts_bare(mark, expected, fresh, ending, following)
        first = any(reading.value == 1 for reading in mark.readings)
        if not fresh and row.continues:
            lower = mark.rest[:1].islower() and not TERM.match(mark.rest)
            return expected and not cites and not lower
        if mark.readings[0].style[0] == "A" and not expected and not first:
            return False
        if mark.readings[0].style[:3] in ("1.1", "1.a"):
            return fresh or expected
        return fresh or expected or not row.continues

    def place(self, mark: Mark, row: Row, ending: str) -> Node:
        """Open the item at the level where it belongs."""
        reading, parent = self._parent(mark, row, ending)
        del self.open[parent:]
        if len(self.open) >= DEEPEST:
            del self.open[DEEPEST - 1 :]
            self.capped = True
        node = Node(self._kind(mark, ending), mark.label, mark.number)
        node.style, node.value, node.level, node.indent = reading.style, reading.value, row.level, row.indent
        self.host.add(node)
        self.open.append(node)
        return node

    def bare(self, row: Row) -> Node:
        """An item of a list without marks."""
        siblings = [i for i, node in enumerate(self.open) if node.style == "bare"]
        if siblings:
            del self.open[siblings[-1] :]
        node = Node("point", page=row.page)
        node.style = "bare"
        node.texts.append(row.text)
        self.host.add(node)
        self.open.append(node)
        return node

    def _kind(self, mark: Mark, ending: str) -> Kind:
        if self.open or self.owner.kind != "article" or not mark.counts:
            return "point"
        sibling = next((child.kind for child in reversed(self.owner.children) if child.number), None)
        if sibling:
            return sibling
        announced = bool(self.owner.texts) and self.owner.texts[-1][-1] == ":"
        return "point" if announced and mark.readings[0].style != "L" else "paragraph"

    def _accepts_bare(self, mark: Mark, expected: bool, fresh: bool, ending: str, following: Row | None) -> bool:
        rest = mark.rest
        if not rest:
            starts = following is not None and not following.head and following.text[:1].isupper()
            return (expected or self._may_start(mark)) and (starts or fresh)
        if mark.readings[0].style == "o":
            return fresh
        if not rest[0].isupper() and rest[0] not in "“‘\"'([":
            return mark.label.isalpha() and (expected or ending[-1:] == ":")
        if mark.label.isalpha() and mark.label.isupper() and not expected:
            return self._may_start(mark) and fresh and ANNOUNCES.search(ending) is not None
        if _MONTHS.match(rest) or (not fresh and _CITES.search(ending)):
            return False
        return expected or (self._may_start(mark) and fresh) or (fresh and self._continues_with_gap(mark))

    def _may_start(self, mark: Mark) -> bool:
        return any(reading.value == 1 for reading in mark.readings) and self.owner.kind == "article"

    def _continues_with_gap(self, mark: Mark) -> bool:
        reading = mark.readings[0]
        return any(node.style == reading.style and 0 <= reading.value - node.value <= 3 for node in self.open)

    def _has_style(self, style: str) -> bool:
        return any(node.style == style for node in self.open)

    def _follows(self, reading: Reading) -> bool:
        return any(node.style == reading.style and 0 < reading.value - node.value <= 1 for node in self.open)

    def _parent(self, mark: Mark, row: Row, ending: str) -> tuple[Reading, int]:
        """The reading that fits best, and how many open items stay open above it."""
        readings = mark.readings
        announced = ending[-1:] == ":" and bool(self.open)
        firsts = [reading for reading in readings if reading.value == 1]
        if announced and not mark.is_bullet and firsts:
            return firsts[-1], len(self.open)
        if mark.is_bullet:
            return readings[0], self._bullet_parent(readings[0], row, announced)
        following = [
            (reading, i)
            for i in range(len(self.open) - 1, -1, -1)
            for reading in readings
            if self.open[i].style == reading.style and 0 < reading.value - self.open[i].value <= 1
        ]
        if following:
            return next((found for found in following if self._stands_like(found[1], row)), following[0])
        return self._out_of_order(readings, firsts, row)

    def _stands_like(self, i: int, row: Row) -> bool:
        return (self.open[i].level, self.open[i].indent) == (row.level, row.indent)

    def _bullet_parent(self, reading: Reading, row: Row, announced: bool) -> int:
        for i in range(len(self.open) - 1, -1, -1):
            node = self.open[i]
            if node.style != reading.style:
                continue
            if row.level or node.level:
                if node.level < row.level:
                    return len(self.open)
                if node.level > row.level:
                    continue
                return i
            if row.indent > node.indent and i == len(self.open) - 1:
                return i + 1
            if row.indent < node.indent and any(other.style == reading.style for other in self.open[:i]):
                continue
            if announced and row.indent == node.indent and i == len(self.open) - 1:
                return i + 1
            return i
        return len(self.open)

    def _out_of_order(self, readings: tuple[Reading, ...], firsts: list[Reading], row: Row) -> tuple[Reading, int]:
        """A number that skips, repeats or restarts."""
        innermost = len(self.open) - 1
        for i in range(innermost, -1, -1):
            for reading in readings:
                if self.open[i].style == reading.style and (reading.value != 1 or i == innermost):
                    return reading, i
        for i in range(innermost, -1, -1):
            for reading in readings:
                node = self.open[i]
                if (
                    node.style[:1] == reading.style[:1]
                    and reading.style[0] in "1aAiI"
                    and 0 < reading.value - node.value <= 1
                ):
                    return reading, i
        return (firsts or list(readings))[-1 if firsts else 0], len(self.open)
