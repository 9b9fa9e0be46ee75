from __future__ import annotations

from pathlib import Path

import pytest
from django.core import mail as outbox
from django.core.exceptions import ValidationError
from django.db import transaction
from jinja2 import UndefinedError

from leeratelier.jobs.actions import mail
from leeratelier.jobs.letters import BadLetter
from leeratelier.jobs.models import Mail

pytestmark = pytest.mark.django_db


def test_a_mail_is_a_row_and_nothing_is_sent_yet(letters: Path) -> None:
    written = mail("noor@voorbeelddam.example", "groet", {"name": "Noor"})
    assert (written.to, written.subject, written.template) == ("noor@voorbeelddam.example", "Welkom Noor", "groet")
    assert written.state == Mail.State.WAITING
    assert written.body.startswith("Dag Noor.\n\n-- \n")
    assert "Deze mail komt van Leeratelier: https://leeratelier.example" in written.body
    assert outbox.outbox == []


def test_the_row_goes_when_the_deed_fails(letters: Path) -> None:
    with transaction.atomic():
        mail("noor@voorbeelddam.example", "groet", {"name": "Noor"})
        transaction.set_rollback(True)
    assert not Mail.objects.exists()


def test_a_letter_with_a_link_says_that_nothing_happens_before_a_button_is_pressed(letters: Path) -> None:
    (letters / "link.md").write_text("# Kom kijken\n\n{{ base_url }}/inloggen/", encoding="utf-8")
    assert "Er gebeurt pas iets als u daar op een knop drukt." in mail("a@b.example", "link").body
    assert "knop" not in mail("a@b.example", "groet", {"name": "Noor"}).body


def test_plain_text_is_not_escaped(letters: Path) -> None:
    assert "Dag Jan & Co <3." in mail("a@b.example", "groet", {"name": "Jan & Co <3"}).body


def test_a_fact_is_not_read_as_a_template(letters: Path) -> None:
    assert "Dag {{ 7 * 7 }}." in mail("a@b.example", "groet", {"name": "{{ 7 * 7 }}"}).body


def test_a_forgotten_fact_is_an_error(letters: Path) -> None:
    with pytest.raises(UndefinedError, match="name"):
        mail("a@b.example", "groet")


@pytest.mark.parametrize("name", ["Noor\nBcc: x@y.example", "Noor\r\nX: y", "Noor\x00", "Noor\u2028"])
def test_a_fact_cannot_start_a_new_header(letters: Path, name: str) -> None:
    with pytest.raises(BadLetter):
        mail("a@b.example", "groet", {"name": name})


@pytest.mark.parametrize("to", ["a@b.example\nBcc: x@y.example", "", "a@b.example, c@d.example", "geen adres"])
def test_a_bad_address_is_refused(letters: Path, to: str) -> None:
    with pytest.raises((BadLetter, ValidationError)):
        mail(to, "groet", {"name": "Noor"})
    assert not Mail.objects.exists()


@pytest.mark.parametrize("template", ["bestaat-niet", "../../etc/passwd", "../mails/groet", ""])
def test_only_a_file_in_the_folder_is_a_letter(letters: Path, template: str) -> None:
    with pytest.raises(BadLetter, match="no such file"):
        mail("a@b.example", template, {"name": "Noor"})


def test_a_letter_without_a_subject_is_an_error(letters: Path) -> None:
    (letters / "kaal.md").write_text("Dag.\n", encoding="utf-8")
    with pytest.raises(BadLetter, match="first line"):
        mail("a@b.example", "kaal")


def test_a_very_long_subject_is_cut_and_not_refused(letters: Path) -> None:
    assert len(mail("a@b.example", "groet", {"name": "x" * 300}).subject) == 200
