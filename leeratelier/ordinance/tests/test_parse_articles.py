"""Articles and divisions: what is a heading, and what only looks like one."""

from __future__ import annotations

import pytest

from leeratelier.files.rules.lines import Line
from leeratelier.ordinance.rules.parse import parse, parse_lines
from leeratelier.ordinance.rules.tree import Unit

PREAMBLE = "De raad van de gemeente Duinoord;\ngelet op artikel 150 van de Gemeentewet;\nbesluit vast te stellen:\n"
TEXT = "\nHet college stelt een plan op.\n"


@pytest.mark.parametrize(
    ("line", "label", "number", "heading"),
    [
        ("Artikel 3", "Artikel 3", "3", ""),
        ("Artikel 3.", "Artikel 3.", "3", ""),
        ("ARTIKEL 3 DOEL", "ARTIKEL 3", "3", "DOEL"),
        ("Artikel 3: Doel", "Artikel 3:", "3", "Doel"),
        ("Artikel 3 – Doel", "Artikel 3 –", "3", "Doel"),
        ("Artikel 3 - Doel", "Artikel 3 -", "3", "Doel"),
        ("Artikel 3. Doel en reikwijdte.", "Artikel 3.", "3", "Doel en reikwijdte."),
        ("Art. 3 Doel", "Art. 3", "3", "Doel"),
        ("Artikel 1.1 Doel", "Artikel 1.1", "1.1", "Doel"),
        ("Artikel 1:1 Doel", "Artikel 1:1", "1:1", "Doel"),
        ("Artikel 2.3.4 Doel", "Artikel 2.3.4", "2.3.4", "Doel"),
        ("Artikel 3a Doel", "Artikel 3a", "3a", "Doel"),
        ("Artikel I Doel", "Artikel I", "I", "Doel"),
        ("Artikel\u00a03\u00a0Doel", "Artikel 3", "3", "Doel"),
        ("Artikel 3\tDoel", "Artikel 3", "3", "Doel"),
        ("Artikel 3.Doel", "Artikel", "3", "3.Doel"),
        ("Artikel3 Doel", "Artikel3", "3", "Doel"),
        ("Artikel 3 (Doel)", "Artikel 3", "3", "(Doel)"),
        ("Artikel 3 begripsbepalingen", "Artikel 3", "3", "begripsbepalingen"),
        (
            "Artikel 3 Plan voor inwonersparticipatie bij beleid van de raad en het college",
            "Artikel 3",
            "3",
            "Plan voor inwonersparticipatie bij beleid van de raad en het college",
        ),
        ("## Artikel 3 Doel", "## Artikel 3", "3", "Doel"),
    ],
)
def test_an_article_is_recognised(line: str, label: str, number: str, heading: str) -> None:
    (article,) = parse(PREAMBLE + line + TEXT).articles
    assert (article.label, article.number, article.heading) == (label, number, heading)
    assert article.content == "Het college stelt een plan op."


@pytest.mark.parametrize(
    "line",
    [
        "Artikel 3, tweede lid, is van toepassing.",
        "Artikel 150 van de Gemeentewet bepaalt dat de raad een verordening vaststelt.",
        "Artikel 150 Gemeentewet bepaalt dat de raad een verordening vaststelt.",
        "Artikel 2 is niet van toepassing op spoedeisende zaken.",
        "Artikel 2 en artikel 3 gelden niet.",
        "Artikel 3:11 van de Algemene wet bestuursrecht blijft buiten toepassing.",
        "artikel 3 blijft buiten toepassing.",
        "Artikel 4 vervalt.",
    ],
)
def test_a_sentence_about_an_article_is_text(line: str) -> None:
    ordinance = parse(PREAMBLE + "Artikel 1 Doel\nHet college stelt een plan op.\n" + line + "\nArtikel 2 Slot" + TEXT)
    assert [article.number for article in ordinance.articles] == ["1", "2"]
    assert line in ordinance.articles[0].content


def test_a_wrapped_reference_is_text() -> None:
    text = (
        "Artikel 1 Verzoek\n1. Het college toetst elk verzoek aan de eisen die staan in\nArtikel 3 en aan de begroting.\n"
        "2. Het besluit volgt binnen acht weken na het verzoek als bedoeld in het vierde lid van\nartikel 2.\n"
        "Artikel 2 Slot\nDit is het slot."
    )
    ordinance = parse(text)
    assert [article.number for article in ordinance.articles] == ["1", "2"]
    assert ordinance.articles[0].children[0].text.endswith("staan in Artikel 3 en aan de begroting.")
    assert ordinance.articles[0].children[1].text.endswith("lid van artikel 2.")


@pytest.mark.parametrize("title", ["Doel en reikwijdte", "DOEL", "Toelichting", "Bijlagen", "doel van de regels"])
def test_the_title_may_stand_on_the_next_line(title: str) -> None:
    (one, two) = parse(f"{PREAMBLE}Artikel 1\n{title}{TEXT}Artikel 2\n{title}\n1. Eén.\n2. Twee.").articles
    assert (one.heading, two.heading) == (title, title)
    assert [lid.number for lid in two.children] == ["1", "2"]


