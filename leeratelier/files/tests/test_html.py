from __future__ import annotations

import pytest

from leeratelier.files.rules import html
from leeratelier.files.rules.lines import Line


def lines(body: str) -> list[Line]:
    return list(html.read(f"<!DOCTYPE html><html><body>{body}</body></html>".encode()).lines)


def texts(body: str) -> list[str]:
    return [line.text for line in lines(body)]


@pytest.mark.parametrize(
    ("list_", "labels"),
    [
        ("<ol><li>x<li>x</ol>", ["1.", "2."]),
        ('<ol type="a" start="3"><li>x<li value="7">x<li>x</ol>', ["c.", "g.", "h."]),
        ('<ol type="A"><li>x</ol>', ["A."]),
        ('<ol type="i"><li>x<li>x</ol>', ["i.", "ii."]),
        ('<ol type="I"><li>x</ol>', ["I."]),
        ('<ol style="list-style-type: lower-alpha"><li>x</ol>', ["a."]),
        ('<ol style="list-style: none"><li>x</ol>', [""]),
        ("<ul><li>x</ul>", ["•"]),
        ("<ul><li>a. x</ul>", [""]),
        ("<ol><li>1. x</ol>", [""]),
        ('<ol start="-"><li>x</ol>', ["1."]),
    ],
)
def test_a_list_has_the_numbers_that_a_browser_shows(list_: str, labels: list[str]) -> None:
    assert [line.label for line in lines(list_)] == labels


def test_lists_in_lists_lie_deeper_and_paragraphs_of_an_item_share_its_number() -> None:
    assert lines('<ol><li><p>een</p><p>vervolg</p><ol type="a"><li>punt</li></ol></li><li>twee</ol>') == [
        Line("een", "list", 1, "1."),
        Line("vervolg", "list", 1),
        Line("punt", "list", 2, "a."),
        Line("twee", "list", 1, "2."),
    ]


def test_official_publications_type_their_numbers_in_a_span() -> None:
    item = '<li class="li"><p class="labeled"><span class="ol">a. </span>wonen;</p></li>'
    assert lines(f'<ul class="expliciet whitespace-small">{item}</ul>') == [Line("wonen;", "list", 1, "a.")]


def test_headings_by_their_element_or_by_the_mark_of_official_publications() -> None:
    found = lines(
        '<h1>Titel</h1><h3 class="artikel_kop">Artikel <b>1</b></h3><p class="_p_single-kop-titel">Kop</p><p>tekst</p>'
    )
    assert [(line.style, line.level, line.text) for line in found] == [
        ("heading", 1, "Titel"),
        ("heading", 3, "Artikel 1"),
        ("heading", 2, "Kop"),
        ("body", 0, "tekst"),
    ]


def test_blocks_and_breaks_end_a_line_and_inline_marks_do_not() -> None:
    assert texts("<div>De <b>raad</b>\n  besluit<br>als <a href=x>volgt</a>:<p>een</p>twee</div>") == [
        "De raad besluit",
        "als volgt:",
        "een",
        "twee",
    ]


def test_only_the_main_text_of_a_page_is_read() -> None:
    page = "<nav>menu</nav><header>site</header><main><h1>Verordening</h1><p>Tekst</p></main><footer>adres</footer>"
    assert texts(page) == ["Verordening", "Tekst"]
    assert texts("<nav>menu</nav><header>site</header><p>Tekst</p><script>x()</script><footer>adres</footer>") == [
        "Tekst"
    ]
    assert texts("<p>Tekst</p><p hidden>weg</p><p style='display: none'>weg</p><p class='sr-only'>weg</p>") == ["Tekst"]


def test_a_main_part_with_only_a_scrap_is_not_the_main_text() -> None:
    assert len(texts(f"<main>x</main><div><p>{'Artikel 1 ' * 40}</p><p>einde</p></div>")) == 3


def test_a_table_is_rows_unless_it_is_there_for_the_looks() -> None:
    assert lines("<table><tr><th>a<th>b<tr><td>1<td>2 <br>3</table>") == [
        Line("a\tb", "table"),
        Line("1\t2 3", "table"),
    ]
    assert lines("<table><tr><td><p>a</p><p>b</p></table>") == [Line("a"), Line("b")]
    assert lines("<table><tr><td>menu<td><table><tr><td>a<td>b</table></table>") == [
        Line("menu"),
        Line("a\tb", "table"),
    ]


def test_entities_and_odd_spaces() -> None:
    assert texts("<p>co&ouml;rdinatie&nbsp;&amp; &#233;&eacute;n&shy;heid</p>") == ["coördinatie & éénheid"]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('<meta charset="windows-1252"><p>é €'.encode("cp1252"), "é €"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>é'.encode("latin-1"), "é"),
        ('<meta charset="utf-8"><p>é €'.encode(), "é €"),
        ('<meta charset="latin-1"><p>é €'.encode("utf-8-sig"), "é €"),
        ("<p>é €".encode("utf-16"), "é €"),
        ("<p>é €".encode("cp1252"), "é €"),
        ('<meta charset="bestaat-niet"><p>é €'.encode(), "é €"),
        (
            '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><p>é</p></html>'.encode(),
            "é",
        ),
    ],
)
def test_a_page_says_its_encoding_or_it_is_found_out(content: bytes, text: str) -> None:
    assert html.read(content).text == text


def test_the_title_is_that_of_the_publication_before_that_of_the_page() -> None:
    page = b"<head><title>Site</title>%s</head><p>x</p>"
    assert html.read(page % b"").title == "Site"
    assert html.read(page % b'<meta name="DC.title" content="Verordening">').title == "Verordening"
