"""The list in the database follows the file, and nothing in use disappears."""

from __future__ import annotations

import datetime
import io

import pytest
from django.core.management import call_command

from leeratelier.municipalities.models import Municipality

pytestmark = pytest.mark.django_db


def _load() -> str:
    out = io.StringIO()
    call_command("load_municipalities", stdout=out)
    return out.getvalue()


def test_loading_twice_is_loading_once() -> None:
    assert "342 nieuw" in _load()
    assert "0 nieuw, 0 bijgewerkt" in _load()
    assert Municipality.objects.count() == 342


def test_a_changed_name_comes_in_and_the_address_stays() -> None:
    _load()
    Municipality.objects.filter(code="GM0355").update(name="Zeyst")
    assert "1 bijgewerkt" in _load()
    zeist = Municipality.objects.get(code="GM0355")
    assert (zeist.name, zeist.slug) == ("Zeist", "zeist")


def test_what_is_not_in_the_file_stays_and_is_named() -> None:
    Municipality.objects.create(code="GM0001", name="Opgeheven", slug="opgeheven")
    assert "wel bewaard: GM0001" in _load()
    assert Municipality.objects.filter(code="GM0001").exists()


def test_valid_to_is_the_last_day() -> None:
    _load()
    valid = Municipality.objects.valid_on(datetime.date(2026, 12, 31))
    assert valid.filter(slug="wijdemeren").exists()
    assert not Municipality.objects.valid_on(datetime.date(2027, 1, 1)).filter(slug="wijdemeren").exists()
