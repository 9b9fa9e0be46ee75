"""The dossier itself: how it is worked in, how far each step is, and its dates."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leeratelier.municipalities.models import Municipality


class Size(models.TextChoices):
    SMALL = "small", _("Klein")
    NORMAL = "normal", _("Gewoon")
    ALL = "all", _("Alles")


class Door(models.TextChoices):
    EXPRESS = "express", _("Verordening vóór 1 januari")
    FULL = "full", _("Hele leeratelier")
    CHECK = "check", _("Alleen toetsen")


class Workspace(models.Model):
    """One a municipality; made when somebody first writes in it. `version` counts the saves of its settings."""

    municipality = models.OneToOneField(Municipality, on_delete=models.PROTECT, related_name="workspace")
    size = models.CharField(_("omvang"), max_length=10, choices=Size, default=Size.SMALL)
    door = models.CharField(_("ingang"), max_length=10, choices=Door, blank=True)
    in_force_since = models.DateField(_("verordening in werking sinds"), null=True, blank=True)
    version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(size__in=Size.values), name="workspace_size_known"),
            models.CheckConstraint(condition=Q(door__in=["", *Door.values]), name="workspace_door_known"),
        ]

    def __str__(self) -> str:
        return f"dossier {self.municipality_id}"


class StepState(models.Model):
    """How far one step of the handreiking is. No row: not begun. "later" has the day on which it comes back."""

    class State(models.TextChoices):
        NOT_BEGUN = "not_begun", _("Nog niet begonnen")
        BUSY = "busy", _("Bezig")
        DONE = "done", _("Klaar")
        LATER = "later", _("Later")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="step_states")
    number = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(8)])
    state = models.CharField(_("stand"), max_length=10, choices=State, default=State.NOT_BEGUN)
    later_on = models.DateField(_("terug op"), null=True, blank=True)
    note = models.CharField(_("notitie"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "number"], name="one_state_per_step"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=8), name="step_number_1_to_8"),
            models.CheckConstraint(condition=~Q(state="later") | Q(later_on__isnull=False), name="later_has_a_date"),
        ]

    def __str__(self) -> str:
        return f"stap {self.number}: {self.state}"


class KeyDate(models.Model):
    """A date that the municipality works towards; at most one of a kind."""

    class Kind(models.TextChoices):
        COUNCIL = "council", _("de raad besluit")
        ENTRY = "entry", _("de verordening treedt in werking")
        EVALUATION = "evaluation", _("evaluatie van de verordening")
        AMENDMENT = "amendment", _("eerste wijziging van de verordening")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="key_dates")
    kind = models.CharField(max_length=12, choices=Kind)
    day = models.DateField(_("datum"))

    class Meta:
        ordering = ["day"]
        constraints = [models.UniqueConstraint(fields=["workspace", "kind"], name="one_key_date_of_a_kind")]

    def __str__(self) -> str:
        return f"{self.kind} {self.day}"