def test_text_right_below_the_label_is_no_title() -> None:
    articles = parse(
        "Artikel 1\nDe raad stelt voor elk plan een budget vast.\nArtikel 2\nDeze regels gelden nu"
    ).articles
    assert [(article.heading, article.text) for article in articles] == [
        ("", "De raad stelt voor elk plan een budget vast."),
        ("", "Deze regels gelden nu"),
    ]


@pytest.mark.parametrize("between", ["\n", " "])
def test_a_wrapped_sentence_below_the_label_is_no_title(between: str) -> None:
    (article,) = parse(
        f"Artikel 1{between}Inwoners krijgen de gelegenheid om invloed uit te oefenen op\nhet beleid."
    ).articles
    assert (article.heading, article.text.split()[-1]) == ("", "beleid.")


def test_text_may_share_the_line_of_the_label() -> None:
    one, two = parse(
        "Artikel 1 De raad stelt elk jaar in het najaar een budget voor participatie vast.\n"
        "Artikel 2. Budget. De raad stelt elk jaar een budget vast."
    ).articles
    assert (one.heading, one.text[:7]) == ("", "De raad")
    assert (two.heading, two.text[:7]) == ("Budget.", "De raad")


def test_a_wrapped_title_is_one_title() -> None:
    text = (
        "Artikel 1 Ondersteuning van de indiener van een verzoek om toepassing van het\nuitdaagrecht\n"
        "Het college geeft de indiener van een verzoek de ondersteuning die redelijkerwijs\nnodig is om het verzoek goed te kunnen"
        " uitwerken voordat het wordt\ningediend en zegt daarbij wat nodig is.\nHet antwoord volgt."
    )
    (article,) = parse(text).articles
    assert article.heading.endswith("toepassing van het uitdaagrecht")
    assert [child.text.split()[-1] for child in article.children] == ["is.", "volgt."]


def kinds(units: tuple[Unit, ...]) -> list[tuple[str, str | None, str]]:
    return [(unit.kind, unit.number, unit.heading) for top in units for unit in top.walk() if unit.kind != "text"]


@pytest.mark.parametrize(
    ("line", "kind", "number", "heading"),
    [
        ("Hoofdstuk 2 Plannen", "chapter", "2", "Plannen"),
        ("HOOFDSTUK II. PLANNEN", "chapter", "II", "PLANNEN"),
        ("Hoofdstuk twee\nPlannen", "chapter", "2", "Plannen"),
        ("Tweede hoofdstuk Plannen", "chapter", "2", "Plannen"),
        ("Titel 2 – Plannen", "section", "2", "Plannen"),
        ("Afdeling 2.1: Plannen", "section", "2.1", "Plannen"),
        ("Paragraaf 2\nPLANNEN", "subsection", "2", "PLANNEN"),
        ("§ 2 Plannen", "subsection", "2", "Plannen"),
        ("§2. Plannen", "subsection", "2", "Plannen"),
        ("Deel 2 Plannen", "chapter", "2", "Plannen"),
    ],
)
def test_a_division_is_recognised(line: str, kind: str, number: str, heading: str) -> None:
    ordinance = parse(PREAMBLE + line + "\nArtikel 1 Doel" + TEXT)
    assert kinds(ordinance.body) == [(kind, number, heading), ("article", "1", "Doel")]


def test_divisions_nest_by_rank() -> None:
    text = "".join(
        f"{line}\nArtikel {number} Doel{TEXT}"
        for number, line in enumerate(
            ("Hoofdstuk 1 Een", "Paragraaf 1 Twee", "Paragraaf 2 Drie", "Hoofdstuk 2 Vier", "Afdeling 1 Vijf\n§ 1 Zes"),
            start=1,
        )
    )
    one, two = parse(PREAMBLE + text).body
    assert [child.kind for child in one.children] == ["article", "subsection", "subsection"]
    assert [unit.id for unit in two.walk()] == ["hfst-2", "art-4", "hfst-2-afd-1", "hfst-2-afd-1-par-1", "art-5"]


@pytest.mark.parametrize(
    "line", ["Hoofdstuk 3 van de wet is niet van toepassing.", "Afdeling 3.4 van de Algemene wet bestuursrecht geldt."]
)
def test_a_sentence_about_a_division_is_text(line: str) -> None:
    assert kinds(parse(f"Artikel 1 Doel\n{line}\nArtikel 2 Slot{TEXT}").body) == [
        ("article", "1", "Doel"),
        ("article", "2", "Slot"),
    ]


