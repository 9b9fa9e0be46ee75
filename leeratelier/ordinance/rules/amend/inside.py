"""What changes inside one article: its heading, its words, its leden and onderdelen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leeratelier.ordinance.rules.amend.children import Children, Unaddressable, children, inserts, is_known, step
from leeratelier.ordinance.rules.amend.instructions import (
    Address,
    Delete,
    Insert,
    Instruction,
    Opening,
    Renumber,
    Replace,
    Retitle,
    Step,
)
from leeratelier.ordinance.rules.amend.sameness import same
from leeratelier.ordinance.rules.amend.wording import reworded
from leeratelier.ordinance.rules.compare.nodes import Node
from leeratelier.ordinance.rules.compare.pairing import Pairing
from leeratelier.ordinance.rules.tree import Unit

_RATHER_WHOLE = 0.6  # an article of which more than this share is given anew is given as a whole
_MOST = 12  # instructions for one article


def inside(pairing: Pairing, old: Node, new: Node, place: Address) -> list[Instruction]:
    """The article under its old number: part by part, or whole when that is clearer or the only way."""
    found = _unit_or_whole(pairing, old, new, place)
    given = sum(map(_length, found))
    if len(found) > _MOST or (len(found) > 1 and given > _RATHER_WHOLE * len(new.content)):
        return [whole(place, old, new)]
    return found


def whole(place: Address, old: Node, new: Node) -> Replace:
    return Replace(place, (_numbered_as(new.unit, old.unit),))


def _unit_or_whole(pairing: Pairing, old: Node, new: Node, place: Address) -> list[Instruction]:
    if same([_numbered_as(new.unit, old.unit)], [old.unit]):
        return []
    try:
        return _unit(pairing, old, new, place)
    except Unaddressable:
        return [whole(place, old, new)]


def _unit(pairing: Pairing, old: Node, new: Node, place: Address) -> list[Instruction]:
    found: list[Instruction] = []
    if old.heading != new.heading:
        if old.kind != "article":
            raise Unaddressable
        found.append(Retitle(place, old.unit.label, new.heading))
    if old.unit.text != new.unit.text:
        found.extend(_own_text(old.unit, new.unit, place))
    return found + _items(pairing, old, new, place)


def _own_text(old: Unit, new: Unit, place: Address) -> Sequence[Instruction]:
    if not old.text or not new.text:
        raise Unaddressable
    if words := reworded(place, old.text, new.text):
        return words
    if not old.children or not new.children:
        raise Unaddressable
    return (Opening(place, new.text),)


def _items(pairing: Pairing, old: Node, new: Node, place: Address) -> list[Instruction]:
    """The leden of an article, or the onderdelen of a lid."""
    items = children(pairing, old.units, new.units)
    found: list[Instruction] = []
    numbers: list[tuple[Step, str, str]] = []
    for one, other in items.kept:
        renumbered = one.unit.number != other.unit.number
        if not renumbered and same([one.unit], [other.unit]):
            continue
        if other.unit.number is None or not is_known(one):
            raise Unaddressable
        found.extend(_unit_or_whole(pairing, one, other, (*place, step(one))))
        if renumbered:
            numbers.append((step(one), other.unit.number, other.unit.label))
    return found + _gone_and_come(items, place, Renumber(place, tuple(numbers)) if numbers else None)


def _gone_and_come(items: Children, place: Address, renumber: Renumber | None) -> list[Instruction]:
    """One sentence where it can: "vervalt, onder vernummering van", "wordt, onder vernummering van, ingevoegd"."""
    if not all(is_known(node) for node in items.gone):
        raise Unaddressable
    coming: list[Insert] = [insert for _, insert in inserts(items, place, is_known)]
    if renumber and not items.gone and len(coming) == 1:
        return [replace(coming[0], renumber=renumber)]
    gone = tuple(step(node) for node in items.gone)
    if gone and renumber and not coming:
        return [Delete(place, gone, renumber)]
    return [*([Delete(place, gone)] if gone else []), *([renumber] if renumber else []), *coming]


def _numbered_as(unit: Unit, other: Unit) -> Unit:
    """A new number comes by an instruction of its own."""
    return unit if unit.number == other.number else replace(unit, number=other.number, label=other.label)


def _length(instruction: Instruction) -> int:
    """So many characters of new text it gives."""
    match instruction:
        case Replace() | Insert():
            return sum(len(unit.content) for unit in instruction.units)
        case Opening():
            return len(instruction.text)
    return 0
