from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeratelier.revisions.rules import difference


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("", "", []),
        ("De raad besluit.", "De raad besluit.", [("same", "De raad besluit.")]),
        ("", "De raad", [("inserted", "De raad")]),
        ("De raad", "", [("deleted", "De raad")]),
        (
            "binnen acht weken",
            "binnen zes weken",
            [("same", "binnen "), ("deleted", "acht"), ("inserted", "zes"), ("same", " weken")],
        ),
        ("een\ntwee\n", "een\nanderhalf\ntwee\n", [("same", "een\n"), ("inserted", "anderhalf\n"), ("same", "twee\n")]),
    ],
)
def test_changed_words_stand_between_what_stayed(old: str, new: str, parts: list[tuple[str, str]]) -> None:
    assert difference(old, new) == parts


@given(st.text(alphabet="ab \n.é", max_size=60), st.text(alphabet="ab \n.é", max_size=60))
def test_both_texts_can_be_read_back_from_the_difference(old: str, new: str) -> None:
    parts = difference(old, new)
    assert "".join(text for op, text in parts if op != "inserted") == old
    assert "".join(text for op, text in parts if op != "deleted") == new


def test_a_long_ordinance_with_one_changed_word_takes_no_time() -> None:
    lines = [f"Artikel {number}. De raad stelt regels over onderwerp {number}.\n" for number in range(2000)]
    changed = [*lines[:1000], lines[1000].replace("raad", "burgemeester"), *lines[1001:]]
    begun = time.perf_counter()
    assert ("deleted", "raad") in difference("".join(lines), "".join(changed))
    assert time.perf_counter() - begun < 1
