from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from leeratelier.jobs import kinds
from leeratelier.jobs.actions import beat, performs, plan, repeat, unplan
from leeratelier.jobs.models import Heartbeat, Planned
from leeratelier.jobs.rules import TRIES
from leeratelier.jobs.schedule import plan_daily, run_due

pytestmark = pytest.mark.django_db

NOW = timezone.now
MINUTE = datetime.timedelta(minutes=1)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the kind "test.note" was given, in order."""
    kinds.daily_kinds()  # so that the apps' own kinds are found before this one comes and goes
    monkeypatch.setattr(kinds, "_performers", dict(kinds._performers))
    monkeypatch.setattr(kinds, "_daily", {})
    given: list[dict[str, Any]] = []
    performs("test.note")(given.append)
    return given


def fail(payload: dict[str, Any]) -> None:
    beat("halfway")
    raise ValueError("noor@voorbeelddam.example")


def over() -> None:
    """Every wait and every lease is over."""
    Planned.objects.update(due_at=NOW() - MINUTE)
    Planned.objects.exclude(leased_until=None).update(leased_until=NOW() - MINUTE)


def test_planned_work_is_done_once_when_its_moment_has_come(done: list[dict[str, Any]]) -> None:
    plan("test.note", NOW() + MINUTE, "note:1", {"event": 1})
    assert run_due() == 0
    over()
    assert (run_due(), run_due()) == (1, 0)
    assert done == [{"event": 1}]
    assert Planned.objects.get().done_at is not None


def test_planning_the_same_key_again_moves_it(done: list[dict[str, Any]]) -> None:
    plan("test.note", NOW() - MINUTE, "note:1", {"event": 1})
    plan("test.note", NOW() + MINUTE, "note:1", {"event": 2})
    assert (run_due(), Planned.objects.count()) == (0, 1)


def test_what_was_done_is_not_planned_anew(done: list[dict[str, Any]]) -> None:
    for _time in range(2):
        plan("test.note", NOW() - MINUTE, "note:1")
        run_due()
    assert len(done) == 1


def test_a_plan_can_be_taken_back(done: list[dict[str, Any]]) -> None:
    plan("test.note", NOW() - MINUTE, "note:1")
    unplan("note:1")
    assert run_due() == 0


def test_a_plan_goes_when_the_deed_fails(done: list[dict[str, Any]]) -> None:
    with transaction.atomic():
        plan("test.note", NOW(), "note:1")
        transaction.set_rollback(True)
    assert not Planned.objects.exists()


def test_a_kind_that_nobody_performs_is_refused() -> None:
    with pytest.raises(LookupError, match=r"performs 'unheard\.of'"):
        plan("unheard.of", NOW(), "x")


def test_two_functions_cannot_perform_the_same_kind(done: list[dict[str, Any]]) -> None:
    with pytest.raises(ValueError, match="two functions"):
        performs("test.note")(fail)


def test_work_that_fails_leaves_nothing_and_tries_again_eight_times(done: list[dict[str, Any]]) -> None:
    performs("test.fail")(fail)
    plan("test.fail", NOW() - MINUTE, "fail:1")
    for _try in range(TRIES):
        assert run_due() == 1
        over()
    assert run_due() == 0
    failed = Planned.objects.failed().get()
    assert failed.attempts == TRIES
    assert failed.last_error.startswith("ValueError ")
    assert "@" not in failed.last_error
    assert not Heartbeat.objects.exists()


def test_work_of_a_dead_worker_is_begun_anew_and_given_up_after_eight_times(done: list[dict[str, Any]]) -> None:
    def die(payload: dict[str, Any]) -> None:
        raise SystemExit

    performs("test.die")(die)
    plan("test.die", NOW() - MINUTE, "die:1")
    for _try in range(TRIES):
        with pytest.raises(SystemExit):
            run_due()
        assert run_due() == 0
        over()
    assert run_due() == 1
    assert Planned.objects.failed().get().last_error.startswith("Interrupted")


def test_who_lost_the_lease_while_working_leaves_nothing(done: list[dict[str, Any]]) -> None:
    def slow(payload: dict[str, Any]) -> None:
        beat("slow")
        Planned.objects.update(leased_until=NOW() + 9 * MINUTE)  # another worker took it

    performs("test.slow")(slow)
    plan("test.slow", NOW() - MINUTE, "slow:1")
    run_due()
    assert not Heartbeat.objects.exists()


def test_daily_work_comes_back_tomorrow_also_when_it_failed(done: list[dict[str, Any]]) -> None:
    performs("test.fail")(fail)
    for kind in ("test.note", "test.fail"):
        repeat(kind, datetime.time(3, 15))
    for _try in range(TRIES):
        over()
        Planned.objects.filter(kind="test.note").exclude(attempts=0, last_error="").update(due_at=NOW() + MINUTE)
        run_due()
    for planned in Planned.objects.all():
        assert timezone.localtime(planned.due_at).time() == datetime.time(3, 15) or planned.kind == "test.note"
        assert NOW() < planned.due_at < NOW() + datetime.timedelta(days=1, hours=1)
        assert (planned.done_at, planned.failed_at) == (None, None)


def test_daily_kinds_are_planned_moved_and_forgotten_with_the_code(
    done: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    performs("test.daily", daily=datetime.time(3, 15))(fail)
    plan_daily()
    first = Planned.objects.get(kind="test.daily")
    plan_daily()
    assert Planned.objects.get(kind="test.daily").due_at == first.due_at
    monkeypatch.setitem(kinds._daily, "test.daily", datetime.time(4, 0))
    plan_daily()
    assert timezone.localtime(Planned.objects.get(kind="test.daily").due_at).time() == datetime.time(4, 0)
    monkeypatch.setattr(kinds, "_daily", {})
    plan_daily()
    assert not Planned.objects.exists()
