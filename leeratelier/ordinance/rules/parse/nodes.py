"""The tree while it grows, and its ids once it is grown."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.tree import Kind, Unit

_PREFIX: dict[str, str] = {
    "front": "voor",
    "title": "opschrift",
    "preamble": "aanhef",
    "body": "regeling",
    "closing": "slot",
    "note": "toelichting",
    "annex": "bijlage",
    "stray": "rest",
    "chapter": "hfst",
    "section": "afd",
    "subsection": "par",
    "article": "art",
    "paragraph": "lid",
    "point": "punt",
    "text": "tekst",
    "heading": "kop",
    "table": "tabel",
    "footnote": "noot",
}
_NOT_IN_ID = re.compile(r"[^0-9A-Za-z]+")


class Node:
    """A unit under construction. `style`, `value`, `level` and `indent` place the marks that follow it."""

    __slots__ = ("children", "heading", "indent", "kind", "label", "level", "number", "page", "style", "texts", "value")

    def __init__(
        self, kind: Kind, label: str = "", number: str | None = None, heading: str = "", page: int | None = None
    ) -> None:
        self.kind = kind
        self.label = label
        self.number = number
        self.heading = heading
        self.page = page
        self.texts: list[str] = []
        self.children: list[Node] = []
        self.style = ""
        self.value = 0.0
        self.level = 0
        self.indent = 0

    def add(self, child: Node) -> Node:
        self.children.append(child)
        return child

    def add_text(self, text: str, page: int | None = None) -> Node:
        child = Node("text", page=page)
        child.texts.append(text)
        return self.add(child)


class Ids:
    """Readable ids, unique within one tree: art-3, art-3-lid-2, art-3-lid-2-a, and art-3~2 for a second article 3."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def unit(self, node: Node) -> Unit:
        """The finished unit of a part of the document."""
        own = self._free(_PREFIX[node.kind])
        base = "" if node.kind == "body" else own + "-"
        return self._finished(node, own, base, base)

    def _finished(self, node: Node, own: str, base: str, prefix: str) -> Unit:
        """An article keeps its id when it moves to another chapter, so it takes the part's `base`."""
        children = []
        for position, child in enumerate(node.children, start=1):
            name = self._free((base if child.kind == "article" else prefix) + _name(child, position))
            children.append(self._finished(child, name, base, name + "-"))
        text = ("\n" if node.kind == "table" else " ").join(node.texts)
        return Unit(own, node.kind, node.label, node.number, node.heading, text, tuple(children), node.page)

    def _free(self, name: str) -> str:
        """Never an id that was given before."""
        if name not in self._taken:
            self._taken[name] = 1
            return name
        while True:
            self._taken[name] += 1
            free = f"{name}~{self._taken[name]}"
            if free not in self._taken:
                self._taken[free] = 1
                return free


def _name(node: Node, position: int) -> str:
    number = _NOT_IN_ID.sub(".", node.number).strip(".") if node.number else ""
    if node.kind == "point" and number:
        return number
    return f"{_PREFIX[node.kind]}-{number or position}"
