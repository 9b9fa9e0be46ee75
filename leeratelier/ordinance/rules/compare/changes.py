"""What happened to every unit."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from leeratelier.ordinance.rules.compare.nodes import Node
from leeratelier.ordinance.rules.compare.pairing import Pairing, pair
from leeratelier.ordinance.rules.compare.runs import Runs, runs
from leeratelier.ordinance.rules.tree import Ordinance

_COUNTED = ("article", "paragraph", "point")
Kind = Literal["unchanged", "changed", "renumbered", "moved", "inserted", "deleted"]


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """One unit of the old text, the new text, or both. A unit that moved or got a number may have new words too.

    `heading` and `text` hold the unit's own words; what stands below it has changes of its own.
    """

    kind: Kind
    old: Node | None
    new: Node | None
    heading: Runs = ()
    text: Runs = ()

    @property
    def rewritten(self) -> bool:
        return any(op != "same" for op, _ in (*self.heading, *self.text))


@dataclass(frozen=True, slots=True)
class Comparison:
    """`changes` stand in the order of the new text; what was deleted stands where it stood."""

    changes: tuple[Change, ...]

    @property
    def counts(self) -> Mapping[Kind, int]:
        """Articles, leden and onderdelen of the ordinance itself, by what happened to them."""
        kinds: dict[Node, Kind] = {}
        for change in self.changes:
            node = change.new or change.old
            assert node is not None
            if node.part.kind == "body" and node.kind in _COUNTED:
                kinds[node] = change.kind
            elif node.part.kind == "body" and change.kind != "unchanged":
                _mark_changed(kinds, node.parent)
        return Counter(kinds.values())


def _mark_changed(kinds: dict[Node, Kind], article: Node | None) -> None:
    """An article without leden changes with its text."""
    if article is not None and kinds.get(article) == "unchanged":
        kinds[article] = "changed"


def compare(old: Ordinance, new: Ordinance) -> Comparison:
    pairing = pair(old, new)
    moved = _moved(pairing)
    olds, news = ([node for part in side for node in part.walk()] for side in (pairing.old, pairing.new))
    changes = {node: _change(pairing.was.get(node), node, moved) for node in news}
    after: dict[Node | None, list[Change]] = defaultdict(list)
    before: Node | None = None
    for node in olds:
        if node in pairing.becomes:
            before = before if node in moved else pairing.becomes[node]
        else:
            gone = Change("deleted", node, None, runs(node.heading, ""), runs(node.text, ""))
            after[before].append(gone)
    ordered = [*after[None], *(each for node in news for each in (changes[node], *after[node]))]
    return Comparison(tuple(ordered))


def in_order(pairs: Sequence[tuple[Node, Node]]) -> set[Node]:
    """The old units of the longest row of pairs that kept their order; the other pairs have moved."""
    pairs = sorted(pairs, key=lambda each: each[0].position)
    ends: list[int] = []  # the lowest end of a row of each length, and by whom
    last: list[int] = []
    before: list[int] = []
    for index, (_, new) in enumerate(pairs):
        length = bisect_left(ends, new.position)
        ends[length : length + 1] = [new.position]
        last[length : length + 1] = [index]
        before.append(last[length - 1] if length else -1)
    kept: set[Node] = set()
    index = last[-1] if last else -1
    while index >= 0:
        kept.add(pairs[index][0])
        index = before[index]
    return kept


def _change(old: Node | None, new: Node, moved: set[Node]) -> Change:
    if old is None:
        return Change("inserted", None, new, runs("", new.heading), runs("", new.text))
    heading, text = runs(old.heading, new.heading), runs(old.text, new.text)
    kind: Kind = "unchanged"
    if old in moved:
        kind = "moved"
    elif old.number != new.number and old.number and new.number:
        kind = "renumbered"
    elif old.heading != new.heading or old.text != new.text or old.number != new.number:
        kind = "changed"
    return Change(kind, old, new, heading, text)


def _moved(pairing: Pairing) -> set[Node]:
    """Articles that passed one another; leden and onderdelen that did so, or that went to another unit.

    An article that comes under another chapter because a chapter was put in or taken out has not moved.
    """
    groups: dict[object, list[tuple[Node, Node]]] = defaultdict(list)
    moved: set[Node] = set()
    for old, new in pairing.becomes.items():
        above = old.parent
        if old.kind == "article" and old.part.kind == "body":
            groups["articles"].append((old, new))
        elif old.own_text or above is None:
            continue
        elif old.part.kind == "body" and pairing.becomes.get(above) is not new.parent:
            moved.add(old)
        else:
            groups[above].append((old, new))
    for pairs in groups.values():
        kept = in_order(pairs)
        moved.update(old for old, _ in pairs if old not in kept)
    return moved
