"""Who admits whom, who may leave, and how the list is read."""

from __future__ import annotations

import datetime

import pytest

from leeratelier.content import CONTENT
from leeratelier.municipalities.rules import Listed, may_leave, official_name, read_list, who_admits


@pytest.mark.parametrize(
    ("is_demo", "has_coordinator", "admitter"),
    [
        (True, False, "automatic"),
        (True, True, "automatic"),
        (False, False, "organiser"),
        (False, True, "coordinator"),
    ],
)
def test_who_admits(is_demo: bool, has_coordinator: bool, admitter: str) -> None:
    assert who_admits(is_demo, has_coordinator) == admitter


@pytest.mark.parametrize(
    ("is_coordinator", "coordinators", "may"), [(True, 1, False), (True, 2, True), (False, 1, True), (False, 0, True)]
)
def test_the_last_coordinator_stays(is_coordinator: bool, coordinators: int, may: bool) -> None:
    assert may_leave(is_coordinator, coordinators) is may


def test_the_list_holds_the_342_municipalities_of_2026() -> None:
    listed = read_list((CONTENT / "gemeenten" / "gemeenten.csv").read_text(encoding="utf-8"))
    assert len(listed) == 342
    assert Listed("GM1696", "Wijdemeren", datetime.date(2026, 12, 31)) in listed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("code;name;valid_to\n", "line 1"),
        ("code,name,valid_to\n363,Amsterdam,\n", "line 2"),
        ("code,name,valid_to\nGM0363,,\n", "line 2"),
        ("code,name,valid_to\nGM0363,Amsterdam,morgen\n", "line 2: valid_to"),
        ("code,name,valid_to\nGM0363,A,\nGM0363,B,\n", "double code: GM0363"),
        ("code,name,valid_to\nGM0363,A,\nGM0364,A,\n", "double name: A"),
    ],
)
def test_a_wrong_list_is_refused_with_its_place(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_list(text)


def test_what_everybody_says_is_understood() -> None:
    assert official_name("Den  Haag") == "'s-Gravenhage"
    assert official_name("Zeist") == "Zeist"
