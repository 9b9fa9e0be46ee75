"""The 39 choices of a council, as content/keuzes tells them."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from leeratelier.content import CONTENT
from leeratelier.ordinance.rules import answering
from leeratelier.ordinance.rules.answering import complaints
from leeratelier.ordinance.rules.choices import (
    Answer,
    asked,
    asked_fill_ins,
    by_slug,
    choices,
    express_answers,
    to_discuss,
    unanswered,
    unavoidable,
)
from leeratelier.ordinance.rules.conditions import hold, parts
from leeratelier.ordinance.rules.library import choice_faults, clause_faults
from leeratelier.ordinance.tests.answering import UNAVOIDABLE, answers, pairwise


def test_there_are_39_choices_and_nothing_is_wrong_in_their_files() -> None:
    assert [choice.number for choice in choices()] == list(range(1, 40))
    assert list(choice_faults(CONTENT / "keuzes")) == []


def test_every_choice_says_what_it_asks_who_decides_and_what_the_law_leaves_free() -> None:
    for choice in choices():
        assert choice.question.endswith("?"), choice.slug
        assert 1 <= choice.step <= 8, choice.slug
        assert choice.limit, choice.slug
        assert choice.kind == "fill_in" or len(choice.option) > 1, choice.slug


def test_a_limit_that_was_verified_names_the_version_that_was_read() -> None:
    verified = [limit for choice in choices() for limit in choice.limit if limit.verified]

    assert verified
    assert all(limit.source_version for limit in verified)


def test_every_option_stands_beside_every_option_of_another_choice_that_it_can_meet() -> None:
    """So every option is reachable."""
    reached = {(slug, row[slug].option) for row in pairwise() for slug in (choice.slug for choice in asked(row))}

    assert reached == {(choice.slug, option.slug) for choice in choices() for option in choice.option}


def test_the_express_route_asks_only_what_the_law_forces() -> None:
    assert [choice.number for choice in unavoidable()] == [5, 10, 17, 25]
    assert [choice.number for choice in unavoidable({"variant": Answer("breed")})] == [5, 6, 10, 17, 25]


def test_what_the_express_route_fills_in_is_lawful_and_listed_to_discuss() -> None:
    express = {**express_answers(), **UNAVOIDABLE}

    assert [complaint for complaint in complaints(express) if not complaint.open] == []
    assert {complaint.choice for complaint in complaints(express)} == {"intrekking"}
    assert unanswered(express) == ()
    assert {choice.slug for choice in to_discuss(express)} == {c.slug for c in asked(express)} - UNAVOIDABLE.keys()


def test_a_choice_that_depends_on_another_option_is_asked_only_then() -> None:
    assert by_slug()["indeling-breed"] not in asked({"variant": Answer("basis")})
    assert by_slug()["indeling-breed"] in asked({"variant": Answer("breed")})
    assert by_slug()["doorzending"] not in asked({"loket": Answer("bevoegd-orgaan")})


def test_a_fill_in_is_asked_only_where_the_text_needs_it() -> None:
    rights = by_slug()["bredere-rechten"]

    assert asked_fill_ins(rights, {"bredere-rechten": Answer("niet")}) == ()
    chosen = {"bredere-rechten": Answer("wel", {"welke": ("burgerinitiatief",)})}
    assert [each.name for each in asked_fill_ins(rights, chosen)] == ["welke", "steun"]


@pytest.mark.parametrize(
    ("slug", "answer", "told"),
    [
        ("variant", Answer("smal"), "‘smal’ is geen antwoord op deze vraag. Kies een van de opties."),
        ("eindverslag", Answer("orgaan-schrijft"), "Vul nog in: termijn in weken."),
        ("eindverslag", Answer("orgaan-schrijft", {"weken": 0}), "Vul een getal in van 1 of hoger."),
        ("eindverslag", Answer("orgaan-schrijft", {"weken": 53}), "Vul een getal in van 52 of lager."),
        ("eindverslag", Answer("orgaan-schrijft", {"weken": "acht"}), "Vul een heel getal in."),
        ("uitzonderingen", Answer("lijst", {"welke": ("haast",)}), "‘haast’ staat niet in de lijst."),
        ("uitzonderingen", Answer("lijst", {"welke": "spoed"}), "Kies een of meer uit de lijst."),
        ("intrekking", Answer("intrekken", {"titels": (" ",)}), "Een regel is leeg."),
        ("inwerkingtreding", Answer("vaste-datum", {"datum": 2027}), "Vul een datum in, zoals 1 januari 2027."),
    ],
)
def test_an_answer_that_does_not_fit_is_told_in_one_sentence(slug: str, answer: Answer, told: str) -> None:
    assert [complaint.text for complaint in complaints({slug: answer})] == [told]


def test_own_words_are_taken_where_the_list_is_open() -> None:
    parties = Answer("partijen", {"soorten": ("verenigingen", "energiegemeenschappen")})

    assert complaints({"maatschappelijke-partijen": parties}) == ()
    assert complaints({"inwerkingtreding": Answer("vaste-datum", {"datum": date(2027, 1, 1)})}) == ()


@settings(max_examples=25, deadline=None)
@given(answers())
def test_answers_come_back_from_storage_as_they_were(given_answers: dict[str, Answer]) -> None:
    assert answering.from_json(answering.to_json(given_answers)) == given_answers


def test_a_condition_holds_when_one_of_its_values_was_chosen() -> None:
    assert hold(["variant: basis, breed"], {"variant": frozenset(["breed"])})
    assert not hold(["variant: basis"], {"variant": frozenset(["breed"])})
    assert not hold(["variant: basis"], {})
    assert parts("a.b: c, d") == ("a.b", frozenset(("c", "d")))


@pytest.mark.parametrize("wrong", ["variant", "variant:", ": basis", "variant: a,,b"])
def test_what_is_no_condition_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="not a condition"):
        parts(wrong)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    for name in ("keuzes", "modelteksten"):
        shutil.copytree(CONTENT / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("keuzes/doel.toml", "number = 4", "number = 40", "key 'number' is"),
        ("keuzes/doel.toml", '[express]\noption = "niet"', '[express]\noption = "geen"', "there is no option 'geen'"),
        ("keuzes/indeling-breed.toml", "variant: breed", "loket: college", "a choice with a lower number"),
        ("keuzes/ladder.toml", '["raadplegen", ', '["inspreken", ', "names what isn't in the list"),
        ("modelteksten/doel.toml", "doel: wel", "doel: ja", "'doel' has no 'ja'"),
        ("modelteksten/doel.toml", "doel: wel", "doel", "not a condition: 'doel'"),
        ("modelteksten/doel.toml", 'chapter = "inleidend"', 'chapter = "begin"', "there is no chapter 'begin'"),
        ("modelteksten/doel.toml", 'choices = ["doel"]', 'choices = ["bedoeling"]', "there is no choice 'bedoeling'"),
        ("modelteksten/beoordeling.toml", "{artikel:verzoek#inhoud}", "{artikel:verzoek#eisen}", "names nothing"),
        ("modelteksten/beoordeling.toml", "{lid:kan-afwijzen}", "{lid:mag-afwijzen}", "names nothing"),
        ("modelteksten/eindverslag.toml", "{invul:eindverslag.weken}", "{invul:eindverslag.dagen}", "no fill-in"),
        ("modelteksten/hoofdstukken/uitdaagrecht.toml", "variant: breed", "variant: wijd", "has no 'wijd'"),
    ],
)
def test_a_fault_in_the_library_is_told_with_its_file(library: Path, file: str, old: str, new: str, fault: str) -> None:
    source = (library / file).read_text(encoding="utf-8")
    assert old in source
    (library / file).write_text(source.replace(old, new), encoding="utf-8")

    told = [*choice_faults(library / "keuzes"), *clause_faults(library / "modelteksten")]
    assert any(fault in each for each in told), told
