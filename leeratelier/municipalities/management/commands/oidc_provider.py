"""Let the people of a municipality sign in with its own OpenID Connect provider. The same name again: change it."""

from __future__ import annotations

import getpass
import sys
from typing import Any

from allauth.socialaccount.models import SocialApp
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import RegexValidator, validate_slug
from django.db import transaction
from django.urls import reverse

from leeratelier.accounts.links import absolute
from leeratelier.municipalities.models import Municipality, SignInProvider

is_domain = RegexValidator(r"^([a-z0-9-]+\.)+[a-z]{2,}$")


class Command(BaseCommand):
    help = "Laat mensen van een gemeente inloggen via de inlogdienst (OpenID Connect) van die gemeente."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="korte naam voor in het adres, zoals zeist")
        parser.add_argument("--municipality", help="slug van de gemeente, zoals zeist")
        parser.add_argument("--domain", help="wat achter het apenstaartje staat, zoals zeist.nl")
        parser.add_argument("--server", help="adres van de inlogdienst (issuer), https://…")
        parser.add_argument("--client-id")
        parser.add_argument(
            "--trust-addresses",
            action="store_true",
            help="neem aan dat de adressen kloppen, als de inlogdienst dat niet zelf zegt (zoals Entra ID)",
        )
        parser.add_argument("--remove", action="store_true", help="haal deze inlogdienst weg")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        name = options["name"]
        if options["remove"]:
            SignInProvider.objects.filter(provider_id=name).delete()
            SocialApp.objects.filter(provider="openid_connect", provider_id=name).delete()
            self.stdout.write(f"{name} is weggehaald. Accounts blijven bestaan.")
            return
        self._set(name, options)
        self.stdout.write(f"Geef dit adres aan de inlogdienst (redirect URI): {_callback(name)}")

    def _set(self, name: str, options: dict[str, Any]) -> None:
        needed = [word for word in ("municipality", "domain", "server", "client_id") if not options[word]]
        if needed:
            raise CommandError(f"Nog nodig: {', '.join('--' + word.replace('_', '-') for word in needed)}.")
        domain = options["domain"].lower()
        try:
            validate_slug(name)
            is_domain(domain)
        except ValidationError as error:
            raise CommandError("De naam is een woord zonder spaties, het domein is zoals zeist.nl.") from error
        municipality = Municipality.objects.filter(slug=options["municipality"]).first()
        if municipality is None:
            raise CommandError(f"Er is geen gemeente met slug {options['municipality']}.")
        settings = {"server_url": options["server"], "oauth_pkce_enabled": True}
        if options["trust_addresses"]:
            settings["verified_email"] = [domain]
        SignInProvider.objects.update_or_create(
            provider_id=name, defaults={"municipality": municipality, "domain": domain}
        )
        SocialApp.objects.update_or_create(
            provider="openid_connect",
            provider_id=name,
            defaults={
                "name": municipality.name,
                "client_id": options["client_id"],
                "secret": _secret(),
                "settings": settings,
            },
        )


def _secret() -> str:
    """Typed, or the first line of standard input; never an argument, because others see those."""
    given = getpass.getpass("Client secret: ") if sys.stdin.isatty() else sys.stdin.readline()
    if not given.strip():
        raise CommandError("Het geheim (client secret) is leeg. Geef het op de eerste regel van de invoer.")
    return given.strip()


def _callback(name: str) -> str:
    return absolute(reverse("openid_connect_callback", args=[name]))
