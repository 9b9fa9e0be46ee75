"""Carry the instructions out, in their order, on the text as it then reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from leeratelier.ordinance.rules.amend.instructions import (
    Address,
    Amendment,
    Annexes,
    Delete,
    Ending,
    Insert,
    Instruction,
    Opening,
    Renumber,
    Replace,
    Retitle,
    Step,
    Words,
)
from leeratelier.ordinance.rules.compare.nodes import DIVISIONS
from leeratelier.ordinance.rules.tree import Ordinance, Unit

Units = tuple[Unit, ...]
_TOP = ("title", "preamble")


class CannotApply(ValueError):
    """The text is not the one that the amendment was made for: what it names isn't there, or is there twice."""


def apply(amendment: Amendment, old: Ordinance) -> Ordinance:
    """The consolidated text. What an amendment can't touch (aanhef, slot, toelichting) stays as it is."""
    text = old
    taken = {unit.id for unit in old.walk()}
    for instruction in amendment.instructions:
        text = _carried_out(text, _with_free_ids(instruction, taken))
    return text


def _carried_out(text: Ordinance, instruction: Instruction) -> Ordinance:
    match instruction:
        case Annexes():
            return _with_annexes(text, instruction.units)
        case Retitle(address=()):
            return _with_title(text, instruction.heading)
        case Replace(address=()):
            return _with_body(text, instruction.units)
    return _with_body(text, _ordered(text.body, instruction))


def _with_free_ids(instruction: Instruction, taken: set[str]) -> Instruction:
    """What comes from another text may bring an id along that is taken here."""
    if isinstance(instruction, Replace | Insert | Annexes):
        return replace(instruction, units=tuple(_with_free_id(unit, taken) for unit in instruction.units))
    return instruction


def _with_free_id(unit: Unit, taken: set[str]) -> Unit:
    own, count = unit.id, 1
    while own in taken:
        count += 1
        own = f"{unit.id}~{count}"
    taken.add(own)
    return replace(unit, id=own, children=tuple(_with_free_id(child, taken) for child in unit.children))


def _ordered(body: Units, instruction: Instruction) -> Units:
    match instruction:
        case Replace():
            (new,) = instruction.units
            return _changed(body, instruction.address, lambda unit: (replace(new, id=unit.id),))
        case Opening():
            return _changed(body, instruction.address, lambda unit: (replace(unit, text=instruction.text),))
        case Words():
            return _changed(body, instruction.address, lambda unit: (_reworded(unit, instruction),))
        case Ending():
            return _changed(body, instruction.address, lambda unit: (_ended(unit, instruction),))
        case Retitle():
            return _changed(body, instruction.address, lambda unit: (replace(unit, heading=instruction.heading),))
        case Renumber():
            return _renumbered(body, instruction)
        case Delete():
            for step in instruction.units:
                body = _changed(body, _below(instruction.within, step), lambda unit: ())
            return _renumbered(body, instruction.renumber)
        case Insert():
            return _inserted(_renumbered(body, instruction.renumber), instruction)
    raise TypeError(instruction)


def _changed(units: Units, address: Address, change: Callable[[Unit], Units]) -> Units:
    """The units with the one at that address changed. Everything on the way must be there, and only once."""
    step, rest = address[0], address[1:]
    if sum(_is(unit, step) for unit in _reach(units, step)) != 1:
        raise CannotApply(f"{step.kind} {step.number}")
    result: list[Unit] = []
    for unit in units:
        if _is(unit, step):
            changed = (replace(unit, children=_changed(unit.children, rest, change)),) if rest else change(unit)
            result.extend(changed)
        elif step.kind == "article" and any(_is(below, step) for below in _reach((unit,), step)):
            result.append(replace(unit, children=_changed(unit.children, address, change)))
        else:
            result.append(unit)
    return tuple(result)


def _reach(units: Units, step: Step) -> Iterator[Unit]:
    """An article is looked for under every chapter, anything else only here."""
    for unit in units:
        yield unit
        if step.kind == "article" and unit.kind in DIVISIONS:
            yield from _reach(unit.children, step)


def _is(unit: Unit, step: Step) -> bool:
    return unit.kind == step.kind and unit.number == step.number


def _below(within: Address, step: Step) -> Address:
    return (step,) if step.kind == "article" else (*within, step)


def _reworded(unit: Unit, words: Words) -> Unit:
    if unit.text.count(words.was) != 1:
        raise CannotApply(words.was)
    return replace(unit, text=unit.text.replace(words.was, words.becomes))


def _ended(unit: Unit, ending: Ending) -> Unit:
    if not unit.text.endswith(ending.was):
        raise CannotApply(ending.was)
    return replace(unit, text=unit.text.removesuffix(ending.was) + ending.becomes)


def _renumbered(body: Units, renumber: Renumber | None) -> Units:
    """First every unit is found by its old number, then all get their new one."""
    if renumber is None:
        return body
    marks = {step: (number, label) for step, number, label in renumber.units}
    for step in marks:
        body = _changed(body, _below(renumber.within, step), lambda unit: (replace(unit, number=f"\0{unit.number}"),))

    def named(unit: Unit) -> Unit:
        number = unit.number or ""
        if not number.startswith("\0"):
            return replace(unit, children=tuple(named(child) for child in unit.children)) if unit.children else unit
        number, label = marks[Step(unit.kind, number[1:])]
        return replace(unit, number=number, label=label)

    return tuple(named(unit) for unit in body)


def _inserted(body: Units, insert: Insert) -> Units:
    if insert.after:
        return _changed(body, _below(insert.within, insert.after), lambda unit: (unit, *insert.units))
    if insert.before:
        return _changed(body, _below(insert.within, insert.before), lambda unit: (*insert.units, unit))
    if not insert.within:
        return body + insert.units
    return _changed(body, insert.within, lambda unit: (replace(unit, children=unit.children + insert.units),))


def _with_body(text: Ordinance, body: Units) -> Ordinance:
    """In the first body part; without one it comes after title and aanhef."""
    bodies = [i for i, part in enumerate(text.parts) if part.kind == "body"]
    others = tuple(part for i, part in enumerate(text.parts) if i not in bodies)
    at = bodies[0] if bodies else sum(part.kind in _TOP for part in text.parts)
    part = replace(text.parts[at], children=body) if bodies else Unit("regeling", "body", children=body)
    return replace(text, parts=(*others[:at], part, *others[at:]))


def _with_title(text: Ordinance, title: str) -> Ordinance:
    found = text.part("title")
    if found is None:
        return replace(text, parts=(Unit("opschrift", "title", text=title), *text.parts))
    return replace(text, parts=tuple(replace(part, text=title) if part is found else part for part in text.parts))


def _with_annexes(text: Ordinance, annexes: Units) -> Ordinance:
    return replace(text, parts=(*(part for part in text.parts if part.kind != "annex"), *annexes))
