"""Two versions side by side: what is recognised, and what a reader sees of it."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeratelier.ordinance.rules.compare import compare, rows
from leeratelier.ordinance.rules.compare.runs import runs
from leeratelier.ordinance.rules.parse import parse
from leeratelier.ordinance.rules.statutes import statutes
from leeratelier.ordinance.rules.tree import Ordinance, Unit
from leeratelier.ordinance.tests.mutations import versions
from leeratelier.ordinance.tests.trees import ANY

FOUR = """Artikel 1 Doel
Deze verordening regelt hoe inwoners worden betrokken bij beleid van de gemeente.
Artikel 2 Participatieplan
1. Het college stelt voor elk voornemen vooraf een participatieplan vast.
2. Het plan noemt:
a. het doel van de participatie;
b. de ruimte die deelnemers hebben;
c. de werkvorm en de planning.
3. Het college maakt het plan bekend op de website van de gemeente.
Artikel 3 Eindverslag
Binnen acht weken na afloop maakt het college een eindverslag met de opbrengst bekend.
Artikel 4 Evaluatie
Het college brengt elke twee jaar aan de raad verslag uit over de werking van deze regels.
"""


@pytest.mark.parametrize(
    ("change", "place", "kind", "old_place"),
    [
        (("acht weken", "zes weken"), "artikel 3", "changed", ""),
        (("3. Het college maakt", "4. Het college maakt"), "artikel 2, vierde lid", "renumbered", "artikel 2, derde lid"),
        (("Artikel 3 Eindverslag", "Artikel 7 Eindverslag"), "artikel 7", "renumbered", "artikel 3"),
        (("b. de ruimte die deelnemers hebben;\n", ""), "artikel 2, tweede lid", "changed", ""),
        (("3. Het college maakt het plan bekend op de website van de gemeente.\n", ""), "artikel 2, derde lid", "deleted", ""),
        (("Artikel 3 E", "Artikel 2a Nieuw\nDe griffier houdt een register van verzoeken bij.\nArtikel 3 E"), "artikel 2a", "inserted", ""),
    ],
)  # fmt: skip
def test_what_happened_is_told_at_its_place(change: tuple[str, str], place: str, kind: str, old_place: str) -> None:
    found = [row for row in rows(compare(parse(FOUR), parse(FOUR.replace(*change)))) if row.kind != "unchanged"]
    assert (place, kind, old_place) in {(row.place, row.kind, row.old_place) for row in found}
    assert len(found) <= 2


def test_an_article_that_changed_places_and_number_is_recognised() -> None:
    *before, last = FOUR.replace("Artikel 4 E", "|Artikel 4 E").split("|")
    moved = last.replace("Artikel 4", "Artikel 1") + before[0].replace("Artikel 3", "Artikel 4").replace(
        "Artikel 2", "Artikel 3"
    ).replace("Artikel 1", "Artikel 2")
    found = {row.place: (row.kind, row.old_place) for row in rows(compare(parse(FOUR), parse(moved))) if row.is_heading}
    assert found["artikel 1"] == ("moved", "artikel 4")
    assert found["artikel 2"] == ("renumbered", "artikel 1")
    assert found["artikel 4"] == ("renumbered", "artikel 3")


def test_a_lid_that_went_to_another_article_is_recognised() -> None:
    lid = "Het college maakt het plan bekend op de website van de gemeente."
    new = FOUR.replace(f"3. {lid}\n", "").replace("Artikel 4 Evaluatie\n", f"Artikel 4 Evaluatie\n1. {lid}\n2. ")
    moved = [row for row in rows(compare(parse(FOUR), parse(new))) if row.kind == "moved"]
    assert [(row.place, row.old_place) for row in moved] == [("artikel 4, eerste lid", "artikel 2, derde lid")]


def test_the_text_of_an_article_that_became_a_lid_stands_beside_it() -> None:
    new = FOUR.replace("Binnen acht weken", "1. Binnen acht weken").replace(
        "bekend.\nArtikel 4", "bekend.\n2. De raad bespreekt het.\nArtikel 4"
    )
    found = {row.place: row for row in rows(compare(parse(FOUR), parse(new)))}
    row = found["artikel 3, eerste lid"]
    assert row.was
    assert row.becomes
    assert not any(changed for changed, _ in row.becomes[0].pieces)


def test_chapters_around_the_same_articles_move_nothing() -> None:
    new = FOUR.replace("Artikel 1 Doel", "Hoofdstuk 1 Algemeen\nArtikel 1 Doel").replace(
        "Artikel 3 E", "Hoofdstuk 2 Achteraf\nArtikel 3 E"
    )
    kinds = {row.place: row.kind for row in rows(compare(parse(FOUR), parse(new))) if row.kind != "unchanged"}
    assert kinds == {"hoofdstuk 1": "inserted", "hoofdstuk 2": "inserted"}


def test_every_unit_counts_once() -> None:
    found = compare(parse(FOUR), parse(FOUR.replace("acht weken", "zes weken")))
    assert found.counts == {"unchanged": 9, "changed": 1}


def test_the_law_itself_is_the_first_example() -> None:
    old, new = (statutes()[f"gemeentewet-150-{version}"] for version in ("oud", "nieuw"))
    found = {row.place: row for row in rows(compare(old.tree, new.tree))}
    first, third = found["artikel 150, eerste lid"], found["artikel 150, derde lid"]
    assert [words for changed, words in first.becomes[0].pieces if changed] == [", uitvoering en evaluatie"]
    assert not any(changed for changed, _ in first.was[0].pieces)
    assert (third.kind, [line.label for line in third.becomes]) == ("inserted", ["3.", "a.", "b."])


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("", "", []),
        ("het plan", "het plan", []),
        ("het oude plan", "het nieuwe plan", [("deleted", "oude"), ("inserted", "nieuwe")]),
        ("het plan", "het goede plan", [("inserted", "goede ")]),
        ("het plan.", "het plan;", [("deleted", "."), ("inserted", ";")]),
        ("een, twee, drie vier vijf", "zes, zeven, drie vier vijf", [("deleted", "een, twee"), ("inserted", "zes, zeven")]),
        ("aap noot mies", "wim zus jet", [("deleted", "aap noot mies"), ("inserted", "wim zus jet")]),
    ],
)  # fmt: skip
def test_words_are_marked_as_phrases(old: str, new: str, changed: list[tuple[str, str]]) -> None:
    assert [run for run in runs(old, new) if run[0] != "same"] == changed


@given(st.text(alphabet="ab .,\n", max_size=60), st.text(alphabet="ab .,\n", max_size=60))
def test_the_runs_are_both_texts(old: str, new: str) -> None:
    found = runs(old, new)
    assert "".join(text for op, text in found if op != "inserted") == old
    assert "".join(text for op, text in found if op != "deleted") == new


@given(versions())
def test_no_unit_is_lost_or_told_twice(pair: tuple[Ordinance, Ordinance]) -> None:
    assert_told(*pair)


@given(ANY, ANY)
def test_nor_in_trees_that_no_parser_would_make(old: Ordinance, new: Ordinance) -> None:
    assert_told(old, new)
    rows(compare(old, new))


def assert_told(old: Ordinance, new: Ordinance) -> None:
    changes = compare(old, new).changes
    for side, told in ((old, [c.old for c in changes]), (new, [c.new for c in changes])):
        units = [id(node.unit) for node in told if node is not None and not node.own_text]
        assert sorted(units) == sorted(id(unit) for unit in side.walk())


@given(ANY)
def test_a_text_beside_itself_is_unchanged(text: Ordinance) -> None:
    assert {change.kind for change in compare(text, text).changes} <= {"unchanged"}


def test_two_versions_of_200_articles_take_less_than_300_ms() -> None:
    old, new = (parse("\n".join(_long(every))) for every in (0, 5))
    times = []
    for _ in range(3):
        start = time.perf_counter()
        found = compare(old, new)
        times.append(time.perf_counter() - start)
    assert found.counts["changed"] == 160
    assert min(times) < 0.3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("plan " * 200_000, "plan " * 100_000 + "verslag " * 100_000),
        ("Het college stelt regels. " * 40_000, "De raad stelt regels. " * 40_000),
    ],
)
def test_an_article_of_a_megabyte_is_compared_in_seconds(old: str, new: str) -> None:
    trees = [Ordinance((Unit("r", "body", children=(Unit("a", "article", "Artikel 1", "1", text=text),)),)) for text in (old, new)]  # fmt: skip
    start = time.perf_counter()
    assert compare(*trees).counts == {"changed": 1}
    assert time.perf_counter() - start < 10


def _long(every: int) -> Iterator[str]:
    """200 articles of four leden; with `every` one lid in so many has another word."""
    for number in range(1, 201):
        yield f"Artikel {number} Onderwerp {number}"
        for lid in range(1, 5):
            word = "anders" if every and (4 * number + lid) % every == 0 else "vooraf"
            words = " ".join(f"regel{number * lid % step}" for step in range(7, 30))
            yield f"{lid}. Het college stelt {word} over zaak {number * 10 + lid} vast dat {words} geldt."
