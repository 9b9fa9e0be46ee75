"""A municipality's dossier: how far it is, which dates it works towards, what comes next, and its guests."""

from __future__ import annotations

from django.conf import settings
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
