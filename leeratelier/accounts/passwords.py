"""What a password must be. Django's own sentence about the length isn't translated."""

from __future__ import annotations

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import gettext as _


class LongEnough(MinimumLengthValidator):
    def get_error_message(self) -> str:
        return _("Dit wachtwoord is te kort. Neem ten minste %(n)s tekens.") % {"n": self.min_length}
