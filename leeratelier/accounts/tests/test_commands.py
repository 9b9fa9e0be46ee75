"""What an administrator does from the command line."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from leeratelier.accounts.models import User
from leeratelier.privacy.models import LogEntry


def _run(*arguments: str, **options: Any) -> str:
    out = io.StringIO()
    call_command(*arguments, stdout=out, **options)
    return out.getvalue()


@pytest.mark.django_db
def test_the_first_administrator_chooses_a_password_by_link(client: Client) -> None:
    said = _run("first_admin", "Beheer@voorbeelddam.example")
    user = User.objects.get()
    assert user.is_administrator
    assert not user.has_usable_password()
    assert LogEntry.objects.get().deed == "administrator_made"
    link = re.search(r"http\S+", said)
    assert link
    assert "Kies een wachtwoord" in client.get(link.group(), follow=True).content.decode()


@pytest.mark.django_db
def test_a_second_administrator_takes_a_word_more() -> None:
    _run("first_admin", "een@voorbeelddam.example")
    with pytest.raises(CommandError, match="Er is al een beheerder"):
        _run("first_admin", "twee@voorbeelddam.example")
    assert User.objects.count() == 1
    _run("first_admin", "twee@voorbeelddam.example", more=True)
    assert User.objects.filter(is_administrator=True).count() == 2


@pytest.mark.django_db
def test_a_password_can_come_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("paard batterij nietje\n"))
    _run("first_admin", "beheer@voorbeelddam.example", password=True)
    assert User.objects.get().check_password("paard batterij nietje")


@pytest.mark.django_db
@pytest.mark.parametrize(("email", "password"), [("geen adres", "paard batterij nietje"), ("a@b.example", "kort")])
def test_nothing_is_made_from_a_wrong_address_or_a_weak_password(
    email: str, password: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    with pytest.raises(CommandError):
        _run("first_admin", email, password=True)
    assert not User.objects.exists()


def test_a_secret_is_long_and_never_the_same() -> None:
    one, other = _run("make_secret"), _run("make_secret")
    assert len(one.strip()) >= 50
    assert one != other
