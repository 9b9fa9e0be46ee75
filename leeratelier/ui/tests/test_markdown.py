from __future__ import annotations

import pytest

from leeratelier.ui.markdown import markdown


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("[klik](javascript:alert(1))", "href"),
        ("[klik](data:text/html,x)", "href"),
        ("![pixel](https://example.org/x.png)", "<img"),
        ("<img src=x onerror=alert(1)>", "<img"),
        ('[x](https://example.org "a\\" onclick=\\"b")', 'onclick="'),
    ],
)
def test_markdown_lets_nothing_dangerous_through(text: str, never: str) -> None:
    assert never not in markdown(text)


def test_headings_start_at_the_level_that_the_page_asks_for() -> None:
    assert '<h3 class="nl-heading nl-heading--level-3">Motieven</h3>' in markdown("# Motieven", level=3)
    assert "<h4" in markdown("## Motieven", level=3)


def test_lists_and_tables_wear_our_clothes() -> None:
    html = markdown("- een\n- twee\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    assert '<ul class="la-list">' in html
    assert '<table class="utrecht-table">' in html


def test_a_link_stays_a_link() -> None:
    assert '<a href="https://example.org">bron</a>' in markdown("[bron](https://example.org)")
