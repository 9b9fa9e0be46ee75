"""Bringing in a text: a file, or what was pasted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leeratelier.files.rules.lines import Extracted, Unreadable
from leeratelier.files.rules.reading import check_size, read
from leeratelier.ordinance.rules.choices import Choice, FillIn, Value
from leeratelier.ordinance.rules.facts import Facts
from leeratelier.workspaces.forms import DateField
from leeratelier.workspaces.models import ChoiceAnswer

MAX_PASTED = 2_000_000


class BringInForm(forms.Form):
    """One of the two. What was pasted stays in the form when something is wrong; a browser forgets a file."""

    content = b""
    filename = ""

    file = forms.FileField(
        label=_("Bestand"),
        help_text=_("Word (.docx), OpenDocument (.odt), PDF, HTML, CVDR-XML of platte tekst. Ten hoogste 20 MB."),
        required=False,
        allow_empty_file=True,
    )
    text = forms.CharField(
        label=_("Of plak hier de tekst"),
        widget=forms.Textarea(attrs={"rows": 8}),
        required=False,
        max_length=MAX_PASTED,
    )

    def clean_file(self) -> Any:
        upload = self.cleaned_data["file"]
        if upload:
            try:
                check_size(upload.size)
            except Unreadable as problem:
                raise forms.ValidationError(str(problem)) from problem
        return upload

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        has_file, has_text = bool(cleaned.get("file")), bool(cleaned.get("text", "").strip())
        if has_file and has_text:
            raise forms.ValidationError(_("U koos een bestand én plakte tekst. Haal een van de twee weg."))
        if not has_file and not has_text and not self.errors:
            raise forms.ValidationError(_("Kies een bestand of plak de tekst van uw verordening."))
        return cleaned

    def extracted(self) -> Extracted:
        """What was brought, as lines. Raises `Unreadable`. The content of a file is kept in `content`."""
        upload = self.cleaned_data["file"]
        if not upload:
            return read(self.cleaned_data["text"].encode(), "tekst.txt")
        self.content, self.filename = upload.read(), upload.name
        return read(self.content, self.filename)


class ChoiceForm(forms.Form):
    """One choice: an option, what has to be filled in with it, and why. `version` is the one the person saw."""

    option = forms.ChoiceField(label=_("Uw keuze"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Waarom kiest u dit?"),
        help_text=_("Uit deze reden schrijven we de toelichting."),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, choice: Choice, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choice = choice
        option = self.fields["option"]
        assert isinstance(option, forms.ChoiceField)
        option.choices = [(each.slug, each.label) for each in choice.option]
        for each in choice.fill_in:
            self.fields[f"{PREFIX}{each.name}"] = _fill_in_field(each)
            if each.kind == "list" and each.own_items and each.item:
                self.fields[f"{OWN}{each.name}"] = forms.CharField(
                    label=_("Eigen woorden, elk op een regel"),
                    required=False,
                    widget=forms.Textarea(attrs={"rows": 3}),
                )
        self.order_fields(["option", *(name for name in self.fields if name.startswith((PREFIX, OWN))), "reason"])

    @staticmethod
    def present(
        choice: Choice, option: str, fill_ins: Mapping[str, Any], reason: str = "", version: int = 0
    ) -> dict[str, Any]:
        """Values as they are stored → what the fields show. Own words of a list stand in a field of their own."""
        told: dict[str, Any] = {"option": option, "reason": reason, "version": version}
        for each in choice.fill_in:
            kept = fill_ins.get(each.name)
            if isinstance(kept, list) and each.item:
                known = {item.slug for item in each.item}
                told[f"{OWN}{each.name}"] = "\n".join(word for word in kept if word not in known)
            elif isinstance(kept, list):
                kept = "\n".join(kept)
            told[f"{PREFIX}{each.name}"] = kept
        return told

    def fill_ins(self) -> dict[str, Value]:
        """What was filled in, by name; what was left empty isn't there."""
        told: dict[str, Value] = {}
        for each in self.choice.fill_in:
            value = self.cleaned_data.get(f"{PREFIX}{each.name}")
            if each.kind == "list":
                value = (*_lines(value), *_lines(self.cleaned_data.get(f"{OWN}{each.name}", "")))
            if value not in (None, "", ()):
                told[each.name] = value
        return told


class StatusForm(forms.Form):
    status = forms.ChoiceField(label=_("Hoe ver is deze keuze?"), choices=ChoiceAnswer.Status, widget=forms.RadioSelect)
    discussed_on = DateField(label=_("Besproken op"))
    discussed_with = forms.CharField(
        label=_("Met wie?"), help_text=_("Noem rollen, geen namen."), required=False, max_length=200
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("status") == ChoiceAnswer.Status.DISCUSSED and not cleaned.get("discussed_on"):
            self.add_error("discussed_on", _("Vul in wanneer u dit besprak."))
        return cleaned


class FactsForm(forms.Form):
    """What stands around the articles. What isn't known yet stays an open place in the text."""

    year = forms.IntegerField(label=_("Jaar in de citeertitel"), required=False, min_value=2024, max_value=2040)
    proposed_on = DateField(label=_("Datum van het voorstel van het college"))
    proposal_number = forms.CharField(label=_("Nummer van het voorstel"), required=False, max_length=40)
    adopted_on = DateField(label=_("De raad besluit op"))
    replaces = forms.CharField(
        label=_("Welke verordening vervalt?"),
        help_text=_("De citeertitel, precies zoals hij nu is. Elke titel op een eigen regel."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def facts(self, name: str) -> Facts:
        told = self.cleaned_data
        return Facts(
            name=name,
            year=told["year"],
            proposed_on=told["proposed_on"],
            proposal_number=told["proposal_number"],
            adopted_on=told["adopted_on"],
            replaces=_lines(told["replaces"]),
        )


PREFIX, OWN = "veld-", "eigen-"


def _fill_in_field(fill_in: FillIn) -> forms.Field:
    match fill_in.kind:
        case "weeks" | "number":
            return forms.IntegerField(
                label=fill_in.label, required=False, min_value=fill_in.lowest, max_value=fill_in.highest
            )
        case "date":
            return DateField(label=fill_in.label)
        case "list" if fill_in.item:
            items = [(item.slug, item.label) for item in fill_in.item]
            return forms.MultipleChoiceField(
                label=fill_in.label, choices=items, required=False, widget=forms.CheckboxSelectMultiple
            )
        case "list":
            return forms.CharField(
                label=_("%(label)s, elk op een regel") % {"label": fill_in.label},
                required=False,
                widget=forms.Textarea(attrs={"rows": 4}),
            )
        case _:
            return forms.CharField(label=fill_in.label, required=False, max_length=500)


def _lines(told: Any) -> tuple[str, ...]:
    lines = told.splitlines() if isinstance(told, str) else told or ()
    return tuple(line.strip() for line in lines if line.strip())
