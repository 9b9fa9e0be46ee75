"""The wetscheck: every rule on its own examples, on whole documents, and on anything at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeratelier.ordinance.rules.check import Example, check, rule_files, rules
from leeratelier.ordinance.rules.checks import CHECKS
from leeratelier.ordinance.rules.outcome import Report, Result
from leeratelier.ordinance.rules.parse import parse
from leeratelier.ordinance.tests.measuring import DOCUMENTS, Measurement, measure

EXAMPLES = [
    pytest.param(slug, example, id=f"{slug}-{number}")
    for slug, file in rule_files().items()
    for number, example in enumerate(file.example, start=1)
]


@pytest.mark.parametrize(("slug", "example"), EXAMPLES)
def test_a_rule_decides_its_own_examples(slug: str, example: Example) -> None:
    assert _result(check(parse(example.text)), slug).outcome == example.outcome, example.why


def test_every_rule_has_a_file_and_a_function() -> None:
    assert set(CHECKS) == set(rule_files())


@pytest.mark.parametrize("slug", list(rule_files()))
def test_every_rule_has_four_examples_either_way(slug: str) -> None:
    outcomes = [example.outcome for example in rule_files()[slug].example]
    assert outcomes.count("met") >= 4
    assert outcomes.count("missing") >= 4


def test_only_article_150_counts_towards_the_legal_minimum() -> None:
    for rule in rules():
        assert (rule.kind == "wet") <= rule.source.startswith("Gemeentewet, artikel 150,"), rule.slug


def test_what_was_checked_against_its_source_says_which_version() -> None:
    for rule in rules():
        assert rule.source_version or not rule.verified, rule.slug


@pytest.fixture(scope="module")
def measured() -> Measurement:
    return measure()


def test_whole_documents_are_decided_as_a_lawyer_reads_them(measured: Measurement) -> None:
    print(measured)
    assert len(list(DOCUMENTS.glob("*.txt"))) >= 20
    assert measured.macro_f1 >= 0.97, str(measured)


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_place_is_where_it_says(path: Path) -> None:
    _places_are_exact(path.read_text(encoding="utf-8"))


WORDS = st.sampled_from(
    [
        "Artikel",
        "1",
        "2.",
        "a.",
        "b)",
        "-",
        "De",
        "raad",
        "van",
        "de",
        "gemeente",
        "inwoners",
        "en",
        "belanghebbenden",
        "worden",
        "betrokken",
        "bij:",
        "voorbereiding",
        "uitvoering",
        "evaluatie",
        "beleid.",
        "maatschappelijke",
        "partijen",
        "kunnen",
        "een",
        "taak",
        "overnemen;",
        "niet",
        "geen",
        "tenzij",
        "de",
        "wet",
        "…",
        "{datum}",
        "[datum]",
        "Toelichting",
        "besluit",
        "gelet",
        "op",
        "artikel",
        "150",
        "Gemeentewet;",
        "inspraak",
        "\n",
        "\n\n",
        "Hoofdstuk",
        "İ",
        "ß",
        "“",
        "”",
        "(",
        ")",
        ":",
        ";",
        ".",
    ]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=80).map(" ".join))
def test_any_text_is_checked_without_a_crash(text: str) -> None:
    report = _places_are_exact(text)
    assert [finding.rule.slug for finding in report.findings] == [rule.slug for rule in rules()]


def _places_are_exact(text: str) -> Report:
    """Every place quotes its unit at its offsets, in at most 300 characters."""
    ordinance = parse(text)
    units = {unit.id: unit for unit in ordinance.walk()}
    report = check(ordinance)
    for finding in report.findings:
        for place in finding.result.places:
            unit = units[place.unit]
            source = unit.heading if place.in_heading else unit.text
            assert source[place.start : place.end] == place.quote
            assert 0 < len(place.quote) <= 300
    return report


def _result(report: Report, slug: str) -> Result:
    return next(finding.result for finding in report.findings if finding.rule.slug == slug)
