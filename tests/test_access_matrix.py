"""Every address × every role × GET and POST. A new address without a row in its app's tests/pages.py fails."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse

from leeratelier.privacy.models import LogEntry
from tests import pages, world
from tests.urls import all_names

pytestmark = (
    pytest.mark.django_db
)  # without it no test database is made, and the module's world would stand in a real one
TABLE = pages.gathered()


@pytest.fixture(scope="module")
def here(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[world.World]:
    """One world for the whole module; every test runs in a savepoint that is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        yield world.make()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def sessions(here: world.World) -> dict[str, str]:
    """Everybody signs in once. Role → session cookie; "anonymous" has none."""
    found = {}
    for role, person in here.people.items():
        client = Client()
        client.force_login(person)
        found[role] = client.cookies[settings.SESSION_COOKIE_NAME].value
    return found


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert set(TABLE) == set(all_names())


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("name", sorted(TABLE))
def test_everybody_gets_the_answer_that_is_theirs(
    name: str, method: str, here: world.World, sessions: dict[str, str]
) -> None:
    """Every role on a clean world. A refused deed leaves no trace in the log."""
    faults = []
    for role in pages.ROLES:
        with _as_it_was():
            row = TABLE[name]
            address, data = reverse(name, kwargs=row.kwargs(here)) + row.query, row.data(here)
            before = LogEntry.objects.count()
            client = Client()
            if role in sessions:
                client.cookies[settings.SESSION_COOKIE_NAME] = sessions[role]
            answer = client.get(address) if method == "GET" else client.post(address, data)
            expected = row.expected(method, role)
            if not _fits(answer, expected):
                faults.append(f"{role}: {answer.status_code}, expected {expected or 'a refusal'}")
            elif answer.status_code >= 400 and LogEntry.objects.count() != before:
                faults.append(f"{role}: a refused deed left a trace")
    assert not faults, f"{method} {name}"


def _fits(answer: Any, expected: int | None) -> bool:
    """Where no answer is named any refusal will do; being asked to sign in is one."""
    if expected is not None:
        return bool(answer.status_code == expected)
    asked_to_sign_in = answer.status_code == 302 and answer.headers["Location"].startswith("/inloggen/")
    return asked_to_sign_in or answer.status_code in (403, 404, 405)


@contextlib.contextmanager
def _as_it_was() -> Iterator[None]:
    point = transaction.savepoint()
    try:
        yield
    finally:
        transaction.savepoint_rollback(point)
