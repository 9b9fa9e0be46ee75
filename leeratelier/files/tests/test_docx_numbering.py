from __future__ import annotations

import pytest

from leeratelier.files.rules import docx
from leeratelier.files.tests.documents import docx as made
from leeratelier.files.tests.documents import numbered, p, w_level, w_list

Shown = list[tuple[str, str]]


def shown(body: str, numbering: str, styles: str = "") -> Shown:
    lines = docx.read(made(body, numbering=numbering, styles=styles)).lines
    return [(line.label, line.text) for line in lines]


LEGAL = w_list(
    1,
    w_level(0, "decimal", "Artikel %1"),
    w_level(1, "decimal", "%2."),
    w_level(2, "lowerLetter", "%3."),
    w_level(3, "decimal", "%4°"),
)


def test_articles_leden_and_onderdelen_count_as_word_shows_them() -> None:
    body = "".join(numbered(str(index), 1, level) for index, level in enumerate((0, 1, 1, 2, 2, 3, 3, 1, 0, 1, 2)))
    labels = [label for label, _ in shown(body, LEGAL)]
    assert labels == ["Artikel 1", "1.", "2.", "a.", "b.", "1°", "2°", "3.", "Artikel 2", "1.", "a."]


@pytest.mark.parametrize(
    ("form", "text", "labels"),
    [
        ("decimal", "%1.", ["1.", "2.", "3."]),
        ("lowerLetter", "%1)", ["a)", "b)", "c)"]),
        ("upperLetter", "%1", ["A", "B", "C"]),
        ("lowerRoman", "(%1)", ["(i)", "(ii)", "(iii)"]),
        ("upperRoman", "%1.", ["I.", "II.", "III."]),
        ("decimalZero", "%1", ["01", "02", "03"]),
        ("ordinal", "%1", ["1e", "2e", "3e"]),
        ("none", "", ["", "", ""]),
        ("bullet", "\uf0b7", ["•", "•", "•"]),
        ("bullet", "-", ["-", "-", "-"]),
        ("bullet", "o", ["◦", "◦", "◦"]),
    ],
)
def test_every_form_of_number(form: str, text: str, labels: list[str]) -> None:
    body = numbered("x", 1) * 3
    assert [label for label, _ in shown(body, w_list(1, w_level(0, form, text)))] == labels


def test_after_z_word_doubles_the_letter() -> None:
    lines = shown(numbered("x", 1) * 28, w_list(1, w_level(0, "lowerLetter", "%1.")))
    assert [label for label, _ in lines[24:]] == ["y.", "z.", "aa.", "bb."]


def test_a_level_shows_the_numbers_above_it() -> None:
    levels = w_list(
        1,
        w_level(0, "upperRoman", "%1"),
        w_level(1, "decimal", "%1.%2"),
        w_level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    )
    body = numbered("x", 1) + numbered("x", 1, 1) + numbered("x", 1, 2) + numbered("x", 1) + numbered("x", 1, 1)
    assert [label for label, _ in shown(body, levels)] == ["I", "I.1", "1.1.1", "II", "II.1"]


def test_lists_that_share_a_numbering_count_on_and_a_start_of_its_own_begins_again() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = (
        w_list(1, w_level(0, "decimal", "%1."), abstract=7)
        + w_list(2, abstract=7)
        + w_list(3, abstract=7, overrides=again)
    )
    body = numbered("a", 1) + numbered("b", 1) + numbered("c", 2) + numbered("d", 3) + numbered("e", 3)
    assert [label for label, _ in shown(body, lists)] == ["1.", "2.", "3.", "1.", "2."]


@pytest.mark.parametrize(("restart", "last"), [("", "1."), ('<w:lvlRestart w:val="0"/>', "3.")])
def test_a_level_may_count_on_through_the_articles(restart: str, last: str) -> None:
    levels = w_list(1, w_level(0, "decimal", "Artikel %1"), w_level(1, "decimal", "%2.", restart))
    body = "".join(numbered("x", 1, level) for level in (0, 1, 1, 0, 1))
    assert shown(body, levels)[-1][0] == last


def test_a_style_numbers_its_paragraphs_at_the_level_that_names_it() -> None:
    levels = w_list(
        1, w_level(0, "decimal", "Hoofdstuk %1"), w_level(1, "decimal", "Artikel %2", '<w:pStyle w:val="Kop2"/>')
    )
    styles = (
        '<w:style w:styleId="Kop2"><w:name w:val="heading 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Eigen"><w:basedOn w:val="Kop2"/></w:style>'
    )
    body = p("Begrippen", '<w:pStyle w:val="Kop2"/>') + p("Kring", '<w:pStyle w:val="Eigen"/>')
    lines = docx.read(made(body, numbering=levels, styles=styles)).lines
    assert [(line.style, line.level, line.label) for line in lines] == [
        ("heading", 2, "Artikel 1"),
        ("heading", 2, "Artikel 2"),
    ]


def test_a_paragraph_may_take_itself_out_of_the_list() -> None:
    assert shown(numbered("x", 0) + numbered("y", 9), w_list(1, w_level(0, "decimal", "%1."))) == [("", "x"), ("", "y")]


def test_a_numbering_style_that_leads_back_to_itself_has_no_numbers() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = '<w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    assert shown(numbered("x", 1), numbering, styles) == [("", "x")]


def test_a_numbering_style_lends_its_levels() -> None:
    numbering = (
        f"{w_list(2, w_level(0, 'lowerLetter', '%1.'))}"
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = '<w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    assert shown(numbered("x", 1) + numbered("y", 1), numbering, styles) == [("a.", "x"), ("b.", "y")]


def test_an_article_without_a_title_is_only_a_number_and_stays() -> None:
    assert shown(numbered("", 1) + numbered("Tekst", 1, 1), LEGAL) == [("Artikel 1", ""), ("1.", "Tekst")]


def test_a_list_item_that_was_deleted_does_not_count() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    gone = f"<w:p><w:pPr>{place}{mark}</w:pPr><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>"
    assert shown(numbered("een", 1) + gone + numbered("twee", 1), LEGAL) == [
        ("Artikel 1", "een"),
        ("Artikel 2", "twee"),
    ]
