"""The web server and, beside it, the worker: one command, two processes."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

import uvicorn
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection


class Command(BaseCommand):
    help = "Start de webserver en de werker voor mail en nachtwerk."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="Adres waarop de server luistert.")
        parser.add_argument("--port", type=int, default=settings.PORT)
        parser.add_argument("--processes", type=int, default=1, help="Meer dan één kan alleen met PostgreSQL.")
        parser.add_argument("--no-worker", action="store_true", help="De werker draait elders: manage.py worker")

    def handle(self, **options: Any) -> None:
        if options["processes"] > 1 and connection.vendor == "sqlite":
            raise CommandError("Met SQLite draait er één webproces. Gebruik PostgreSQL voor meer processen.")
        if not settings.PRODUCTION and options["host"] not in {"127.0.0.1", "localhost", "::1"}:
            raise CommandError(
                "Een proefinstallatie luistert alleen op deze computer. Lees docs/beheer/installeren.md."
            )
        _refuse_taken(options["host"], options["port"])
        connection.close()
        # uvicorn raises a stop signal again once it is done; as an exit it lets us stop the worker too.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        worker = None if options["no_worker"] else subprocess.Popen([sys.executable, sys.argv[0], "worker"])
        try:
            uvicorn.run(
                "config.asgi:application",
                host=options["host"],
                port=options["port"],
                workers=options["processes"],
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=10,
            )
        finally:
            if worker:
                worker.terminate()
                worker.wait(timeout=15)


def _refuse_taken(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(
                f"Poort {port} is al in gebruik. Kies een andere, bijvoorbeeld: make run PORT={port + 1}"
            ) from error
