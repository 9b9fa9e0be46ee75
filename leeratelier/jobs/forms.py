"""Finding mail in the demo's mailbox."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class AddressForm(forms.Form):
    adres = forms.CharField(label=_("E-mailadres, of een deel ervan"), required=False, max_length=254)

    def address(self) -> str:
        """What was typed, or "" when that is nonsense."""
        return str(self.cleaned_data["adres"]) if self.is_valid() else ""
