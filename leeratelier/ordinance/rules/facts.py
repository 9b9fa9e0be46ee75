"""What is known about the body that adopts the ordinance, and the words with which the clauses speak of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from leeratelier.ordinance.rules.numbers import day_in_words

OrganType = Literal["gemeente", "provincie"]


@dataclass(frozen=True, slots=True)
class Facts:
    """`name` without the word gemeente or provincie. `year` is that of the citation title. `replaces` are citation
    titles of ordinances that end. What isn't known stands as an open place in the text."""

    name: str
    organ: OrganType = "gemeente"
    year: int | None = None
    proposed_on: date | None = None
    proposal_number: str = ""
    adopted_on: date | None = None
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """`plural`: verbs behind it are plural ("gedeputeerde staten beslissen")."""

    text: str
    plural: bool = False


@cache
def words(facts: Facts) -> dict[str, Word]:
    """Name in a clause → the word of this organ. A name with a capital gives the word with a capital."""
    own = _PROVINCE if facts.organ == "provincie" else _MUNICIPALITY
    told = {
        **own,
        "vaststeller": _adopts(facts),
        "naam": Word(facts.name),
        "jaar": Word(str(facts.year) if facts.year else "[jaar]"),
    }
    told["voorsteldatum"] = Word(day(facts.proposed_on, "datum voorstel"))
    told["voorstelnummer"] = Word(f", nummer {facts.proposal_number}" if facts.proposal_number else "")
    told["vergaderdatum"] = Word(day(facts.adopted_on, "datum vergadering"))
    return told | {key.capitalize(): Word(_capital(word.text), word.plural) for key, word in told.items()}


def day(moment: date | None, placeholder: str) -> str:
    return day_in_words(moment.year, moment.month, moment.day) if moment else f"[{placeholder}]"


def _adopts(facts: Facts) -> Word:
    if facts.organ == "provincie":
        return Word(f"provinciale staten van {facts.name}", plural=True)
    return Word(f"de raad van de gemeente {facts.name}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_MUNICIPALITY = {
    "raad": Word("de raad"),
    "college": Word("het college"),
    "college-voluit": Word("het college van burgemeester en wethouders"),
    "burgemeester": Word("de burgemeester"),
    "gemeente": Word("gemeente"),
    "gemeentelijk": Word("gemeentelijk"),
    "gemeentelijke": Word("gemeentelijke"),
    "gemeentebestuur": Word("het gemeentebestuur"),
    "wet": Word("Gemeentewet"),
    "artikelen-wet": Word("149 en 150"),
    "artikel-wet": Word("150"),
    "omgevingsplan": Word("een omgevingsplan"),
    "omgevingsbesluit": Word("10.2, 10.7 en 10.8"),
    "omgevingswet": Word("2.4, 3.1 en 3.4"),
    "ondertekenaar": Word("de burgemeester"),
}
_PROVINCE = {
    "raad": Word("provinciale staten", plural=True),
    "college": Word("gedeputeerde staten", plural=True),
    "college-voluit": Word("gedeputeerde staten", plural=True),
    "burgemeester": Word("de commissaris van de Koning"),
    "gemeente": Word("provincie"),
    "gemeentelijk": Word("provinciaal"),
    "gemeentelijke": Word("provinciale"),
    "gemeentebestuur": Word("het provinciebestuur"),
    "wet": Word("Provinciewet"),
    "artikelen-wet": Word("145 en 147"),
    "artikel-wet": Word("147"),
    "omgevingsplan": Word("een omgevingsverordening"),
    "omgevingsbesluit": Word("10.3b, 10.7 en 10.8"),
    "omgevingswet": Word("3.1 en 3.4"),
    "ondertekenaar": Word("de voorzitter"),
}
