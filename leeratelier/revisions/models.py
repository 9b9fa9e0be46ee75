"""Every version of a text, whoever's text it is."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class RevisionQuerySet(models.QuerySet["Revision"]):
    def of(self, kind: str, key: str) -> RevisionQuerySet:
        """All versions of one text, newest first."""
        return self.filter(kind=kind, key=key).order_by("-number")


class Revision(models.Model):
    """A whole text as it was saved. `kind` and `key` say which text: ("ordinance.article", "412")."""

    scope = models.CharField(max_length=120, blank=True)  # whose: "municipality:zeist"
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=100)
    number = models.PositiveIntegerField()
    text = models.TextField(_("tekst"))
    created_at = models.DateTimeField(_("bewaard op"), default=timezone.now)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    note = models.CharField(_("opmerking"), max_length=200, blank=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "key", "-number"]
        indexes = [models.Index(fields=["scope"], name="revisions_of_a_scope")]
        constraints = [
            models.UniqueConstraint(fields=["kind", "key", "number"], name="one_revision_per_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="revision_numbers_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key} {self.number}"
