"""Taking the text of a dossier along."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.files.rules.lines import Extracted, Line
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance import actions
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.rules.akn import from_akn
from leeratelier.ordinance.rules.exported import import_json
from leeratelier.ordinance.rules.stored import from_json

HERE = "/werkruimte/voorbeelddam/verordening/"
TEXT = "Verordening Voorbeelddam\nArtikel 1 Doel\nDe raad \x01 wil dit.\nArtikel 2 Slot\nTot hier."


@pytest.fixture
def text(voorbeelddam: Municipality, lawyer: User) -> OrdinanceText:
    lines = tuple(Line(line) for line in TEXT.splitlines())
    return actions.bring_in(voorbeelddam, Extracted(lines, "txt", ""), lawyer)


@pytest.fixture
def client(lawyer: User) -> Client:
    return signed_in(lawyer)


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("docx", b"PK"),
        ("pdf", b"%PDF-"),
        ("txt", b"\xef\xbb\xbfVerordening Voorbeelddam"),
        ("json", b"{"),
        ("cvdr.xml", b"<?xml"),
        ("akn.xml", b"<?xml"),
    ],
)
def test_a_text_leaves_in_every_form(client: Client, text: OrdinanceText, form: str, start: bytes) -> None:
    page = client.get(HERE).content.decode()
    assert f"versies/1/tekst.{form}" in page
    answer = client.get(f"{HERE}versies/1/tekst.{form}")
    assert answer.content.startswith(start)
    assert answer["Content-Disposition"] == f'attachment; filename="verordening-voorbeelddam.{form}"'


def test_json_and_akoma_ntoso_come_back_as_they_were(client: Client, text: OrdinanceText) -> None:
    stored = from_json(text.tree)
    assert import_json(client.get(f"{HERE}versies/1/tekst.json").content) == stored
    from_xml = from_akn(client.get(f"{HERE}versies/1/tekst.akn.xml").content)
    assert from_xml.articles[1] == stored.articles[1]
    assert from_xml.articles[0].text == "De raad \ufffd wil dit."


def test_no_name_of_who_brought_it_in_leaves(client: Client, text: OrdinanceText, lawyer: User) -> None:
    for form in ("json", "cvdr.xml", "akn.xml", "txt"):
        words = client.get(f"{HERE}versies/1/tekst.{form}").content.decode()
        assert lawyer.email not in words
    assert json.loads(client.get(f"{HERE}versies/1/tekst.json").content)["municipality"] == "Voorbeelddam"


def test_a_text_that_was_thrown_away_does_not_leave(client: Client, text: OrdinanceText, lawyer: User) -> None:
    actions.throw_away(text, lawyer)
    assert client.get(f"{HERE}versies/1/tekst.docx").status_code == 404
