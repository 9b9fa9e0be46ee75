"""Where allauth asks how we want it: mails are rows with our texts, messages are ours, nobody signs up alone."""

# mypy: disable-error-code="misc"
# allauth has no types, so its classes are Any

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.utils import get_next_redirect_url
from allauth.core import context as allauth
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from leeratelier.accounts import lockout, words
from leeratelier.accounts.links import absolute
from leeratelier.jobs.actions import mail


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | words.ERRORS

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def clean_email(self, email: str) -> str:
        return email.strip().lower()

    def send_mail(self, template_prefix: str, email: str, context: Mapping[str, Any]) -> None:
        """Writes the mail; the worker sends it."""
        if template_prefix in words.NOTICES:
            facts = {"what": words.NOTICES[template_prefix], "when": timezone.localtime()}
            mail(email, "account-gewijzigd", facts | {"url": absolute(reverse("account_reset_password"))})
        else:
            mail(email, words.MAILS[template_prefix], _facts(context))

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Our words, or none: what the page shows already needs no message."""
        text = message or words.MESSAGES.get(message_template or "", "")
        if text:
            messages.add_message(request, level, text, extra_tags=extra_tags)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as error:
            key = self._get_login_attempts_cache_key(request, **credentials)
            raise lockout.locked_out(lockout.seconds_to_wait(request, key)) from error

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:mine")

    def get_reset_password_from_key_url(self, key: str) -> str:
        uidb36, _dash, token = key.partition("-")
        return absolute(reverse("account_reset_password_from_key", kwargs={"uidb36": uidb36, "key": token}))

    def get_email_confirmation_url(self, request: HttpRequest, emailconfirmation: Any) -> str:
        return absolute(reverse("account_confirm_email", args=[emailconfirmation.key]))

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [method | {"description": words.METHODS[method["id"]]} for method in methods]


class SecondStepAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | words.SECOND_STEP_ERRORS

    def _get_site_name(self) -> str:
        return "Leeratelier"

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002 — allauth's name
        number = user.authenticator_set.filter(type=type).count() + 1
        return _("Sleutel %(n)s") % {"n": number}


def _facts(context: Mapping[str, Any]) -> dict[str, str]:
    """What the texts in content/mails may use of allauth's context."""
    facts = {name: str(context[name]) for name in ("code", "activate_url", "password_reset_url") if name in context}
    if code := facts.get("code"):
        goes_on = get_next_redirect_url(allauth.request)
        asked = {"code": code} | ({"next": goes_on} if goes_on else {})
        facts["code_url"] = absolute(f"{reverse('account_confirm_login_code')}?{urlencode(asked)}")
    return facts
