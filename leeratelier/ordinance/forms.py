"""Bringing in a text: a file, or what was pasted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leeratelier.files.rules.lines import Extracted, Unreadable
from leeratelier.files.rules.reading import check_size, read

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
