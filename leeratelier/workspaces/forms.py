"""What comes into a dossier."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leeratelier.accounts.models import User
from leeratelier.guide.content import steps
from leeratelier.municipalities.models import Membership, Municipality
from leeratelier.workspaces.models import CouncilDate, Door, Guest, KeyDate, NextStep, PlanSettings, Size, StepState
from leeratelier.workspaces.rules import PastedLine, read_dates

EARLIEST, LATEST = datetime.date(2000, 1, 1), datetime.date(2100, 1, 1)


class DateField(forms.DateField):
    """A date between 2000 and 2100; a browser shows its own calendar."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def __init__(self, **options: Any) -> None:
        options.setdefault("input_formats", ["%Y-%m-%d", "%d-%m-%Y"])
        options.setdefault("required", False)
        options.setdefault("error_messages", {"invalid": _("Vul een datum in die bestaat, zoals 17-12-2026.")})
        super().__init__(**options)

    def clean(self, value: Any) -> datetime.date | None:
        day: datetime.date | None = super().clean(value)
        if day is not None and not EARLIEST <= day < LATEST:
            raise forms.ValidationError(_("Kies een datum tussen 2000 en 2100."))
        return day


class DoorForm(forms.Form):
    door = forms.ChoiceField(
        label=_("Wat wilt u doen?"), choices=Door, widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe u wilt beginnen.")},
    )  # fmt: skip
    size = forms.ChoiceField(label=_("Hoeveel gereedschap wilt u zien?"), choices=Size, widget=forms.RadioSelect)


class DatesForm(forms.Form):
    """`version` is the version of the dossier that the person saw."""

    council = DateField(label=_("De raad besluit op"))
    entry = DateField(
        label=_("De verordening gaat in op"), help_text=_("Wat u wilt halen. Het advies is 1 januari 2027.")
    )
    in_force_since = DateField(
        label=_("Er geldt al een nieuwe verordening sinds"),
        help_text=_("Vul dit pas in als uw verordening aan artikel 150 van de Gemeentewet is aangepast."),
    )
    evaluation = DateField(label=_("Evaluatie van de verordening"))
    amendment = DateField(label=_("Eerste wijziging van de verordening"))
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        council, entry = cleaned.get("council"), cleaned.get("entry")
        if council and entry and entry < council:
            self.add_error("entry", _("De verordening kan niet ingaan vóór de raad besluit."))
        since = cleaned.get("in_force_since")
        if since and since > timezone.localdate():
            self.add_error("in_force_since", _("Deze datum is nog niet geweest. Vul hem in bij ‘gaat in op’."))
        return cleaned

    def days(self) -> dict[str, datetime.date | None]:
        return {kind: self.cleaned_data[kind] for kind in KeyDate.Kind.values}


class PlanForm(forms.ModelForm[PlanSettings]):
    """`version` is the one that the person saw. Days of force before 2025 have nothing to do with this ordinance."""

    wished_entry = DateField(
        label=PlanSettings._meta.get_field("wished_entry").verbose_name,
        help_text=_("Laat leeg voor de datum in uw dossier, of 1 januari 2027."),
    )
    reached_on = DateField(label=PlanSettings._meta.get_field("reached_on").verbose_name)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    class Meta:
        model = PlanSettings
        exclude = ["workspace"]  # noqa: DJ006 — every question that the model asks, in its order
        widgets = {"mode": forms.RadioSelect, "inspraak": forms.RadioSelect}
        help_texts = {
            "inspraak": _("Kijk in uw inspraakverordening, of vraag het uw jurist."),
            "inspraak_weeks": _("Zes weken als afdeling 3.4 van de Algemene wet bestuursrecht geldt."),
        }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, (least, most) in _LIMITS.items():
            self.fields[name].validators += [MinValueValidator(least), MaxValueValidator(most)]
            self.fields[name].widget.attrs |= {"min": least, "max": most}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        wished, on = cleaned.get("wished_entry"), cleaned.get("reached_on")
        if wished and not _FIRST_ENTRY <= wished < _LAST_ENTRY:
            self.add_error("wished_entry", _("Kies een dag vanaf 1 januari 2025, en vóór 2090."))
        if cleaned.get("reached") == PlanSettings.Reached.BEGIN:
            cleaned["reached_on"] = None
        elif "reached_on" not in self.errors:
            if not on:
                self.add_error("reached_on", _("Vul in op welke dag dit klaar was."))
            elif not _FIRST_ENTRY <= on <= timezone.localdate():
                self.add_error("reached_on", _("Kies een dag vanaf 1 januari 2025 die al geweest is, of vandaag."))
        return cleaned

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


_FIRST_ENTRY, _LAST_ENTRY = datetime.date(2025, 1, 1), datetime.date(2090, 1, 1)
_LIMITS = {
    "inspraak_weeks": (1, 26),
    "draft_working_days": (0, 120),
    "legal_working_days": (0, 60),
    "college_days": (0, 90),
    "answer_working_days": (1, 60),
    "delivery_days": (0, 90),
    "committee_days": (0, 90),
    "publication_working_days": (0, 30),
}


class CouncilDatesForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Wat is het, als de regel het niet zegt?"), choices=CouncilDate.Kind, initial=CouncilDate.Kind.COUNCIL
    )
    lines = forms.CharField(
        label=_("Plak de datums, één op een regel"),
        help_text=_("Zoals: 17 december 2026 · 3-12-2026 commissie · 21-12-2026 t/m 3-1-2027 reces."),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Plak ten minste één datum.")},
    )

    def read(self) -> tuple[PastedLine, ...]:
        return read_dates(self.cleaned_data["lines"], self.cleaned_data["kind"])


class StepForm(forms.Form):
    """`version` is the version of the step that the person saw."""

    state = forms.ChoiceField(label=_("Hoe staat deze stap ervoor?"), choices=StepState.State, widget=forms.RadioSelect)
    later_on = DateField(label=_("Wanneer komt deze stap terug?"), help_text=_("Alleen als u ‘Later’ kiest."))
    note = forms.CharField(label=_("Notitie"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 3}))
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        later = cleaned.get("state") == StepState.State.LATER
        if later and not cleaned.get("later_on") and "later_on" not in self.errors:
            self.add_error("later_on", _("Kies de dag waarop u deze stap weer oppakt."))
        return cleaned


class TaskForm(forms.ModelForm[NextStep]):
    title = forms.CharField(
        label=_("Wat moet er gebeuren?"),
        max_length=200,
        error_messages={"required": _("Schrijf op wat er moet gebeuren.")},
    )
    due = DateField(label=_("Voor welke dag?"))

    class Meta:
        model = NextStep
        fields = ["title", "due", "owner"]
        labels = {"owner": _("Wie doet het?")}

    def __init__(self, *args: Any, municipality: Municipality, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["owner"] = forms.ModelChoiceField(
            label=_("Wie doet het?"), queryset=members(municipality), required=False, empty_label=_("Nog niemand")
        )


class GuestForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mailadres"),
        error_messages={
            "required": _("Vul een e-mailadres in."),
            "invalid": _("Vul een e-mailadres in, zoals naam@organisatie.nl."),
        },
    )
    kind = forms.ChoiceField(
        label=_("Wie is dit?"), choices=Guest.Kind, widget=forms.RadioSelect,
        error_messages={"required": _("Kies of dit een inwoner of een adviseur is.")},
    )  # fmt: skip
    steps = forms.TypedMultipleChoiceField(
        label=_("Welke stappen mag deze gast lezen?"),
        choices=lambda: [(step.number, f"{step.number}. {step.title}") for step in steps()],
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies ten minste één stap.")},
    )
    until = DateField(label=_("Tot en met"), help_text=_("Daarna stopt de toegang vanzelf."))

    def clean_until(self) -> datetime.date | None:
        day: datetime.date | None = self.cleaned_data["until"]
        if day and day < timezone.localdate():
            raise forms.ValidationError(_("Deze dag is al voorbij."))
        return day


class HandOverForm(forms.Form):
    leaver = forms.ModelChoiceField(
        label=_("Taken van"), queryset=User.objects.none(), empty_label=_("Kies wie weggaat"),
        error_messages={"required": _("Kies van wie de taken zijn.")},
    )  # fmt: skip
    successor = forms.ModelChoiceField(
        label=_("Gaan naar"), queryset=User.objects.none(), empty_label=_("Kies een collega"),
        error_messages={"required": _("Kies wie de taken krijgt.")},
    )  # fmt: skip

    def __init__(self, *args: Any, municipality: Municipality, **options: Any) -> None:
        super().__init__(*args, **options)
        present = members(municipality)
        with_tasks = User.objects.filter(
            next_steps__workspace__municipality=municipality,
            next_steps__done_at=None,
            next_steps__deleted_at=None,
        ).distinct()
        for name, people in (("leaver", with_tasks), ("successor", present)):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = people

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("leaver") and cleaned.get("leaver") == cleaned.get("successor"):
            raise forms.ValidationError(_("Kies twee verschillende mensen."))
        return cleaned


def tell_conflict(form: forms.Form | PlanForm, newest: int) -> None:
    """Somebody saved in between: what was typed stays in the form, and saving again is possible, now knowingly."""
    form.data = form.data.copy()  # type: ignore[attr-defined]
    form.data["version"] = str(newest)  # type: ignore[index]
    words = _("Iemand anders heeft dit intussen gewijzigd. Uw invoer staat er nog. Bewaar opnieuw als die moet gelden.")
    form.add_error(None, words)


def members(municipality: Municipality) -> Any:
    """Who works for this municipality today."""
    present = Membership.objects.current().filter(municipality=municipality)
    return User.objects.filter(pk__in=present.values("user")).order_by("name", "email")
