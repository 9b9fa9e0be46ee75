"""Giving a person their data, and forgetting them."""

from __future__ import annotations

import json

import pytest
from django.db import models
from django.utils import timezone

from leeratelier.accounts.models import User
from leeratelier.jobs.models import Mail
from leeratelier.municipalities.models import Invitation, Membership, Municipality, Role
from leeratelier.privacy import erasure
from leeratelier.privacy.actions import MayNotErase, data_of, erase, record
from leeratelier.privacy.models import LogEntry
from leeratelier.privacy.register import personal
from leeratelier.privacy.rows import present, rows_of
from leeratelier.revisions.actions import keep
from leeratelier.revisions.models import Revision

pytestmark = pytest.mark.django_db


def mail_to(address: str) -> Mail:
    return Mail.objects.create(to=address, subject="Welkom", body="Dag", template="groet")


def invite(email: str, by: User, to: Municipality) -> Invitation:
    return Invitation.objects.create(
        municipality=to, email=email, role=Role.READER, token_hash=email, invited_by=by, expires_at=timezone.now()
    )


def test_a_person_gets_everything_and_nothing_of_anyone_else(editor: User, outsider: User) -> None:
    mail_to(editor.email.upper())
    mail_to(outsider.email)
    given = data_of(editor)
    kinds = {each["tabel"]: each["rijen"] for each in given["gegevens"]}
    assert kinds["accounts.User"][0]["e-mailadres"] == editor.email
    assert kinds["municipalities.Membership"][0]["gemeente"] == "Voorbeelddam"
    assert len(kinds["jobs.Mail"]) == 1
    assert outsider.email not in json.dumps(given)


def test_secrets_are_not_given_out(editor: User) -> None:
    editor.set_password("een-lang-wachtwoord")
    editor.save()
    assert editor.password not in json.dumps(data_of(editor))


def test_erasing_leaves_no_row_and_no_address(editor: User, coordinator: User) -> None:
    mail_to(editor.email)
    erased = erase(editor)
    assert not User.objects.filter(pk=editor.pk).exists()
    assert not Membership.objects.filter(user=editor.pk).exists()
    assert not Mail.objects.exists()
    assert {"Uw account", "Mails aan u", "Uw rol bij een gemeente"} <= {part.label for part in erased.deleted}


def test_what_must_stay_stays_without_the_person_and_says_why(editor: User, voorbeelddam: Municipality) -> None:
    keep("note", "1", "een tekst van de gemeente", editor, None)
    invite("nieuw@voorbeelddam.example", editor, voorbeelddam)
    record(editor, "invitation.sent")
    erased = erase(editor)
    assert Revision.objects.get().author is None
    assert Invitation.objects.get().invited_by is None
    assert LogEntry.objects.filter(actor=None, actor_number=editor.pk).count() == 2
    assert all(part.why_kept for part in erased.kept)
    assert {part.label: part.rows for part in erased.kept} == {
        "Versies van teksten die u bewaarde": 1,
        "Uitnodigingen die u verstuurde": 1,
        "Logboek van wat u deed": 2,
    }


def test_nothing_in_the_database_points_to_who_was_erased(editor: User, voorbeelddam: Municipality) -> None:
    keep("note", "1", "tekst", editor, None)
    invite(editor.email, editor, voorbeelddam)
    mail_to(editor.email)
    gone = User(pk=editor.pk, email=editor.email)
    erase(editor)
    assert [entry for entry in personal() if rows_of(entry, gone).exists()] == []


def test_the_last_coordinator_names_a_successor_first(coordinator: User, voorbeelddam: Municipality) -> None:
    with pytest.raises(MayNotErase, match="Voorbeelddam"):
        erase(coordinator)
    second = User.objects.create_user("opvolger@voorbeelddam.example")
    Membership.objects.create(user=second, municipality=voorbeelddam, role=Role.COORDINATOR)
    erase(coordinator)
    assert Membership.objects.coordinators().get().user == second


def test_the_last_administrator_stays() -> None:
    alone = User.objects.create_user("beheer@leeratelier.example", is_administrator=True)
    with pytest.raises(MayNotErase, match="beheerder"):
        erase(alone)


def test_it_is_all_or_nothing(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that can't be emptied, as with a file that another app still protects."""
    mail_to(editor.email)
    delete = erasure._delete

    def protected(entry: object, keys: list[object]) -> object:
        if entry.subject == "self":  # type: ignore[attr-defined]
            raise models.ProtectedError("in use", set())
        return delete(entry, keys)  # type: ignore[arg-type]

    monkeypatch.setattr(erasure, "_delete", protected)
    with pytest.raises(models.ProtectedError):
        erase(editor)
    assert Mail.objects.exists()
    assert not LogEntry.objects.exists()


def test_which_kinds_a_person_has_is_one_question(editor: User, django_assert_num_queries: object) -> None:
    mail_to(editor.email)
    with django_assert_num_queries(1):  # type: ignore[operator]
        labels = {entry.label for entry in present(editor)}
    assert {"Uw account", "Mails aan u", "Uw rol bij een gemeente"} <= labels
    assert "Uitnodigingen aan u" not in labels
