from __future__ import annotations

import re

import pytest
from lxml import etree

from leeratelier.ui.rules.charts import NowAndWish, columns, dot_plot, route_path
from leeratelier.ui.rules.timeline import Bar, rows_of, timeline

HOSTILE = '<script>"x"&'


def _charts(words: str) -> dict[str, str]:
    return {
        "dot_plot": dot_plot(words, [NowAndWish(words, words, 2, 4), NowAndWish(words, "4", None, None)], str, words),
        "columns": columns(words, [words], [("c-bar", [3])], limit=5, words=words),
        "timeline": timeline(words, 2027, [words], [(words, [Bar(words, 0, 1, True)])], mark=(0.5, words)),
    }


@pytest.mark.parametrize("name", ["dot_plot", "columns", "timeline"])
def test_words_on_a_chart_are_escaped(name: str) -> None:
    drawing = etree.fromstring(_charts(HOSTILE)[name])
    assert drawing.get("aria-label") == HOSTILE
    assert not drawing.findall(".//script")


@pytest.mark.parametrize("name", ["dot_plot", "columns", "timeline"])
def test_a_chart_is_an_image_with_a_name_and_no_style_of_its_own(name: str) -> None:
    drawing = _charts("Uren per kwartaal")[name]
    assert 'role="img" aria-label="Uren per kwartaal"' in drawing
    assert "style=" not in drawing


def test_too_few_answers_draw_no_dot() -> None:
    drawing = dot_plot("Nu en wens", [NowAndWish("College", "4 antwoorden", None, None)], str, "niet getoond")
    assert "<circle" not in drawing
    assert "niet getoond" in drawing


def test_the_gap_is_written_the_dutch_way() -> None:
    assert "verschil 2,5" in dot_plot("", [NowAndWish("Inwoners", "41", 2.1, 4.6)], "verschil {}".format, "")


@pytest.mark.parametrize(("highest", "marks"), [(54, 7), (4, 5), (2600, 6)])
def test_an_axis_has_a_handful_of_marks_whatever_the_numbers(highest: int, marks: int) -> None:
    assert columns("", ["kw 1"], [("c-bar", [highest])], 1, "").count("g-line") == marks


def test_columns_of_nothing_are_a_drawing_too() -> None:
    assert "<svg" in columns("", ["kw 1"], [("c-bar", [0])], limit=0, words="")


def test_bars_that_overlap_stand_under_each_other() -> None:
    bars = [Bar("b", 1, 3, False), Bar("a", 0, 2, True), Bar("c", 2, 4, True)]
    assert [(bar.title, row) for bar, row in rows_of(bars)] == [("a", 0), ("b", 1), ("c", 0)]


def test_the_route_goes_through_every_node_and_on() -> None:
    path = route_path([58, 42])
    assert re.findall(r"[\d.]+,[\d.]+", path) == [
        "0,58",
        "25.00,58",
        "25.00,42",
        "50.00,42",
        "75.00,42",
        "75.00,34",
        "100.00,34",
    ]
