"""When a choice is asked, a fill-in is needed or a clause stands in the text, as content files write it.

A condition is "key: value, value": the key is a choice ("variant: breed"), a list that was filled in
("uitzonderingen.welke: spoed") or "organ"; one of the values must be what was chosen. All conditions must hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

Situation = Mapping[str, frozenset[str]]
"""Key → what was chosen there: one option of a choice, the items of a list."""


def hold(conditions: Iterable[str], situation: Situation) -> bool:
    return all(_holds(condition, situation) for condition in conditions)


def parts(condition: str) -> tuple[str, frozenset[str]]:
    """("variant", {"breed"}); raises ValueError for what isn't a condition."""
    key, colon, values = condition.partition(":")
    wanted = frozenset(value.strip() for value in values.split(","))
    if not colon or not key.strip() or "" in wanted:
        raise ValueError(f"not a condition: {condition!r}")
    return key.strip(), wanted


def _holds(condition: str, situation: Situation) -> bool:
    key, wanted = _parts(condition)
    return not wanted.isdisjoint(situation.get(key, ()))


_parts = cache(parts)
