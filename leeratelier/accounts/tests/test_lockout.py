"""Who guesses passwords is stopped, in all processes together, and is told how long."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from leeratelier.accounts.tests.people import is_signed_in, sign_in, somebody

TRIES = """
import sys, django
django.setup()
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import RequestFactory
from django.test.utils import setup_test_environment
from leeratelier.accounts.adapter import AccountAdapter
call_command("createcachetable", verbosity=0)
setup_test_environment()
for _ in range(int(sys.argv[1])):
    try:
        AccountAdapter().pre_authenticate(RequestFactory().post("/inloggen/"), email="iemand@voorbeelddam.example")
        print("allowed")
    except ValidationError as error:
        print(error.message)
"""


@pytest.mark.django_db
def test_after_five_wrong_passwords_even_the_right_one_must_wait(client: Client) -> None:
    user = somebody()
    for _time in range(5):
        sign_in(client, user.email, "verkeerd wachtwoord")
    page = sign_in(client, user.email).content.decode()
    assert not is_signed_in(client)
    assert "Wacht 5 minuten en probeer het dan opnieuw." in page


@pytest.mark.django_db
def test_somebody_else_may_still_sign_in(client: Client) -> None:
    for _time in range(6):
        sign_in(client, "slachtoffer@voorbeelddam.example", "verkeerd wachtwoord")
    sign_in(client, somebody().email)
    assert is_signed_in(client)


@pytest.mark.django_db
def test_the_wait_grows_shorter(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for _time in range(5):
        sign_in(client, "iemand@voorbeelddam.example", "verkeerd wachtwoord")
    now = ratelimit.time.time
    monkeypatch.setattr(ratelimit.time, "time", lambda: now() + 250)
    assert "Wacht 1 minuut en" in sign_in(client, "iemand@voorbeelddam.example").content.decode()


def test_the_failures_of_two_processes_count_together(tmp_path: Path) -> None:
    """Five are allowed; here each process tries three times."""
    said = _try_in_a_process(tmp_path, 3) + _try_in_a_process(tmp_path, 3)
    assert said[:5] == ["allowed"] * 5
    assert said[5].startswith("Dit ging te vaak mis.")


@pytest.mark.django_db
def test_a_flood_of_other_addresses_lifts_no_lock() -> None:
    cache.set("allauth:rl:somebody", [1.0], 300)
    for number in range(400):
        cache.set(f"zzz:{number}", [1.0], 300)
    assert cache.get("allauth:rl:somebody") == [1.0]


@pytest.mark.parametrize(
    ("proxies", "forwarded", "visitor"),
    [
        (0, "203.0.113.9", "127.0.0.1"),  # no proxy of ours: the header is only a claim
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "198.51.100.1, 203.0.113.9", "203.0.113.9"),  # the visitor wrote the first one
        (1, "", "127.0.0.1"),
    ],
)
def test_the_visitor_behind_our_proxy_is_counted(
    proxies: int, forwarded: str, visitor: str, settings: Settings
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    assert ratelimit.get_ip(RequestFactory().post("/inloggen/", headers=headers)) == visitor


def _try_in_a_process(folder: Path, times: int) -> list[str]:
    own = {"DATABASE_URL": f"sqlite:///{folder / 'cache.sqlite3'}", "DATA_DIR": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", TRIES, str(times)],
        env=os.environ | own | {"DJANGO_SETTINGS_MODULE": "config.settings_test"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()
