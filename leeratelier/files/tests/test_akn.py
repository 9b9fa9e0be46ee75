"""Akoma Ntoso of any maker."""

from __future__ import annotations

import pytest

from leeratelier.files.rules import akn
from leeratelier.files.rules.lines import Line, Unreadable
from leeratelier.files.rules.reading import read
from leeratelier.files.rules.sniff import kind_of

_ACT = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">'
    '<meta><identification source="#x"/></meta>{inside}</act></akomaNtoso>'
)


def lines(inside: str) -> list[Line]:
    return list(akn.read(_ACT.format(inside=inside).encode()).lines)


def test_an_act_reads_as_it_is_shown() -> None:
    act = (
        "<preface><p><docTitle>Verordening X</docTitle></p></preface><preamble><p>De raad;</p></preamble>"
        "<body><chapter><num>1</num><heading>Begin</heading><article><num>3.</num><heading>Kring</heading>"
        "<paragraph><num>1.</num><intro><p>Eerste <b>lid</b>:</p></intro>"
        "<point><num>a.</num><content><p><def>een</def>: iets;</p></content></point>"
        "<list><point><num>b.</num><content><p>twee.</p></content></point></list></paragraph>"
        "<alinea><content><p>Vervolg.</p></content></alinea></article></chapter></body>"
        "<conclusions><p>Aldus besloten.</p></conclusions>"
    )
    assert lines(act) == [
        Line("Verordening X", "heading", 1),
        Line("De raad;"),
        Line("Begin", "heading", 2, "Hoofdstuk 1"),
        Line("Kring", "heading", 3, "Artikel 3."),
        Line("Eerste lid:", "body", 0, "1."),
        Line("een: iets;", "list", 1, "a."),
        Line("twee.", "list", 2, "b."),
        Line("Vervolg."),
        Line("Aldus besloten."),
    ]
    assert akn.read(_ACT.format(inside=act).encode()).title == "Verordening X"


def test_a_word_before_the_number_stays() -> None:
    assert lines("<article><num>Artikel 3.</num><content><p>Ja.</p></content></article>") == [
        Line("", "heading", 2, "Artikel 3."),
        Line("Ja."),
    ]


def test_tables_are_rows_and_notes_come_last() -> None:
    cells = "".join(f"<td><p>{words}</p></td>" for words in ("een", "twee"))
    found = lines(
        f"<p>Tekst<authorialNote marker='1'><p>Zie daar.</p></authorialNote> verder.</p><table><tr>{cells}</tr></table>"
    )
    assert found == [Line("Tekst verder."), Line("een\ttwee", "table"), Line("Zie daar.", "footnote", 0, "1")]


def test_it_is_known_by_its_root() -> None:
    content = _ACT.format(inside="<body><article><num>1</num><content><p>Ja.</p></content></article></body>").encode()
    assert kind_of(content) == "akn"
    assert read(content, "verordening.akn").remarks == ()
    assert read(content, "verordening.xml").format == "akn"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (_ACT.format(inside=""), "geen regeling"),
        (_ACT.format(inside="<hcontainer>" * 400), "te ingewikkeld"),
        ('<!DOCTYPE a [<!ENTITY e "x">]>' + _ACT.format(inside="<p>&e;</p>"), "entiteiten"),
        (_ACT.format(inside="<p>open"), "XML"),
    ],
)
def test_what_cannot_be_read_gets_one_sentence(content: str, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read(content.encode(), "a.xml")


def test_what_is_just_not_too_deep_is_read() -> None:
    deep = "<hcontainer>" * 240 + "<p>x</p>" + "</hcontainer>" * 240
    assert read(_ACT.format(inside=deep).encode()).text == "x"
