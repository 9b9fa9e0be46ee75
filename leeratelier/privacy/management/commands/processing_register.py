"""The verwerkingsregister on paper."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from leeratelier.privacy import report


class Command(BaseCommand):
    help = "Schrijft het verwerkingsregister (AVG artikel 30) als Markdown of CSV."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--csv", action="store_true", help="CSV in plaats van Markdown.")

    def handle(self, **options: Any) -> None:
        write = report.as_csv if options["csv"] else report.as_markdown
        self.stdout.write(write(report.processings()), ending="")
