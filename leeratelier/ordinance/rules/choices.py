"""The choices that a council makes in its participation ordinance, as `content/keuzes` tells them, and their answers.

Nothing here knows what a choice does to the text: clauses name the choices on which they depend.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from leeratelier import content
from leeratelier.ordinance.rules.conditions import Situation, hold

ChoiceKind = Literal["variant", "optional", "fill_in"]
FillInKind = Literal["weeks", "number", "date", "text", "list"]
Value = str | int | date | tuple[str, ...]


@dataclass(frozen=True)
class Item:
    """Something to pick from a list."""

    slug: str
    label: str


@dataclass(frozen=True, kw_only=True)
class FillIn:
    """`placeholder` stands in the text until it is filled in, between square brackets. `suggestion` is ours."""

    name: str
    label: str
    kind: FillInKind
    placeholder: str
    when: tuple[str, ...] = ()
    lowest: int | None = None
    highest: int | None = None
    own_items: bool = False  # a list may also hold words of one's own
    suggestion: tuple[str, ...] = ()
    item: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Option:
    """`residents`, `workload` and `running` (cases that run already) are its consequences."""

    slug: str
    label: str
    meaning: str
    pros: tuple[str, ...]
    cons: tuple[str, ...]
    residents: str
    workload: str
    running: str


@dataclass(frozen=True)
class Limit:
    """What the law leaves free or doesn't. `verified`: read in the version named."""

    text: str
    source: str
    verified: bool
    source_version: str = ""


@dataclass(frozen=True)
class Known:
    """What another municipality or province chose, as far as its published text was seen."""

    municipality: str
    year: int
    what: str
    url: str = ""


@dataclass(frozen=True)
class Express:
    """The lawful default for who has no time to discuss this now, and why."""

    option: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Choice:
    """`step` (1–8) of the guide feeds it. `unavoidable`: an ordinance can't be made without an answer."""

    slug: str
    number: int
    title: str
    question: str
    kind: ChoiceKind
    step: int
    decides: Literal["raad", "college", "both"]
    unavoidable: bool
    express: Express
    option: tuple[Option, ...]
    fill_in: tuple[FillIn, ...] = ()
    limit: tuple[Limit, ...] = ()
    known: tuple[Known, ...] = ()
    when: tuple[str, ...] = ()  # asked only then; depends on choices with a lower number

    def chosen(self, slug: str) -> Option | None:
        return next((option for option in self.option if option.slug == slug), None)


@dataclass(frozen=True)
class Answer:
    """`later`: a default for now, to be discussed after the ordinance is there."""

    option: str
    fill_ins: Mapping[str, Value] = field(default_factory=dict)
    reason: str = ""
    later: bool = False


Answers = Mapping[str, Answer]
"""Slug of the choice → its answer."""


@cache
def choices() -> tuple[Choice, ...]:
    return in_folder(content.CONTENT / "keuzes")


def in_folder(folder: Path) -> tuple[Choice, ...]:
    """In the order of their numbers."""
    return tuple(sorted(content.load(folder, Choice).values(), key=lambda choice: choice.number))


@cache
def by_slug() -> Mapping[str, Choice]:
    return {choice.slug: choice for choice in choices()}


def unavoidable(answers: Answers | None = None) -> tuple[Choice, ...]:
    """What the express route asks; with answers, only what is asked after those."""
    return tuple(choice for choice in asked(answers or {}) if choice.unavoidable)


def asked(answers: Answers) -> tuple[Choice, ...]:
    """The choices that these answers leave to be made: one that depends on another option isn't asked."""
    situation = situated(answers)
    return tuple(choice for choice in choices() if choice.slug in situation)


def asked_fill_ins(choice: Choice, answers: Answers) -> tuple[FillIn, ...]:
    situation = situated(answers)
    return tuple(each for each in choice.fill_in if hold(each.when, situation)) if choice.slug in situation else ()


def unanswered(answers: Answers) -> tuple[Choice, ...]:
    """Where the default stands because nobody chose."""
    return tuple(choice for choice in asked(answers) if choice.slug not in answers)


def express_answers() -> dict[str, Answer]:
    """The default for every choice that the law doesn't force, as an answer to discuss later."""
    return {
        choice.slug: Answer(choice.express.option, _suggested(choice), choice.express.reason, later=True)
        for choice in choices()
        if not choice.unavoidable
    }


def to_discuss(answers: Answers) -> tuple[Choice, ...]:
    return tuple(choice for choice in asked(answers) if choice.slug in answers and answers[choice.slug].later)


def situated(answers: Answers) -> Situation:
    """What was chosen, with the default where nothing was; choices that aren't asked are left out."""
    situation: dict[str, frozenset[str]] = {}
    for choice in choices():
        if not hold(choice.when, situation):
            continue
        answer = answers.get(choice.slug)
        option = answer.option if answer and choice.chosen(answer.option) else choice.express.option
        situation[choice.slug] = frozenset((option,))
        for each in choice.fill_in:
            value = filled(choice, each, answers) if hold(each.when, situation) else None
            if isinstance(value, tuple):
                situation[f"{choice.slug}.{each.name}"] = frozenset(value)
    return situation


def filled(choice: Choice, fill_in: FillIn, answers: Answers) -> Value | None:
    """What was filled in. Where nobody chose, our suggestion stands for it, but never in what the law asks."""
    if answer := answers.get(choice.slug):
        return answer.fill_ins.get(fill_in.name)
    return fill_in.suggestion or None if not choice.unavoidable else None


def _suggested(choice: Choice) -> dict[str, Value]:
    situation = {choice.slug: frozenset((choice.express.option,))}
    return {each.name: each.suggestion for each in choice.fill_in if each.suggestion and hold(each.when, situation)}
