"""Answers become an ordinance that a lawyer can read back, and that holds what the law asks."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from leeratelier.content import CONTENT
from leeratelier.ordinance.rules.changes import changed
from leeratelier.ordinance.rules.check import check
from leeratelier.ordinance.rules.choices import Answer, Answers, choices, express_answers
from leeratelier.ordinance.rules.clauses import clauses
from leeratelier.ordinance.rules.compose import Composed, compose
from leeratelier.ordinance.rules.facts import Facts
from leeratelier.ordinance.rules.library import clause_faults
from leeratelier.ordinance.rules.parse import parse
from leeratelier.ordinance.rules.stored import from_json, to_json
from leeratelier.ordinance.rules.text import as_text
from leeratelier.ordinance.rules.tree import Ordinance, Unit
from leeratelier.ordinance.tests.answering import GELDERLAND, UNAVOIDABLE, ZEIST, answers, pairwise

EXPRESS = {**express_answers(), **UNAVOIDABLE}
YES = Answer("wel")
OPTIONAL = {
    "participatieparagraaf": YES,
    "ondersteuning": Answer("indiener"),
    "nadere-regels": YES,
    "hardheidsclausule": YES,
}
WIDE = {
    **EXPRESS,
    **OPTIONAL,
    "variant": Answer("breed"),
    "doel": YES,
    "zorgplicht": YES,
    "experimenteerprogramma": Answer("raad"),
    "ondersteuning": Answer("indiener-en-deelnemers"),
}
FORM = (
    "citeertitel",
    "inwerkingtreding",
    "overgangsrecht",
    "toelichting",
    "vastgesteld-door-raad",
    "grondslag-genoemd",
)


@pytest.mark.parametrize("facts", [ZEIST, GELDERLAND], ids=["gemeente", "provincie"])
@pytest.mark.parametrize("row", pairwise(), ids=lambda row: row["variant"].option)
def test_whatever_is_chosen_the_text_holds_the_law_and_reads_back(row: Answers, facts: Facts) -> None:
    _holds(compose(row, facts), facts)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(answers())
def test_any_answers_at_all_give_a_text_that_holds_the_law_and_reads_back(given_answers: dict[str, Answer]) -> None:
    _holds(compose(given_answers, ZEIST), ZEIST)


def _holds(composed: Composed, facts: Facts) -> None:
    ordinance = composed.ordinance
    report = check(ordinance)
    outcomes = {finding.rule.slug: finding.result.outcome for finding in report.findings}
    assert {f.rule.slug for f in report.legal_minimum if f.result.outcome != "met"} == set()
    faults = {f.rule.slug for f in report.findings if f.rule.looks_for_fault and f.result.outcome == "missing"}
    assert faults <= {"leesniveau"}, "an estimate: legal words are long"
    expected = dict.fromkeys(FORM, "met")
    if facts.organ == "provincie":
        expected |= {"vastgesteld-door-raad": "not_applicable", "grondslag-genoemd": "not_applicable"}
    assert {slug: outcomes[slug] for slug in FORM} == expected
    again = parse(as_text(ordinance))
    assert [_shape(unit) for unit in again.parts] == [_shape(unit) for unit in ordinance.parts]
    assert again.remarks == ()
    assert list(_dead_references(ordinance)) == []
    assert list(_slips(ordinance)) == []


def _shape(unit: Unit) -> Any:
    """All of it but the ids."""
    return unit.kind, unit.label, unit.number, unit.heading, unit.text, [_shape(child) for child in unit.children]


_REFERENCE = re.compile(r"artikel (\d+)(?:, (\w+) lid)?(?! van de)|het (\w+) lid\b")
_LEDEN = "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde".split()


def _dead_references(ordinance: Ordinance) -> list[str]:
    """References inside the articles to what isn't there."""
    leden = {a.number: sum(child.kind == "paragraph" for child in a.children) for a in ordinance.articles}
    dead = []
    for article in ordinance.articles:
        for unit in article.walk():
            for number, lid, own in _REFERENCE.findall(unit.text):
                there = leden.get(number or article.number, -1)
                if there < 0 or ((lid or own) and _LEDEN.index(lid or own) >= there):
                    dead.append(unit.text)
    return dead


_SLIP = re.compile(r"[{}|]|\ben/of\b|\bzal\b|\bzullen\b|  |\b(\w+) \1\b|[,;.]{2}")


