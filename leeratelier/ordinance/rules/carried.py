"""An ordinance as XML can hold it."""

from __future__ import annotations

import re
from dataclasses import replace

from leeratelier.ordinance.rules.tree import Ordinance, Unit

# XML 1.0 holds all of Unicode but the control characters (tab and line break excepted), surrogates, FFFE and FFFF.
_UNHELD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"


def carried(ordinance: Ordinance) -> Ordinance:
    """The same tree when XML can hold it; else each character that it can't hold is a �, and a remark says so."""
    if not any(_UNHELD.search(words) for words in _all_words(ordinance)):
        return ordinance
    parts = tuple(_carried_unit(part) for part in ordinance.parts)
    count = sum(len(_UNHELD.findall(words)) for words in _all_words(ordinance))
    signs = "1 onzichtbaar teken past" if count == 1 else f"{count} onzichtbare tekens passen"
    remark = f"{signs} niet in XML. Op die plek staat nu {_REPLACEMENT}."
    return Ordinance(parts, (*map(_held, ordinance.remarks), remark))


def _all_words(ordinance: Ordinance) -> list[str]:
    units = (part for unit in ordinance.walk() for part in (unit.id, unit.label, unit.number, unit.heading, unit.text))
    return [*filter(None, units), *ordinance.remarks]


def _carried_unit(unit: Unit) -> Unit:
    return replace(
        unit,
        id=_held(unit.id),
        label=_held(unit.label),
        number=None if unit.number is None else _held(unit.number),
        heading=_held(unit.heading),
        text=_held(unit.text),
        children=tuple(_carried_unit(child) for child in unit.children),
    )


def _held(words: str) -> str:
    return _UNHELD.sub(_REPLACEMENT, words)
