"""The check for everyone: shown, never stored, and not without limit."""

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from leeratelier.files.models import StoredFile
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.rules.check import rules
from leeratelier.ordinance.views import public

TEXT = "Participatieverordening\nArtikel 1 Reikwijdte\nInwoners worden betrokken bij de voorbereiding van beleid."


@pytest.fixture(autouse=True)
def _nobody_asked_before(db: None) -> None:
    cache.clear()


def test_anyone_sees_the_outcome_and_nothing_is_stored(client: Client) -> None:
    answer = client.post("/wetscheck/", {"file": SimpleUploadedFile("a.txt", TEXT.encode())})
    assert "Wat de wet minimaal vraagt" in answer.text
    assert "<h3>Artikel 1 Reikwijdte</h3>" in answer.text
    assert not OrdinanceText.objects.exists()
    assert not StoredFile.objects.exists()
    assert "no-store" in answer.headers["Cache-Control"]


def test_who_asks_too_often_hears_when_to_come_back(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public, "RATE", "1/h/ip")
    client.post("/wetscheck/", {"text": TEXT})
    answer = client.post("/wetscheck/", {"text": TEXT})
    assert answer.status_code == 429
    assert "Probeer het over een uur opnieuw." in answer.text
    assert "Artikel 1 Reikwijdte" in answer.text  # what was pasted stays


def test_a_text_without_end_is_refused(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public, "MOST_CHARACTERS", 20)
    assert "te lang voor de open toets" in client.post("/wetscheck/", {"text": TEXT}).text


def test_a_bad_file_gets_one_clear_sentence(client: Client) -> None:
    answer = client.post("/wetscheck/", {"file": SimpleUploadedFile("leeg.pdf", b"")})
    assert "Dit bestand is leeg" in answer.text


def test_the_public_list_has_every_rule_with_its_source(client: Client) -> None:
    page = client.get("/wetscheck/regels/").text
    for rule in rules():
        assert f'id="{rule.slug}"' in page
