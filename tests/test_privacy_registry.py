"""Every table says whose data it holds, why and for how long; and every deed in the code has Dutch words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Model
from django.utils import timezone

from leeratelier.privacy.register import deeds, expiries, personal, register
from leeratelier.privacy.registry import Expiry, NotPersonal, Personal
from leeratelier.privacy.rows import field_at, model_of
from leeratelier.privacy.words import has_dutch_word

REGISTERED = {entry.model for entry in register()}


@pytest.mark.parametrize("label", sorted(model._meta.label for model in apps.get_models()))
def test_every_model_is_in_the_register(label: str) -> None:
    assert label in REGISTERED, f"{label}: say in its app's privacy.py whose data it holds (REGISTER)"


def test_every_hidden_link_to_a_person_is_in_the_register() -> None:
    """Many-to-many tables that Django makes itself."""
    hidden = set(apps.get_models(include_auto_created=True)) - set(apps.get_models())
    pointing = {model._meta.label for model in hidden if get_user_model() in _related(model)}
    assert pointing <= REGISTERED


@pytest.mark.parametrize("entry", register(), ids=lambda entry: entry.model)
def test_what_the_register_names_exists(entry: Personal | NotPersonal) -> None:
    model_of(entry)
    if isinstance(entry, Personal):
        subject = [] if entry.subject == "self" else [entry.subject]
        for name in [*entry.fields, *entry.secret, *entry.anonymise, *subject]:
            field_at(entry, name)


def test_no_model_is_both_personal_and_not() -> None:
    innocent = {entry.model for entry in register() if isinstance(entry, NotPersonal)}
    assert innocent.isdisjoint(entry.model for entry in personal())


@pytest.mark.parametrize("entry", personal(), ids=lambda entry: f"{entry.model}-{entry.subject}")
def test_every_field_is_shown_to_people_in_dutch(entry: Personal) -> None:
    english = [name for name in entry.fields if not has_dutch_word(entry, name)]
    assert not english, f"{entry.model}: give these fields a Dutch verbose_name, or words in Personal: {english}"


@pytest.mark.django_db
@pytest.mark.parametrize("expiry", expiries(), ids=lambda expiry: f"{expiry.model}-{expiry.term}")
def test_every_term_can_be_carried_out(expiry: Expiry) -> None:
    assert list(expiry.rows(timezone.now())) == []


def test_every_deed_that_the_code_records_has_dutch_words() -> None:
    used = {deed for path in (Path(settings.BASE_DIR) / "leeratelier").rglob("*.py") for deed in _recorded(path)}
    assert used - set(deeds()) == set()
    assert "person.erased" in used


def _recorded(path: Path) -> Iterator[str]:
    """The deeds in `record(actor, "deed", …)`, outside tests."""
    if "tests" in path.parts or "record(" not in (source := path.read_text(encoding="utf-8")):
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "record" and len(node.args) > 1:
            yield from _texts(node.args[1])


def _texts(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def _related(model: type[Model]) -> set[object]:
    return {field.related_model for field in model._meta.get_fields() if field.is_relation}
