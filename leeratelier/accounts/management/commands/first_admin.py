"""Make the first administrator. The account gets a password here, or by a link that this command prints."""

from __future__ import annotations

import sys
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.db import transaction

from leeratelier.accounts import actions
from leeratelier.accounts.links import password_link


class Command(BaseCommand):
    help = "Maakt de eerste beheerder en toont een link om een wachtwoord te kiezen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="", help="naam van de beheerder")
        parser.add_argument("--more", action="store_true", help="er is al een beheerder: maak er nog een")
        parser.add_argument("--password", action="store_true", help="lees het wachtwoord van de invoer")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        try:
            validate_email(options["email"])
            user = actions.make_administrator(options["email"], options["name"], more=options["more"])
            if options["password"]:
                actions.set_password(user, sys.stdin.readline().rstrip("\n"))
        except actions.AdministratorExists:
            raise CommandError("Er is al een beheerder. Wilt u er nog een? Voeg --more toe.") from None
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        self.stdout.write(f"{user.email} is beheerder.")
        if not user.has_usable_password():
            self.stdout.write(f"Kies hier binnen drie dagen een wachtwoord: {password_link(user)}")
