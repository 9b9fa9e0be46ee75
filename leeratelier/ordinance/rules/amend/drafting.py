"""One draft for the whole body: what changes under the old numbers, the new numbers, and what comes in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from leeratelier.ordinance.rules.amend.children import (
    Unaddressable,
    children,
    inserts,
    is_known,
    place_of,
    step,
)
from leeratelier.ordinance.rules.amend.inside import inside, whole
from leeratelier.ordinance.rules.amend.instructions import (
    Address,
    Delete,
    Insert,
    Instruction,
    Renumber,
    Retitle,
    Step,
)
from leeratelier.ordinance.rules.amend.sameness import same
from leeratelier.ordinance.rules.compare.nodes import DIVISIONS, Node
from leeratelier.ordinance.rules.compare.pairing import Pairing


@dataclass(slots=True)
class Draft:
    """Changes and inserts carry their place in the old text; numbers are (within, unit, its number, its label)."""

    changes: list[tuple[int, Instruction]] = field(default_factory=list)
    numbers: list[tuple[Address, Step, str, str]] = field(default_factory=list)
    inserts: list[tuple[int, Insert]] = field(default_factory=list)

    def add(self, other: Draft) -> None:
        self.changes += other.changes
        self.numbers += other.numbers
        self.inserts += other.inserts

    @property
    def in_safe_order(self) -> tuple[Instruction, ...]:
        """Old numbers first, then the new numbers, then what comes beside units with new numbers."""
        changes = [each for _, each in sorted(self.changes, key=lambda found: found[0])]
        renumbers, coming = self._renumbers(), [each for _, each in self.inserts]
        if len(coming) == 1 and len(renumbers) == 1 and not coming[0].renewed:
            coming, renumbers = [replace(coming[0], renumber=renumbers[0])], []
        return (*_joined(changes), *renumbers, *coming)

    @property
    def in_order_of_the_text(self) -> tuple[Instruction, ...]:
        """As one reads it. Not certain to work: a number that lapses further on may come in here."""
        if self.numbers:
            return self.in_safe_order
        return tuple(_joined([each for _, each in sorted([*self.changes, *self.inserts], key=lambda each: each[0])]))

    def _renumbers(self) -> list[Renumber]:
        """All articles at once, wherever they stand; divisions by the unit around them, the inner ones first."""
        within: dict[tuple[Address, bool], list[tuple[Step, str, str]]] = {}
        for address, unit, number, label in sorted(self.numbers, key=lambda each: -len(each[0])):
            within.setdefault((address, unit.kind == "article"), []).append((unit, number, label))
        return [Renumber(address, tuple(units)) for (address, _), units in within.items()]


def draft(pairing: Pairing) -> Draft:
    """Raises Unaddressable when no instruction can name what changes."""
    sides = (pairing.old, pairing.new)
    old, new = ([node for part in side if part.kind == "body" for node in part.children] for side in sides)
    return _Drafter(pairing, old, new).division(old, new, ())


class _Drafter:
    def __init__(self, pairing: Pairing, old: Sequence[Node], new: Sequence[Node]) -> None:
        self.pairing = pairing
        self.articles = {"old": _articles(old), "new": _articles(new)}

    def division(self, old: Sequence[Node], new: Sequence[Node], place: Address) -> Draft:
        """The chapters and articles of a division, or of the whole."""
        items = children(self.pairing, old, new)
        found = Draft()
        for each in items.kept:
            found.add(self._kept(*each, place))
        for node in items.gone:
            lapses = Delete(() if node.kind == "article" else place, (self._named(node),))
            found.changes.append((place_of(node), lapses))
        found.inserts.extend(inserts(items, place, lambda node: self._is_known(node, "new")))
        return found

    def _kept(self, old: Node, new: Node, place: Address) -> Draft:
        renumbered = old.unit.number != new.unit.number
        if not renumbered and same([old.unit], [new.unit]):
            return Draft()
        if new.unit.number is None:
            raise Unaddressable
        within = () if old.kind == "article" else place
        named = self._named(old)
        if old.kind == "article":
            changes = inside(self.pairing, old, new, (named,))
            found = Draft([(place_of(old), each) for each in changes])
        else:
            found = self._division_or_whole(old, new, (*within, named))
        if renumbered:
            found.numbers.append((within, named, new.unit.number, new.unit.label))
        return found

    def _division_or_whole(self, old: Node, new: Node, place: Address) -> Draft:
        try:
            if old.text != new.text:
                raise Unaddressable
            found = self.division(old.units, new.units, place)
        except Unaddressable:
            return Draft([(place_of(old), whole(place, old, new))])
        if old.heading != new.heading:
            found.changes.append((place_of(old), Retitle(place, old.unit.label, new.heading)))
        return found

    def _named(self, node: Node) -> Step:
        if not self._is_known(node, "old"):
            raise Unaddressable
        return step(node)

    def _is_known(self, node: Node, side: str) -> bool:
        """Articles are numbered through the whole text, divisions within the one around them."""
        if node.kind == "article":
            return self.articles[side][node.unit.number or ""] == 1
        return node.kind in DIVISIONS and is_known(node)


def _articles(nodes: Sequence[Node]) -> Counter[str]:
    """How many articles have each number."""
    below = (node for top in nodes for node in top.walk())
    return Counter(node.unit.number for node in below if node.kind == "article" and node.unit.number)


def _joined(found: Sequence[Instruction]) -> list[Instruction]:
    """Neighbours that lapse do so in one instruction."""
    result: list[Instruction] = []
    for each in found:
        last = result[-1] if result else None
        if isinstance(each, Delete) and isinstance(last, Delete) and _are_alike(last, each):
            result[-1] = replace(last, units=last.units + each.units)
        else:
            result.append(each)
    return result


def _are_alike(one: Delete, other: Delete) -> bool:
    return one.within == other.within == () and len({unit.kind for unit in (*one.units, *other.units)}) == 1
