"""Is an answer one that the choice takes? Every complaint is a Dutch sentence for who gave it. And answers as plain
JSON values, and back: from_json(to_json(x)) == x."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from leeratelier.ordinance.rules.choices import (
    Answer,
    Answers,
    Choice,
    FillIn,
    Value,
    asked,
    asked_fill_ins,
    by_slug,
)


@dataclass(frozen=True)
class Complaint:
    """`fill_in` is empty where the option itself is wrong. `open`: nothing is wrong, but it isn't filled in yet."""

    choice: str
    fill_in: str
    text: str
    open: bool = False


def complaints(answers: Answers) -> tuple[Complaint, ...]:
    """What is wrong with or missing in these answers. Answers to choices that aren't asked are kept, and not judged."""
    return tuple(
        complaint
        for choice in asked(answers)
        if (answer := answers.get(choice.slug))
        for complaint in _about(choice, answer, answers)
    )


def to_json(answers: Answers) -> dict[str, Any]:
    return {
        slug: {
            "option": answer.option,
            "fill_ins": {name: _plain(value) for name, value in answer.fill_ins.items()},
            "reason": answer.reason,
            "later": answer.later,
        }
        for slug, answer in answers.items()
    }


def from_json(stored: dict[str, Any]) -> dict[str, Answer]:
    """Answers to choices that are no longer there are left out."""
    return {
        slug: Answer(told["option"], _values(by_slug()[slug], told["fill_ins"]), told["reason"], told["later"])
        for slug, told in stored.items()
        if slug in by_slug()
    }


def _plain(value: Value) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _values(choice: Choice, stored: dict[str, Any]) -> dict[str, Value]:
    kinds = {fill_in.name: fill_in.kind for fill_in in choice.fill_in}
    return {name: _value(kinds[name], value) for name, value in stored.items() if name in kinds}


def _value(kind: str, value: Any) -> Value:
    if kind == "date" and isinstance(value, str):
        return date.fromisoformat(value)
    told: Value = tuple(value) if isinstance(value, list) else value
    return told


def _about(choice: Choice, answer: Answer, answers: Answers) -> Iterator[Complaint]:
    if not choice.chosen(answer.option):
        yield Complaint(choice.slug, "", f"‘{answer.option}’ is geen antwoord op deze vraag. Kies een van de opties.")
        return
    for fill_in in asked_fill_ins(choice, answers):
        value = answer.fill_ins.get(fill_in.name)
        if value is None or value in ("", ()):
            text = f"Vul nog in: {fill_in.label.lower()}."
            yield Complaint(choice.slug, fill_in.name, text, open=True)
        elif wrong := _wrong(fill_in, value):
            yield Complaint(choice.slug, fill_in.name, wrong)


def _wrong(fill_in: FillIn, value: Value) -> str:
    match fill_in.kind:
        case "weeks" | "number":
            return _wrong_number(fill_in, value)
        case "date":
            return "" if isinstance(value, date) else "Vul een datum in, zoals 1 januari 2027."
        case "text":
            return "" if isinstance(value, str) else "Vul hier tekst in."
        case "list":
            return _wrong_list(fill_in, value)


def _wrong_number(fill_in: FillIn, value: Value) -> str:
    if type(value) is not int:
        return "Vul een heel getal in."
    if fill_in.lowest is not None and value < fill_in.lowest:
        return f"Vul een getal in van {fill_in.lowest} of hoger."
    if fill_in.highest is not None and value > fill_in.highest:
        return f"Vul een getal in van {fill_in.highest} of lager."
    return ""


def _wrong_list(fill_in: FillIn, value: Value) -> str:
    if not isinstance(value, tuple):
        return "Kies een of meer uit de lijst."
    unknown = [each for each in value if each not in {item.slug for item in fill_in.item}]
    if unknown and not fill_in.own_items:
        return f"‘{unknown[0]}’ staat niet in de lijst."
    return "Een regel is leeg." if any(not each.strip() for each in value) else ""
