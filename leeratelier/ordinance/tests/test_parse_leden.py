"""Leden and points: numbering, bullets, nesting, wrapped lines."""

from __future__ import annotations

import pytest

from leeratelier.files.rules.lines import Line
from leeratelier.ordinance.rules.parse import parse, parse_lines
from leeratelier.ordinance.rules.tree import Unit

HEAD = "Artikel 1 Doel\n"


def article(text: str) -> Unit:
    (found,) = parse(HEAD + text).articles
    return found


def outline(unit: Unit) -> list[object]:
    """Numbers of leden and points, nested; a point without number by its label, text by its first word."""
    found: list[object] = []
    for child in unit.children:
        name = child.number or child.label or child.text.split()[0]
        below = outline(child)
        found.append((name, below) if below else name)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "1. De raad wil dit.\n2. Het college doet dit.\n3. Niemand anders.",
        "1 De raad wil dit.\n2 Het college doet dit.\n3 Niemand anders.",
        "1) De raad wil dit.\n2) Het college doet dit.\n3) Niemand anders.",
        "(1) De raad wil dit.\n(2) Het college doet dit.\n(3) Niemand anders.",
        "Lid 1\nDe raad wil dit.\nLid 2\nHet college doet dit.\nLid 3\nNiemand anders.",
        "lid 1: De raad wil dit.\nlid 2: Het college doet dit.\nlid 3: Niemand anders.",
        "1.\nDe raad wil dit.\n2.\nHet college doet dit.\n3.\nNiemand anders.",
        "1\nDe raad wil dit.\n2\nHet college doet dit.\n3\nNiemand anders.",
        "1.\tDe raad wil dit.\n2.\tHet college doet dit.\n3.\tNiemand anders.",
        "1 - De raad wil dit.\n2 - Het college doet dit.\n3 - Niemand anders.",
        "1.De raad wil dit.\n2.Het college doet dit.\n3.Niemand anders.",
        "¹ De raad wil dit.\n² Het college doet dit.\n³ Niemand anders.",
        "1. De raad wil dit\n2. Het college doet dit\n3. Niemand anders",
        "\n1. de raad wil dit.\n\n2. het college doet dit.\n\n3. niemand anders.",
    ],
)
def test_leden_are_numbered_in_many_ways(text: str) -> None:
    found = article(text)
    assert [(lid.kind, lid.number) for lid in found.children] == [("paragraph", number) for number in "123"]
    assert [lid.text.split()[-1].strip(".") for lid in found.children] == ["dit", "dit", "anders"]


def test_leden_may_repeat_the_number_of_the_article() -> None:
    assert outline(article("1.1 De raad wil dit.\n1.2 Het college doet dit.\n1.2.1 Op tijd.")) == [
        "1.1",
        ("1.2", ["1.2.1"]),
    ]


def test_skipped_and_repeated_numbers_are_kept() -> None:
    assert outline(article("1. Een.\n2. Twee.\n2. Nog eens.\n4. Vier.\n5a. Vijf.")) == ["1", "2", "2", "4", "5a"]
    assert outline(article("Er geldt:\na. een;\nc. drie;\nc. vier;\nd. vijf.")) == ["a", "c", "c", "d"]
    assert outline(article("2. Twee.\n3. Drie.")) == ["2", "3"]


@pytest.mark.parametrize(
    "text",
    [
        "1. Het college stelt vast wat in de tweede helft van de maand januari van het jaar\n2026 vast te stellen is.\n2. Twee.",
        "1. Het college vraagt inwoners om advies en wacht daarop ten minste een termijn van\n15 dagen.\n2. Twee.",
        "1. Deze regels gelden voor alle plannen die het college heeft gemaakt na de datum van\n1 januari 2027.\n2. Twee.",
        "1. Het plan bevat in elk geval de onderdelen die de raad heeft genoemd in artikel\n3. Het college vult dat aan.\n2. Twee.",
        "1. Het college werkt samen met inwoners van de gemeente en met anderen uit de streek\n– voor zover zij dat willen – aan"
        " het plan.\n2. Twee.",
        "1. Het college zendt het plan aan de raad.\nDe raad bespreekt het.\n2. Twee.",
        "1. Eerste lid\n2. Twee.",
    ],
)
def test_a_wrapped_line_that_starts_with_a_number_is_no_lid(text: str) -> None:
    found = article(text)
    assert [child.number for child in found.children] == ["1", "2"]
    assert found.children[1].text == "Twee."


