"""What the municipality answers to the choices of the council."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leeratelier.workspaces.models.dossier import Workspace


class ChoiceAnswer(models.Model):
    """What a municipality answers to one of the choices in content/keuzes; no row: nobody chose.

    Only `DECIDED` is shown as the council's. `later` marks a default that stands until it has been discussed.
    """

    class Status(models.TextChoices):
        PROPOSAL = "proposal", _("Ambtelijk voorstel")
        DISCUSSED = "discussed", _("Besproken")
        COLLEGE = "college", _("Collegevoorstel")
        DECIDED = "decided", _("Besloten door de raad")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="choice_answers")
    choice = models.SlugField(max_length=80)
    option = models.SlugField(max_length=80)
    fill_ins = models.JSONField(default=dict)  # name → text, number, ISO date or list of texts
    reason = models.TextField(_("reden"), blank=True)
    later = models.BooleanField(default=False)
    status = models.CharField(_("stand"), max_length=10, choices=Status, default=Status.PROPOSAL)
    discussed_on = models.DateField(_("besproken op"), null=True, blank=True)
    discussed_with = models.CharField(_("met wie"), max_length=200, blank=True)
    version = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["choice"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "choice"], name="one_answer_per_choice"),
            models.CheckConstraint(
                condition=~Q(status="discussed") | Q(discussed_on__isnull=False), name="discussed_has_a_date"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.choice}: {self.option}"
