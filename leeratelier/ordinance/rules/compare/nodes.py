"""A text laid out for comparing: every unit with its words, its place, and what stands around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from leeratelier.ordinance.rules.passages import Cite
from leeratelier.ordinance.rules.tree import Kind, Ordinance, Unit

DIVISIONS = ("chapter", "section", "subsection")


@dataclass(slots=True, eq=False)
class Node:
    """A unit, or the own text of an article apart from its heading (`own_text`): that may become a lid.

    `content` holds all words from here down, without labels.
    """

    unit: Unit
    kind: Kind
    part: Unit
    cite: Cite
    parent: Node | None = None
    position: int = 0  # in reading order
    number: str | None = None
    heading: str = ""
    text: str = ""
    own_text: bool = False
    content: str = ""
    children: list[Node] = field(default_factory=list)
    _numbers: Counter[tuple[Kind, str | None]] | None = None

    @property
    def units(self) -> list[Node]:
        """The children that are units of the text themselves."""
        return [child for child in self.children if not child.own_text]

    def count(self, kind: Kind, number: str | None) -> int:
        """So many children have that kind and number."""
        if self._numbers is None:
            self._numbers = Counter((child.kind, child.unit.number) for child in self.units)
        return self._numbers[kind, number]

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()


def parts(ordinance: Ordinance) -> list[Node]:
    """Every part of the document with all that stands in it, numbered through in reading order."""
    found = [_node(part, part, Cite(), None) for part in ordinance.parts]
    for position, node in enumerate(node for part in found for node in part.walk()):
        node.position = position
    return found


def _node(unit: Unit, part: Unit, cite: Cite, parent: Node | None) -> Node:
    cite = cite.inside(unit)
    number = unit.number.lower() if unit.number else None
    node = Node(unit, unit.kind, part, cite, parent, number=number, heading=unit.heading)
    if unit.kind != "article":
        node.text = unit.text
    elif unit.text:
        own = Node(unit, "text", part, cite, node, text=unit.text, own_text=True, content=unit.text)
        node.children.append(own)
    node.children.extend(_node(child, part, cite, node) for child in unit.children)
    words = (node.heading, node.text, *(child.content for child in node.children))
    node.content = " ".join(word for word in words if word)
    return node
