"""Fill an installation with the demo: invented municipalities, accounts, editions. Never in production."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from leeratelier.home import demo


class Command(BaseCommand):
    help = "Zet de demo in een proefinstallatie; wat er al staat, blijft."

    def handle(self, **options: Any) -> None:
        if settings.PRODUCTION or not settings.DEMO:
            raise CommandError("De demo komt nooit in een echte of lege installatie.")
        made = demo.make(timezone.localdate())
        if options["verbosity"]:
            self.stdout.write("De demo staat klaar." if made else "De demo stond er al.")
