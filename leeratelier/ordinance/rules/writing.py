"""Clause text → the words that stand in the ordinance.

In braces: {artikel:plan} and {artikel:verzoek#inhoud} refer to an article or one of its leden, {lid:inhoud} to a lid of
the same article, {invul:termijnen.beslissen} to what was filled in, {raad} and the like to the organs' own names
(`facts`). {raad:is|zijn} is the verb that goes with such a name, or with one or more filled-in things.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from leeratelier.ordinance.rules.choices import Answers, FillIn, Value, by_slug, filled
from leeratelier.ordinance.rules.conditions import Situation
from leeratelier.ordinance.rules.facts import Facts, Word, day, words
from leeratelier.ordinance.rules.numbers import in_words, ordinal

_BRACES = re.compile(r"\{([^{}]+)\}")


class DeadReference(ValueError):
    """A clause refers to an article or lid that isn't in this text."""


@dataclass
class Numbering:
    """Clause → number of its article; (clause, lid) → number of the lid, None where the article has no others."""

    articles: dict[str, int] = field(default_factory=dict)
    paragraphs: dict[tuple[str, str], int | None] = field(default_factory=dict)


class Writer:
    def __init__(self, answers: Answers, facts: Facts, situation: Situation, numbering: Numbering) -> None:
        self.situation = situation
        self._answers = answers
        self._facts = facts
        self._numbering = numbering
        self._words: Mapping[str, Word] = {**words(facts), **_by_variant(situation, words(facts))}

    def write(self, text: str, clause: str) -> str:
        """Raises DeadReference, and KeyError for a word in braces that nobody knows."""
        return _BRACES.sub(lambda found: self._filled(found[1], clause), text)

    def citation_title(self) -> str:
        return self.write(_TITLES[self._title_option()], "citeertitel")

    def _title_option(self) -> str:
        answer = self._answers.get("citeertitel")
        return answer.option if answer and answer.option in _TITLES else by_slug()["citeertitel"].express.option

    def _filled(self, mark: str, clause: str) -> str:
        name, _, rest = mark.partition(":")
        if name == "artikel":
            return self._article(rest, clause)
        if name == "lid":
            return self._paragraph(clause, rest)
        if name == "invul":
            return self._fill_in(rest)
        if name == "citeertitel":
            return self.citation_title()
        word = self._words[name]
        if not rest:
            return word.text
        singular, _, plural = rest.partition("|")
        return plural if word.plural else singular

    def _article(self, rest: str, clause: str) -> str:
        slug, _, paragraph = rest.partition("#")
        if slug not in self._numbering.articles:
            raise DeadReference(f"{clause} refers to {slug}, which isn't in this text")
        told = f"artikel {self._numbering.articles[slug]}"
        if not paragraph or self._numbering.paragraphs.get((slug, paragraph), 0) is None:
            return told
        return f"{told}, {self._paragraph(slug, paragraph).removeprefix('het ')}"

    def _paragraph(self, clause: str, slug: str) -> str:
        if (clause, slug) not in self._numbering.paragraphs:
            raise DeadReference(f"{clause} has no lid {slug} in this text")
        number = self._numbering.paragraphs[clause, slug]
        return f"het {ordinal(number)} lid" if number else "dit artikel"

    def _fill_in(self, rest: str) -> str:
        path, _, verbs = rest.partition(":")
        slug, _, name = path.partition(".")
        choice = by_slug()[slug]
        fill_in = next(each for each in choice.fill_in if each.name == name)
        value = filled(choice, fill_in, self._answers)
        if (slug, name) == ("intrekking", "titels") and not value:
            value = self._facts.replaces
        if verbs:
            singular, _, plural = verbs.partition("|")
            return plural if isinstance(value, tuple) and len(value) > 1 else singular
        return told(fill_in, value)


def told(fill_in: FillIn, value: Value | None) -> str:
    """In words as the text has them; an open place between brackets when there is nothing."""
    unit = " weken" if fill_in.kind == "weeks" else ""
    if value is None or value in ("", ()):
        return f"[{fill_in.placeholder}]{unit}"
    if isinstance(value, date):
        return day(value, "")
    if isinstance(value, int):
        return f"{in_words(value)}{' week' if unit and value == 1 else unit}"
    if isinstance(value, tuple):
        labels = {item.slug: item.label for item in fill_in.item}
        return listed([labels.get(each) or _line(each) for each in value], " en " if fill_in.item else " en de ")
    return _line(value)


def _line(text: str) -> str:
    """Typed or pasted words on one line: a line break would start a unit of its own."""
    return " ".join(text.split())


def listed(words: list[str], last: str = " en ") -> str:
    """a, b en c"""
    return last.join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


_TITLES = {
    "met-jaar": "Participatieverordening {gemeente} {naam} {jaar}",
    "zonder-jaar": "Participatieverordening {gemeente} {naam}",
    "eigen": "{invul:citeertitel.titel}",
}


def _by_variant(situation: Situation, known: Mapping[str, Word]) -> dict[str, Word]:
    """Words that differ with the variant: what the plan is for, what is asked, where it is handed in."""
    together = "gezamenlijk" in situation.get("indeling-breed", ())
    wide = "breed" in situation.get("variant", ())
    counter = known["college"] if "college" in situation.get("loket", ()) else Word("het bevoegde bestuursorgaan")
    told = {
        "participatie": Word("participatie" if together else "inwonersparticipatie"),
        "verzoek": Word("overheidsparticipatie" if wide else "toepassing van het uitdaagrecht"),
        "loket": counter,
    }
    return told | {
        key.capitalize(): Word(word.text[:1].upper() + word.text[1:], word.plural) for key, word in told.items()
    }
