"""The children of one unit in both versions: who stayed, who went, who came, and beside whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from leeratelier.ordinance.rules.amend.instructions import Address, Insert, Step
from leeratelier.ordinance.rules.compare.changes import in_order
from leeratelier.ordinance.rules.compare.nodes import DIVISIONS, Node
from leeratelier.ordinance.rules.compare.pairing import Pairing

Pair = tuple[Node, Node]
_NUMBERED = ("article", "paragraph", "point", *DIVISIONS)


class Unaddressable(Exception):
    """What changes has no number, or one that is there twice: the whole around it has to be given."""


@dataclass(frozen=True, slots=True)
class Children:
    kept: Sequence[Pair]
    gone: Sequence[Node]
    come: Sequence[Node]
    new: Sequence[Node]


def children(pairing: Pairing, old: Sequence[Node], new: Sequence[Node]) -> Children:
    """What passed another goes and comes. Two with one number in one place, not alike, are one that is replaced.

    Refused when something without a number comes or goes, or when nothing stays to say where.
    """
    here = set(new)
    pairs = [(node, pairing.becomes[node]) for node in old if pairing.becomes.get(node) in here]
    kept = _steady([each for each in pairs if each[0].kind == each[1].kind])
    kept = sorted([*kept, *_replaced(kept, old, new)], key=lambda each: each[0].position)
    stayed = {node for each in kept for node in each}
    gone, come = ([node for node in side if node not in stayed] for side in (old, new))
    if (gone or come) and not kept:
        raise Unaddressable
    if not all(node.unit.number and node.kind in _NUMBERED for node in (*gone, *come)):
        raise Unaddressable
    return Children(kept, gone, come, new)


def inserts(found: Children, place: Address, known: Callable[[Node], bool]) -> Iterator[tuple[int, Insert]]:
    """Neighbours that come in together, with their place among the old units (`place_of`). Named by new numbers."""
    was = {new: old for old, new in found.kept}
    runs = [(comes, list(run)) for comes, run in groupby(found.new, key=lambda node: node not in was)]
    for index, (comes, nodes) in enumerate(runs):
        if not comes:
            continue
        before = runs[index - 1][1][-1] if index else None
        after = runs[index + 1][1][0] if index + 1 < len(runs) else None
        beside = next((node for node in (before, after) if node and known(node)), None)
        if len({node.kind for node in nodes}) > 1 or (beside is None and after is not None):
            raise Unaddressable
        yield (
            place_of(_last(was[before])) + 1 if before else place_of(was[after]) - 1 if after else 0,
            Insert(
                () if nodes[0].kind == "article" and beside else place,
                tuple(node.unit for node in nodes),
                after=step(beside) if beside and beside is before else None,
                before=step(beside) if beside and beside is after else None,
                at_end=after is None,
                renewed=beside is not None and was[beside].unit.number != beside.unit.number,
            ),
        )


def place_of(node: Node) -> int:
    """In the old text; between two units there is room for what comes in."""
    return 2 * node.position


def step(node: Node) -> Step:
    return Step(node.kind, node.unit.number or "", node.unit.label)


def is_known(node: Node) -> bool:
    """Has a number that no sibling of its kind has."""
    number = node.unit.number
    return bool(number) and node.parent is not None and node.parent.count(node.kind, number) == 1


def _steady(pairs: Sequence[Pair]) -> list[Pair]:
    kept = in_order(pairs)
    return [each for each in pairs if each[0] in kept]


def _replaced(kept: Sequence[Pair], old: Sequence[Node], new: Sequence[Node]) -> list[Pair]:
    stayed = {node for each in kept for node in each}
    waiting = dict(_in_gaps(old, stayed))
    found = [(waiting.pop(key), node) for key, node in _in_gaps(new, stayed) if key in waiting]
    return _steady(sorted(found, key=lambda each: each[0].position))


def _in_gaps(nodes: Sequence[Node], stayed: set[Node]) -> Iterator[tuple[tuple[int, str, str], Node]]:
    """What did not stay, by how many that stayed stand before it, and by kind and number."""
    gap = 0
    for node in nodes:
        gap += node in stayed
        if node not in stayed and node.unit.number:
            yield (gap, node.kind, node.unit.number), node


def _last(node: Node) -> Node:
    *_, last = node.walk()
    return last
