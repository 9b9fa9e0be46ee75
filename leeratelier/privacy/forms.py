"""Two things that one must really mean."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class EraseForm(forms.Form):
    sure = forms.BooleanField(label=_("Ja, wis mijn gegevens. Ik weet dat dit niet terug te draaien is."))


class ApproveForm(forms.Form):
    function = forms.CharField(
        label=_("Functie van wie akkoord geeft"),
        help_text=_("Bijvoorbeeld gemeentearchivaris. Geen naam."),
        max_length=120,
    )
