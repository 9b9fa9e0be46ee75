"""Bring database, municipalities, demo content and static files up to date. May run at every start."""

from __future__ import annotations

import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand

from leeratelier.ordinance.actions import recheck


class Command(BaseCommand):
    help = "Brengt de database, de gemeentenlijst, de demo en de stijlbestanden bij de tijd."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--empty", action="store_true", help="Sla de demo over.")
        parser.add_argument("--no-static", action="store_true", help="Sla de stijlbestanden over.")

    def handle(self, **options: Any) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        call_command("load_municipalities", verbosity=0)
        if settings.DEMO and not options["empty"]:
            call_command("demo", verbosity=0)
        recheck()
        if not options["no_static"]:
            _collect_static()


def _collect_static() -> None:
    """Copies and fingerprints the static files, unless none of them changed."""
    stamp = Path(settings.STATIC_ROOT) / ".stamp"
    present = _fingerprint()
    if not stamp.exists() or stamp.read_text(encoding="ascii") != present:
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
        stamp.write_text(present, encoding="ascii")


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            digest.update(f"{name} {storage.size(name)} {storage.get_modified_time(name)}\n".encode())
    return digest.hexdigest()
