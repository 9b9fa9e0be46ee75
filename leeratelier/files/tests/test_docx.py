from __future__ import annotations

import io

import pytest
from docx import Document

from leeratelier.files.rules import docx, reading, sentences
from leeratelier.files.rules.lines import Line, Unreadable
from leeratelier.files.tests.documents import docx as made
from leeratelier.files.tests.documents import p, w, w_body, zipped


def lines(body: str, **parts: str) -> list[Line]:
    return list(docx.read(made(body, **parts)).lines)


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in lines(body, **parts)]


def run(inside: str) -> str:
    return f"<w:p><w:r>{inside}</w:r></w:p>"


def test_a_document_of_python_docx_reads_as_it_was_written() -> None:
    document = Document()
    document.add_heading("Participatieverordening", 0)
    document.add_heading("Hoofdstuk 1", 1)
    document.add_paragraph("Inwoners doen mee.")
    document.add_paragraph("een", style="List Number")
    document.add_paragraph("twee", style="List Number")
    document.add_paragraph("punt", style="List Bullet")
    document.core_properties.title = "Andere titel"
    target = io.BytesIO()
    document.save(target)
    extracted = reading.read(target.getvalue(), "verordening.docx")
    assert extracted.lines == (
        Line("Participatieverordening", "heading", 1),
        Line("Hoofdstuk 1", "heading", 1),
        Line("Inwoners doen mee."),
        Line("een", "list", 1, "1."),
        Line("twee", "list", 1, "2."),
        Line("punt", "list", 1, "•"),
    )
    assert (extracted.format, extracted.title, extracted.remarks) == ("docx", "Participatieverordening", ())


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<w:t>een</w:t><w:br/><w:t>twee</w:t>", ["een", "twee"]),
        ('<w:t>een</w:t><w:br w:type="page"/><w:t>twee</w:t>', ["een", "twee"]),
        ("<w:t>een</w:t><w:tab/><w:t>twee</w:t>", ["een\ttwee"]),
        ("<w:t>college</w:t><w:noBreakHyphen/><w:t>lid</w:t>", ["college-lid"]),
        ("<w:t>deel</w:t><w:softHyphen/><w:t>nemer</w:t>", ["deelnemer"]),
        ("<w:t>artikel\u00a0150</w:t>", ["artikel 150"]),
        ('<w:sym w:font="Wingdings" w:char="F0A7"/><w:t>punt</w:t>', ["•punt"]),
        ("<w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t>", []),
        ('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>zichtbaar</w:t>', ["zichtbaar"]),
        ("<w:instrText>PAGE</w:instrText>", []),
    ],
)
def test_what_a_run_says(inside: str, found: list[str]) -> None:
    assert texts(run(inside)) == found


def test_a_field_says_what_it_shows_also_when_fields_are_nested() -> None:
    begin, separate, end = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))
    inner = f"{begin}<w:instrText>DATE</w:instrText>{separate}<w:t>geheim</w:t>{end}"
    assert texts(
        run(f"{begin}<w:instrText>IF</w:instrText>{inner}{separate}<w:t>getoond</w:t>{end}<w:t> verder</w:t>")
    ) == ["getoond verder"]


def test_marks_around_runs_are_looked_through() -> None:
    inside = "".join(
        f"<w:{name}><w:r><w:t>{name} </w:t></w:r></w:{name}>"
        for name in ("hyperlink", "smartTag", "fldSimple", "customXml")
    )
    control = "<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent><w:r><w:t>control</w:t></w:r></w:sdtContent></w:sdt>"
    assert texts(f"<w:p>{inside}{control}</w:p>") == ["hyperlink smartTag fldSimple customXml control"]
    assert texts(f"<w:sdt><w:sdtContent>{p('blok')}</w:sdtContent></w:sdt>") == ["blok"]


def test_tracked_changes_read_as_accepted_and_are_remarked_on() -> None:
    body = (
        "<w:p><w:r><w:t>De raad </w:t></w:r><w:del><w:r><w:delText>kan</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>moet</w:t></w:r></w:ins></w:p>"
    )
    extracted = docx.read(made(body))
    assert [line.text for line in extracted.lines] == ["De raad moet"]
    assert extracted.remarks == (docx.CHANGES,)


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    assert texts(p("De raad ", "<w:rPr><w:del/></w:rPr>") + p("besluit.")) == ["De raad besluit."]


