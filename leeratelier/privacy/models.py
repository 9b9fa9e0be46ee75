"""Who changed what, and what the archivist must approve before it is destroyed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LogQuerySet(models.QuerySet["LogEntry"]):
    def of(self, scope: str) -> LogQuerySet:
        """What happened in one dossier ("municipality:zeist"), newest first."""
        return self.filter(scope=scope).select_related("actor").order_by("-at", "-pk")


class LogEntry(models.Model):
    """One deed. Ids, roles and dates only: no names or addresses. It is written and never changed."""

    at = models.DateTimeField(_("tijdstip"), default=timezone.now)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    actor_number = models.BigIntegerField(_("nummer van wie het deed"), null=True, blank=True)  # stays after erasure
    deed = models.CharField(_("handeling"), max_length=60)
    scope = models.CharField(max_length=120, blank=True)
    target_model = models.CharField(max_length=80, blank=True)
    target_id = models.CharField(max_length=40, blank=True)
    changes = models.JSONField(default=dict, blank=True)  # {"role": ["reader", "editor"]}

    objects = LogQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["scope", "-at"], name="log_of_a_scope")]

    def __str__(self) -> str:
        return f"{self.deed} {self.target_model} {self.target_id}"


class DestructionList(models.Model):
    """Records whose term has passed. Nothing on it is destroyed before the archivist has approved it."""

    scope = models.CharField(max_length=120, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    approved_as = models.CharField(_("functie van wie akkoord gaf"), max_length=120, blank=True)
    destroyed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.UniqueConstraint(fields=["scope"], condition=Q(approved_at=None), name="one_open_list_per_scope"),
            models.CheckConstraint(
                condition=Q(destroyed_at=None) | Q(approved_at__isnull=False), name="destroyed_only_when_approved"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.made_at:%Y-%m-%d}"

    @property
    def whose(self) -> str:
        """The scope for people: "voorbeelddam"."""
        return self.scope.rpartition(":")[2]

    @property
    def state(self) -> str:
        if self.destroyed_at:
            return str(_("vernietigd"))
        return str(_("akkoord gegeven") if self.approved_at else _("wacht op akkoord"))


class DestructionItem(models.Model):
    """One record on the list. The description stays as proof after the record is gone."""

    list = models.ForeignKey(DestructionList, on_delete=models.PROTECT, related_name="items")
    model = models.CharField(max_length=80)
    object_id = models.CharField(max_length=40)
    description = models.CharField(max_length=300)
    term = models.CharField(max_length=200)
    destroyed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["model", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["model", "object_id"], name="a_record_is_listed_once"),
        ]

    def __str__(self) -> str:
        return self.description
