from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from leeratelier.accounts.models import User
from leeratelier.jobs.models import Mail, Planned
from leeratelier.municipalities.models import Invitation, Municipality, Role
from leeratelier.privacy import retention
from leeratelier.privacy.models import DestructionItem, DestructionList, LogEntry
from leeratelier.privacy.register import expiries
from leeratelier.privacy.registry import Expiry
from leeratelier.privacy.tasks import keep_no_longer_than_promised
from leeratelier.revisions.models import Revision

pytestmark = pytest.mark.django_db
NOW = timezone.now
DAY = datetime.timedelta(days=1)


def mail(template: str = "groet", days: int = 0, state: str = Mail.State.SENT) -> Mail:
    then = NOW() - days * DAY
    sent = then if state == Mail.State.SENT else None
    return Mail.objects.create(
        to="a@b.example", subject="s", body="b", template=template, state=state, sent_at=sent, created_at=then
    )


@pytest.mark.parametrize(
    ("template", "state", "days", "stays"),
    [
        ("groet", "sent", 29, True),
        ("groet", "sent", 31, False),
        ("groet", "waiting", 400, True),
        ("groet", "failed", 89, True),
        ("groet", "failed", 91, False),
        ("inlogcode", "sent", 0, True),
        ("inlogcode", "sent", 2, False),
    ],
)
def test_mail_goes_when_its_term_is_over(template: str, state: str, days: int, stays: bool) -> None:
    mail(template, days, state)
    keep_no_longer_than_promised({})
    assert Mail.objects.exists() is stays


@pytest.mark.parametrize(("days", "stays"), [(-5, True), (29, True), (31, False)])
def test_an_invitation_goes_a_month_after_it_expired(voorbeelddam: Municipality, days: int, stays: bool) -> None:
    Invitation.objects.create(
        municipality=voorbeelddam, email="a@b.example", role=Role.READER, token_hash="x", expires_at=NOW() - days * DAY
    )
    keep_no_longer_than_promised({})
    assert Invitation.objects.exists() is stays


@pytest.mark.parametrize(("days", "stays"), [(-1, True), (1, False)])
def test_an_expired_session_goes(days: int, stays: bool) -> None:
    Session.objects.create(session_key="k", session_data="", expire_date=NOW() - days * DAY)
    retention.delete_temporary(NOW())
    assert Session.objects.exists() is stays


def test_a_night_twice_does_no_harm_and_says_what_went() -> None:
    mail(days=31)
    assert retention.delete_temporary(NOW())["jobs.Mail"] == 1
    assert retention.delete_temporary(NOW())["jobs.Mail"] == 0


def test_daily_work_is_never_cleaned_away() -> None:
    for key, at in (("daily:x", datetime.time(3)), ("once", None)):
        Planned.objects.create(kind="x", key=key, due_at=NOW(), daily_at=at, done_at=NOW() - 400 * DAY)
    retention.delete_temporary(NOW())
    assert Planned.objects.get().key == "daily:x"


@pytest.fixture
def archive(monkeypatch: pytest.MonkeyPatch) -> list[Revision]:
    """Three texts, two of them past their term; of two municipalities."""
    texts = [
        Revision.objects.create(
            scope=scope, kind="text", key=str(years), number=1, text="t", created_at=NOW() - years * 365 * DAY
        )
        for scope, years in (
            ("municipality:voorbeelddam", 21),
            ("municipality:duinoord", 22),
            ("municipality:duinoord", 1),
        )
    ]
    expiry = Expiry(
        "revisions.Revision",
        lambda now: Revision.objects.filter(created_at__lt=now - 20 * 365 * DAY),
        "20 jaar na bewaren",
        temporary=False,
        why="Voor de test",
        scope=lambda row: str(row.scope),
        describe=lambda row: f"Tekst {row.key}",
    )
    both: tuple[Any, ...] = (*expiries(), expiry)
    monkeypatch.setattr(retention, "expiries", lambda: both)
    return texts


def test_records_are_listed_per_dossier_and_not_deleted(archive: list[Revision]) -> None:
    keep_no_longer_than_promised({})
    keep_no_longer_than_promised({})
    assert Revision.objects.count() == 3
    assert {(item.list.scope, item.description) for item in DestructionItem.objects.all()} == {
        ("municipality:voorbeelddam", "Tekst 21"),
        ("municipality:duinoord", "Tekst 22"),
    }
    assert LogEntry.objects.filter(deed="records.listed").count() == 2


def test_nothing_is_destroyed_unapproved(archive: list[Revision], coordinator: User) -> None:
    retention.list_records(NOW())
    with pytest.raises(retention.NotApproved):
        retention.destroy(DestructionList.objects.all()[0], coordinator)
    assert Revision.objects.count() == 3


def test_an_approved_list_is_destroyed_and_stays_as_proof(archive: list[Revision], coordinator: User) -> None:
    retention.list_records(NOW())
    chosen = DestructionList.objects.get(scope="municipality:voorbeelddam")
    retention.approve(chosen, coordinator, "gemeentearchivaris")
    assert Revision.objects.count() == 3
    assert (retention.destroy(chosen, coordinator), retention.destroy(chosen, coordinator)) == (1, 0)
    assert set(Revision.objects.values_list("key", flat=True)) == {"22", "1"}
    chosen.refresh_from_db()
    assert (chosen.approved_as, chosen.destroyed_at is not None) == ("gemeentearchivaris", True)
    assert chosen.items.get().description == "Tekst 21"
    assert list(LogEntry.objects.order_by("pk").values_list("deed", flat=True))[-2:] == [
        "records.approved",
        "records.destroyed",
    ]


def test_a_record_whose_term_was_extended_after_listing_stays(archive: list[Revision], coordinator: User) -> None:
    retention.list_records(NOW())
    chosen = DestructionList.objects.get(scope="municipality:voorbeelddam")
    retention.approve(chosen, coordinator, "gemeentearchivaris")
    Revision.objects.filter(key="21").update(created_at=NOW())
    assert retention.destroy(chosen, coordinator) == 0
    assert Revision.objects.count() == 3
    assert chosen.items.get().destroyed_at is None


def test_what_expires_after_an_approval_comes_on_a_new_list(archive: list[Revision], coordinator: User) -> None:
    retention.list_records(NOW())
    retention.approve(DestructionList.objects.get(scope="municipality:duinoord"), coordinator, "archivaris")
    Revision.objects.filter(key="1").update(created_at=NOW() - 9000 * DAY)
    assert retention.list_records(NOW()) == 1
    assert DestructionList.objects.filter(scope="municipality:duinoord").count() == 2
