"""Print a value for SECRET_KEY. Run it before PRODUCTION=1 is set: without a secret production doesn't start."""

from __future__ import annotations

import secrets
from typing import Any

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Toont een willekeurig geheim voor SECRET_KEY."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(secrets.token_urlsafe(60))
