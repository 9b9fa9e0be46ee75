"""What comes into a dossier."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Membership, Municipality
from leeratelier.workspaces.models import Door, Guest, KeyDate, NextStep, Size, StepState

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
    door = forms.ChoiceField(label=_("Wat wilt u doen?"), choices=Door, widget=forms.RadioSelect)
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
    title = forms.CharField(label=_("Wat moet er gebeuren?"), max_length=200)
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
        error_messages={"invalid": _("Vul een e-mailadres in, zoals naam@organisatie.nl.")},
    )
    kind = forms.ChoiceField(label=_("Wie is dit?"), choices=Guest.Kind, widget=forms.RadioSelect)
    steps = forms.TypedMultipleChoiceField(
        label=_("Welke stappen mag deze gast lezen?"),
        choices=[(number, _("Stap %(number)d") % {"number": number}) for number in range(1, 9)],
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
    leaver = forms.ModelChoiceField(label=_("Taken van"), queryset=User.objects.none())
    successor = forms.ModelChoiceField(label=_("Gaan naar"), queryset=User.objects.none())

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


def tell_conflict(form: forms.Form, newest: int) -> None:
    """Somebody saved in between: what was typed stays in the form, and saving again is possible, now knowingly."""
    form.data = form.data.copy()  # type: ignore[attr-defined]
    form.data["version"] = str(newest)  # type: ignore[index]
    words = _("Iemand anders heeft dit intussen gewijzigd. Uw invoer staat er nog. Bewaar opnieuw als die moet gelden.")
    form.add_error(None, words)


def members(municipality: Municipality) -> Any:
    """Who works for this municipality today."""
    present = Membership.objects.current().filter(municipality=municipality)
    return User.objects.filter(pk__in=present.values("user")).order_by("name", "email")
