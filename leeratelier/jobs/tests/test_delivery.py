from __future__ import annotations

import datetime
import smtplib
from pathlib import Path
from typing import Any

import pytest
from django.core import mail as outbox
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from leeratelier.jobs import delivery
from leeratelier.jobs.actions import mail, send_again
from leeratelier.jobs.models import Mail
from leeratelier.jobs.rules import TRIES

pytestmark = pytest.mark.django_db


class Refusing(BaseEmailBackend):
    def send_messages(self, messages: Any) -> int:
        raise smtplib.SMTPDataError(554, b"noor@voorbeelddam.example is not welcome")


class Dying(BaseEmailBackend):
    """As kill -9 in the middle: nothing after it runs."""

    def send_messages(self, messages: Any) -> int:
        raise SystemExit


@pytest.fixture
def greeting(letters: Path) -> Mail:
    return mail("noor@voorbeelddam.example", "groet", {"name": "Noor"})


def backend(settings: Settings, kind: type[BaseEmailBackend]) -> None:
    settings.EMAIL_BACKEND = f"{kind.__module__}.{kind.__qualname__}"


def later(mail: Mail) -> None:
    """Whatever it waits for is over."""
    past = timezone.now() - datetime.timedelta(seconds=1)
    Mail.objects.filter(pk=mail.pk, leased_until=None).update(not_before=past)
    Mail.objects.filter(pk=mail.pk).exclude(leased_until=None).update(leased_until=past)


def test_a_waiting_mail_is_sent_once(greeting: Mail) -> None:
    assert (delivery.deliver(), delivery.deliver()) == (1, 0)
    greeting.refresh_from_db()
    assert (greeting.state, greeting.attempts, greeting.leased_until) == (Mail.State.SENT, 1, None)
    assert greeting.sent_at is not None
    [sent] = outbox.outbox
    assert (sent.to, sent.subject, sent.body) == ([greeting.to], greeting.subject, greeting.body)
    assert sent.message()["Auto-Submitted"] == "auto-generated"


def test_a_mail_for_later_waits(greeting: Mail) -> None:
    Mail.objects.update(not_before=timezone.now() + datetime.timedelta(minutes=1))
    assert delivery.deliver() == 0


def test_after_an_error_it_waits_and_tries_again(greeting: Mail, settings: Settings) -> None:
    good = settings.EMAIL_BACKEND
    backend(settings, Refusing)
    assert (delivery.deliver(), delivery.deliver()) == (1, 0)
    greeting.refresh_from_db()
    assert (greeting.state, greeting.attempts) == (Mail.State.WAITING, 1)
    assert greeting.not_before > timezone.now()
    settings.EMAIL_BACKEND = good
    later(greeting)
    delivery.deliver()
    assert Mail.objects.get().state == Mail.State.SENT


def test_the_kept_error_holds_no_address(greeting: Mail, settings: Settings) -> None:
    backend(settings, Refusing)
    delivery.deliver()
    error = Mail.objects.get().last_error
    assert error.startswith("SMTPDataError 554 ")
    assert "voorbeelddam" not in error


def test_after_eight_tries_it_has_failed_and_can_be_sent_again(greeting: Mail, settings: Settings) -> None:
    good = settings.EMAIL_BACKEND
    backend(settings, Refusing)
    for _try in range(TRIES):
        later(greeting)
        assert delivery.deliver() == 1
    later(greeting)
    assert delivery.deliver() == 0
    assert Mail.objects.failed().get().attempts == TRIES
    settings.EMAIL_BACKEND = good
    send_again(greeting)
    delivery.deliver()
    assert Mail.objects.get().state == Mail.State.SENT


def test_a_mail_in_the_hands_of_a_dead_worker_is_sent_by_the_next(greeting: Mail, settings: Settings) -> None:
    good = settings.EMAIL_BACKEND
    backend(settings, Dying)
    with pytest.raises(SystemExit):
        delivery.deliver()
    settings.EMAIL_BACKEND = good
    assert Mail.objects.get().state == Mail.State.SENDING
    assert delivery.deliver() == 0  # perhaps it is still at it
    later(greeting)
    assert delivery.deliver() == 1
    assert Mail.objects.get().state == Mail.State.SENT


def test_a_mail_that_kills_its_worker_eight_times_is_given_up(greeting: Mail, settings: Settings) -> None:
    backend(settings, Dying)
    for _try in range(TRIES):
        later(greeting)
        with pytest.raises(SystemExit):
            delivery.deliver()
    later(greeting)
    assert delivery.deliver() == 0
    assert (Mail.objects.get().state, Mail.objects.get().last_error) == (Mail.State.FAILED, "Interrupted")


def test_a_worker_that_lost_its_lease_changes_nothing(greeting: Mail) -> None:
    slow = delivery._take(timezone.now())
    assert slow
    later(greeting)
    quick = delivery._take(timezone.now())
    assert quick
    delivery._finish(slow, state=Mail.State.WAITING)
    assert Mail.objects.get().leased_until == quick.leased_until


def test_two_workers_never_hold_the_same_mail(greeting: Mail) -> None:
    assert delivery._take(timezone.now()) == greeting
    assert delivery._take(timezone.now()) is None


def test_a_second_copy_has_the_same_message_id(greeting: Mail, settings: Settings) -> None:
    delivery.deliver()
    Mail.objects.update(state=Mail.State.WAITING)
    delivery.deliver()
    first, second = outbox.outbox
    assert first.message()["Message-ID"] == second.message()["Message-ID"]


def test_an_attachment_arrives_whole(letters: Path) -> None:
    calendar = {"name": "afspraak.ics", "content_type": "text/calendar", "base64": "QkVHSU46VkNBTEVOREFS"}
    mail("a@b.example", "groet", {"name": "Noor"}, attachments=[calendar])  # type: ignore[list-item]
    delivery.deliver()
    [(name, content, kind)] = outbox.outbox[0].attachments
    assert (name, content, kind) == ("afspraak.ics", "BEGIN:VCALENDAR", "text/calendar")


def test_looking_at_an_empty_queue_is_one_question(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        delivery.deliver()


def test_a_worker_that_must_stop_leaves_the_rest(letters: Path) -> None:
    for _each in range(3):
        mail("a@b.example", "groet", {"name": "Noor"})
    answers = iter([True, False])
    assert delivery.deliver(lambda: next(answers)) == 1
    assert Mail.objects.filter(state=Mail.State.WAITING).count() == 2
