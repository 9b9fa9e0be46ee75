"""Files that people brought, as they brought them. Whose they are, only the scope says."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

FOLDER = "stored"


def random_path(instance: models.Model | None = None, filename: str = "") -> str:
    """Where a file goes: nothing of its own name, so that nobody can guess it and nothing in it can harm."""
    name = uuid.uuid4().hex
    return f"{FOLDER}/{name[:2]}/{name}"


class StoredFileQuerySet(models.QuerySet["StoredFile"]):
    def of(self, scope: str) -> StoredFileQuerySet:
        """All files of one owner, newest first."""
        return self.filter(scope=scope).order_by("-created_at", "pk")


class StoredFile(models.Model):
    """The row and the file on disk belong together: make and remove both through `actions`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    scope = models.CharField(max_length=120)  # whose: "municipality:zeist"
    name = models.CharField(_("naam"), max_length=255)
    kind = models.CharField(
        _("soort"), max_length=10, blank=True
    )  # by content: docx, odt, pdf, html, cvdr, txt, or empty
    size = models.PositiveIntegerField(_("grootte in bytes"))
    sha256 = models.CharField(max_length=64)
    file = models.FileField(upload_to=random_path, max_length=100, unique=True)
    created_at = models.DateTimeField(_("bewaard op"), default=timezone.now)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = StoredFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("bewaard bestand")
        ordering = ["-created_at", "pk"]
        indexes = [models.Index(fields=["scope"], name="files_of_a_scope")]
        constraints = [
            models.CheckConstraint(condition=Q(size__gte=1), name="stored_file_not_empty"),
            models.CheckConstraint(condition=~Q(scope=""), name="stored_file_has_a_scope"),
        ]

    def __str__(self) -> str:
        return self.name

    def content(self) -> bytes:
        with self.file.open("rb") as stored:
            return bytes(stored.read())
