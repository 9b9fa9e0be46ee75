"""What happens later: mails to send, things planned for a moment, and the sign of life of who does it."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class MailQuerySet(models.QuerySet["Mail"]):
    def due(self, now: datetime.datetime) -> MailQuerySet:
        """Waiting and due, or taken by a worker whose lease ran out (it died halfway)."""
        return self.filter(
            Q(state=Mail.State.WAITING, not_before__lte=now) | Q(state=Mail.State.SENDING, leased_until__lte=now)
        )

    def failed(self) -> MailQuerySet:
        return self.filter(state=Mail.State.FAILED)

    def to_address(self, part: str) -> MailQuerySet:
        """Mail to addresses that hold this; all mail when it is empty."""
        return self.filter(to__icontains=part) if part else self.all()


class Mail(models.Model):
    """One letter to one address. The row is the queue: written in the deed's transaction, sent by the worker."""

    class State(models.TextChoices):
        WAITING = "waiting", _("wacht")
        SENDING = "sending", _("onderweg")
        SENT = "sent", _("verstuurd")
        FAILED = "failed", _("mislukt")

    to = models.EmailField(_("aan"))
    subject = models.CharField(_("onderwerp"), max_length=200)
    body = models.TextField(_("tekst"))
    template = models.SlugField(max_length=80)
    attachments = models.JSONField(_("bijlagen"), default=list, blank=True)  # [{name, content_type, base64}]
    created_at = models.DateTimeField(default=timezone.now)
    not_before = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=100, blank=True)  # kind of error and SMTP code; no address, no text
    leased_until = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(_("verstuurd op"), null=True, blank=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="mail_newest_first"),
            models.Index(
                fields=["not_before"], condition=Q(state__in=["waiting", "sending"]), name="mail_still_to_send"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "sending", "sent", "failed"]), name="mail_state_known"
            ),
        ]

    def __str__(self) -> str:
        return f"mail {self.pk} ({self.template})"


class PlannedQuerySet(models.QuerySet["Planned"]):
    def due(self, now: datetime.datetime) -> PlannedQuerySet:
        return self.filter(
            Q(leased_until=None) | Q(leased_until__lte=now), due_at__lte=now, done_at=None, failed_at=None
        )

    def failed(self) -> PlannedQuerySet:
        return self.exclude(failed_at=None).order_by("-failed_at")


class Planned(models.Model):
    """Something to do at a moment, once per `key`; with `daily_at` (local time) every day anew."""

    kind = models.CharField(max_length=80)
    key = models.CharField(max_length=200, unique=True)
    payload = models.JSONField(default=dict, blank=True)  # ids only, no names or addresses
    due_at = models.DateTimeField()
    daily_at = models.TimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=100, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)

    objects = PlannedQuerySet.as_manager()

    class Meta:
        ordering = ["due_at"]
        indexes = [
            models.Index(fields=["due_at"], condition=Q(done_at=None, failed_at=None), name="planned_still_to_do"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Heartbeat(models.Model):
    """When a worker last said that it lives; `/gezond/` reads it."""

    name = models.CharField(max_length=50, primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
