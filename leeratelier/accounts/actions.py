"""What happens to an account, besides signing in (that is allauth's)."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from leeratelier.accounts.models import User
from leeratelier.privacy import actions as privacy


class AdministratorExists(Exception):
    """There is an administrator already, and nobody asked for one more."""


@transaction.atomic
def create_account(email: str, name: str = "") -> User:
    """The account of that address, made when there is none. It has no password.

    The address counts as confirmed: without a password the only way in is a code or link that is mailed to it.
    """
    user, made = User.objects.get_or_create(email=email.strip().lower(), defaults={"name": name})
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    elif name and not user.name:
        rename(user, name)
    return user


@transaction.atomic
def set_password(user: User, password: str) -> None:
    """Raises ValidationError when the password is too weak."""
    validate_password(password, user)
    user.set_password(password)
    user.save(update_fields=["password"])


@transaction.atomic
def rename(user: User, name: str) -> None:
    user.name = name
    user.save(update_fields=["name"])


@transaction.atomic
def make_administrator(email: str, name: str = "", more: bool = False) -> User:
    """The first one, or with `more` another one."""
    others = User.objects.select_for_update().filter(is_administrator=True, is_active=True).exclude(email=email.lower())
    if others.exists() and not more:
        raise AdministratorExists
    user = create_account(email, name)
    user.is_administrator = True
    user.save(update_fields=["is_administrator"])
    privacy.record(None, "administrator_made", target=user)
    return user
