"""Whatever two texts say: carrying out the amendment on the old one gives the norms of the new one."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import assume, given, settings

from leeratelier.ordinance.rules.amend import apply, as_text, generate
from leeratelier.ordinance.rules.amend.instructions import Replace
from leeratelier.ordinance.rules.parse import parse
from leeratelier.ordinance.rules.stored import from_json, to_json
from leeratelier.ordinance.rules.tree import Kind, Ordinance
from leeratelier.ordinance.tests.mutations import ordinances, versions
from leeratelier.ordinance.tests.trees import ANY, DOCUMENTS

Said = list[tuple[Kind, str | None, str, str]]


def said(ordinance: Ordinance) -> tuple[str, Said, Said]:
    """Title, norms and annexes: kind, number, heading and words of every unit, in order."""
    annexes = [part for part in ordinance.parts if part.kind == "annex"]
    norms, added = (
        [(unit.kind, unit.number, unit.heading, unit.text) for top in tops for unit in top.walk()]
        for tops in (ordinance.body, annexes)
    )
    return ordinance.title, norms, added


@given(versions())
@settings(max_examples=400, deadline=None)
def test_the_amendment_makes_the_new_text_of_the_old_one(pair: tuple[Ordinance, Ordinance]) -> None:
    old, new = pair
    amendment = generate(old, new)
    assert said(apply(amendment, old)) == said(new)
    ids = [unit.id for unit in apply(amendment, old).walk()]
    assert len(ids) == len(set(ids))
    assert as_text(amendment)


@given(ordinances(), ordinances())
@settings(max_examples=100, deadline=None)
def test_also_of_two_texts_that_have_nothing_to_do_with_each_other(old: Ordinance, new: Ordinance) -> None:
    assert said(apply(generate(old, new), old)) == said(new)


@given(ANY, ANY)
@settings(max_examples=150, deadline=None)
def test_also_of_trees_that_no_parser_would_make(old: Ordinance, new: Ordinance) -> None:
    amendment = generate(old, new)
    assert said(apply(amendment, old)) == said(new)
    assert as_text(amendment)


@given(ANY)
@settings(max_examples=100, deadline=None)
def test_a_text_needs_no_amendment_to_become_itself(text: Ordinance) -> None:
    assert generate(text, text).instructions == ()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_and_its_edited_versions(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    choose = random.Random(path.name)
    old = parse("\n".join(lines))
    for _ in range(6):
        new = parse("\n".join(_edited(lines, choose)))
        assert said(apply(generate(old, new), old)) == said(new)


@given(versions())
@settings(max_examples=60, deadline=None)
def test_one_changed_word_never_replaces_the_whole_ordinance_when_articles_can_be_named(
    pair: tuple[Ordinance, Ordinance],
) -> None:
    old, _ = pair
    numbers = [article.number for article in old.articles]
    target = next((a for a in old.articles if a.text and numbers.count(a.number) == 1 and a.number), None)
    tops = [unit.number for unit in old.body if unit.kind == "chapter"]
    assume(target is not None and None not in tops and len(set(tops)) == len(tops))
    assert target is not None
    new = _with_text(old, target.id, target.text + " Dit is nieuw.")
    (instruction,) = generate(old, new).instructions
    assert not (isinstance(instruction, Replace) and instruction.address == ())


def _with_text(ordinance: Ordinance, wanted: str, text: str) -> Ordinance:
    def changed(unit: dict[str, object]) -> dict[str, object]:
        inner = [changed(child) for child in unit.get("children", [])]  # type: ignore[attr-defined]
        return {**unit, **({"text": text} if unit["id"] == wanted else {}), **({"children": inner} if inner else {})}

    stored = to_json(ordinance)
    return from_json({**stored, "parts": [changed(part) for part in stored["parts"]]})


def _edited(lines: list[str], choose: random.Random) -> list[str]:
    """Some lines out, doubled, moved, or with other words in them."""
    result = list(lines)
    for _ in range(choose.randrange(1, 8)):
        at = choose.randrange(len(result))
        match choose.choice(("out", "double", "move", "words")):
            case "out":
                del result[at]
            case "double":
                result.insert(at, result[at])
            case "move":
                result.insert(choose.randrange(len(result)), result.pop(at))
            case _:
                words = result[at].split(" ")
                words.insert(choose.randrange(len(words) + 1), "voortaan")
                result[at] = " ".join(words)
        if not result:
            break
    return result or ["Artikel 1"]
