"""Every address × every role × GET and POST. A new address without a row in its app's tests/pages.py fails."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from leeratelier.privacy.models import LogEntry
from tests import pages, world
from tests.urls import all_names

TABLE = pages.gathered()


@pytest.fixture(scope="module")
def here(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[world.World]:
    """One world for the whole module; every test runs in a savepoint that is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        yield world.make()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _as_it_was(here: world.World) -> Iterator[None]:
    point = transaction.savepoint()
    yield
    transaction.savepoint_rollback(point)


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert set(TABLE) == set(all_names())


@pytest.mark.parametrize("role", pages.ROLES)
@pytest.mark.parametrize("name", sorted(TABLE))
def test_reading(name: str, role: str, here: world.World) -> None:
    answer = _ask("GET", name, role, here)
    expected = TABLE[name].expected("GET", role)
    _compare(answer, expected, f"{role} GET {name}")


@pytest.mark.parametrize("role", pages.ROLES)
@pytest.mark.parametrize("name", sorted(TABLE))
def test_writing(name: str, role: str, here: world.World) -> None:
    before = LogEntry.objects.count()
    answer = _ask("POST", name, role, here)
    expected = TABLE[name].expected("POST", role)
    _compare(answer, expected, f"{role} POST {name}")
    if answer.status_code >= 400:
        assert LogEntry.objects.count() == before, "a refused deed left a trace"


def _ask(method: str, name: str, role: str, here: world.World) -> HttpResponse:
    row = TABLE[name]
    client = Client(raise_request_exception=True)
    if role != "anonymous":
        client.force_login(here.people[role])
    address = reverse(name, kwargs=row.kwargs(here)) + row.query
    if method == "GET":
        return client.get(address)  # type: ignore[return-value]
    return client.post(address, row.data(here))  # type: ignore[return-value]


def _compare(answer: HttpResponse, expected: int | None, what: str) -> None:
    if expected is None:
        assert answer.status_code in (403, 404, 405), f"{what}: {answer.status_code}, expected a refusal"
    else:
        assert answer.status_code == expected, f"{what}: {answer.status_code}, expected {expected}"
