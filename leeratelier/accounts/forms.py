"""What people fill in about themselves, and allauth's forms in our words.

A new password is asked once: who mistypes it asks for a code or a new one.
"""

# mypy: disable-error-code="misc"
# allauth has no types, so its classes are Any

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.core import context
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp import forms as app
from allauth.mfa.webauthn import forms as keys
from django import forms
from django.utils.translation import gettext_lazy as _

from leeratelier.accounts.models import User

EMAIL, PASSWORD, CODE = _("E-mailadres"), _("Wachtwoord"), _("Code")
NEW_PASSWORD = _("Nieuw wachtwoord")
ADVICE = _("Ten minste 12 tekens. Een zin van vier of vijf woorden onthoudt u goed.")
APP_CODE = _("Code uit uw app")


class NameForm(forms.ModelForm[User]):
    class Meta:
        model = User
        fields = ("name",)
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "name"})}
        labels = {"name": _("Naam")}
        help_texts = {"name": _("Zo zien collega’s u in de werkruimte.")}


class _OurWords(forms.Form):
    """Labels and help of ours on a form of the library; a second field for the same password goes."""

    labels: ClassVar[dict[str, Any]] = {}
    helps: ClassVar[dict[str, Any]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("password2", None)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.help_text = self.helps.get(name, "")
            field.widget.attrs.pop("placeholder", None)


class SignInForm(_OurWords, account.LoginForm):
    labels = {"login": EMAIL, "password": PASSWORD}


class RequestCodeForm(_OurWords, account.RequestLoginCodeForm):
    labels = {"email": EMAIL}


class EnterCodeForm(_OurWords, account.ConfirmLoginCodeForm):
    """The link in the mail fills the code in; the person still presses the button (mail scanners open links)."""

    labels = {"code": CODE}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("code", context.request.GET.get("code", "")[:20])


class ForgottenPasswordForm(_OurWords, account.ResetPasswordForm):
    labels = {"email": EMAIL}


class NewPasswordForm(_OurWords, account.ResetPasswordKeyForm):
    labels, helps = {"password1": NEW_PASSWORD}, {"password1": ADVICE}


class ChangePasswordForm(_OurWords, account.ChangePasswordForm):
    labels, helps = {"oldpassword": _("Uw wachtwoord nu"), "password1": NEW_PASSWORD}, {"password1": ADVICE}


class FirstPasswordForm(_OurWords, account.SetPasswordForm):
    labels, helps = {"password1": PASSWORD}, {"password1": ADVICE}


class ChangeAddressForm(_OurWords, account.AddEmailForm):
    labels = {"email": _("Nieuw e-mailadres")}


class ConfirmPasswordForm(_OurWords, account.ReauthenticateForm):
    labels = {"password": PASSWORD}


class SecondStepForm(_OurWords, second_step.AuthenticateForm):
    labels = {"code": _("Code uit uw app, of een herstelcode")}


class ConfirmSecondStepForm(_OurWords, second_step.ReauthenticateForm):
    labels = {"code": _("Code uit uw app, of een herstelcode")}


class StartAppForm(_OurWords, app.ActivateTOTPForm):
    labels, helps = {"code": APP_CODE}, {"code": _("Zes cijfers. Uw app maakt elke halve minuut een nieuwe.")}


class AddKeyForm(_OurWords, keys.AddWebAuthnForm):
    labels = {"name": _("Naam van deze sleutel"), "passwordless": _("Ook inloggen zonder wachtwoord (passkey)")}
    helps = {"passwordless": _("Uw apparaat vraagt dan om uw vingerafdruk, uw gezicht of uw pincode.")}


class RenameKeyForm(_OurWords, keys.EditWebAuthnForm):
    labels = {"name": _("Naam van deze sleutel")}
