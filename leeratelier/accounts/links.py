"""Links for in a mail. Opening one only shows a page; a button there does the deed (mail scanners open links)."""

from __future__ import annotations

import hashlib
import secrets

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse

from leeratelier.accounts.models import User


def absolute(path: str) -> str:
    """The address as the outside world knows it, also where there is no request."""
    return f"{settings.BASE_URL}{path}"


def password_link(user: User) -> str:
    """Choose a (new) password. Signed, works once, and for PASSWORD_RESET_TIMEOUT (three days)."""
    path = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)},
    )
    return absolute(path)


def new_token() -> str:
    """For a link whose state is a row; keep only its `fingerprint`."""
    return secrets.token_urlsafe(32)


def fingerprint(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