@pytest.mark.parametrize(
    "contents",
    [
        "Inhoud\nHoofdstuk 1 Algemeen\nArtikel 1 Doel\nArtikel 2 Plan\nArtikel 3 Slot\n",
        "INHOUDSOPGAVE\nArtikel 1 Doel 2\nArtikel 2 Plan 3\nArtikel 3 Slot 3\nToelichting 4\n",
        "Artikel 1 Doel ........ 2\nArtikel 2 Plan ........ 3\nArtikel 3 Slot …… 3\n",
        "Artikel 1 Doel\nArtikel 2 Plan\nArtikel 3 Slot\n",
    ],
)
@pytest.mark.parametrize("preamble", ["", PREAMBLE])
def test_a_table_of_contents_has_no_articles(contents: str, preamble: str) -> None:
    body = "".join(
        f"{'Hoofdstuk 1 Algemeen' if title == 'Doel' else ''}\nArtikel {number} {title}{TEXT}"
        for number, title in enumerate(("Doel", "Plan", "Slot"), start=1)
    )
    ordinance = parse(contents + preamble + body)
    assert [article.text for article in ordinance.articles] == ["Het college stelt een plan op."] * 3
    assert any("inhoudsopgave" in remark for remark in ordinance.remarks)


def test_an_article_number_given_twice_makes_two_articles() -> None:
    ordinance = parse("Artikel 1 A\nTekst één.\nArtikel 2 B\nTekst.\nArtikel 2 C\nTekst.\nArtikel 3 D\nTekst.")
    assert [article.id for article in ordinance.articles] == ["art-1", "art-2", "art-2~2", "art-3"]


def test_chapters_may_each_count_from_one() -> None:
    text = "".join(f"Hoofdstuk {h}\nOver iets\n" + "".join(f"Artikel {a} T{TEXT}" for a in (1, 2, 3)) for h in (1, 2))
    assert [article.number for article in parse(PREAMBLE + text).articles] == ["1", "2", "3"] * 2


def test_bold_and_numbered_headings_of_a_word_file_are_articles() -> None:
    lines = [
        Line("Participatieverordening Voorbeelddam 2026", "heading", 1),
        Line("Begripsbepalingen", "heading", 2, label="Artikel 1"),
        Line("In deze verordening verstaan we onder beleid: een plan."),
        Line("Artikel 2 Plan", "heading"),
        Line("De raad stelt een plan vast.", "list", 1, label="1."),
        Line("Het college voert het uit.", "list", 1, label="2."),
        Line("met geld;", "list", 2, label="a."),
    ]
    one, two = parse_lines(lines).articles
    assert (one.label, one.heading) == ("Artikel 1", "Begripsbepalingen")
    assert [(lid.kind, lid.number) for lid in two.children] == [("paragraph", "1"), ("paragraph", "2")]
    assert [point.number for point in two.children[1].children] == ["a"]


@pytest.mark.parametrize("style", ["heading", "body"])
def test_numbered_headings_can_do_without_the_word_article(style: str) -> None:
    lines = [Line("Participatieverordening Duinoord 2026", "heading"), *map(Line, PREAMBLE.splitlines())]
    for number, title in enumerate(("Begripsbepalingen", "Reikwijdte", "Slot"), start=1):
        lines += [
            Line(f"{number}. {title}", "heading" if style == "heading" else "body"),
            Line("Het college doet dit."),
        ]
    articles = parse_lines(lines).articles
    assert [(article.number, article.heading) for article in articles] == [
        ("1", "Begripsbepalingen"),
        ("2", "Reikwijdte"),
        ("3", "Slot"),
    ]


def test_headings_of_a_policy_note_are_no_articles() -> None:
    lines = [Line("Beleidsnota samen doen", "heading", 1)]
    for number, title in enumerate(("Inleiding", "Aanleiding", "Ambitie"), start=1):
        lines += [Line(title, "heading", 2, label=f"{number}."), Line("We willen graag samen met inwoners werken.")]
    ordinance = parse_lines(lines)
    assert (ordinance.articles, ordinance.title) == ((), "Beleidsnota samen doen")
    assert "Inleiding" in ordinance.words
    assert ordinance.remarks == ("We vonden geen artikelen. De tekst is bewaard als gewone tekst.",)


AMENDING = """De raad van de gemeente Duinoord;
besluit vast te stellen de volgende verordening:
{0} {1} Wijziging
De Participatieverordening Duinoord wordt als volgt gewijzigd:
A. Artikel 3 komt te luiden:
Artikel 3 Plan
1. Het college maakt een plan.
2. Het college maakt het plan bekend.
B. Na artikel 3 wordt een artikel ingevoegd, luidende:
Artikel 3a Geld
De raad stelt geld beschikbaar.
C. Artikel 9 vervalt.
{0} {2} Inwerkingtreding
Deze verordening treedt in werking op 1 januari 2027.
"""


@pytest.mark.parametrize("numbers", [("I", "II"), ("1", "2")])
def test_quoted_articles_of_an_amending_ordinance_do_not_count(numbers: tuple[str, str]) -> None:
    ordinance = parse(AMENDING.format("Artikel", *numbers))
    assert [article.number for article in ordinance.articles] == list(numbers)
    points = [unit for unit in ordinance.articles[0].children if unit.kind == "point"]
    assert [point.number for point in points] == ["A", "B", "C"]
    assert "Het college maakt het plan bekend." in points[0].content
    assert ordinance.words.split() == AMENDING.format("Artikel", *numbers).split()
