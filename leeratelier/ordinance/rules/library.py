"""Is the library of choices and clauses sound, beyond the shape of its files? Every fault names file and key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from leeratelier.content import load
from leeratelier.ordinance.rules.choices import Choice, by_slug, in_folder
from leeratelier.ordinance.rules.clauses import FRAME, Chapter, Clause
from leeratelier.ordinance.rules.conditions import parts


def choice_faults(folder: Path) -> Iterator[str]:
    """What is wrong in content/keuzes."""
    before: set[str] = set()
    for number, choice in enumerate(in_folder(folder), start=1):
        where = f"content/keuzes/{choice.slug}.toml"
        if choice.number != number:
            yield f"{where}: key 'number' is {choice.number}, the next is {number}"
        yield from (f"{where}: {fault}" for fault in _faults_of(choice, before))
        before.add(choice.slug)


def _faults_of(choice: Choice, before: set[str]) -> Iterator[str]:
    if not choice.chosen(choice.express.option):
        yield f"key 'express': there is no option '{choice.express.option}'"
    for condition in choice.when:
        if condition.partition(":")[0] not in before:
            yield "key 'when' must name a choice with a lower number"
    for fill_in in choice.fill_in:
        if fill_in.item and not {*fill_in.suggestion} <= {item.slug for item in fill_in.item}:
            yield f"key 'suggestion' of '{fill_in.name}' names what isn't in the list"


def clause_faults(folder: Path) -> Iterator[str]:
    """What is wrong in content/modelteksten: conditions and references that lead nowhere."""
    clauses, chapters = load(folder, Clause), load(folder / "hoofdstukken", Chapter)
    for slug, clause in clauses.items():
        faults = (*_misplaced(clause, chapters), *_misconditioned(_conditions(clause)), *_dead(clause, clauses))
        yield from (f"content/modelteksten/{slug}.toml: {fault}" for fault in faults)
    for slug, chapter in chapters.items():
        faults = tuple(_misconditioned(each for wording in chapter.heading for each in wording.when))
        yield from (f"content/modelteksten/hoofdstukken/{slug}.toml: {fault}" for fault in faults)


def _misplaced(clause: Clause, chapters: Iterable[str]) -> Iterator[str]:
    for spot in clause.place:
        if spot.chapter not in (*FRAME, *chapters):
            yield f"key 'chapter': there is no chapter '{spot.chapter}'"
    for name in clause.choices:
        if name not in by_slug():
            yield f"key 'choices': there is no choice '{name}'"


def _conditions(clause: Clause) -> Iterator[str]:
    yield from clause.when
    for spot in clause.place:
        yield from spot.when
    for wording in (*clause.heading, *clause.explanation):
        yield from wording.when
    for paragraph in clause.paragraph:
        yield from paragraph.when
        for point in paragraph.point:
            yield from point.when


def _misconditioned(conditions: Iterable[str]) -> Iterator[str]:
    for condition in conditions:
        try:
            key, values = parts(condition)
        except ValueError as wrong:
            yield f"key 'when': {wrong}"
            continue
        unknown = sorted(values - _known(key))
        yield from (f"key 'when': '{key}' has no '{value}'" for value in unknown)


def _known(key: str) -> set[str]:
    slug, _, name = key.partition(".")
    if key == "organ":
        return {"gemeente", "provincie"}
    if slug not in by_slug():
        return set()
    if name:
        return {item.slug for each in by_slug()[slug].fill_in if each.name == name for item in each.item}
    return {option.slug for option in by_slug()[slug].option}


_REFERENCE = re.compile(r"\{(artikel|lid|invul):([^{}#:]+)(?:#([^{}]+))?")


def _dead(clause: Clause, clauses: dict[str, Clause]) -> Iterator[str]:
    for text in _texts(clause):
        for kind, slug, paragraph in _REFERENCE.findall(text):
            if kind == "invul":
                choice, _, name = slug.partition(".")
                if choice not in by_slug() or name not in {each.name for each in by_slug()[choice].fill_in}:
                    yield f"'{{invul:{slug}}}' names no fill-in"
                continue
            target = clause if kind == "lid" else clauses.get(slug)
            lid = slug if kind == "lid" else paragraph
            if target is None or (lid and lid not in {each.slug for each in target.paragraph}):
                yield f"'{{{kind}:{slug}}}' names nothing in the library"


def _texts(clause: Clause) -> Iterator[str]:
    for wording in (*clause.heading, *clause.explanation):
        yield wording.text
    for paragraph in clause.paragraph:
        yield paragraph.text
        yield from (point.text for point in paragraph.point)
