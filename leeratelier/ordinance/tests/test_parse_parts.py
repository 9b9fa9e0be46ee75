"""The parts of a document, pages, footnotes, and texts that are no ordinance at all."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from leeratelier.files.rules.lines import Line
from leeratelier.ordinance.rules.parse import parse, parse_lines
from leeratelier.ordinance.rules.tree import Ordinance

TITLE = "Verordening van de raad van de gemeente Duinoord over participatie (Participatieverordening Duinoord 2026)"
PREAMBLE = """De raad van de gemeente Duinoord;
gelezen het voorstel van het college van burgemeester en wethouders van 3 maart 2026, nummer 12;
gelet op artikel 150 van de Gemeentewet;
overwegende dat het nodig is inwoners te betrekken;
besluit vast te stellen de volgende verordening:
"""
BODY = """Artikel 1 Doel
De raad wil inwoners betrekken.
Artikel 2 Plan
1. Het college maakt een plan.
2. De raad bespreekt het plan.
Artikel 3 Slot
Deze verordening treedt in werking op 1 januari 2027.
"""
CLOSING = """Aldus vastgesteld in de openbare raadsvergadering van 10 december 2026.
De griffier,
De voorzitter,
"""
NOTE = """Toelichting
Algemeen
De wet vraagt om een verordening.
Artikel 1 Doel
Dit artikel noemt het doel.
Artikel 2 Plan
Dit artikel gaat over het plan.
"""
FRONT = """Raadsvoorstel
Onderwerp: nieuwe participatieverordening
Aan de raad van de gemeente Duinoord
1. Voorgesteld besluit
De raad besluit de Participatieverordening Duinoord 2026 vast te stellen.
2. Aanleiding
Artikel 150 van de Gemeentewet vraagt om een verordening.
3. Kanttekeningen
Toelichting
Het kost tijd.
Bijlagen:
Verordening
"""


def parts(ordinance: Ordinance) -> list[str]:
    return [part.kind for part in ordinance.parts]


def numbers(ordinance: Ordinance) -> list[str | None]:
    return [article.number for article in ordinance.articles]


def test_a_whole_document_falls_into_its_parts() -> None:
    text = (
        f"{FRONT}{TITLE}\n{PREAMBLE}{BODY}{CLOSING}{NOTE}Bijlage 1 Vormen van participatie\nArtikel 1 van de bijlage."
    )
    ordinance = parse(text)
    assert parts(ordinance) == ["front", "title", "preamble", "body", "closing", "note", "annex"]
    assert (ordinance.title, numbers(ordinance)) == (TITLE, ["1", "2", "3"])
    assert ordinance.words.split() == text.split()
    note = ordinance.part("note")
    assert note is not None
    assert [(unit.id, unit.heading) for unit in note.walk() if unit.kind == "article"] == [
        ("toelichting-art-1", "Doel"),
        ("toelichting-art-2", "Plan"),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "De raad van de gemeente Duinoord;",
        "De raad van de gemeente Duinoord,",
        "De raad der gemeente Duinoord;",
        "De gemeenteraad van Duinoord;",
        "DE RAAD VAN DE GEMEENTE DUINOORD",
        "Raad van de gemeente Duinoord;",
        "De raad van Duinoord, in vergadering bijeen op 10 december 2026;",
        "Raadsbesluit nummer 2026-12\nDe raad van de gemeente Duinoord:",
        "",
    ],
)
@pytest.mark.parametrize(
    "enactment",
    [
        "gelet op artikel 150 van de Gemeentewet;\nbesluit vast te stellen de volgende verordening:",
        "gelet op artikel 150 Gemeentewet;\nb e s l u i t :\nvast te stellen de volgende verordening:",
        "gelet op artikel 150 Gemeentewet;\nBESLUIT:\nvast te stellen de volgende",
        "gelet op artikel 150 Gemeentewet;\nbesluit:\nvast te stellen",
        "gelet op:\n- artikel 149 van de Gemeentewet;\n- artikel 150 van de Gemeentewet;\nbesluit\n\nvast te stellen:",
        "gelezen het voorstel van het college;\ngelet op\nartikel 150, eerste lid, Gemeentewet;\nArtikel 3.1 Omgevingswet;\n"
        "BESLUIT de volgende verordening vast te stellen:",
    ],
)
@pytest.mark.parametrize("title_first", [True, False])
def test_the_preamble_is_found(opening: str, enactment: str, title_first: bool) -> None:
    title = "Participatieverordening Duinoord 2026"
    before, after = (f"{title}\n", "") if title_first else ("", f"{title}\n")
    text = f"{before}{opening}\n{enactment}\n{after}{BODY}"
    ordinance = parse(text)
    assert ordinance.preamble is not None
    assert "150" in ordinance.preamble.words
    assert ordinance.preamble.words.startswith(opening.splitlines()[-1] if opening else enactment[:6])
    assert (ordinance.title, numbers(ordinance)) == (title, ["1", "2", "3"])
    assert ordinance.words.split() == text.split()


def test_besluit_may_come_before_gelet_op() -> None:
    text = "De raad van de gemeente Duinoord;\nbesluit,\ngelet op artikel 150 van de Gemeentewet;\nvast te stellen de volgende verordening:\n"
    ordinance = parse(text + BODY)
    assert ordinance.preamble is not None
    assert ordinance.preamble.words == " ".join(text.split())


def test_a_preamble_in_one_paragraph_is_a_preamble() -> None:
    ordinance = parse(f"{TITLE}\n{' '.join(PREAMBLE.split())}\n{BODY}")
    assert parts(ordinance) == ["title", "preamble", "body"]


def test_the_preamble_is_found_without_articles() -> None:
    ordinance = parse(f"{TITLE}\n{PREAMBLE}De raad doet iets samen met inwoners.\nEn nog iets.")
    assert parts(ordinance) == ["title", "preamble", "body"]
    assert [unit.text for unit in ordinance.body] == ["De raad doet iets samen met inwoners.", "En nog iets."]


def test_the_decision_in_front_is_not_the_preamble_of_the_ordinance() -> None:
    decision = (
        "Raadsbesluit\nDe raad van de gemeente Duinoord;\ngelezen het voorstel;\nbesluit:\n1. de verordening vast te stellen;\n"
        + CLOSING
    )
    ordinance = parse(f"{decision}{TITLE}\n{PREAMBLE}{BODY}{CLOSING}")
    assert parts(ordinance) == ["front", "title", "preamble", "body", "closing"]
    assert ordinance.preamble is not None
    assert "150" in ordinance.preamble.words


def test_an_ordinance_may_follow_a_signed_decision() -> None:
    decision = (
        "De raad van de gemeente Duinoord;\ngelet op artikel 150;\nbesluit:\n1. de Participatieverordening vast te stellen.\n"
        + CLOSING
    )
    ordinance = parse(f"{decision}{TITLE}\n{BODY}")
    assert parts(ordinance) == ["preamble", "closing", "title", "body"]
    assert (ordinance.title, numbers(ordinance)) == (TITLE, ["1", "2", "3"])


@pytest.mark.parametrize(
    "closing",
    [
        "Aldus vastgesteld in de openbare raadsvergadering van 10 december 2026.",
        "Aldus besloten in de vergadering van de raad van 10 december 2026,",
        "Vastgesteld in de openbare vergadering van de gemeenteraad van Duinoord op 10 december 2026",
        "Aldus vastgesteld door de raad van de gemeente Duinoord in zijn openbare vergadering",
        "De griffier, De voorzitter,",
        "de voorzitter, de griffier,",
        "De gemeenteraad voornoemd,",
        "De raad van de gemeente Duinoord,\nde griffier,\nde voorzitter,",
    ],
)
def test_the_closing_is_recognised(closing: str) -> None:
    ordinance = parse(f"{PREAMBLE}{BODY}{closing}\nA. Griffier\nB. Voorzitter")
    assert parts(ordinance) == ["preamble", "body", "closing"]
    assert numbers(ordinance) == ["1", "2", "3"]
    assert ordinance.articles[2].content == "Deze verordening treedt in werking op 1 januari 2027."


def test_a_second_decision_behind_the_ordinance_does_not_count() -> None:
    second = "De raad van de gemeente Duinoord;\ngelet op de wet;\nbesluit:\nArtikel 1 Geld\nEr is geld.\n"
    ordinance = parse(f"{PREAMBLE}{BODY}{CLOSING}{second}")
    assert (parts(ordinance), numbers(ordinance)) == (["preamble", "body", "closing", "annex"], ["1", "2", "3"])
    assert ordinance.remarks == ("Er staat nog een besluit achter de verordening. Dat deel telt niet mee.",)


@pytest.mark.parametrize(
    "heading",
    [
        "Toelichting",
        "TOELICHTING",
        "Algemene toelichting",
        "Artikelsgewijze toelichting",
        "Nota van toelichting",
        "Toelichting op de Participatieverordening Duinoord 2026",
        "TOELICHTING BIJ DE PARTICIPATIEVERORDENING",
        "Toelichting:",
        "I. Algemene toelichting",
        "Toelichting per artikel",
        "Artikelsgewijs",
    ],
)
@pytest.mark.parametrize("closing", ["", CLOSING])
def test_the_note_is_recognised(heading: str, closing: str) -> None:
    ordinance = parse(f"{PREAMBLE}{BODY}{closing}{heading}\nArtikel 1 Doel\nUitleg.\nArtikel 3 Slot\nUitleg.")
    assert numbers(ordinance) == ["1", "2", "3"]
    assert parts(ordinance)[-1] == "note"


@pytest.mark.parametrize("closing", ["", CLOSING])
def test_counting_again_from_one_starts_a_note(closing: str) -> None:
    ordinance = parse(f"{PREAMBLE}{BODY}{closing}Artikel 1 Doel\nUitleg.\nArtikel 2 Plan\nUitleg.")
    assert (numbers(ordinance), parts(ordinance)[-1]) == (["1", "2", "3"], "note")
    assert any("begint de nummering opnieuw" in remark for remark in ordinance.remarks)


@pytest.mark.parametrize(
    "line",
    [
        "Zie de toelichting.",
        "Toelichting bij dit lid geeft het college op verzoek aan elke inwoner.",
        "Bijlage 1 hoort bij dit lid.",
        "De voorzitter leidt de vergadering.",
        "Bijlagen bij het verzoek zijn openbaar.",
        "De raad van de gemeente stelt dit vast.",
    ],
)
def test_a_mention_starts_no_part(line: str) -> None:
    ordinance = parse(PREAMBLE + BODY.replace("Artikel 3", f"3. Dit lid.\n{line}\nArtikel 3"))
    assert parts(ordinance) == ["preamble", "body"]
    assert line in ordinance.articles[1].content


def test_notes_between_the_articles_are_no_articles() -> None:
    text = "".join(
        f"Artikel {n} Titel\nHet college doet dit.\nToelichting\nHet waarom van dit artikel.\n" for n in (1, 2, 3)
    )
    assert numbers(parse(PREAMBLE + text)) == ["1", "2", "3"]


@pytest.mark.parametrize(
    "heading", ["Bijlage", "Bijlage 1", "BIJLAGE BIJ ARTIKEL 3", "Bijlage I: vormen", "Bijlage A – Formulier"]
)
def test_an_annex_is_recognised(heading: str) -> None:
    ordinance = parse(f"{PREAMBLE}{BODY}{heading}\nArtikel 1 Iets\nTekst.")
    assert (parts(ordinance)[-1], numbers(ordinance)) == ("annex", ["1", "2", "3"])


def test_articles_only_in_the_note_are_not_counted() -> None:
    ordinance = parse(f"{PREAMBLE}We doen dit samen.\nToelichting\nArtikel 1 Doel\nUitleg.")
    assert ordinance.articles == ()
    assert ordinance.remarks[0].startswith("Er staan alleen artikelen buiten de verordening")
    assert parse("Toelichting op de verordening\nArtikel 1 Doel\nUitleg.").articles == ()


@pytest.mark.parametrize(
    ("text", "kinds", "title"),
    [
        ("", [], ""),
        (" \n\t\n\ufeff", [], ""),
        ("Participatieverordening Duinoord 2026", ["title"], "Participatieverordening Duinoord 2026"),
        ("This ordinance governs participation. It has no articles.\nArticle 1 Scope\nText.", ["body"], ""),
        ("We werken samen.\nWe doen dat graag.", ["body"], ""),
    ],
)
def test_what_is_no_ordinance_is_kept_and_said(text: str, kinds: list[str], title: str) -> None:
    ordinance = parse(text)
    assert (parts(ordinance), ordinance.title, ordinance.articles) == (kinds, title, ())
    assert ordinance.words.split() == text.replace("\ufeff", "").split()
    assert len(ordinance.remarks) == 1


PAGES = [
    "Participatieverordening Duinoord\nArtikel 1 Doel\n1. Het college betrekt inwoners bij de voor-\nbereiding van beleid, want de raad wil dat\n"
    "Pagina 1 van 3",
    "Participatieverordening Duinoord\niedereen mee kan doen aan het boven-\nen onderwijs en aan beleids- en\nuitvoeringsplannen in Rijssen-\n"
    "Noord.\n1 Zie Kamerstukken II 2021/22.\nPagina 2 van 3",
    "Participatieverordening Duinoord\n2. De raad besluit.\nPagina 3 van 3",
]


def assert_pages_read_on(ordinance: Ordinance) -> None:
    (article,) = ordinance.articles
    one, two = (child for child in article.children if child.kind == "paragraph")
    assert one.text == (
        "Het college betrekt inwoners bij de voorbereiding van beleid, want de raad wil dat iedereen mee kan doen aan het boven- en "
        "onderwijs en aan beleids- en uitvoeringsplannen in Rijssen-Noord."
    )
    assert two.text == "De raad besluit."
    assert [unit.text for unit in article.walk() if unit.kind == "footnote"] == ["1 Zie Kamerstukken II 2021/22."]
    assert sum(unit.words.count("Pagina") for unit in ordinance.parts if unit.kind == "stray") == 3
    assert any(remark.startswith("6 regels met een paginanummer") for remark in ordinance.remarks)


def test_sentences_run_on_over_pages_and_hyphens() -> None:
    assert_pages_read_on(parse("\f".join(PAGES)))
    lines = [Line(line, page=page) for page, text in enumerate(PAGES, start=1) for line in text.splitlines()]
    assert_pages_read_on(parse_lines(lines))


def test_the_unit_knows_its_page() -> None:
    ordinance = parse("\f".join(PAGES))
    assert [child.page for child in ordinance.articles[0].children if child.kind == "paragraph"] == [1, 3]


def test_page_numbers_in_a_paste_do_not_cut_a_sentence() -> None:
    text = "Artikel 1 Doel\n1. Het college betrekt inwoners bij\nPagina 3 van 12\nde voorbereiding van beleid.\nPagina 4 van 12\n2. Twee."
    ordinance = parse(text)
    leden = [child for child in ordinance.articles[0].children if child.kind == "paragraph"]
    assert [lid.text for lid in leden] == ["Het college betrekt inwoners bij de voorbereiding van beleid.", "Twee."]
    assert sorted(ordinance.words.split()) == sorted(text.split())


def test_footnotes_of_a_file_do_not_cut_a_sentence() -> None:
    lines = [
        Line("Artikel 1 Doel"),
        Line("1. Het college betrekt inwoners bij", page=1),
        Line("Zie de wet.", "footnote", page=1),
        Line("de voorbereiding van beleid.", page=2),
    ]
    (article,) = parse_lines(lines).articles
    assert article.children[0].text == "Het college betrekt inwoners bij de voorbereiding van beleid."
    assert [unit.kind for unit in article.walk()] == ["article", "paragraph", "footnote"]


def test_invisible_characters_do_not_split_words() -> None:
    ordinance = parse("\ufeffArtikel\u00a01 Doel\r\nDe participatie\u00adverordening van\u00a0Duinoord.\r\n")
    assert ordinance.articles[0].text == "De participatieverordening van Duinoord."


def test_published_regulations_keep_their_words() -> None:
    samples = Path(__file__).parents[4] / "shared" / "samples" / "koop-xml"
    if not samples.is_dir():
        pytest.skip("the folder ../shared/samples is absent")
    for path in sorted(samples.glob("cvdr*.xml")):
        text = "\n".join(part.strip() for part in ElementTree.parse(path).getroot().itertext() if part.strip())
        ordinance = parse(text)
        assert sorted("".join(ordinance.words.split()).replace("-", "")) == sorted(
            "".join(text.split()).replace("-", "")
        )


def test_a_heading_of_the_note_may_be_about_a_part_of_an_article() -> None:
    note = parse(f"{PREAMBLE}{BODY}Toelichting\nArtikel 1, eerste lid\nUitleg.\nArtikelen 2 en 3\nUitleg.").part("note")
    assert note is not None
    assert [(unit.number, unit.heading, unit.text) for unit in note.children] == [
        ("1", "eerste lid", "Uitleg."),
        ("2", "en 3", "Uitleg."),
    ]
