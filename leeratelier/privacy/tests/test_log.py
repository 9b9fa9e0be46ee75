from __future__ import annotations

import datetime

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Membership
from leeratelier.privacy.actions import UnknownDeed, record
from leeratelier.privacy.models import LogEntry

pytestmark = pytest.mark.django_db


def test_a_deed_is_written_down_with_who_what_and_where(coordinator: User, reader: User) -> None:
    membership = reader.memberships.get()
    entry = record(
        coordinator,
        "membership.changed",
        scope="municipality:voorbeelddam",
        target=membership,
        changes={"role": ("reader", "editor"), "until": (None, datetime.date(2027, 1, 1))},
    )
    entry.refresh_from_db()
    assert (entry.actor, entry.actor_number) == (coordinator, coordinator.pk)
    assert (entry.target_model, entry.target_id) == ("municipalities.Membership", str(membership.pk))
    assert entry.changes == {"role": ["reader", "editor"], "until": [None, "2027-01-01"]}


def test_a_deed_without_dutch_words_is_refused(coordinator: User) -> None:
    with pytest.raises(UnknownDeed, match=r"made\.up"):
        record(coordinator, "made.up")


def test_the_trace_goes_when_the_deed_fails(coordinator: User) -> None:
    with transaction.atomic():
        record(coordinator, "membership.granted")
        transaction.set_rollback(True)
    assert not LogEntry.objects.exists()


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("name", "Noor Voorbeeld", "•••"),
        ("name", "noor", "•••"),
        ("email", "noor@voorbeelddam.example", "•••"),
        ("name", "", ""),
        ("is_administrator", True, True),
        ("date_joined", datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC), "2026-11-23T00:00:00+00:00"),
        ("steps", 3, 3),
        ("to", "noor@voorbeelddam.example", "•••"),
        ("state", "done", "done"),
        ("steps", [1, 8], [1, 8]),
        ("names", ["Noor Voorbeeld"], ["•••"]),
    ],
)
def test_free_text_is_masked_and_codes_are_kept(coordinator: User, name: str, value: object, kept: object) -> None:
    entry = record(None, "administrator_made", target=coordinator, changes={name: (None, value)})
    assert entry.changes == {name: [None, kept]}


def test_a_row_is_written_as_its_number(coordinator: User, reader: User) -> None:
    entry = record(coordinator, "tasks.handed_over", changes={"owner": (reader, coordinator)})
    assert entry.changes == {"owner": [reader.pk, coordinator.pk]}


def test_when_the_person_goes_the_number_stays(coordinator: User, voorbeelddam: object) -> None:
    record(coordinator, "membership.granted")
    number = coordinator.pk
    Membership.objects.all().delete()
    coordinator.delete()
    entry = LogEntry.objects.get()
    assert (entry.actor, entry.actor_number) == (None, number)


def test_the_log_of_one_dossier_is_one_question_and_holds_no_other_dossier(
    coordinator: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for scope in ["municipality:voorbeelddam"] * 20 + ["municipality:duinoord"]:
        record(coordinator, "membership.granted", scope=scope)
    with django_assert_num_queries(1):
        names = [str(entry.actor) for entry in LogEntry.objects.of("municipality:voorbeelddam")]
    assert len(names) == 20
