from __future__ import annotations

import pytest

from leeratelier.files.rules import odt, reading, sentences
from leeratelier.files.rules.lines import Line, Unreadable
from leeratelier.files.tests.documents import odf_level, zipped
from leeratelier.files.tests.documents import odt as made

Shown = list[tuple[str, str]]

LEGAL = (
    f'<text:list-style style:name="L">{odf_level(1, "1")}{odf_level(2, "a")}{odf_level(3, "1", "°")}</text:list-style>'
)


def lines(text: str, styles: str = "") -> list[Line]:
    return list(odt.read(made(text, styles=styles)).lines)


def labels(text: str, styles: str = LEGAL) -> list[str]:
    return [line.label for line in lines(text, styles)]


def items(*texts: str, attributes: str = 'text:style-name="L"') -> str:
    inside = "".join(f"<text:list-item>{text if '<' in text else p(text)}</text:list-item>" for text in texts)
    return f"<text:list {attributes}>{inside}</text:list>"


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def test_headings_paragraphs_and_nested_lists() -> None:
    text = '<text:h text:outline-level="2">Artikel 1</text:h>' + items("een", p("twee") + items("punt", attributes=""))
    assert lines(text, LEGAL) == [
        Line("Artikel 1", "heading", 2),
        Line("een", "list", 1, "1."),
        Line("twee", "list", 1, "2."),
        Line("punt", "list", 2, "a."),
    ]


def test_a_second_paragraph_of_an_item_has_no_number() -> None:
    assert labels(items(p("een") + p("vervolg"), "twee")) == ["1.", "", "2."]


def test_a_new_list_begins_again_and_a_continued_one_counts_on() -> None:
    assert labels(items("x") + items("x")) == ["1.", "1."]
    assert labels(items("x") + p("") + items("x", attributes='text:style-name="L" text:continue-numbering="true"')) == [
        "1.",
        "2.",
    ]
    named = items("x", "x", attributes='text:style-name="L" xml:id="een"')
    assert (
        labels(named + items("x") + items("x", attributes='text:style-name="L" text:continue-list="een"'))[-1] == "3."
    )


def test_points_continue_inside_a_continued_list_without_counting_the_empty_item() -> None:
    deeper = items("y", attributes='text:continue-numbering="true"')
    text = items(p("x") + items("y", attributes="")) + items(
        deeper, attributes='text:style-name="L" text:continue-numbering="true"'
    )
    assert labels(text) == ["1.", "a.", "b."]


def test_points_begin_again_under_the_next_item() -> None:
    item = p("x") + items("y", "y", attributes="")
    assert labels(items(item, item)) == ["1.", "a.", "b.", "2.", "a.", "b."]


def test_an_item_may_start_elsewhere_and_a_header_has_no_number() -> None:
    text = f'<text:list text:style-name="L"><text:list-header>{p("kop")}</text:list-header>'
    text += f'<text:list-item text:start-value="5">{p("x")}</text:list-item>'
    text += f"<text:list-item>{p('x')}</text:list-item></text:list>"
    assert labels(text) == ["", "5.", "6."]


@pytest.mark.parametrize(
    ("level", "label"),
    [
        ('<text:list-level-style-bullet text:level="1" text:bullet-char="–"/>', "–"),
        ('<text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/>', "•"),
        (odf_level(1, "i", ")"), "iii)"),
        (odf_level(1, "I"), "III."),
        (odf_level(1, "A", ""), "C"),
        (odf_level(1, "1", "", 'style:num-prefix="Artikel "'), "Artikel 3"),
        (odf_level(1, "1", ".", 'text:start-value="4"'), "6."),
        (odf_level(1, "1", "", 'loext:num-list-format="Lid %1%." xmlns:loext="x"'), "Lid 3."),
        (odf_level(1, "", ""), ""),
    ],
)
def test_every_form_of_number(level: str, label: str) -> None:
    assert labels(items("x", "x", "x"), f'<text:list-style style:name="L">{level}</text:list-style>')[-1] == label


