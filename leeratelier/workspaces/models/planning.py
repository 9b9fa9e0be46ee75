"""When council, committee and college meet, and the terms with which a municipality plans back."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leeratelier.workspaces.models.dossier import Workspace


class CouncilDate(models.Model):
    """A day in the municipality's calendar: a meeting, or a recess up to and including `until`."""

    class Kind(models.TextChoices):
        COUNCIL = "council", _("raad")
        COMMITTEE = "committee", _("commissie")
        COLLEGE = "college", _("college")
        RECESS = "recess", _("reces")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="council_dates")
    kind = models.CharField(_("soort"), max_length=10, choices=Kind)
    day = models.DateField(_("datum"))
    until = models.DateField(_("tot en met"), null=True, blank=True)
    note = models.CharField(_("notitie"), max_length=100, blank=True)

    class Meta:
        ordering = ["day", "kind"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "kind", "day"], name="one_council_date_of_a_kind_a_day"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(kind="recess", until__gte=models.F("day")), name="only_a_recess_lasts"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["council", "committee", "college", "recess"]), name="council_date_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.day}"


class PlanSettings(models.Model):
    """What a municipality tells about its own road to an ordinance in force; the values that stand here are proposals.

    `reached` is the last step that is done, on `reached_on`.
    """

    class Mode(models.TextChoices):
        EIGHTH_DAY = "eighth_day", _("Er staat niets over in de verordening: de achtste dag na de bekendmaking")
        NAMED_DATE = "named_date", _("Op een dag die in de verordening staat")
        NEXT_DAY = "next_day", _("Op de dag na de bekendmaking")

    class Inspraak(models.TextChoices):
        YES = "yes", _("Ja")
        NO = "no", _("Nee")
        UNKNOWN = "unknown", _("Dat weten we nog niet")

    class Reached(models.TextChoices):
        BEGIN = "begin", _("Nog niets")
        DRAFT = "draft", _("Het concept")
        LEGAL_CHECK = "legal_check", _("De juridische toets")
        COLLEGE = "college", _("Het besluit van het college")
        INSPRAAK = "inspraak", _("De start van de inspraak")
        INSPRAAK_END = "inspraak_end", _("De inspraak")
        PAPERS = "papers", _("De stukken liggen bij de griffie")
        COMMITTEE = "committee", _("De behandeling in de commissie")
        COUNCIL = "council", _("Het besluit van de raad")
        SIGNATURE = "signature", _("De ondertekening")
        PUBLICATION = "publication", _("De bekendmaking")

    workspace = models.OneToOneField(Workspace, on_delete=models.CASCADE, related_name="plan_settings")
    wished_entry = models.DateField(_("Vanaf welke dag moet de verordening gelden?"), null=True, blank=True)
    mode = models.CharField(_("Hoe gaat de verordening in?"), max_length=12, choices=Mode, default=Mode.EIGHTH_DAY)
    inspraak = models.CharField(
        _("Verplicht uw huidige inspraakverordening inspraak op deze verordening?"),
        max_length=8,
        choices=Inspraak,
        default=Inspraak.UNKNOWN,
    )
    inspraak_weeks = models.PositiveSmallIntegerField(_("Inspraak: aantal weken"), default=6)
    has_committee = models.BooleanField(_("Een commissie bespreekt het voorstel vóór de raad"), default=True)
    draft_working_days = models.PositiveSmallIntegerField(_("Het concept maken, in werkdagen"), default=5)
    legal_working_days = models.PositiveSmallIntegerField(_("De juridische toets, in werkdagen"), default=5)
    college_days = models.PositiveSmallIntegerField(_("Van juridische toets tot collegebesluit, in dagen"), default=7)
    answer_working_days = models.PositiveSmallIntegerField(
        _("Reacties op de inspraak verwerken, in werkdagen"), default=5
    )
    delivery_days = models.PositiveSmallIntegerField(
        _("Stukken aanleveren vóór de eerste vergadering, in dagen"), default=14
    )
    committee_days = models.PositiveSmallIntegerField(_("Van commissie tot raad, in dagen"), default=14)
    publication_working_days = models.PositiveSmallIntegerField(
        _("Van raadsbesluit tot bekendmaking, in werkdagen"), default=3
    )
    proposed_recess = models.BooleanField(
        _("Reken met een kerstreces van 21 december 2026 tot en met 3 januari 2027"), default=True
    )
    reached = models.CharField(
        _("Wat is het laatste dat klaar is?"), max_length=12, choices=Reached, default=Reached.BEGIN
    )
    reached_on = models.DateField(_("Op welke dag was dat?"), null=True, blank=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(mode__in=["eighth_day", "named_date", "next_day"]), name="plan_mode_known"
            ),
            models.CheckConstraint(condition=Q(inspraak__in=["yes", "no", "unknown"]), name="plan_inspraak_known"),
        ]

    def __str__(self) -> str:
        return f"planning {self.workspace_id}"
