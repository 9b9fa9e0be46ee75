from __future__ import annotations

import pytest

from leeratelier.files.rules import cvdr, sentences
from leeratelier.files.rules.lines import Line, Unreadable
from leeratelier.files.tests.documents import cvdr as made


def lines(inside: str) -> list[Line]:
    return list(cvdr.read(made(inside)).lines)


def kop(label: str, number: str, title: str) -> str:
    return f"<kop><label>{label}</label><nr>{number}</nr><titel>{title}</titel></kop>"


def test_a_regulation_reads_as_it_is_shown() -> None:
    regulation = (
        "<intitule>Participatieverordening</intitule><regeling>"
        "<aanhef><preambule><al>De raad;</al></preambule></aanhef>"
        f"<regeling-tekst><hoofdstuk>{kop('Hoofdstuk', '1', 'Algemeen')}<artikel>{kop('Artikel', '3', 'Kring')}"
        "<lid><lidnr>1.</lidnr><al>Eerste lid:</al><lijst><li nr='a.'><al>een;</al></li>"
        "<li><li.nr>b.</li.nr><al>twee:</al><lijst><li nr='1°'><al>diep.</al></li></lijst></li></lijst></lid>"
        "<lid><lidnr>2.</lidnr><al>Tweede lid.</al><al>Vervolg.</al></lid></artikel></hoofdstuk></regeling-tekst>"
        "<regeling-sluiting><slotformulering><al>Aldus besloten.</al></slotformulering></regeling-sluiting></regeling>"
    )
    assert lines(regulation) == [
        Line("Participatieverordening", "heading", 1),
        Line("De raad;"),
        Line("Hoofdstuk 1 Algemeen", "heading", 2),
        Line("Artikel 3 Kring", "heading", 3),
        Line("Eerste lid:", "body", 0, "1."),
        Line("een;", "list", 1, "a."),
        Line("twee:", "list", 1, "b."),
        Line("diep.", "list", 2, "1°"),
        Line("Tweede lid.", "body", 0, "2."),
        Line("Vervolg."),
        Line("Aldus besloten."),
    ]
    assert cvdr.read(made(regulation)).title == "Verordening X"


@pytest.mark.parametrize(
    ("heading", "label", "text"),
    [
        ("<kop><nr>6</nr><titel>Tarief</titel></kop>", "Artikel 6", "Tarief"),
        ("<kop><label/><nr>6.</nr><titel/></kop>", "Artikel 6.", ""),
        ("<kop><label>Artikel 6 Tarief</label></kop>", "", "Artikel 6 Tarief"),
        ("<kop><label>Artikel</label> <nr>6</nr></kop>", "", "Artikel 6"),
        ("<kop>Artikel 6</kop>", "", "Artikel 6"),
    ],
)
def test_a_heading_may_leave_out_its_word_its_title_or_its_parts(heading: str, label: str, text: str) -> None:
    assert lines(f"<artikel>{heading}</artikel>") == [Line(text, "heading", 2, label)]


def test_an_empty_heading_and_empty_paragraphs_say_nothing() -> None:
    assert lines("<artikel><kop><label/><nr/><titel/></kop><al/><al>tekst</al><al> </al></artikel>") == [Line("tekst")]


def test_an_explanation_and_an_annex_without_heading_are_named_by_their_element() -> None:
    assert lines("<nota-toelichting><al>Omdat.</al></nota-toelichting>")[0] == Line("Toelichting", "heading", 2)
    assert lines(f"<bijlage>{kop('Bijlage', '1', '')}<al>Kaart</al></bijlage>")[0] == Line("Bijlage 1", "heading", 2)


def test_marks_links_and_lists_inside_a_paragraph() -> None:
    found = lines(
        "<al>De <vet>raad</vet> (<extref doc='x'>Gemeentewet</extref>):"
        "<lijst><li nr='-'><al>een</al></li></lijst>en verder</al>"
    )
    assert found == [Line("De raad (Gemeentewet):"), Line("een", "list", 1, "-"), Line("en verder")]


def test_a_number_without_words_is_kept() -> None:
    assert lines("<lijst><li nr='a.'><al/></li><li nr='b.'><al>x</al></li></lijst>") == [
        Line("", "list", 1, "a."),
        Line("x", "list", 1, "b."),
    ]


def test_tables_notes_and_definitions() -> None:
    row = "<row><entry><al>a</al><al>b</al></entry><entry>c</entry></row>"
    table = f"<table><title>Tarieven</title><tgroup><tbody>{row}</tbody></tgroup></table>"
    assert lines(table) == [Line("Tarieven"), Line("a b\tc", "table")]
    note = "<al>tekst<noot><noot.nr>1</noot.nr><noot.al>uitleg</noot.al></noot>.</al>"
    assert lines(note) == [Line("tekst."), Line("uitleg", "footnote", 0, "1")]
    item = "<definitie-item><term>inwoner</term><definitie><al>wie er woont;</al></definitie></definitie-item>"
    assert lines(f"<definitielijst>{item}</definitielijst>") == [Line("inwoner: wie er woont;", "list", 1)]


def test_a_note_in_a_heading_is_kept_as_a_note() -> None:
    found = lines(
        f"<artikel>{kop('Artikel', '1', 'Kring<noot><noot.nr>1</noot.nr><noot.al>uitleg</noot.al></noot>')}</artikel>"
    )
    assert found == [Line("Artikel 1 Kring", "heading", 2), Line("uitleg", "footnote", 0, "1")]


def test_the_names_of_stop_are_understood() -> None:
    inside = (
        "<Artikel><Kop><Label>Artikel</Label><Nummer>2</Nummer><Opschrift>Kring</Opschrift></Kop><Lid><LidNummer>1.</LidNummer>"
        "<Inhoud><Lijst><Lijstaanhef>Te weten:</Lijstaanhef><Li><LiNummer>a.</LiNummer><Al>een</Al></Li></Lijst>"
        "</Inhoud>"
        "</Lid></Artikel>"
    )
    assert [(line.label, line.text) for line in lines(inside)] == [
        ("", "Artikel 2 Kring"),
        ("1.", "Te weten:"),
        ("a.", "een"),
    ]


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE cvdr [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE cvdr [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]>',
        '<!DOCTYPE cvdr [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_encoding(doctype: str, encoding: str) -> None:
    content = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}<cvdr><body><al>&x;</al></body></cvdr>'.encode(
        encoding
    )
    with pytest.raises(Unreadable, match="XML-entiteiten"):
        cvdr.read(content)


def test_a_doctype_that_only_points_somewhere_is_not_followed() -> None:
    content = b'<!DOCTYPE cvdr SYSTEM "http://127.0.0.1:9/cvdr.dtd"><cvdr><body><al>tekst</al></body></cvdr>'
    assert cvdr.read(content).text == "tekst"


def test_broken_xml_says_on_which_line_and_xml_without_text_that_there_is_none() -> None:
    with pytest.raises(Unreadable, match="regel 3"):
        cvdr.read(b"<cvdr>\n<body>\n<al>tekst</body></cvdr>")
    with pytest.raises(Unreadable) as refused:
        cvdr.read(b"<cvdr><meta>x</meta></cvdr>")
    assert str(refused.value) == sentences.UNKNOWN_XML
