"""The choices of one municipality: stored rows as answers, and answers as the pages show them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leeratelier.ordinance.rules import choices as rules
from leeratelier.ordinance.rules.answering import complaints
from leeratelier.ordinance.rules.choices import Answer, Answers, Choice, FillIn, Value
from leeratelier.workspaces.models import ChoiceAnswer, Workspace


@dataclass(frozen=True)
class Asked:
    """A choice on the list. `row` is None where nobody chose: then the text has our default, or an open place."""

    choice: Choice
    row: ChoiceAnswer | None
    complaints: Sequence[str]

    @property
    def chosen(self) -> str:
        option = self.choice.chosen(self.row.option) if self.row else None
        return option.label if option else ""

    @property
    def default(self) -> str:
        """What the text has as long as nobody chose."""
        option = self.choice.chosen(self.choice.express.option)
        return option.label if option else ""

    @property
    def is_open(self) -> bool:
        return (self.row is None and self.choice.unavoidable) or bool(self.complaints)


@dataclass(frozen=True)
class Room:
    """All that is asked, given what was answered."""

    answers: Answers
    asked: Sequence[Asked]

    @property
    def must(self) -> list[Asked]:
        return [each for each in self.asked if each.choice.unavoidable]

    @property
    def may(self) -> list[Asked]:
        return [each for each in self.asked if not each.choice.unavoidable]

    @property
    def must_open(self) -> list[Asked]:
        return [each for each in self.must if each.is_open]

    @property
    def open(self) -> list[Asked]:
        return [each for each in self.asked if each.is_open]

    @property
    def later(self) -> list[Asked]:
        return [each for each in self.asked if each.row and each.row.later]

    def one(self, slug: str) -> Asked | None:
        return next((each for each in self.asked if each.choice.slug == slug), None)


def room_of(workspace: Workspace) -> Room:
    """One query."""
    rows = {row.choice: row for row in workspace.choice_answers.all()} if workspace.pk else {}
    answers = {slug: answer_of(row) for slug, row in rows.items() if slug in rules.by_slug()}
    told = _complaints(answers)
    asked = [Asked(choice, rows.get(choice.slug), told.get(choice.slug, ())) for choice in rules.asked(answers)]
    return Room(answers, asked)


def answer_of(row: ChoiceAnswer) -> Answer:
    choice = rules.by_slug()[row.choice]
    kinds = {each.name: each for each in choice.fill_in}
    filled = {name: _value(kinds[name], stored) for name, stored in row.fill_ins.items() if name in kinds}
    return Answer(row.option, filled, row.reason, row.later)


def stored(fill_ins: Mapping[str, Value]) -> dict[str, Any]:
    """As JSON keeps them: dates in ISO form, lists as lists."""
    return {name: _stored(value) for name, value in fill_ins.items()}


def defaults() -> dict[str, tuple[str, dict[str, Any], str]]:
    """The lawful default for every choice that the law doesn't force, as `answer_with_defaults` takes it."""
    return {
        slug: (answer.option, stored(answer.fill_ins), answer.reason)
        for slug, answer in rules.express_answers().items()
    }


def _complaints(answers: Answers) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for each in complaints(answers):
        found[each.choice] = (*found.get(each.choice, ()), each.text)
    return found


def _value(fill_in: FillIn, kept: Any) -> Value:
    if fill_in.kind == "date" and isinstance(kept, str):
        return datetime.date.fromisoformat(kept)
    return tuple(kept) if isinstance(kept, list) else kept


def _stored(value: Value) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
