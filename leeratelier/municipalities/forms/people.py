"""What a coordinator or administrator fills in about the people and the look of a municipality."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leeratelier.municipalities.forms.municipality import MunicipalityField
from leeratelier.municipalities.models import Municipality, Role

WRONG_ADDRESS = {
    "required": gettext_lazy("Vul een e-mailadres in."),
    "invalid": gettext_lazy("Vul een e-mailadres in met een punt na het apenstaartje, zoals naam@gemeente.nl."),
}
THEMES = [
    ("", gettext_lazy("Een eigen kleur, of de kleuren van Leeratelier")),
    ("voorbeeld", gettext_lazy("Voorbeeldthema van NL Design System")),
    ("ma", gettext_lazy("M&A-thema van de NL Design System-gemeenschap")),
    ("denhaag", gettext_lazy("Thema van Den Haag")),
]


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=gettext_lazy("Rol"), choices=Role)
    until = forms.DateField(
        label=gettext_lazy("Tot en met"),
        required=False,
        help_text=gettext_lazy("Leeg: zonder einddatum."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def clean_until(self) -> datetime.date | None:
        until: datetime.date | None = self.cleaned_data["until"]
        if until and until < timezone.localdate():
            raise forms.ValidationError(_("Deze dag is al voorbij. Kies vandaag of een latere dag."))
        return until


class InvitationForm(RoleForm):
    email = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages=WRONG_ADDRESS,
    )
    field_order = ("email", "role", "until")


class NameForm(forms.Form):
    name = forms.CharField(
        label=gettext_lazy("Uw naam"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Zo zien collega’s u in de werkruimte."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class SuccessorForm(forms.Form):
    municipality = MunicipalityField(label=gettext_lazy("Gemeente"))
    email = forms.EmailField(
        label=gettext_lazy("E-mailadres van de nieuwe coördinator"),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages=WRONG_ADDRESS,
    )


class ThemeForm(forms.Form):
    theme = forms.ChoiceField(label=gettext_lazy("Uiterlijk"), choices=THEMES, required=False, widget=forms.RadioSelect)
    brand_colour = forms.CharField(
        label=gettext_lazy("Eigen kleur"),
        required=False,
        max_length=7,
        help_text=gettext_lazy(
            "Een hekje en zes tekens, zoals #1d4f9f. Is de kleur te licht voor tekst, dan maken wij haar donkerder."
        ),
    )

    def __init__(self, data: Mapping[str, Any] | None, municipality: Municipality) -> None:
        """The theme of Den Haag bears its name: only Den Haag may use it, and the demo to show that it works."""
        initial = {"theme": municipality.theme, "brand_colour": municipality.brand_colour}
        super().__init__(data, initial=initial)
        if not municipality.is_demo and municipality.slug != "s-gravenhage":
            self.fields["theme"].choices = [choice for choice in THEMES if choice[0] != "denhaag"]  # type: ignore[attr-defined]

    def clean_brand_colour(self) -> str:
        colour = str(self.cleaned_data["brand_colour"]).strip().lower()
        if colour and not re.fullmatch(r"#[0-9a-f]{6}", colour):
            raise forms.ValidationError(_("Vul een hekje en zes tekens in: cijfers en de letters a tot en met f."))
        return colour

    def clean(self) -> dict[str, Any] | None:
        told = super().clean() or self.cleaned_data
        if told.get("theme") and told.get("brand_colour"):
            raise forms.ValidationError(_("Kies een thema, of een eigen kleur. Niet allebei."))
        return told
