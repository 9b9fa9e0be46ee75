"""The tree of one part: divisions, articles, leden and points, read row by row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leeratelier.ordinance.rules.parse.amending import ANNOUNCES
from leeratelier.ordinance.rules.parse.items import Items
from leeratelier.ordinance.rules.parse.labels import Head
from leeratelier.ordinance.rules.parse.marks import Mark, mark, typed_label
from leeratelier.ordinance.rules.parse.nodes import Node
from leeratelier.ordinance.rules.parse.rows import Row
from leeratelier.ordinance.rules.parse.sentences import TERM, title_like
from leeratelier.ordinance.rules.tree import Kind

_DEFINES = re.compile(r"\b(?:versta(?:an|at)|bedoel[dt]|begrippen|definities|aangeduid)\b", re.I)
_DEFINING = re.compile(r"(?:begrip|definitie|woorden)", re.I)
_SENTENCE = re.compile(r"[^:]*\bversta(?:an|at)\b[^:]*:", re.I)  # "Wij verstaan onder raad: …" is no term


class Builder:
    """Reads the rows of one part."""

    def __init__(self, kind: Kind, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.root = Node(kind, page=rows[0].page)
        self.divisions: list[tuple[int, Node]] = []
        self.article: Node | None = None
        self.items = Items(self.root)
        self.latest = self.root  # received the latest words
        self.in_heading = False  # … in its heading
        self.awaits_title: Node | None = None
        self.ending = ""  # the latest words
        self.lists_terms = False  # an announced list without marks is going on
        self.quotes = False  # an amending article quotes another
        self.capped = False  # nested deeper than the tree shows

    def keep(self) -> Node:
        """Every row a text of its own."""
        for row in self.rows:
            self.root.add_text(row.text, row.page)
        return self.root

    def read(self) -> Node:
        rows = self.rows
        if self.root.kind == "title":
            self.root.texts.extend(row.text for row in rows)
            return self.root
        if self.root.kind in ("closing", "stray"):
            return self.keep()
        if self.root.kind in ("note", "annex") and not rows[0].head:
            self.root.heading, rows = rows[0].text, rows[1:]
        for position, row in enumerate(rows):
            if not row.flows:
                self.items.host.add(_leaf("stray" if row.furniture else "footnote", row))
                continue
            self._feed(row, rows[position + 1] if position + 1 < len(rows) else None)
            self.ending = row.text
        return self.root

    def _feed(self, row: Row, following: Row | None) -> None:
        if row.style == "table":
            self._table(row)
        elif row.head:
            self._open(row, row.head)
        elif self._takes_title(row, following):
            return
        elif found := self._mark(row, following):
            self._item(row, found)
        else:
            self._text(row)

    def _open(self, row: Row, head: Head) -> None:
        node = Node(head.kind, head.label, head.number, page=row.page)
        if head.kind == "article":
            (self.divisions[-1][1] if self.divisions else self.root).add(node)
            self.article = node
        else:
            self._close_divisions(head.rank)
            (self.divisions[-1][1] if self.divisions else self.root).add(node)
            self.divisions.append((head.rank, node))
            self.article = None
        self.items = Items(node)
        self.quotes = False
        self.latest, self.in_heading = node, True
        self.awaits_title = None if head.rest else node
        self.lists_terms = False
        if head.rest:
            self._entitle(node, head.rest, row.style == "heading")

    def _close_divisions(self, rank: int) -> None:
        while self.divisions and self.divisions[-1][0] >= rank:
            self.divisions.pop()

    def _entitle(self, node: Node, rest: str, is_heading: bool) -> None:
        """Title and text may share the line of the label: "Artikel 3. Doel. Het college …"."""
        if is_heading or title_like(rest) or node.kind != "article":
            node.heading = rest
            return
        title, stop, text = rest.partition(". ")
        if stop and title_like(title) and title.count(" ") < 6:
            node.heading, rest = title + ".", text
        node.texts.append(rest)
        self.in_heading = False

    def _takes_title(self, row: Row, following: Row | None) -> bool:
        """The line after "Artikel 3" is its title when it reads like one and text comes after it."""
        node, self.awaits_title = self.awaits_title, None
        if node is not None and not row.label and self._is_title(row, following):
            node.heading = row.text
            self.latest, self.in_heading = node, True
            return True
        if self.in_heading and row.continues and self.latest.heading and not mark(row.text):
            self._lengthen_title(self.latest, row)
            return True
        return False

    def _lengthen_title(self, node: Node, row: Row) -> None:
        """A title that turns out to be a sentence is the text of the article."""
        node.heading += " " + row.text
        if node.kind == "article" and row.style != "heading" and not title_like(node.heading):
            node.texts, node.heading = [node.heading], ""
            self.in_heading = False

    def _is_title(self, row: Row, following: Row | None) -> bool:
        if row.style == "heading":
            return True
        if not title_like(row.text) or following is None or following.head:
            return self.latest.kind != "article" and title_like(row.text)
        found = mark(row.text)
        return found is None or found.bare

    def _mark(self, row: Row, following: Row | None) -> Mark | None:
        if row.label:
            return typed_label(row.label, row.text)
        if row.style == "heading":
            return None
        found = mark(row.text)
        if found and self.items.accepts(found, row, "" if self.in_heading else self.ending, following):
            return found
        if row.style == "list" and not found and not row.continues and not self._quotes(row):
            return typed_label("", row.text)
        return None

    def _item(self, row: Row, found: Mark) -> None:
        node = self.items.place(found, row, self.ending)
        self.capped = self.capped or self.items.capped
        node.page = row.page
        if found.rest:
            node.texts.append(found.rest)
        self.latest, self.in_heading = node, False
        self.lists_terms = False

    def _text(self, row: Row) -> None:
        node = self.latest
        if row.style == "heading" and not row.continues:
            self.latest, self.in_heading = self._holder().add(_leaf("heading", row)), False
            return
        if not self.in_heading and node is not self.root and (row.continues or not node.texts):
            node.texts.append(row.text)
            return
        titled = self.latest.heading if self.in_heading and self.latest is self.article else ""
        self.in_heading = False
        if self._lists_a_term(row, titled):
            self.latest = self.items.bare(row)
            return
        self.quotes = self._quotes(row)
        host = self.items.host if self.quotes else self.items.after_list()
        if host is self.article and not host.texts and not host.children:
            host.texts.append(row.text)
            self.latest = host
            return
        if host is self.article and host.texts and not host.children and host.texts[-1][-1] != ":":
            _unnumber(host)
        self.latest = host.add_text(row.text, row.page)

    def _quotes(self, row: Row) -> bool:
        return self.quotes or row.quoted or ANNOUNCES.search(self.ending[-40:]) is not None

    def _holder(self) -> Node:
        self.items.after_list()
        return self.items.owner

    def _lists_a_term(self, row: Row, titled: str) -> bool:
        """A list without marks: announced by a colon or a title, items end in a semicolon or read "term: meaning"."""
        if titled and _DEFINING.search(titled) and TERM.match(row.text) and not _SENTENCE.match(row.text):
            self.lists_terms = True
        elif self.ending[-1:] == ":" and not self.items.in_points:
            defines = bool(_DEFINES.search(self.ending[-200:])) and bool(TERM.match(row.text))
            self.lists_terms = defines or row.text[-1] == ";"
        elif self.lists_terms:
            self.lists_terms = self.ending[-1:] in ";," or bool(TERM.match(row.text))
        return self.lists_terms

    def _table(self, row: Row) -> None:
        if self.latest.kind == "table":
            self.latest.texts.append(row.text)
            return
        self.latest, self.in_heading = self.items.host.add(_leaf("table", row)), False
        self.awaits_title = None


def _unnumber(article: Node) -> None:
    """An article of several paragraphs without numbers: each is a text of its own."""
    text = Node("text", page=article.page)
    text.texts, article.texts = article.texts, []
    article.add(text)


def _leaf(kind: Kind, row: Row) -> Node:
    node = Node(kind, page=row.page)
    node.texts.append(row.text)
    return node
