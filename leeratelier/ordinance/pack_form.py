"""What the program can't know about a proposal to the council. What stays empty is an open place in the papers."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leeratelier.ordinance.comparing import name_of
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.packing import NO_OLD_TEXT
from leeratelier.workspaces.forms import DateField


def _long(label: Any, help_text: Any = "", rows: int = 4) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=help_text, required=False, max_length=6000, widget=area)


class PackForm(forms.Form):
    """`texts`: the newest first; the papers are about that one. `version` is the one the person saw."""

    proposal_number = forms.CharField(label=_("Nummer van het voorstel"), required=False, max_length=40)
    proposed_on = DateField(label=_("Datum van het voorstel"))
    adopted_on = DateField(label=_("De raad besluit op"))
    portfolio = forms.CharField(
        label=_("Portefeuillehouder"),
        help_text=_("Noem de functie, geen naam. Bijvoorbeeld: wethouder participatie."),
        required=False,
        max_length=120,
    )
    old = forms.TypedChoiceField(
        label=_("Wat is de oude verordening?"),
        help_text=_("Hiermee maken we de was-wordt."),
        coerce=int,
        required=False,
    )
    summary = _long(_("Samenvatting"), _("Wat stelt u voor, in een paar zinnen?"))
    points = _long(
        _("Andere beslispunten"), _("Elk punt op een eigen regel. Punt 1 is: de verordening vaststellen."), rows=3
    )
    occasion = _long(_("Aanleiding in uw gemeente"), _("Wat de wet vraagt, zetten wij erbij."))
    finance = _long(_("Financiën"))
    participation = _long(_("Participatie"), _("Wie dachten mee, en wat deed u daarmee?"))
    communication = _long(_("Communicatie"))
    execution = _long(_("Uitvoering"), _("Wie gaat wat doen? Het werk dat uit uw keuzes volgt, zetten wij erbij."))
    evaluation = _long(_("Evaluatie"))
    annexes = _long(_("Andere bijlagen"), _("Elke bijlage op een eigen regel."), rows=3)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, texts: Sequence[OrdinanceText], **options: Any) -> None:
        super().__init__(*args, **options)
        old = self.fields["old"]
        assert isinstance(old, forms.TypedChoiceField)
        old.choices = [(NO_OLD_TEXT, _("Er is geen oude tekst")), *((text.number, name_of(text)) for text in texts[1:])]

    def told(self) -> dict[str, Any]:
        """As JSON keeps them: dates in ISO form, and only what was filled in."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        values = {name: _kept(value) for name, value in values.items() if value not in (None, "")}
        return {**values, "old": values.get("old", NO_OLD_TEXT)}


def _kept(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime.date) else value
