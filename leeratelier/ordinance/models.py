"""The texts that a municipality brought in, each read into a tree and checked."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leeratelier.files.models import StoredFile
from leeratelier.workspaces.models import Workspace


class OrdinanceTextQuerySet(models.QuerySet["OrdinanceText"]):
    def present(self) -> OrdinanceTextQuerySet:
        """Not thrown away."""
        return self.filter(deleted_at=None)

    def without_text(self) -> OrdinanceTextQuerySet:
        """For lists: the trees stay in the database."""
        return self.defer("tree", "results")


class OrdinanceText(models.Model):
    """`tree` and `results` are as `rules.stored` writes them; `checked_with` names the rules that gave the results."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="ordinance_texts")
    number = models.PositiveIntegerField()
    title = models.CharField(_("titel"), max_length=300, blank=True)
    format = models.CharField(max_length=20)
    file = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    articles = models.PositiveIntegerField(default=0)
    law_open = models.PositiveSmallIntegerField(default=0)  # what the law asks and this text does not clearly have
    tree = models.JSONField()
    results = models.JSONField()
    checked_with = models.CharField(max_length=64)
    imported_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    imported_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects = OrdinanceTextQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["workspace", "number"], name="one_text_per_number")]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class CouncilPack(models.Model):
    """What only the municipality can tell for the papers of the council, by name of a field in `packing.PackForm`."""

    workspace = models.OneToOneField(Workspace, on_delete=models.CASCADE, related_name="council_pack")
    fields = models.JSONField(default=dict)  # name → text, ISO date or number of a version; what is empty isn't there
    version = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"raadsstukken {self.workspace_id}"
