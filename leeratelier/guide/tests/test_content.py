"""The steps and rounds as files: complete, and honest about what was checked."""

from __future__ import annotations

import pytest

from leeratelier.guide.content import Step, rounds, step_numbered, steps


def test_there_are_eight_steps_in_four_rounds() -> None:
    assert [step.number for step in steps()] == list(range(1, 9))
    assert [part.steps for part in rounds()] == [(1, 2, 3), (4, 5), (6, 7), (8,)]
    assert all(step.number in rounds()[step.round - 1].steps for step in steps())


@pytest.mark.parametrize("step", steps(), ids=lambda step: str(step.number))
def test_a_step_says_what_it_is_about_and_where_to_read_on(step: Step) -> None:
    assert step.question.endswith("?")
    assert len(step.text.split()) > 100
    assert len(step.tools) >= 1
    assert len({source.url for source in step.sources}) == len(step.sources) >= 3


@pytest.mark.parametrize("part", rounds(), ids=lambda part: part.slug)
def test_a_round_says_what_one_does_and_what_comes_out(part: object) -> None:
    assert part.activities  # type: ignore[attr-defined]
    assert part.result  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", [0, 9, -1])
def test_there_is_no_other_step(number: int) -> None:
    with pytest.raises(LookupError):
        step_numbered(number)
