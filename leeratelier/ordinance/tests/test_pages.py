"""Bringing in a text and reading it beside its findings."""

from __future__ import annotations

import io

import docx
import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.files.models import StoredFile
from leeratelier.files.rules.lines import Extracted, Line
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance import actions
from leeratelier.ordinance.models import OrdinanceText

HERE = "/werkruimte/voorbeelddam/verordening/"
TEXT = """Participatieverordening Voorbeelddam 2026
De raad van de gemeente Voorbeelddam;
gelet op artikel 150 van de Gemeentewet;
besluit vast te stellen de volgende verordening:
Artikel 1 Reikwijdte
Deze verordening regelt hoe inwoners worden betrokken bij de voorbereiding van beleid.
Artikel 2 Inwerkingtreding
Deze verordening treedt in werking op {datum}.
"""


def test_an_empty_dossier_says_what_the_first_step_is(coordinator: User) -> None:
    page = signed_in(coordinator).get(HERE).content.decode()
    assert "Lees en toets de tekst" in page


def test_a_reader_of_an_empty_dossier_hears_who_brings_in_the_text(reader: User) -> None:
    page = signed_in(reader).get(HERE).content.decode()
    assert "Er staat nog geen verordening in dit dossier" in page
    assert "Lees en toets de tekst" not in page


def test_a_pasted_text_comes_back_as_articles_with_findings(lawyer: User) -> None:
    page = signed_in(lawyer).post(f"{HERE}inbrengen/", {"text": TEXT}, follow=True).content.decode()
    assert "<h3>Artikel 1 Reikwijdte</h3>" in page
    assert 'href="#plek-' in page
    assert '<mark class="la-ev' in page
    assert OrdinanceText.objects.get().articles == 2


def test_an_uploaded_file_is_kept_with_the_text(lawyer: User, settings: object, tmp_path: object) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    upload = SimpleUploadedFile("verordening.txt", TEXT.encode())
    signed_in(lawyer).post(f"{HERE}inbrengen/", {"file": upload})
    assert OrdinanceText.objects.get().file == StoredFile.objects.get()


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Kies een bestand of plak de tekst"),
        ({"file": SimpleUploadedFile("leeg.docx", b"")}, "leeg"),
        ({"file": SimpleUploadedFile("programma.docx", b"\x7fELF\x02\x01\x01" + bytes(200))}, "is een programma"),
        ({"file": SimpleUploadedFile("a.txt", b"Artikel 1"), "text": "Artikel 1"}, "Haal een van de twee weg"),
    ],
)
def test_bad_input_gets_one_clear_sentence_and_nothing_is_stored(
    lawyer: User, sent: dict[str, object], words: str
) -> None:
    answer = signed_in(lawyer).post(f"{HERE}inbrengen/", sent)
    assert words in answer.content.decode()
    assert not OrdinanceText.objects.exists()
    assert not StoredFile.objects.exists()


def test_what_was_pasted_stays_when_something_is_wrong(lawyer: User) -> None:
    sent = {"file": SimpleUploadedFile("a.txt", b"Artikel 1"), "text": "Artikel 9 Mijn tekst"}
    assert "Artikel 9 Mijn tekst" in signed_in(lawyer).post(f"{HERE}inbrengen/", sent).content.decode()


def test_markup_in_a_text_is_shown_as_text(voorbeelddam: Municipality, lawyer: User) -> None:
    _brought_in(voorbeelddam, lawyer, "Artikel 1 <script>alert(1)</script>\nTekst met <b>nadruk</b> & meer.")
    page = signed_in(lawyer).get(HERE).content.decode()
    assert "<script>alert" not in page
    assert "&lt;b&gt;nadruk" in page


def test_the_report_leaves_as_word_and_as_pdf(voorbeelddam: Municipality, lawyer: User) -> None:
    _brought_in(voorbeelddam, lawyer, TEXT)
    client = signed_in(lawyer)
    word = docx.Document(io.BytesIO(client.get(f"{HERE}versies/1/toetsrapport.docx").content))
    headings = [each.text for each in word.paragraphs if each.style and each.style.name == "Heading 1"]
    assert "Wat de wet minimaal vraagt" in headings
    pdf = pypdfium2.PdfDocument(client.get(f"{HERE}versies/1/toetsrapport.pdf").content)
    assert "Wat de wet minimaal vraagt" in "".join(page.get_textpage().get_text_range() for page in pdf)
    assert any(mark.get_title() == "Bevindingen" for mark in pdf.get_toc())


def test_a_text_that_was_thrown_away_can_be_taken_back(voorbeelddam: Municipality, lawyer: User) -> None:
    _brought_in(voorbeelddam, lawyer, TEXT)
    client = signed_in(lawyer)
    client.post(f"{HERE}versies/1/weg/")
    assert not OrdinanceText.objects.present().exists()
    client.post(f"{HERE}versies/1/weg/", {"terug": "1"})
    assert OrdinanceText.objects.present().count() == 1


def test_griffie_reads_but_brings_no_text_in(voorbeelddam: Municipality, lawyer: User) -> None:
    griffie = User.objects.create_user("griffie@voorbeelddam.example", None)
    griffie.memberships.create(municipality=voorbeelddam, role="griffie")
    assert signed_in(griffie).get(HERE).status_code == 200
    assert signed_in(griffie).post(f"{HERE}inbrengen/", {"text": TEXT}).status_code == 403


def test_results_of_older_rules_are_not_shown_as_todays(voorbeelddam: Municipality, lawyer: User) -> None:
    text = _brought_in(voorbeelddam, lawyer, TEXT)
    text.results, text.checked_with = [], "an older edition"
    text.save()
    assert "Wat de wet minimaal vraagt" in signed_in(lawyer).get(HERE).content.decode()


def test_a_document_of_another_kind_has_everything_open(voorbeelddam: Municipality, lawyer: User) -> None:
    other = (
        "Re-integratieverordening Participatiewet\nArtikel 1 Doel\nHet college ondersteunt werkzoekenden bij hun werk."
    )
    assert _brought_in(voorbeelddam, lawyer, other).law_open == 9


def test_a_page_of_somebody_signed_in_stays_out_of_shared_caches(lawyer: User) -> None:
    assert "private" in signed_in(lawyer).get(HERE).headers["Cache-Control"]


def test_an_update_checks_older_texts_anew(voorbeelddam: Municipality, lawyer: User) -> None:
    text = _brought_in(voorbeelddam, lawyer, TEXT)
    asked = text.law_open
    OrdinanceText.objects.update(results=[], law_open=0, checked_with="an older edition")
    assert actions.recheck() == 1
    assert actions.recheck() == 0
    assert OrdinanceText.objects.get().law_open == asked > 0


def test_the_page_asks_at_most_ten_queries(
    voorbeelddam: Municipality, lawyer: User, django_assert_max_num_queries: object
) -> None:
    for _ in range(12):
        _brought_in(voorbeelddam, lawyer, TEXT)
    client = signed_in(lawyer)
    for path in ("", "versies/"):
        with django_assert_max_num_queries(10):  # type: ignore[operator]
            assert client.get(HERE + path).status_code == 200


def _brought_in(municipality: Municipality, by: User, text: str) -> OrdinanceText:
    lines = tuple(Line(each) for each in text.splitlines())
    return actions.bring_in(municipality, Extracted(lines, "txt"), by)


def test_a_character_that_no_database_keeps_is_left_out(voorbeelddam: Municipality, lawyer: User) -> None:
    assert "De raad wil dit." in str(_brought_in(voorbeelddam, lawyer, "Artikel 1 Doel\nDe raad \0wil dit.").tree)
