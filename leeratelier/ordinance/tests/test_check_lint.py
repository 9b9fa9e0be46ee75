"""How a text is written: hard cases of the drafting rules, the exact place of what they find, and their arithmetic."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from leeratelier.ordinance.rules.check import check, rules
from leeratelier.ordinance.rules.checks.readability import Counts, syllables
from leeratelier.ordinance.rules.citing import citations
from leeratelier.ordinance.rules.in_words import GROUPS
from leeratelier.ordinance.rules.outcome import Result
from leeratelier.ordinance.rules.parse import parse
from leeratelier.ordinance.rules.stems import as_pattern, stems_of

CASES = tomllib.loads(Path(__file__).with_name("lint.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['rule']}-{case['text'][-50:]}")
def test_a_hard_case_is_decided(case: dict[str, str]) -> None:
    assert result(case["rule"], case["text"]).outcome == case["outcome"]


@pytest.mark.parametrize(
    ("slug", "text", "quote", "where"),
    [
        ("verwijzing-dood", "2. Zie artikel 9, eerste lid, en stop.", "artikel 9, eerste lid,", ("2", "2", None)),
        ("woord-dubbel", "2. Wie van van ons meedoet.", "van van", ("2", "2", None)),
        ("datum-onjuist", "2. Dit geldt op 31 februari 2027.", "31 februari 2027", ("2", "2", None)),
        ("en-of", "2. Groen en / of grijs.", "en / of", ("2", "2", None)),
        ("toekomende-tijd", "2. Het college zal dat doen.", "zal", ("2", "2", None)),
        ("opsomming-onaf", "2. Nodig is:\na. geld;\nb. tijd, en de;\nc. mensen.", "tijd, en de;", ("2", "2", "b")),
        ("nummering", "3. Dit is het derde.", "Dit is het derde.", ("2", "3", None)),
    ],
)
def test_a_finding_points_at_the_words(
    slug: str, text: str, quote: str, where: tuple[str | None, str | None, str | None]
) -> None:
    found = result(slug, f"Artikel 1 Doel\nDit is het doel.\n\nArtikel 2 Regels\n1. Dit is het eerste.\n{text}\n")
    place = found.places[0]
    assert found.outcome == "missing"
    assert (place.article, place.paragraph, place.point) == where
    assert place.quote.strip(",") == quote.strip(",")


def test_a_repealed_basis_is_told_with_the_article_that_replaced_it() -> None:
    found = result("grondslag-verouderd", "Artikel 1\nBekendmaking volgt artikel 142 van de Gemeentewet.\n")
    assert found.because == (
        "Artikel 142 van de Gemeentewet is vervallen. Dat staat nu in artikel 10, tweede lid, van de Bekendmakingswet."
    )


def test_a_reference_names_every_unit_it_points_at() -> None:
    found = list(citations("artikel 3, eerste en tweede lid, onder a en b, en artikel 4a"))
    assert [(each.article, each.leden, each.points) for each in found] == [
        ("3", ("1", "2"), ("a", "b")),
        ("4a", (), ()),
    ]


@pytest.mark.parametrize(
    ("term", "text", "used"),
    [
        ("maatschappelijke partij", "met maatschappelijke partijen", True),
        ("taak", "de taken van de gemeente", True),
        ("initiatief", "twee bewonersinitiatieven", True),
        ("advies", "de adviezen", True),
        ("wet", "de wetten", True),
        ("wet", "zij weten het", False),
        ("plan", "een planeet", False),
    ],
)
def test_a_term_is_known_in_other_forms(term: str, text: str, used: bool) -> None:
    assert bool(as_pattern(term).search(text)) is used


def test_singular_and_plural_are_one_term() -> None:
    assert stems_of("maatschappelijke partijen") == stems_of("maatschappelijke partij")


def test_the_reading_score_is_that_of_the_formula() -> None:
    """Ten words a sentence and two syllables a word: 206.835 - 0.93 x 10 - 77 x 2."""
    assert Counts(words=20, sentences=2, syllables=40).score == pytest.approx(43.535)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("plan", 1), ("ideaal", 3), ("participatie", 5), ("evaluatie", 5), ("gemeente", 3), ("eeuw", 1), ("financieel", 4),
     ("ooit", 1), ("fraai", 1), ("coördinatie", 5), ("beïnvloeden", 4), ("initiatief", 5)],
)  # fmt: skip
def test_syllables_are_counted_by_their_vowels(word: str, expected: int) -> None:
    assert syllables(word) == expected


def test_every_rule_stands_in_a_group_of_the_report() -> None:
    assert {rule.group for rule in rules()} == set(GROUPS)


def test_the_drafting_rules_leave_the_legal_minimum_alone() -> None:
    assert {rule.group for rule in rules() if rule.kind == "wet"} == {"legal minimum"}


def test_no_old_number_of_an_aanwijzing_is_shown() -> None:
    """The numbers from before 2018 have no point in them."""
    cited = [rule.source for rule in rules() if ", aanwijzing " in rule.source]
    assert cited
    assert all("." in source.split(", aanwijzing ")[1].split()[0] for source in cited)


def result(slug: str, text: str) -> Result:
    return next(finding.result for finding in check(parse(text)).findings if finding.rule.slug == slug)
