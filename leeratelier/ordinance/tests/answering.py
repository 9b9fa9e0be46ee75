"""Answers for tests: every option beside every other option at least once, and filled in throughout."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations

from hypothesis import strategies as st

from leeratelier.ordinance.rules.choices import Answer, Choice, FillIn, Value, by_slug, choices, situated
from leeratelier.ordinance.rules.conditions import hold
from leeratelier.ordinance.rules.facts import Facts

ZEIST = Facts(
    "Voorbeelddam",
    year=2026,
    proposed_on=date(2026, 11, 3),
    proposal_number="RV26-041",
    adopted_on=date(2026, 12, 17),
    replaces=("Inspraakverordening Voorbeelddam 2009",),
)
GELDERLAND = Facts(
    "Noorderland", organ="provincie", year=2026, proposed_on=date(2026, 10, 6), adopted_on=date(2026, 12, 9)
)
UNAVOIDABLE = {
    "variant": Answer("basis", reason="De basis past bij ons."),
    "maatschappelijke-partijen": Answer("partijen", {"soorten": ("verenigingen", "dorpsraden")}),
    "eindverslag": Answer("college-schrijft", {"weken": 8}, "Acht weken is genoeg om een goed verslag te maken."),
    "termijnen": Answer("invullen", {"beslissen": 12, "uitstellen": 6, "openbaar": 2}),
}


def filled_in(choice: Choice, option: str, chance: random.Random) -> Answer:
    return Answer(option, {each.name: _some(each, chance) for each in choice.fill_in}, f"Reden bij {choice.slug}.")


def _some(fill_in: FillIn, chance: random.Random) -> Value:
    match fill_in.kind:
        case "weeks" | "number":
            return chance.randint(fill_in.lowest or 1, min(fill_in.highest or 52, 60))
        case "date":
            return date(2027, chance.randint(1, 12), chance.randint(1, 28))
        case "text":
            return _NAMES[fill_in.placeholder]
        case "list" if fill_in.item:
            slugs = [item.slug for item in fill_in.item]
            picked = set(chance.sample(slugs, chance.randint(1, len(slugs))))
            return tuple(slug for slug in slugs if slug in picked)
        case "list":
            return ("Inspraakverordening Voorbeelddam 2009", "Verordening burgerinitiatief 2011")[
                : chance.randint(1, 2)
            ]


_NAMES = {
    "citeertitel": "Verordening samen beslissen Voorbeelddam",
    "naam beleid": "de nota Samen doen",
    "naam werkgroep": "de werkgroep Samen",
}


@st.composite
def answers(draw: st.DrawFn) -> dict[str, Answer]:
    options = {choice.slug: draw(st.sampled_from([each.slug for each in choice.option])) for choice in choices()}
    chance = random.Random(draw(st.integers(0, 2**16)))
    return {slug: filled_in(by_slug()[slug], option, chance) for slug, option in options.items()}


@cache
def pairwise() -> tuple[dict[str, Answer], ...]:
    """Rows of answers in which every two options of two choices stand together, as far as they can."""
    chance = random.Random(150)
    left, rows = _pairs(), []
    while left:
        candidates = [_row(chance, left) for _ in range(20)]
        best = max(candidates, key=lambda row: len(_held(row) & left))
        left -= _held(best)
        rows.append({slug: filled_in(by_slug()[slug], option, chance) for slug, option in best.items()})
    return tuple(rows)


Pair = tuple[tuple[str, str], tuple[str, str]]


def _pairs() -> set[Pair]:
    return {
        ((one.slug, a.slug), (other.slug, b.slug))
        for one, other in combinations(choices(), 2)
        for a in one.option
        for b in other.option
        if _possible((one.slug, a.slug), (other.slug, b.slug))
    }


def _possible(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """A choice that isn't asked beside the other has no option beside it."""
    situation = situated({slug: Answer(option) for slug, option in (*_needed(one), *_needed(other), one, other)})
    return all(situation.get(slug) == frozenset((option,)) for slug, option in (one, other))


def _needed(wanted: tuple[str, str]) -> Iterator[tuple[str, str]]:
    for condition in by_slug()[wanted[0]].when:
        key, _, values = condition.partition(":")
        yield key, values.split(",")[0].strip()


def _row(chance: random.Random, left: set[Pair]) -> dict[str, str]:
    """Start from a pair that is still missing; the rest by chance."""
    row = {choice.slug: chance.choice([each.slug for each in choice.option]) for choice in choices()}
    for slug, option in chance.choice(sorted(left)):
        row |= {**dict(_needed((slug, option))), slug: option}
    return row


def _held(row: dict[str, str]) -> set[Pair]:
    situation = situated({slug: Answer(option) for slug, option in row.items()})
    asked = [choice for choice in choices() if hold(choice.when, situation)]
    return {((one.slug, row[one.slug]), (other.slug, row[other.slug])) for one, other in combinations(asked, 2)}
