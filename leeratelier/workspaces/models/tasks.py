"""What the team wrote down to do."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leeratelier.workspaces.models.dossier import Workspace


class NextStepQuerySet(models.QuerySet["NextStep"]):
    def open(self) -> NextStepQuerySet:
        return self.filter(done_at=None, deleted_at=None)


class NextStep(models.Model):
    """A task that the team wrote down itself. Deleting is a mark, so that it can be undone."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="next_steps")
    title = models.CharField(_("wat"), max_length=200)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="next_steps"
    )
    due = models.DateField(_("voor"), null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = NextStepQuerySet.as_manager()

    class Meta:
        ordering = [models.F("due").asc(nulls_last=True), "created_at"]
        indexes = [models.Index(fields=["workspace", "done_at", "deleted_at"])]

    def __str__(self) -> str:
        return self.title
