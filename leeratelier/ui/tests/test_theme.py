from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeratelier.ui.rules.theme import INK, WHITE, contrast, shades, stylesheet

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours)
def test_whatever_the_brand_colour_text_and_edges_can_be_seen(brand: str) -> None:
    tokens = shades(brand)
    for name in ("color-default", "color-hover", "color-active", "color-document"):
        assert contrast(tokens[name], tokens["bg-subtle"]) >= 4.5, name
        assert contrast(tokens[name], WHITE) >= 4.5, name
    for name in ("inverse-bg-default", "inverse-bg-hover", "inverse-bg-active"):
        assert contrast(WHITE, tokens[name]) >= 4.5, name
    for name in ("bg-subtle", "bg-default", "bg-hover", "bg-active"):
        assert contrast(INK, tokens[name]) >= 7, name
    assert contrast(tokens["border-default"], WHITE) >= 3


@pytest.mark.parametrize(("one", "two", "ratio"), [("#000000", WHITE, 21), (INK, WHITE, 16.6), ("#00653f", WHITE, 7.2)])
def test_contrast_is_that_of_wcag(one: str, two: str, ratio: float) -> None:
    assert round(contrast(one, two), 1) == ratio


def test_a_dark_brand_colour_stays_itself() -> None:
    assert shades("#1d4f9f")["color-default"] == "#1d4f9f"


def test_the_stylesheet_sits_in_the_theme_layer_under_the_name_of_the_municipality() -> None:
    assert stylesheet("duinoord", "#1d4f9f").startswith(
        "@layer theme{.duinoord-theme{--basis-color-accent-1-bg-subtle:"
    )


@pytest.mark.parametrize(
    ("slug", "brand"), [("a}b", "#1d4f9f"), ("duinoord", "red"), ("duinoord", "#1d4f9f;}"), ("", "#1d4f9f")]
)
def test_a_stylesheet_is_never_made_of_anything_else_than_a_slug_and_a_colour(slug: str, brand: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        stylesheet(slug, brand)
