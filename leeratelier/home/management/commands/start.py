"""What `make run` does: prepare, say where it is, serve. On this machine only."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from leeratelier.home.demo import ACCOUNTS, PASSWORD


class Command(BaseCommand):
    help = "Zet alles klaar en start een proefinstallatie op deze computer."

    def handle(self, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError(
                "Dit is de start voor een proef. Gebruik in productie: manage.py prepare en manage.py serve"
            )
        call_command("prepare")
        self.stdout.write(f"\nLeeratelier staat op {settings.BASE_URL}  (stop met Ctrl+C)")
        self.stdout.write(_demo_words() if settings.DEMO else _empty_words())
        self.stdout.flush()
        call_command("serve")


def _demo_words() -> str:
    rows = "\n".join(f"  {account.email:<34} {account.what}" for account in ACCOUNTS)
    mailbox = f"Mail leest u op {settings.BASE_URL}/postvak/"
    return f"\nDemo-accounts, allemaal met wachtwoord {PASSWORD}:\n{rows}\n\n{mailbox}\n"


def _empty_words() -> str:
    return (
        "\nDe installatie is leeg. Maak de eerste beheerder: .venv/bin/python manage.py first_admin NAAM@GEMEENTE.NL\n"
    )
