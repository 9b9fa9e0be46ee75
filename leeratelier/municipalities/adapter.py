"""Signing in through a municipality's own OpenID Connect provider.

Its word counts for addresses of its own domain only, and only for accounts that exist already.
"""

# mypy: disable-error-code="misc"
# allauth has no types, so its classes are Any

from __future__ import annotations

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse, SignupClosedException
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.base import AuthProcess
from django.http import HttpRequest
from django.shortcuts import redirect

from leeratelier.municipalities.models import SignInProvider


class OrganisationAdapter(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """A known account of theirs too must still come with a confirmed address of the domain."""
        if sociallogin.state.get("process") != AuthProcess.LOGIN:
            raise ImmediateHttpResponse(redirect("accounts:mine"))
        confirmed = [address.email for address in sociallogin.email_addresses if address.verified]
        if not any(_vouched_for(sociallogin, email) for email in confirmed):
            raise SignupClosedException

    def can_authenticate_by_email(self, login: Any, email: str) -> bool:
        return _vouched_for(login, email)


def _vouched_for(login: Any, email: str) -> bool:
    provider = SignInProvider.objects.filter(provider_id=login.account.provider).first()
    return provider is not None and provider.vouches_for(email)