@pytest.mark.parametrize(
    "line",
    [
        "Eerste lid van iets.",
        "Het eerste lid geldt niet.",
        "Lid 1 is niet van toepassing.",
        "lid 2 geldt niet.",
        "12 inwoners kunnen dit vragen.",
        "Sub rosa is geen onderdeel.",
    ],
)
def test_words_are_no_labels(line: str) -> None:
    found = article(f"De raad wil dit.\n{line}")
    assert [(child.kind, child.text) for child in found.children] == [("text", "De raad wil dit."), ("text", line)]


@pytest.mark.parametrize(
    ("marks", "numbers"),
    [
        ("a. b. c.", "abc"),
        ("a) b) c)", "abc"),
        ("(a) (b) (c)", "abc"),
        ("a b c", "abc"),
        ("A. B. C.", "ABC"),
        ("1°. 2°. 3°.", "123"),
        ("1º 2º 3º", "123"),
        ("i. ii. iii.", ("i", "ii", "iii")),
        ("I. II. III.", ("I", "II", "III")),
        ("1. 2. 3.", "123"),
        ("sub_a sub_b sub_c", "abc"),
        ("– – –", (None,) * 3),
        ("- - -", (None,) * 3),
        ("• • •", (None,) * 3),
        ("* * *", (None,) * 3),
        ("o o o", (None,) * 3),
        ("\uf0b7 \uf0b7 \uf0b7", (None,) * 3),
    ],
)
@pytest.mark.parametrize("inside_a_lid", [False, True])
def test_points_are_marked_in_many_ways(marks: str, numbers: tuple[str | None, ...], inside_a_lid: bool) -> None:
    lines = [
        f"{mark.replace('_', ' ')} {text}"
        for mark, text in zip(marks.split(), ("Het ene;", "Het andere;", "De rest."), strict=True)
    ]
    found = article(("1. " if inside_a_lid else "") + "Dit geldt voor:\n" + "\n".join(lines))
    host = found.children[0] if inside_a_lid else found
    assert [(child.kind, child.number) for child in host.children] == [("point", number) for number in numbers]
    assert [child.text for child in host.children] == ["Het ene;", "Het andere;", "De rest."]


def test_lists_nest_and_close() -> None:
    text = """1. Het gaat om:
a. zaken als:
1°. het ene:
i. met dit;
ii. met dat;
2°. het andere;
b. lijsten:
- een;
- twee.
2. En om:
a. de rest."""
    assert outline(article(text)) == [
        ("1", [("a", [("1", ["i", "ii"]), "2"]), ("b", ["-", "-"])]),
        ("2", ["a"]),
    ]


