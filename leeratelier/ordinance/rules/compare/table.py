"""The comparison as a table: a row for every heading, lid and text, its onderdelen in the same row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from leeratelier.ordinance.rules import told
from leeratelier.ordinance.rules.compare.changes import Change, Comparison, Kind
from leeratelier.ordinance.rules.compare.nodes import DIVISIONS, Node
from leeratelier.ordinance.rules.compare.runs import marked
from leeratelier.ordinance.rules.outcome import Place
from leeratelier.revisions.rules import Op

_Owners: TypeAlias = Mapping[Node | None, Sequence[Change]]

PARTS = {
    "title": "opschrift",
    "preamble": "aanhef",
    "body": "tekst",
    "closing": "slot",
    "note": "toelichting",
    "annex": "bijlage",
}
"""What a reader compares; what was bound in front or could not be placed is no part of the ordinance."""


@dataclass(frozen=True, slots=True)
class Line:
    """`pieces` are (was it deleted or inserted, words); `depth` is 0 for a lid and 1 for its onderdelen."""

    label: str
    label_changed: bool
    pieces: tuple[tuple[bool, str], ...]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """`place` is where it stands now, `old_place` where it stood when that was elsewhere."""

    kind: Kind
    place: str
    old_place: str
    is_heading: bool
    was: tuple[Line, ...]
    becomes: tuple[Line, ...]


def rows(comparison: Comparison) -> tuple[Row, ...]:
    changes = [change for change in comparison.changes if _node(change).part.kind in PARTS]
    olds = sorted(((change.old, change) for change in changes if change.old), key=lambda each: each[0].position)
    was, becomes = _by_owner(olds), _by_owner((change.new, change) for change in changes if change.new)
    made = (_row(change, was, becomes) for change in changes if change.old in was or change.new in becomes)
    return tuple(row for row in made if row.was or row.becomes)


def _by_owner(found: Iterable[tuple[Node, Change]]) -> dict[Node | None, list[Change]]:
    """Whoever has a row → all that stands in it, in reading order."""
    owners: dict[Node | None, list[Change]] = {}
    for node, change in found:
        owners.setdefault(_owner(node), []).append(change)
    return owners


def _row(change: Change, was: _Owners, becomes: _Owners) -> Row:
    """A lid that became an onderdeel has a row on one side only: on the other side it stands alone."""
    old = was.get(change.old, [change]) if change.old else []
    new = becomes.get(change.new, [change]) if change.new else []
    kind = change.kind
    if kind == "unchanged" and any(each.kind != "unchanged" for each in (*old, *new)):
        kind = "changed"
    place, old_place = _place(_node(change)), _place(change.old) if change.old else ""
    return Row(
        kind=kind,
        place=place,
        old_place=old_place if old_place != place else "",
        is_heading=_has_heading(_node(change)),
        was=tuple(_line(each, each.old, "deleted") for each in old if each.old and _has_words(each.old)),
        becomes=tuple(_line(each, each.new, "inserted") for each in new if each.new and _has_words(each.new)),
    )


def _line(change: Change, node: Node, side: Op) -> Line:
    renumbered = change.old is None or change.new is None or change.old.number != change.new.number
    pieces = tuple(piece for runs in (change.heading, change.text) for piece in marked(runs, side))
    return Line("" if node.own_text else node.unit.label, renumbered, pieces, _depth(node))


def _has_words(node: Node) -> bool:
    return bool(node.heading or node.text or (node.unit.label and not node.own_text))


def _owner(node: Node) -> Node:
    """The unit in whose row this one stands."""
    if _has_heading(node):
        return node
    while node.parent is not None and not _has_heading(node.parent):
        node = node.parent
    if node.kind == "point" and node.parent is not None:
        siblings = node.parent.children
        for sibling in reversed(siblings[: siblings.index(node)]):
            if sibling.kind != "point":
                return sibling if sibling.kind == "text" else node
    return node


def _depth(node: Node) -> int:
    depth, owner = 0, _owner(node)
    while node is not owner and node.parent is not None and not _has_heading(node):
        node, depth = node.parent, depth + 1
    return depth


def _has_heading(node: Node) -> bool:
    return node.parent is None or node.kind in ("article", *DIVISIONS)


def _node(change: Change) -> Node:
    node = change.new or change.old
    assert node is not None
    return node


def _place(node: Node) -> str:
    """ "artikel 3, tweede lid"; for the rest the name of the part or the division."""
    cite = node.cite
    words = told.place(Place("", cite.article, cite.paragraph, cite.point))
    if node.part.kind != "body":
        part = node.part.label.rstrip(" .:").lower() or PARTS[node.part.kind]
        return f"{part}, {words}" if words else part
    if node.kind in DIVISIONS:
        return node.unit.label.rstrip(" .:").lower() or node.unit.heading
    return words or PARTS["body"]
