"""What is true of a dossier, without a database."""

import datetime

import pytest

from leeratelier.workspaces.rules import DatedGoal, Thing, first_things, next_date, round_state, shows

TODAY = datetime.date(2026, 11, 23)
COUNCIL = DatedGoal("council", datetime.date(2026, 12, 17))
EVALUATION = DatedGoal("evaluation", datetime.date(2028, 11, 1))


def test_without_own_dates_a_dossier_counts_towards_the_date_that_vng_names() -> None:
    assert next_date(TODAY, [], None) == DatedGoal("legal", datetime.date(2027, 1, 1))


def test_an_own_date_that_comes_sooner_goes_first() -> None:
    assert next_date(TODAY, [COUNCIL], None) == COUNCIL


def test_a_date_that_has_passed_no_longer_counts() -> None:
    assert next_date(datetime.date(2026, 12, 18), [COUNCIL], None) == DatedGoal("legal", datetime.date(2027, 1, 1))


def test_after_the_legal_date_there_is_nothing_to_count_without_own_dates() -> None:
    assert next_date(datetime.date(2027, 1, 2), [], None) is None


def test_an_ordinance_in_force_counts_towards_its_evaluation() -> None:
    assert next_date(TODAY, [COUNCIL, EVALUATION], datetime.date(2026, 3, 1)) == EVALUATION


def test_an_ordinance_in_force_without_dates_counts_towards_nothing() -> None:
    assert next_date(TODAY, [], datetime.date(2026, 3, 1)) is None


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (["not_begun", "not_begun"], "not_begun"),
        (["not_begun", "later"], "not_begun"),
        (["busy", "not_begun"], "busy"),
        (["done", "not_begun"], "busy"),
        (["done", "later"], "done"),
        (["done", "done"], "done"),
        (["later"], "later"),
    ],
)
def test_a_round_stands_where_its_steps_stand(steps: list[str], expected: str) -> None:
    assert round_state(steps) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(("size", "shown"), [("small", 1), ("normal", 3), ("all", 4)])
def test_the_size_decides_how_many_things_show(size: str, shown: int) -> None:
    assert len(first_things([Thing(str(n), "") for n in range(4)], size)) == shown  # type: ignore[arg-type]


def test_what_has_a_date_goes_first() -> None:
    dated, undated = Thing("later", "", due=TODAY), Thing("first", "")
    assert first_things([undated, dated], "all") == (dated, undated)


def test_a_tool_shows_from_its_own_size_up() -> None:
    assert [shows("normal", size) for size in ("small", "normal", "all")] == [False, True, True]