def _slips(ordinance: Ordinance) -> list[str]:
    """Marks of the clause language, words that legal drafting avoids, and sentences that don't end."""
    articles = [unit for article in ordinance.articles for unit in article.walk()]
    slips = [unit.text for unit in ordinance.walk() if _SLIP.search(unit.text)]
    return slips + [unit.text for unit in articles if unit.text and not re.search(r"(?:[.:;]|; en|; of)$", unit.text)]


def test_nothing_is_wrong_in_the_clause_library() -> None:
    assert list(clause_faults(CONTENT / "modelteksten")) == []


def test_every_clause_stands_in_some_text() -> None:
    articles = {unit.id.removeprefix("art:") for row in pairwise() for unit in compose(row, ZEIST).ordinance.articles}

    assert articles == clauses().keys() - {"aanhef", "slot", "toelichting-algemeen"}


def test_the_basic_variant_has_fourteen_articles_and_the_wide_one_eighteen() -> None:
    assert len(compose({**EXPRESS, **OPTIONAL}, ZEIST).ordinance.articles) == 14
    assert len(compose(WIDE, ZEIST).ordinance.articles) == 18


@pytest.mark.parametrize(
    ("layout", "headings"),
    [
        ("gezamenlijk", ["Participatie", "Inwonersparticipatie", "Overheidsparticipatie"]),
        (
            "gescheiden",
            ["Inwonersparticipatie", "Aanvullende bepalingen inwonersparticipatie", "Overheidsparticipatie"],
        ),
    ],
)
def test_the_layout_of_the_wide_variant_names_its_chapters(layout: str, headings: list[str]) -> None:
    chapters = compose({**WIDE, "indeling-breed": Answer(layout)}, ZEIST).ordinance.body

    assert [chapter.heading for chapter in chapters][2:5] == headings
    assert [chapter.number for chapter in chapters] == ["1", "2", "3", "4", "5", "6"]


def test_what_is_not_filled_in_stands_open_and_is_found() -> None:
    composed = compose({}, Facts("Voorbeelddam"))

    (finding,) = (f for f in check(composed.ordinance).findings if f.rule.slug == "invulplek-open")
    assert finding.result.outcome == "missing"
    found = {place.quote for place in finding.result.places}
    assert {"[aantal]", "[keuze: soorten partijen]", "[datum voorstel]", "[citeertitel oude verordening]"} <= found
    assert "variant" in composed.unanswered


@pytest.mark.parametrize("words", sorted({each.placeholder for choice in choices() for each in choice.fill_in}))
def test_every_open_place_alone_is_found_by_the_wetscheck(words: str) -> None:
    fragment = parse(f"Artikel 1 Termijn\nHet college beslist binnen [{words}] na ontvangst.")

    (finding,) = (f for f in check(fragment).findings if f.rule.slug == "invulplek-open")
    assert finding.result.outcome == "missing"


def test_a_list_of_which_nothing_was_chosen_stands_open() -> None:
    composed = compose({**EXPRESS, "uitzonderingen": Answer("lijst")}, ZEIST)

    assert "[keuze: uitzonderingen]" in composed.ordinance.words
    (finding,) = (f for f in check(composed.ordinance).findings if f.rule.slug == "invulplek-open")
    assert finding.result.outcome == "missing"


def test_a_province_speaks_of_its_own_organs_with_plural_verbs() -> None:
    words = as_text(compose(EXPRESS, GELDERLAND).ordinance)

    assert "Provinciale staten van Noorderland;" in words
    assert "Gedeputeerde staten bereiden het besluit van provinciale staten op het verzoek voor." in words
    assert not re.search(r"\b(?:gemeente|Gemeentewet|gemeentelijke?|burgemeester|het college|de raad)\b", words)


def test_definitions_stand_in_the_order_of_the_alphabet_and_only_where_they_are_used() -> None:
    definitions = compose(EXPRESS, ZEIST).ordinance.articles[0]
    terms = [point.text.partition(":")[0] for point in definitions.children]

    assert terms == sorted(terms)
    assert "participatie" not in terms
    assert definitions.children[-1].text.endswith(".")


def test_ids_stay_when_another_article_comes_before() -> None:
    before, after = compose(EXPRESS, ZEIST), compose({**EXPRESS, "doel": YES}, ZEIST)
    old, new = ({a.id: a.number for a in c.ordinance.articles} for c in (before, after))

    assert old.keys() == new.keys() - {"art:doel"}
    assert (old["art:verzoek"], new["art:verzoek"]) == ("6", "7")
    ids = [unit.id for unit in after.ordinance.walk()]
    assert len(ids) == len(set(ids))