def test_h_is_followed_by_i_unless_it_announces_a_list() -> None:
    letters = (
        "\n".join(f"{letter}. zaak {letter};" for letter in "abcdefghijklmnopqrstuvwxyz") + "\naa. zaak;\nbb. zaak."
    )
    found = outline(article("Het gaat om:\n" + letters))
    assert found == [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"]
    assert outline(article("Het gaat om:\na. dit:\ni. een;\nii. twee;\nb. dat.")) == [("a", ["i", "ii"]), "b"]


def test_the_same_marks_may_return_deeper() -> None:
    text = "1. Dit:\na. dat:\n1. een;\n2. twee:\na. diep;\nb. dieper;\n3. drie;\nb. slot.\n2. Einde."
    assert outline(article(text)) == [("1", [("a", ["1", ("2", ["a", "b"]), "3"]), "b"]), "2"]


def test_twelve_levels_of_a_word_list_nest() -> None:
    lines = [Line("Artikel 1 Diep", "heading", 1)]
    lines += [Line(f"niveau {level}:", "list", level, label="•") for level in range(1, 13)]
    lines.append(Line("terug", "list", 2, label="•"))
    (found,) = parse_lines(lines).articles
    depth, unit = 0, found
    while unit.children:
        depth, unit = depth + 1, unit.children[0]
    assert depth == 12
    assert [child.text for child in found.children[0].children] == ["niveau 2:", "terug"]


def test_twelve_levels_of_typed_marks_nest() -> None:
    marks = ("1.", "a.", "1°.", "i.", "-", "•", "*", "A.", "1)", "a)", "(1)", "(a)")
    found = article("\n".join(f"{mark} niveau:" for mark in marks) + " einde.\n2. Terug.")
    depth, unit = 0, found
    while unit.children:
        depth, unit = depth + 1, unit.children[0]
    assert (depth, unit.text) == (12, "niveau: einde.")
    assert found.children[1].number == "2"


def test_indentation_tells_equal_bullets_apart() -> None:
    assert outline(article("Het gaat om:\n- een\n  - een a\n  - een b\n- twee")) == [("-", ["-", "-"]), "-"]


def test_very_deep_lists_are_capped_and_said() -> None:
    lines = [Line("Artikel 1 Diep"), *(Line(f"niveau {n}:", "list", n, label="•") for n in range(1, 400))]
    ordinance = parse_lines(lines)
    assert any("niveau 20" in remark for remark in ordinance.remarks)
    assert "niveau 399:" in ordinance.words


@pytest.mark.parametrize(
    "terms",
    [
        "beleid: een lijn van handelen;\ninwoners: wie in de gemeente woont;\nplan: een stuk over het proces.",
        "- beleid: een lijn van handelen;\n- inwoners: wie in de gemeente woont;\n- plan: een stuk over het proces.",
        "a. beleid: een lijn van handelen;\nb. inwoners: wie in de gemeente woont;\nc. plan: een stuk over het proces.",
        "1. beleid: een lijn van handelen;\n2. inwoners: wie in de gemeente woont;\n3. plan: een stuk over het proces.",
        "beleid: een lijn van handelen.\ninwoners: wie in de gemeente woont.\nplan: een stuk over het proces.",
        "\nbeleid: een lijn van\nhandelen;\n\ninwoners: wie in de gemeente woont;\n\nplan: een stuk over het proces.",
    ],
)
def test_definitions_are_points(terms: str) -> None:
    found = article("In deze verordening wordt verstaan onder:\n" + terms)
    assert found.text == "In deze verordening wordt verstaan onder:"
    assert [child.kind for child in found.children] == ["point"] * 3
    assert found.children[0].text.rstrip(".;") == "beleid: een lijn van handelen"


def test_text_after_a_list_is_kept_as_text() -> None:
    found = article("Het gaat om:\na. dit;\nb. dat.\nDe raad kan afwijken.\na. opnieuw;\nb. nog eens.")
    assert [(child.kind, child.id) for child in found.children] == [
        ("point", "art-1-a"),
        ("point", "art-1-b"),
        ("text", "art-1-tekst-3"),
        ("point", "art-1-a~2"),
        ("point", "art-1-b~2"),
    ]


def test_leden_without_numbers_are_texts() -> None:
    found = article("De raad stelt een plan vast.\nHet college voert het uit.")
    assert (found.text, [child.kind for child in found.children]) == ("", ["text", "text"])


def test_wrapped_lines_become_one_unit() -> None:
    text = """1. Het college stelt voor elk participatieproces een plan op waarin in elk geval
staat wat het doel is. Het college maakt dat plan bekend op de website van de
gemeente en vraagt inwoners om een reactie.
2. De raad bespreekt het plan in een openbare vergadering als het college of een
fractie dat wenst."""
    assert [child.text.split()[-1] for child in article(text).children] == ["reactie.", "wenst."]


def test_soft_returns_in_a_word_paragraph_are_lines() -> None:
    (found,) = parse_lines([Line("Artikel 1\nDoel"), Line("1. De raad wil dit.\n2. Het college doet\ndit.")]).articles
    assert (found.heading, outline(found)) == ("Doel", ["1", "2"])
    assert found.children[1].text == "Het college doet dit."


def test_paragraphs_of_a_word_file_are_never_joined() -> None:
    (found,) = parse_lines(
        [
            Line("Artikel 1 Doel"),
            Line("de raad wil dit zonder punt aan het einde van de hele lange alinea"),
            Line("het college doet dit"),
        ]
    ).articles
    assert len(found.children) == 2


def test_a_table_is_one_unit() -> None:
    (found,) = parse_lines(
        [
            Line("Artikel 1 Doel"),
            Line("De tabel:"),
            Line("vorm\twanneer", "table"),
            Line("raadplegen\taltijd", "table"),
            Line("Einde."),
        ]
    ).articles
    assert [(child.kind, child.text) for child in found.children] == [
        ("table", "vorm\twanneer\nraadplegen\taltijd"),
        ("text", "Einde."),
    ]
