"""What the tests of this app share: somebody with a password, and the mails that were written."""

from __future__ import annotations

import re

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from leeratelier.accounts.actions import create_account
from leeratelier.accounts.models import User
from leeratelier.jobs.models import Mail

PASSWORD = "paard batterij nietje"


def somebody(email: str = "iemand@voorbeelddam.example", password: str = PASSWORD) -> User:
    user = create_account(email, "Iemand")
    user.set_password(password)
    user.save()
    return user


def sign_in(client: Client, email: str, password: str = PASSWORD) -> HttpResponse:
    return client.post(reverse("account_login"), {"login": email, "password": password})  # type: ignore[return-value]


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def last_mail(template: str) -> Mail:
    return Mail.objects.filter(template=template).latest("pk")


def link_in(mail: Mail, part: str) -> str:
    """The path of the first link that holds `part`."""
    found = re.search(rf"http://[^/]+(/\S*{part}\S*)", mail.body)
    assert found, mail.body
    return found.group(1)
