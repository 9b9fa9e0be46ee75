"""Who reads along from outside."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leeratelier.workspaces.models.dossier import Workspace


class GuestQuerySet(models.QuerySet["Guest"]):
    def current(self) -> GuestQuerySet:
        return self.filter(Q(until=None) | Q(until__gte=timezone.localdate()))


class Guest(models.Model):
    """Somebody from outside the municipality who may read chosen steps: a resident, an external adviser."""

    class Kind(models.TextChoices):
        RESIDENT = "resident", _("inwoner")
        ADVISER = "adviser", _("externe adviseur")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="guests")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="guest_of")
    kind = models.CharField(_("wie"), max_length=10, choices=Kind)
    steps = models.JSONField(_("stappen"), default=list)  # numbers 1–8, sorted
    until = models.DateField(_("tot en met"), null=True, blank=True)
    since = models.DateTimeField(default=timezone.now)

    objects = GuestQuerySet.as_manager()

    class Meta:
        ordering = ["since"]
        constraints = [models.UniqueConstraint(fields=["workspace", "user"], name="one_guest_row_per_person")]

    def __str__(self) -> str:
        return f"gast {self.user_id}"
