"""The JSON file: it comes back as it was, and nothing else comes in."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeratelier.files.rules.lines import Unreadable
from leeratelier.ordinance.rules.exported import export_json, import_json
from leeratelier.ordinance.rules.parse import parse
from leeratelier.ordinance.rules.tree import Ordinance, Unit
from leeratelier.ordinance.tests.trees import ANY, METADATA


@given(ANY)
@settings(max_examples=200, deadline=None)
def test_any_tree_comes_back_as_it_was_property(ordinance: Ordinance) -> None:
    assert import_json(export_json(ordinance, METADATA)) == ordinance


@given(st.text(st.characters(), max_size=20))
def test_any_character_comes_back_property(words: str) -> None:
    ordinance = Ordinance((Unit("rest", "stray", text=words),), (words,))
    assert import_json(export_json(ordinance, METADATA)) == ordinance


def test_half_a_pair_of_surrogates_comes_back() -> None:
    ordinance = Ordinance((Unit("rest", "stray", text="\ud800 \\ud800"),))
    assert import_json(export_json(ordinance, METADATA)) == ordinance


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b'"x"', b'{"format": "iets anders"}', b"\xff\xfe", b"[" * 100_000]
)
def test_another_file_gets_one_sentence(content: bytes) -> None:
    with pytest.raises(Unreadable, match="geen verordening"):
        import_json(content)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"version": 2}, "nieuwere"),
        ({"parts": None}, "veranderd"),
        ({"remarks": [1]}, "veranderd"),
        ({"parts": [{"id": "a", "kind": "poem"}]}, "veranderd"),
        ({"parts": [{"id": "a", "kind": ["body"]}]}, "veranderd"),
        ({"parts": [{"id": 1, "kind": "body"}]}, "veranderd"),
        ({"parts": [{"kind": "body"}]}, "veranderd"),
        ({"parts": [{"id": "a", "kind": "body", "page": True}]}, "veranderd"),
        ({"parts": [{"id": "a", "kind": "body", "colour": "red"}]}, "veranderd"),
        ({"parts": [{"id": "a", "kind": "body", "children": [7]}]}, "veranderd"),
    ],
)
def test_a_changed_file_gets_one_sentence(change: dict[str, Any], words: str) -> None:
    told = json.loads(export_json(parse("Artikel 1 Doel\nDit is het doel."), METADATA))
    with pytest.raises(Unreadable, match=words):
        import_json(json.dumps(told | change).encode())


def test_a_file_nested_without_end_gets_one_sentence() -> None:
    deep = b'{"id": "a", "kind": "text", "children": [' * 400 + b"]}" * 400
    head = b'{"format": "leeratelier-verordening", "version": 1, "remarks": [], "parts": ['
    with pytest.raises(Unreadable, match="veranderd"):
        import_json(head + deep + b"]}")
