"""Whatever comes in: no word is lost, nothing is refused, and an ordinance in any notation gets the right tree."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeratelier.files.rules.lines import Line
from leeratelier.ordinance.rules.parse import parse, parse_lines
from leeratelier.ordinance.rules.parse.rows import INVISIBLE
from leeratelier.ordinance.rules.text import as_text
from leeratelier.ordinance.rules.tree import Ordinance, Unit

DOCUMENTS = Path(__file__).parent / "documents"
SAMPLES = Path(__file__).parents[4] / "shared" / "samples"

_SENTENCES = (
    "Het college stelt voor elk proces een plan op.",
    "De raad bespreekt het verslag in een openbare vergadering.",
    "Een verzoek bevat een beschrijving van de taak en van de kosten.",
    "Binnen acht weken beslist het bestuursorgaan op het verzoek.",
    "Inwoners en belanghebbenden krijgen bericht over de uitkomst.",
)
_ITEMS = ("de naam van de indiener", "een begroting", "het doel van het proces", "de wijze van terugkoppeling")
_TITLES = ("Doel", "Reikwijdte", "Plan voor participatie", "Beoordeling van een verzoek", "Eindverslag")
_ARTICLE_LABELS = (
    "Artikel {} {}",
    "Artikel {}. {}",
    "ARTIKEL {} {}",
    "Artikel {}: {}",
    "Artikel {} – {}",
    "Art. {} {}",
    "Artikel {}\n{}",
    "Artikel {}.\n{}",
)
_LID_LABELS = ("{}. {}", "{} {}", "{}) {}", "({}) {}", "Lid {} {}", "lid {}: {}", "{}.\t{}", "{}.\n{}")
_POINT_LABELS = ("{}. {}", "{}) {}", "({}) {}", "{}.\n{}")
_SUBPOINT_LABELS = ("{}°. {}", "{}º. {}", "{}° {}")


@dataclass(frozen=True)
class Article:
    number: int
    leden: tuple[tuple[int, int], ...]  # of each lid: how many points, and how many sub-points the first has


@st.composite
def ordinances(draw: st.DrawFn) -> tuple[list[Article], str]:
    """An ordinance in one notation, and what its tree must hold."""
    article_label = draw(st.sampled_from(_ARTICLE_LABELS))
    labels = tuple(draw(st.sampled_from(kind)) for kind in (_LID_LABELS, _POINT_LABELS, _SUBPOINT_LABELS))
    between = draw(st.sampled_from(("\n", "\n\n", "\r\n")))
    points = st.tuples(st.integers(0, 11), st.integers(0, 4)).map(
        lambda found: found if found[0] != 1 else (2, found[1])
    )
    articles = [
        Article(number, tuple(draw(st.lists(points, min_size=1, max_size=4))))
        for number in range(1, draw(st.integers(2, 6)) + 1)
    ]
    choose = random.Random(draw(st.integers(0, 9999)))
    lines = [
        "De raad van de gemeente Voorbeelddam;",
        "gelet op artikel 150 van de Gemeentewet;",
        "besluit vast te stellen de volgende verordening:",
    ] * draw(st.booleans())
    for article in articles:
        lines.append(article_label.format(article.number, choose.choice(_TITLES)))
        lines.extend(_lid_lines(article, labels, choose))
    return articles, between.join(line.replace("\n", between) for line in lines)


def _lid_lines(article: Article, labels: tuple[str, ...], choose: random.Random) -> list[str]:
    lines = []
    for number, (points, subpoints) in enumerate(article.leden, start=1):
        sentence = choose.choice(_SENTENCES)
        lines.append(labels[0].format(number, sentence if not points else sentence[:-1] + ", en wel:"))
        for point in range(points):
            nested = point == 0 and subpoints > 0
            end = ":" if nested else "." if point == points - 1 else ";"
            lines.append(labels[1].format("abcdefghijkl"[point], choose.choice(_ITEMS) + end))
            if nested:
                lines.extend(labels[2].format(i, choose.choice(_ITEMS) + ";") for i in range(1, subpoints + 1))
    return lines


def shape(ordinance: Ordinance) -> list[tuple[str, list[tuple[str | None, list[tuple[str | None, list[str | None]]]]]]]:
    return [
        (
            article.number or "",
            [
                (
                    lid.number,
                    [(point.number, [sub.number for sub in _of(point, "point")]) for point in _of(lid, "point")],
                )
                for lid in _of(article, "paragraph")
            ],
        )
        for article in ordinance.articles
    ]


def _of(unit: Unit, kind: str) -> list[Unit]:
    return [child for child in unit.children if child.kind == kind]


def words(text: str) -> list[str]:
    return text.translate(INVISIBLE).split()


def ids(ordinance: Ordinance) -> list[str]:
    return [unit.id for unit in ordinance.walk()]


@given(ordinances())
@settings(max_examples=150, deadline=None)
def test_every_notation_gives_the_same_tree(case: tuple[list[Article], str]) -> None:
    articles, text = case
    expected = [
        (
            str(article.number),
            [
                (
                    str(number),
                    [
                        (letter, [str(i) for i in range(1, subpoints + 1)] if letter == "a" else [])
                        for letter in "abcdefghijkl"[:points]
                    ],
                )
                for number, (points, subpoints) in enumerate(article.leden, start=1)
            ],
        )
        for article in articles
    ]
    ordinance = parse(text)
    assert shape(ordinance) == expected
    assert shape(parse(as_text(ordinance))) == expected
    assert ordinance.words.split() == words(text)


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_any_text_keeps_its_words(text: str) -> None:
    ordinance = parse(text.replace("\f", "\n").replace("-", "–"))
    assert ordinance.words.split() == words(text.replace("-", "–"))
    assert len(set(ids(ordinance))) == len(ids(ordinance))


_PIECES = st.sampled_from(
    [
        "Artikel 1",
        "Artikel 2 Doel",
        "Artikel II",
        "artikel 3, tweede lid",
        "Hoofdstuk 1",
        "§ 2 Plan",
        "1.",
        "1",
        "2. De raad",
        "2 De raad",
        "a.",
        "i. een",
        "ii.",
        "1°.",
        "–",
        "- x",
        "•",
        "o",
        "Toelichting",
        "Bijlage 1",
        "De griffier,",
        "Inhoud",
        "De raad van de gemeente Duinoord;",
        "besluit:",
        "gelet op artikel 150;",
        "wordt als volgt gewijzigd:",
        "Lid 1",
        "(a)",
        "De verordening.",
        "en ook",
        "zoals bedoeld in",
        "2026 vast te stellen",
        "inwoners: mensen;",
        "verstaan onder:",
        "",
        "1.De raad",
        "Pagina 3 van 12",
        "1.1 Tekst",
        "²",
        "Aldus vastgesteld in de raad van 1 mei 2026.",
        "aa.",
        "xii. Twaalf",
    ]
)


@given(st.lists(_PIECES, max_size=40), st.sampled_from(["\n", "\n\n", "\r\n", "\u2028"]))
@settings(max_examples=300, deadline=None)
def test_labels_in_any_order_keep_their_words(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    ordinance = parse(text)
    assert sorted(ordinance.words.split()) == sorted(words(text))
    if "Pagina 3 van 12" not in pieces:
        assert ordinance.words.split() == words(text)
    assert len(set(ids(ordinance))) == len(ids(ordinance))


@given(
    st.lists(
        st.builds(
            Line,
            text=st.one_of(_PIECES, st.text(max_size=30)),
            style=st.sampled_from(["body", "heading", "list", "table", "footnote"]),
            level=st.integers(0, 15),
            label=st.sampled_from(["", "", "1.", "Artikel 4", "•", "a)", "?", "IV.", "1.1.1"]),
            page=st.sampled_from([None, 1, 2, 3]),
        ),
        max_size=40,
    )
)
@settings(max_examples=200, deadline=None)
def test_lines_of_a_file_keep_their_words(lines: list[Line]) -> None:
    """Hyphens at line ends are joined, so the letters are compared; furniture and footnotes may move, so sorted."""
    text = "".join(line.label + line.text if line.text.strip() or line.label else "" for line in lines)
    ordinance = parse_lines(lines)
    assert sorted(letters(ordinance.words)) == sorted(letters(text))


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*.txt")), ids=lambda path: path.name)
def test_damaged_documents_keep_their_words(path: Path) -> None:
    assert_damage_loses_nothing(path)


def test_damaged_samples_keep_their_words() -> None:
    if not SAMPLES.is_dir():
        pytest.skip("the folder ../shared/samples is absent")
    for path in (*SAMPLES.glob("*/*.yaml"), *SAMPLES.glob("*/*.html"), *SAMPLES.glob("*/cvdr*.xml")):
        assert_damage_loses_nothing(path)


def assert_damage_loses_nothing(path: Path) -> None:
    choose = random.Random(path.name)
    lines = path.read_text(encoding="utf-8").splitlines()
    for _ in range(15):
        damaged = "\n".join(_damaged(lines, choose))
        ordinance = parse(damaged)
        assert sorted(letters(ordinance.words)) == sorted(letters(damaged))
        assert len(set(ids(ordinance))) == len(ids(ordinance))


def letters(text: str) -> str:
    """Without spaces and hyphens: what stays the same when words that were cut at a line end are made whole."""
    return "".join(words(text)).replace("-", "")


def _damaged(lines: list[str], choose: random.Random) -> list[str]:
    kind = choose.choice(("drop", "duplicate", "shuffle", "halve", "glue"))
    if kind == "drop":
        return [line for line in lines if choose.random() > 0.2]
    if kind == "duplicate":
        return [line for line in lines for _ in range(choose.choice((1, 1, 1, 2)))]
    if kind == "shuffle":
        return choose.sample(lines, len(lines))
    if kind == "halve":
        middle = choose.randrange(len(lines) + 1)
        return lines[middle:] if choose.random() < 0.5 else lines[:middle]
    return "\n".join(lines).replace("\n", " ", choose.randrange(1, 20)).splitlines()


#  A page wraps no typed table, and waterhoek.txt has pages already.
PRINTABLE = [path for path in sorted(DOCUMENTS.glob("*.txt")) if path.stem not in ("zilverwaard", "waterhoek")]


@pytest.mark.parametrize("path", PRINTABLE, ids=lambda path: path.name)
@pytest.mark.parametrize("width", [60, 72, 80, 95])
def test_printing_on_pages_does_not_change_the_articles(path: Path, width: int) -> None:
    text = path.read_text(encoding="utf-8")
    printed = parse_lines(list(_printed(text, width, random.Random(f"{path.name} {width}"))))
    assert [article.words for article in printed.articles] == [article.words for article in parse(text).articles]
    assert shape(printed) == shape(parse(text))


def _printed(text: str, width: int, choose: random.Random) -> Iterator[Line]:
    """Wrapped as a PDF shows it: no empty lines, ragged right, a header and a page number on every page."""
    lines = [part for line in text.splitlines() for part in _wrapped(line, width, choose)]
    on_page = choose.choice((25, 38, 50))
    for page, start in enumerate(range(0, len(lines), on_page), start=1):
        yield Line("Gemeente Voorbeelddam", page=page)
        yield from (Line(line, page=page) for line in lines[start : start + on_page])
        yield Line(f"Pagina {page} van {-(-len(lines) // on_page)}", page=page)


def _wrapped(line: str, width: int, choose: random.Random) -> Iterator[str]:
    current = ""
    for word in line.split():
        if current and len(current) + 1 + len(word) > width * choose.uniform(0.95, 1.05):
            yield current
            current = word
        else:
            current = f"{current} {word}".strip()
    if current:
        yield current
