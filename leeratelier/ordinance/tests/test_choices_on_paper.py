"""The choices for a council member who doesn't sign in."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.documents.tree import Document, Facts, Heading, PageBreak, Paragraph, Table, plain
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance.choosing import Room, defaults, room_of
from leeratelier.ordinance.report.choices import choices_document, choices_workbook
from leeratelier.ordinance.rules.choices import by_slug, choices
from leeratelier.workspaces import actions
from leeratelier.workspaces.models import Workspace

HERE = "/werkruimte/voorbeelddam/verordening/keuzes/keuzes"
DAY = datetime.date(2026, 12, 1)
FIRST = next(choice for choice in choices() if choice.unavoidable)


@pytest.fixture
def opened(voorbeelddam: Municipality, lawyer: User) -> Workspace:
    actions.answer_choice(
        voorbeelddam, FIRST.slug, lawyer, option=FIRST.option[0].slug, fill_ins={}, reason="Dat past.", version=0
    )
    actions.answer_with_defaults(voorbeelddam, defaults(), lawyer)
    voorbeelddam.refresh_from_db()
    return voorbeelddam.workspace


def test_every_choice_has_a_page_with_its_options_its_law_and_room_to_write(opened: Workspace) -> None:
    room = room_of(opened)
    document = _document(room)
    assert sum(isinstance(block, PageBreak) for block in document.blocks) == len(room.asked)
    words = _words(document)
    for asked in room.asked:
        assert f"{asked.choice.number}. {asked.choice.question}" in words
        for option in asked.choice.option:
            assert option.meaning in words
            assert all(each in words for each in (*option.pros, *option.cons, option.residents, option.workload))
        assert all(limit.text in words and limit.source in words for limit in asked.choice.limit)
        assert all(known.what in words for known in asked.choice.known)
    empty = [block for block in document.blocks if isinstance(block, Table) and block.caption == "Ruimte voor de raad"]
    assert len(empty) == len(room.asked)


def test_the_overview_comes_first_and_names_every_choice(opened: Workspace) -> None:
    document = _document(room_of(opened))
    before = document.blocks[: next(i for i, each in enumerate(document.blocks) if isinstance(each, PageBreak))]
    table = next(block for block in before if isinstance(block, Table))
    assert len(table.rows) == len(room_of(opened).asked)
    row = next(row for row in table.rows if row[0] == str(FIRST.number))
    assert row[1:] == (FIRST.question, FIRST.option[0].label, "Ambtelijk voorstel", "De raad", "nee")


def test_nothing_is_the_councils_before_the_council_decided(opened: Workspace, lawyer: User) -> None:
    assert "De raad besloot" not in _words(_document(room_of(opened)))
    row = opened.choice_answers.get(choice=FIRST.slug)
    actions.set_choice_status(row, lawyer, status="decided", version=1)
    assert _words(_document(room_of(opened))).count("De raad besloot") == 1


def test_an_open_choice_shows_no_default_as_if_it_were_chosen(voorbeelddam: Municipality) -> None:
    room = room_of(Workspace(municipality=voorbeelddam))
    table = next(block for block in _document(room).blocks if isinstance(block, Table))
    assert {row[2] for row in table.rows} == {"nog niet gekozen"}


def test_what_has_to_be_filled_in_is_an_open_place_until_it_is(opened: Workspace, lawyer: User) -> None:
    terms = by_slug()["termijnen"]
    told = {"option": terms.option[0].slug, "reason": ""}
    actions.answer_choice(opened.municipality, terms.slug, lawyer, **told, fill_ins={}, version=0)
    assert f"[invullen: {_small(terms.fill_in[0].label)}]" in _words(_document(room_of(opened)))
    weeks = {each.name: 8 for each in terms.fill_in}
    actions.answer_choice(opened.municipality, terms.slug, lawyer, **told, fill_ins=weeks, version=1)
    words = _words(_document(room_of(opened)))
    assert f"[invullen: {_small(terms.fill_in[0].label)}]" not in words
    assert "8 weken" in words


def test_a_reason_that_looks_like_a_formula_is_no_formula(opened: Workspace, lawyer: User) -> None:
    actions.answer_choice(
        opened.municipality, FIRST.slug, lawyer, option=FIRST.option[0].slug, fill_ins={}, reason="=1+1", version=1
    )
    assert any("=1+1" in row for row in choices_workbook(room_of(opened), "Voorbeelddam", DAY).sheets[0].rows)
    content = signed_in(lawyer).get(f"{HERE}.xlsx").content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert ">=1+1<" in sheet
    assert "<f>" not in sheet


@pytest.mark.parametrize(("form", "start"), [("docx", b"PK"), ("pdf", b"%PDF-"), ("xlsx", b"PK")])
def test_the_choices_leave_the_same_each_time_and_only_for_who_may_read(
    form: str,
    start: bytes,
    opened: Workspace,
    reader: User,
    outsider: User,
    django_assert_max_num_queries: object,
) -> None:
    client = signed_in(reader)
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        answer = client.get(f"{HERE}.{form}")
    assert answer.content.startswith(start)
    assert answer.content == client.get(f"{HERE}.{form}").content
    assert signed_in(outsider).get(f"{HERE}.{form}").status_code == 404


def test_a_dossier_in_which_nobody_chose_gives_the_questions(voorbeelddam: Municipality, lawyer: User) -> None:
    for form in ("docx", "pdf", "xlsx"):
        assert signed_in(lawyer).get(f"{HERE}.{form}").status_code == 200


def _document(room: Room) -> Document:
    return choices_document(room, "Voorbeelddam", DAY)


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _words(document: Document) -> str:
    words = []
    for block in document.blocks:
        match block:
            case Heading():
                words.append(block.text)
            case Paragraph():
                words.append(plain(block.text))
            case Facts():
                words += [f"{name} {plain(text)}" for name, text in block.pairs]
            case Table():
                words += [plain(cell) for row in (block.header, *block.rows) for cell in row]
    return "\n".join(words)