def test_every_article_knows_the_choices_behind_it() -> None:
    composed = compose(EXPRESS, ZEIST)

    assert composed.reasons["art:beoordeling"] == ("doorzending", "weigeringsgronden", "kan-gronden", "termijnen")
    assert composed.reasons.keys() == {article.id for article in composed.ordinance.articles}


def test_the_note_names_every_article_and_tells_the_reasons_that_were_given() -> None:
    own = {**EXPRESS, "inspraak": Answer("eigen-procedure", {"weken": 4}, "vier weken past bij ons")}
    composed = compose(own, ZEIST)
    note = composed.ordinance.part("note")
    assert note
    articles = {unit.id: unit for unit in note.walk() if unit.kind == "article"}

    assert [u.heading for u in articles.values()] == [article.heading for article in composed.ordinance.articles]
    assert "Gekozen is: een eigen procedure. Vier weken past bij ons." in articles["toelichting/art:inspraak"].content


def test_a_default_to_discuss_later_is_no_reason_of_the_council() -> None:
    note = compose(EXPRESS, ZEIST).ordinance.part("note")

    assert note
    assert EXPRESS["inspraak"].reason not in note.content
    assert "Gekozen is: basis: inwonersparticipatie en uitdaagrecht. De basis past bij ons." in note.content


def test_a_reason_behind_no_article_stands_in_the_general_part() -> None:
    left_out = {**EXPRESS, "hardheidsclausule": Answer("niet", reason="Wij willen iedereen gelijk behandelen")}
    note = compose(left_out, ZEIST).ordinance.part("note")

    assert note
    assert "Gekozen is: geen hardheidsclausule. Wij willen iedereen gelijk behandelen." in note.content


def test_what_is_typed_stays_on_its_line_and_is_never_read_as_a_mark() -> None:
    pasted = Answer("intrekken", {"titels": ("Inspraakverordening {raad}\n2009",)})

    words = as_text(compose({**EXPRESS, "intrekking": pasted}, ZEIST).ordinance)
    assert "3. De Inspraakverordening {raad} 2009 wordt ingetrokken." in words


def test_a_term_of_one_week_is_singular() -> None:
    short = {**EXPRESS, "inspraak": Answer("eigen-procedure", {"weken": 1})}

    assert "gedurende een week ter inzage" in compose(short, ZEIST).ordinance.words


def test_another_choice_shows_what_changes_in_text_note_and_consequences() -> None:
    before = compose(EXPRESS, ZEIST)
    after = compose({**EXPRESS, "doel": Answer("wel", reason="Zo ziet iedereen waarom wij dit doen.")}, ZEIST)
    told = changed(before, after)

    kinds = {change.id: change.kind for change in told.articles}
    assert kinds["art:doel"] == "new"
    assert kinds["art:verzoek"] == "renumbered"
    assert set(kinds.values()) == {"new", "renumbered"}
    assert any("waarom wij dit doen" in change.after for change in told.note)
    (consequence,) = told.consequences
    assert consequence.choice.slug == "doel"
    assert consequence.before
    assert consequence.after
    assert (consequence.before.slug, consequence.after.slug) == ("niet", "wel")
    assert told.frame == ()
    assert not changed(before, before)


def test_a_changed_term_changes_one_article() -> None:
    shorter = {**EXPRESS, "eindverslag": Answer("college-schrijft", {"weken": 6})}
    told = changed(compose(EXPRESS, ZEIST), compose(shorter, ZEIST))

    (change,) = told.articles
    assert (change.id, change.kind, change.label) == (
        "art:eindverslag",
        "changed",
        "Artikel 5 Eindverslag inwonersparticipatie",
    )
    assert "acht weken" in change.before
    assert "zes weken" in change.after


def test_the_tree_is_stored_and_read_like_any_other() -> None:
    ordinance = compose(WIDE, ZEIST).ordinance

    assert from_json(to_json(ordinance)) == ordinance


def test_composing_takes_less_than_fifty_milliseconds() -> None:
    compose(WIDE, ZEIST)
    start = time.perf_counter()
    for _ in range(5):
        compose(WIDE, ZEIST)

    assert (time.perf_counter() - start) / 5 < 0.05
