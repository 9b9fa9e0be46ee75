"""Ordinances that follow the rules, and what a drafter may do to one."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hypothesis import strategies as st

from leeratelier.ordinance.rules.tree import Kind, Ordinance, Unit

_WORDS = (
    "het college stelt een plan vast voor elk beleid dat inwoners raakt en maakt binnen acht weken een verslag bekend "
    "aan de raad met het doel, de ruimte en de werkvorm"
).split()
_NUMBERS: dict[Kind, str] = {"chapter": "123", "article": "123456", "paragraph": "1234", "point": "abcde"}
_sentences = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14).map(" ".join)
_own = st.one_of(_sentences.map(lambda words: words + "."), st.just(""))


@st.composite
def ordinances(draw: st.DrawFn) -> Ordinance:
    """Numbers mostly run on, but one may be missing or there twice; an article may stand inside or outside chapters."""
    chapters = draw(st.lists(_unit("chapter", st.lists(_articles(), max_size=3)), max_size=2))
    loose = draw(st.lists(_articles(), max_size=4))
    body = [*loose, *chapters] if draw(st.booleans()) else [*chapters, *loose]
    if draw(st.integers(0, 3)):
        body = _named(body, itertools.count(1))
    annexes = draw(st.lists(st.builds(Unit, id=st.just("bijlage"), kind=st.just("annex"), text=_own), max_size=2))
    title = Unit("opschrift", "title", text=draw(_sentences))
    return _with_ids(Ordinance((title, Unit("regeling", "body", children=tuple(body)), *annexes)))


@st.composite
def versions(draw: st.DrawFn) -> tuple[Ordinance, Ordinance]:
    """An ordinance, and the same after up to five deeds of a drafter."""
    old = draw(ordinances())
    body = list(old.body)
    for _ in range(draw(st.integers(1, 5))):
        body = draw(_after_a_deed(body))
    if draw(st.integers(0, 2)):
        body = _named(body, itertools.count(1))
    parts = tuple(replace(part, children=tuple(body)) if part.kind == "body" else part for part in old.parts)
    return old, _with_ids(Ordinance(parts))


def _articles() -> st.SearchStrategy[Unit]:
    points = _unit("point", st.lists(_unit("point", st.just([])), max_size=2))
    leden = _unit("paragraph", st.lists(points, max_size=3))
    texts = st.builds(Unit, id=st.just(""), kind=st.just("text"), text=_own)
    return _unit("article", st.one_of(st.lists(leden, max_size=4), st.lists(points, max_size=4), st.lists(texts)))


@st.composite
def _unit(draw: st.DrawFn, kind: Kind, inner: st.SearchStrategy[list[Unit]]) -> Unit:
    children = _numbered_through(draw(inner)) if draw(st.integers(0, 9)) else tuple(draw(inner))
    number = draw(st.sampled_from(_NUMBERS[kind])) if draw(st.integers(0, 19)) else None
    heading = draw(_sentences) if kind in ("chapter", "article") and draw(st.booleans()) else ""
    label = {"chapter": "Hoofdstuk ", "article": "Artikel "}.get(kind, "") + (number or "–")
    return Unit("", kind, label, number, heading, draw(_own), children)


def _numbered_through(units: list[Unit]) -> tuple[Unit, ...]:
    found = []
    for index, unit in enumerate(units):
        numbers = _NUMBERS.get(unit.kind, "")
        number = numbers[index] if index < len(numbers) and unit.number else unit.number
        found.append(replace(unit, number=number, label=unit.label.rpartition(" ")[0] + f" {number or '–'}"))
    return tuple(found)


def _named(units: Iterable[Unit], articles: Iterator[int]) -> list[Unit]:
    """Every unit with a number of its own, articles through all chapters."""
    found = []
    for index, unit in enumerate(units):
        if unit.kind == "text":
            number = None
        elif unit.kind == "article":
            number = str(next(articles))
        else:
            number = "abcdefghij"[index] if unit.kind == "point" else str(index + 1)
        label = {"chapter": "Hoofdstuk ", "article": "Artikel "}.get(unit.kind, "") + (number or "")
        found.append(replace(unit, number=number, label=label, children=tuple(_named(unit.children, articles))))
    return found


@st.composite
def _after_a_deed(draw: st.DrawFn, units: list[Unit]) -> list[Unit]:
    """Something is put in, taken out, moved, reworded or renumbered, here or further down."""
    if not units or not draw(st.integers(0, 6)):
        return (
            [*units, draw(_articles())] if not units or units[0].kind in ("chapter", "article") else [*units, units[0]]
        )
    at = draw(st.integers(0, len(units) - 1))
    unit = units[at]
    match draw(st.sampled_from(["inside", "inside", "inside", "out", "move", "words", "heading", "number", "copy"])):
        case "inside" if unit.children:
            changed = draw(_after_a_deed(list(unit.children)))
            return [*units[:at], replace(unit, children=tuple(changed)), *units[at + 1 :]]
        case "out":
            return [*units[:at], *units[at + 1 :]]
        case "move":
            rest = [*units[:at], *units[at + 1 :]]
            to = draw(st.integers(0, len(rest)))
            return [*rest[:to], unit, *rest[to:]]
        case "heading" if unit.kind in ("article", "chapter"):
            return [*units[:at], replace(unit, heading=draw(_sentences)), *units[at + 1 :]]
        case "number":
            return list(_numbered_through(units))
        case "copy":
            return list(_numbered_through([*units[: at + 1], replace(unit, text=draw(_own)), *units[at + 1 :]]))
    words = unit.text.split()
    place = draw(st.integers(0, len(words)))
    words[place : place + draw(st.integers(0, 3))] = draw(st.lists(st.sampled_from(_WORDS), max_size=3))
    return [*units[:at], replace(unit, text=" ".join(words)), *units[at + 1 :]]


def _with_ids(ordinance: Ordinance) -> Ordinance:
    numbers = iter(range(100_000))

    def named(unit: Unit) -> Unit:
        return replace(unit, id=f"u{next(numbers)}", children=tuple(named(child) for child in unit.children))

    return Ordinance(tuple(named(part) for part in ordinance.parts))
