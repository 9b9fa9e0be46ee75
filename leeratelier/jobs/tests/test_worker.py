from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connections
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from leeratelier.jobs.actions import mail
from leeratelier.jobs.management.commands import worker
from leeratelier.jobs.models import Heartbeat, Mail, Planned


@pytest.mark.django_db
def test_once_does_what_there_is_to_do_and_says_that_it_lives(letters: Path) -> None:
    mail("noor@voorbeelddam.example", "groet", {"name": "Noor"})
    call_command("worker", "--once")
    assert Mail.objects.get().state == Mail.State.SENT
    assert (timezone.now() - Heartbeat.objects.get(name="worker").at).total_seconds() < 10
    assert Planned.objects.filter(kind="privacy.retention", daily_at__isnull=False).exists()


@pytest.mark.django_db
def test_an_idle_look_is_three_questions_and_no_writing(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    idle = worker.Worker()
    idle.beat()
    with django_assert_num_queries(3) as asked:
        assert idle.work() == 0
    assert all(query["sql"].startswith("SELECT") for query in asked.captured_queries)


def test_a_database_that_is_away_is_met_with_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(name: str) -> None:
        raise OperationalError

    monkeypatch.setattr(worker, "beat", away)
    monkeypatch.setattr(connections, "close_all", lambda: None)
    assert worker.Worker()._try() == 0


def test_it_waits_for_the_database_and_stops_at_once_when_asked(tmp_path: Path) -> None:
    """A real process, started before the tables are there."""
    environment = {**os.environ, "DATA_DIR": str(tmp_path), "DATABASE_URL": "", "PRODUCTION": "", "DEMO": "1"}
    running = subprocess.Popen(
        [sys.executable, "manage.py", "worker"],
        cwd=settings.BASE_DIR,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert running.stdout
        assert "database: OperationalError" in running.stdout.readline()
        asked = time.monotonic()
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=10) == 0
        assert time.monotonic() - asked < 3
    finally:
        running.kill()
