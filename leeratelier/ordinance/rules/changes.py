"""What changes when a choice changes: in the articles, in the explanatory note, and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from leeratelier.ordinance.rules.choices import Choice, Option, by_slug, situated
from leeratelier.ordinance.rules.compose import Composed
from leeratelier.ordinance.rules.tree import Unit

ChangeKind = Literal["new", "gone", "changed", "renumbered"]


@dataclass(frozen=True, slots=True)
class TextChange:
    """A unit that differs, before and after as the reader sees it; `label` is that of the newest one there is.
    In a renumbered one only numbers differ, its own or those of articles to which it refers."""

    id: str
    kind: ChangeKind
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Consequence:
    """A choice that was answered otherwise, or is asked now and wasn't before (`before` is None)."""

    choice: Choice
    before: Option | None
    after: Option | None


@dataclass(frozen=True, slots=True)
class Changed:
    articles: tuple[TextChange, ...]
    note: tuple[TextChange, ...]
    frame: tuple[TextChange, ...]  # title, preamble and closing
    consequences: tuple[Consequence, ...]

    def __bool__(self) -> bool:
        return bool(self.articles or self.note or self.frame or self.consequences)


def changed(before: Composed, after: Composed) -> Changed:
    return Changed(
        articles=_differences(before.ordinance.articles, after.ordinance.articles),
        note=_differences(_of(before, "note"), _of(after, "note")),
        frame=_differences(_of(before, "title", "preamble", "closing"), _of(after, "title", "preamble", "closing")),
        consequences=tuple(_consequences(before, after)),
    )


def _of(composed: Composed, *kinds: str) -> tuple[Unit, ...]:
    parts = [part for part in composed.ordinance.parts if part.kind in kinds]
    return tuple(unit for part in parts for unit in (part.children or (part,)))


def _differences(before: Iterable[Unit], after: Iterable[Unit]) -> tuple[TextChange, ...]:
    old, new = ({unit.id: unit for unit in units} for units in (before, after))
    changes = [_difference(unit_id, old.get(unit_id), new.get(unit_id)) for unit_id in {**new, **old}]
    return tuple(change for change in changes if change)


def _difference(unit_id: str, before: Unit | None, after: Unit | None) -> TextChange | None:
    shown = after or before
    assert shown is not None
    one, other = _words(before), _words(after)
    if before and after and one == other and before.label == after.label:
        return None
    kind: ChangeKind = "changed" if before and after else "new" if after else "gone"
    if kind == "changed" and _REFERENCE.sub("", one) == _REFERENCE.sub("", other):
        kind = "renumbered"
    return TextChange(unit_id, kind, _title(shown), one, other)


_REFERENCE = re.compile(r"\bartikel \d+")


def _title(unit: Unit) -> str:
    return " ".join(part for part in (unit.label, unit.heading) if part)


def _words(unit: Unit | None) -> str:
    """The words of a unit below its own label, a line for each lid and point."""
    if unit is None:
        return ""
    first, *others = unit.walk()
    own = "\n".join(part for part in (first.heading, first.text) if part)
    lines = [" ".join(part for part in (each.label, each.heading, each.text) if part) for each in others]
    return "\n".join([own, *lines] if own else lines)


def _consequences(before: Composed, after: Composed) -> Iterator[Consequence]:
    old, new = situated(before.answers), situated(after.answers)
    for slug, choice in by_slug().items():
        one, other = (_option(choice, situation.get(slug, frozenset())) for situation in (old, new))
        if one != other:
            yield Consequence(choice, one, other)


def _option(choice: Choice, chosen: frozenset[str]) -> Option | None:
    return next((option for option in choice.option if option.slug in chosen), None)