def test_a_level_shows_the_numbers_above_it() -> None:
    levels = odf_level(1, "1") + odf_level(2, "1", ".", 'text:display-levels="2"')
    style = f'<text:list-style style:name="L">{levels}</text:list-style>'
    assert labels(items("x", p("x") + items("y", attributes="")), style) == ["1.", "2.", "2.1."]


def test_a_list_without_a_style_looks_as_its_paragraphs_say() -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="Lijst"/>'
    styles += '<style:style style:name="Lijst" style:list-style-name="L"/>'
    item = '<text:p text:style-name="P1">x</text:p>'
    assert labels(items(item, item, attributes=""), LEGAL + styles) == ["1.", "2."]


def test_a_number_written_for_simpler_programs_is_not_read_twice() -> None:
    assert lines("<text:h><text:number>1.</text:number>Kop</text:h>") == [Line("Kop", "heading", 1)]


def test_chapter_numbers_of_headings_come_from_the_outline() -> None:
    level = '<text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="Hoofdstuk "/>'
    styles = f"<office:styles><text:outline-style>{level}</text:outline-style></office:styles>"
    head = '<text:h text:outline-level="1" {}>Kop</text:h>'
    content = made(head.format("") + head.format('text:is-list-header="true"') + head.format(""), page_styles=styles)
    assert [line.label for line in odt.read(content).lines] == ["Hoofdstuk 1", "", "Hoofdstuk 2"]


def test_spaces_tabs_and_breaks() -> None:
    assert lines(p('een<text:s text:c="3"/>twee<text:tab/>drie<text:line-break/>\n   vier')) == [
        Line("een twee\tdrie"),
        Line("vier"),
    ]


def test_deleted_text_is_left_out_and_remarked_on() -> None:
    region = f"<text:changed-region><text:deletion>{p('weg')}</text:deletion></text:changed-region>"
    gone = f"<text:tracked-changes>{region}</text:tracked-changes>"
    extracted = odt.read(made(gone + p("De raad <text:change text:change-id='1'/>besluit.")))
    assert extracted.text == "De raad besluit."
    assert extracted.remarks == (odt.CHANGES,)


def test_notes_come_last_and_comments_not_at_all() -> None:
    body = f"<text:note-body>{p('noot')}</text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    comment = "<office:annotation><text:p>opmerking</text:p></office:annotation>"
    assert lines(p(f"tekst{note}{comment}") + p("slot")) == [
        Line("tekst"),
        Line("slot"),
        Line("noot", "footnote", 0, "1"),
    ]


def test_tables_and_text_boxes() -> None:
    cell = "<table:table-cell>{}</table:table-cell>"
    row = f"<table:table-row>{cell.format(p('a'))}{cell.format(p('b'))}</table:table-row>"
    assert lines(f"<table:table><table:table-header-rows>{row}</table:table-header-rows>{row}</table:table>") == [
        Line("a\tb", "table"),
        Line("a\tb", "table"),
    ]
    assert lines(f"<table:table><table:table-row>{cell.format(p('a') + p('b'))}</table:table-row></table:table>") == [
        Line("a"),
        Line("b"),
    ]
    assert lines(p(f"tekst<draw:frame><draw:text-box>{p('kader')}</draw:text-box></draw:frame>")) == [
        Line("tekst"),
        Line("kader"),
    ]


def test_sections_and_contents_are_looked_through_and_hidden_sections_are_not() -> None:
    index = f"<text:table-of-content><text:index-body>{p('Artikel 1 … 3')}</text:index-body></text:table-of-content>"
    assert lines(f"<text:section>{p('in')}</text:section>{index}") == [Line("in"), Line("Artikel 1 … 3")]
    hidden = odt.read(made(p("a") + f'<text:section text:display="none">{p("weg")}</text:section>'))
    assert (hidden.text, hidden.remarks) == ("a", (odt.HIDDEN,))


def test_a_document_with_a_password_says_so() -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    content = zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": manifest, "content.xml": "x"}
    )
    with pytest.raises(Unreadable, match=sentences.LOCKED[:30]):
        reading.read(content)