def test_a_table_is_a_line_for_each_row_without_the_deleted_ones() -> None:
    cell = "<w:tc>{}</w:tc>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell.format(p('weg'))}{cell.format(p('weg'))}</w:tr>"
    kept = f"<w:tr>{cell.format(p('a') + p('b'))}{cell.format(p('c'))}</w:tr>"
    assert lines(f"<w:tbl>{gone}{kept}</w:tbl>") == [Line("a b\tc", "table")]


def test_a_table_of_one_column_is_a_frame() -> None:
    assert lines(f"<w:tbl><w:tr><w:tc>{p('a')}{p('b')}</w:tc></w:tr></w:tbl>") == [Line("a"), Line("b")]


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('kader')}</w:txbxContent>"
    forms = f"<mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    both = f"<mc:AlternateContent>{forms}</mc:AlternateContent>"
    assert texts(f"<w:p><w:r>{both}<w:t>tekst</w:t></w:r></w:p>") == ["tekst", "kader"]


def test_footnotes_come_last_in_the_order_of_the_text() -> None:
    cited = "".join(f'<w:footnoteReference w:id="{number}"/>' for number in (5, 2))
    notes = "".join(f'<w:footnote w:id="{number}">{p(f"noot {number}")}</w:footnote>' for number in (0, 2, 5))
    assert lines(run(f"<w:t>tekst</w:t>{cited}") + p("slot"), footnotes=notes) == [
        Line("tekst"),
        Line("slot"),
        Line("noot 5", "footnote", 0, "1"),
        Line("noot 2", "footnote", 0, "2"),
    ]


@pytest.mark.parametrize(
    ("style", "level"),
    [
        ('<w:style w:styleId="S"><w:name w:val="heading 2"/></w:style>', 2),
        ('<w:style w:styleId="S"><w:name w:val="Kop 3"/></w:style>', 3),
        ('<w:style w:styleId="Kop1"/><w:style w:styleId="S"><w:basedOn w:val="Kop1"/></w:style>', 1),
        ('<w:style w:styleId="S"><w:name w:val="Artikelkop"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>', 4),
        ('<w:style w:styleId="S"><w:name w:val="Titel"/></w:style>', 1),
        ('<w:style w:styleId="S"><w:name w:val="toc 1"/></w:style>', 0),
        (
            '<w:style w:styleId="Kop1"/><w:style w:styleId="S"><w:name w:val="TOC Heading"/><w:basedOn w:val="Kop1"/>'
            '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>',
            0,
        ),
        (
            '<w:style w:styleId="S"><w:basedOn w:val="T"/></w:style>'
            '<w:style w:styleId="T"><w:basedOn w:val="S"/></w:style>',
            0,
        ),
    ],
)
def test_a_style_makes_a_heading_by_its_name_its_outline_or_what_it_is_based_on(style: str, level: int) -> None:
    (line,) = lines(p("tekst", '<w:pStyle w:val="S"/>'), styles=style)
    assert (line.style, line.level) == ("heading" if level else "body", level)


def test_a_file_inside_the_file_is_remarked_on() -> None:
    assert docx.read(made(p("tekst") + "<w:altChunk/>")).remarks == (docx.INSERTED_FILE,)


def test_the_strict_variant_of_word_reads_the_same() -> None:
    document = w("document", w_body(p("tekst"))).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert docx.read(zipped({"word/document.xml": document})).text == "tekst"


def test_the_main_part_may_have_another_name() -> None:
    relations = '<Relationships><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    parts = {"_rels/.rels": relations, "word/document2.xml": w("document", w_body(p("tekst")))}
    assert docx.read(zipped(parts)).text == "tekst"


def test_a_document_without_its_text_is_damaged() -> None:
    with pytest.raises(Unreadable, match=sentences.DAMAGED[:20]):
        docx.read(zipped({"word/styles.xml": w("styles", "")}))
