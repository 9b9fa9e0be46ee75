"""Was-wordt on the page and as a document, and the amending ordinance that comes with it."""

from __future__ import annotations

import io
import re

import docx
import pypdfium2
import pytest

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.files.rules.lines import Extracted, Line
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance import actions

HERE = "/werkruimte/voorbeelddam/verordening/was-wordt/"
OLD = """Participatieverordening Voorbeelddam 2025
De raad van de gemeente Voorbeelddam;
gelet op artikel 150 van de Gemeentewet;
besluit vast te stellen de volgende verordening:
Artikel 1 Doel
Deze verordening regelt hoe inwoners worden betrokken bij de voorbereiding van beleid.
Artikel 2 Plan
1. Het college maakt een plan.
2. Het college maakt <b>het plan</b> openbaar.
"""
NEW = OLD.replace("voorbereiding", "voorbereiding en de uitvoering").replace(
    "1. Het", "1. De raad stelt regels.\n2. Het", 1
)
NEW = NEW.replace("2. Het college maakt <b>", "3. Het college maakt <b>")


@pytest.fixture
def two_texts(voorbeelddam: Municipality, lawyer: User) -> None:
    _bring_in(voorbeelddam, lawyer, OLD, NEW)


def test_a_dossier_without_two_texts_shows_the_law_as_example(reader: User) -> None:
    page = signed_in(reader).get(HERE).content.decode()
    assert "Artikel 150 Gemeentewet tot en met 31 december 2024" in page
    assert re.search(r"<ins>.{0,60}, uitvoering en evaluatie", page)
    assert "wijzigingsverordening" not in page.lower()
    assert signed_in(reader).get(f"{HERE}wijzigingsverordening.txt").status_code == 404


@pytest.mark.usefixtures("two_texts")
def test_the_two_newest_texts_stand_side_by_side(reader: User) -> None:
    page = signed_in(reader).get(HERE).content.decode()
    assert '<ins><span class="la-vh">nieuw: </span>en de uitvoering' in page
    assert "vernummerd, was artikel 2, tweede lid" in page
    assert "bestaat niet" in page
    assert "&lt;b&gt;het plan" in page


@pytest.mark.usefixtures("two_texts")
def test_what_stayed_the_same_can_be_left_out(reader: User) -> None:
    client = signed_in(reader)
    assert "besluit vast te stellen" in client.get(HERE).content.decode()
    only = client.get(HERE, {"toon": "gewijzigd"}).content.decode()
    assert "besluit vast te stellen" not in re.sub(r"<section.*?wijziging.*", "", only, flags=re.DOTALL)
    assert "en de uitvoering" in only


@pytest.mark.usefixtures("two_texts")
def test_any_two_versions_can_be_chosen(reader: User) -> None:
    page = signed_in(reader).get(HERE, {"oud": "2", "nieuw": "1"}).content.decode()
    assert '<del><span class="la-vh">weg: </span>en de uitvoering' in page


@pytest.mark.usefixtures("two_texts")
@pytest.mark.parametrize("asked", [{"oud": "7"}, {"nieuw": "x"}, {"oud": "1", "nieuw": "99999999999999999999"}])
def test_a_version_that_is_not_there_is_not_found(reader: User, asked: dict[str, str]) -> None:
    assert signed_in(reader).get(HERE, asked).status_code == 404


@pytest.mark.usefixtures("two_texts")
def test_a_text_that_was_thrown_away_is_not_compared(lawyer: User) -> None:
    client = signed_in(lawyer)
    client.post("/werkruimte/voorbeelddam/verordening/versies/1/weg/")
    assert "Een voorbeeld: de wet zelf" in client.get(HERE).content.decode()


@pytest.mark.usefixtures("two_texts")
def test_equal_texts_are_said_to_be_equal(reader: User) -> None:
    asked = {"oud": "1", "nieuw": "1"}
    page = signed_in(reader).get(HERE, asked | {"toon": "gewijzigd"}).content.decode()
    assert "Deze twee teksten zijn gelijk." in page
    assert 'id="wijziging"' not in page
    word = _word(signed_in(reader).get(f"{HERE}wijzigingsverordening.docx", asked).content)
    assert "Er valt niets te wijzigen" in word


@pytest.mark.usefixtures("two_texts")
def test_the_amending_ordinance_can_be_taken_along(reader: User) -> None:
    client = signed_in(reader)
    orders = (
        "In artikel 1 wordt na “voorbereiding” ingevoegd “en de uitvoering”.",
        "In artikel 2 wordt, onder vernummering van het eerste en tweede lid tot tweede en derde lid, een lid ingevoegd",
        "De raad van de gemeente Voorbeelddam;",
        "gelet op artikel 150 van de Gemeentewet;",
    )
    text = client.get(f"{HERE}wijzigingsverordening.txt").content.decode("utf-8-sig")
    word = _word(client.get(f"{HERE}wijzigingsverordening.docx").content)
    assert all(order in text and order in word for order in orders)
    assert "Artikel I\n\nDe Participatieverordening Voorbeelddam 2025 wordt als volgt gewijzigd:" in text


@pytest.mark.usefixtures("two_texts")
def test_was_wordt_leaves_as_word_and_as_pdf(reader: User) -> None:
    client = signed_in(reader)
    word = docx.Document(io.BytesIO(client.get(f"{HERE}was-wordt.docx").content))
    cells = [cell for row in word.tables[-1].rows for cell in row.cells]
    new = next(cell for cell in cells if "en de uitvoering" in cell.text)
    assert [run.text for run in new.paragraphs[0].runs if run.bold] == ["en de uitvoering "]
    pdf = pypdfium2.PdfDocument(client.get(f"{HERE}was-wordt.pdf").content)
    assert "en de uitvoering" in " ".join("".join(p.get_textpage().get_text_range() for p in pdf).split())


@pytest.mark.usefixtures("two_texts")
def test_the_page_asks_at_most_ten_queries(
    voorbeelddam: Municipality, lawyer: User, django_assert_max_num_queries: object
) -> None:
    _bring_in(voorbeelddam, lawyer, *[OLD] * 10)
    client = signed_in(lawyer)
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        assert client.get(HERE, {"oud": "1", "nieuw": "2"}).status_code == 200


@pytest.mark.usefixtures("two_texts")
def test_another_municipality_sees_nothing(outsider: User) -> None:
    for path in ("", "was-wordt.docx", "wijzigingsverordening.txt"):
        assert signed_in(outsider).get(HERE + path).status_code == 404


def _bring_in(municipality: Municipality, by: User, *texts: str) -> None:
    for text in texts:
        actions.bring_in(municipality, Extracted(tuple(Line(each) for each in text.splitlines()), "txt"), by)


def _word(content: bytes) -> str:
    return "\n".join(each.text for each in docx.Document(io.BytesIO(content)).paragraphs)
