"""The explanatory note, written from the reasons that were given with the answers."""

from __future__ import annotations

from collections.abc import Iterator, Set

from leeratelier.ordinance.rules.choices import Answer, Answers, Choice, asked
from leeratelier.ordinance.rules.clauses import Clause, first
from leeratelier.ordinance.rules.conditions import Situation
from leeratelier.ordinance.rules.tree import Unit
from leeratelier.ordinance.rules.writing import Writer


def note_on(article: Unit, clause: Clause, writer: Writer, situation: Situation, answers: Answers) -> Unit:
    """What the article says in other words, and for every choice behind it what was chosen and why."""
    explained = writer.write(first(clause.explanation, situation), clause.slug)
    behind = (choice for choice in _in_order(answers) if choice.slug in clause.choices)
    reasons = (_reason(choice, answers[choice.slug], situation) for choice in behind)
    texts = [text for text in (explained, *reasons) if text]
    own = f"toelichting/{article.id}"
    if len(texts) == 1:
        return Unit(own, "article", article.label, article.number, article.heading, texts[0])
    children = tuple(Unit(f"{own}/{place}", "text", text=text) for place, text in enumerate(texts, start=1))
    return Unit(own, "article", article.label, article.number, article.heading, "", children)


def general_note(answers: Answers, situation: Situation, told: Set[str]) -> Iterator[Unit]:
    """Choices that stand behind no article of this text: the role of the council, or what was left out."""
    everything = "volledig" not in situation.get("toelichting", ())
    for choice in _in_order(answers):
        if everything or choice.slug not in told:
            text = _reason(choice, answers[choice.slug], situation)
            if text:
                yield Unit(f"toelichting/keuze:{choice.slug}", "text", text=text)


def _in_order(answers: Answers) -> tuple[Choice, ...]:
    return tuple(choice for choice in asked(answers) if choice.slug in answers)


def _reason(choice: Choice, answer: Answer, situation: Situation) -> str:
    """ "Inspraak. Gekozen is: een eigen procedure. Zo kan het korter."; nothing where nobody gave a reason.

    A default that is to be discussed later is no reason of the council. The names of choices and options speak of a
    municipality: in a province only the reason itself is told.
    """
    option = choice.chosen(answer.option)
    reason = answer.reason.strip()
    if not option or not reason or answer.later:
        return ""
    told = f"{reason[:1].upper()}{reason[1:]}{'' if reason[-1] in '.!?' else '.'}"
    if "gemeente" not in situation.get("organ", ()):
        return told
    chosen = f"{choice.title}. Gekozen is: {option.label}." if len(choice.option) > 1 else f"{choice.title}."
    return f"{chosen} {told}"
