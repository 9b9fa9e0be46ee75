"""What runs beside the web server: mail, planned work, tasks."""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, connections

from leeratelier.jobs.actions import beat
from leeratelier.jobs.background import run_tasks, sweep
from leeratelier.jobs.delivery import deliver
from leeratelier.jobs.schedule import plan_daily, run_due

logger = logging.getLogger(__name__)

PAUSE = 1.0  # seconds between two looks when there is nothing to do
BEAT = 15.0  # seconds between two signs of life


class Command(BaseCommand):
    help = "Verstuurt mail en doet gepland werk en nachtwerk. Stopt netjes bij SIGTERM."
    requires_system_checks = []  # they load every page of the program: half the memory

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="Doe wat er nu te doen is en stop.")

    def handle(self, **options: Any) -> None:
        worker = Worker()
        if options["once"]:
            worker.beat()
            worker.work()
        else:
            worker.run()


class Worker:
    def __init__(self) -> None:
        self.name = f"{socket.gethostname()[:40]}-{os.getpid()}"
        self.stopping = threading.Event()
        self.last_beat = float("-inf")

    def run(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self.stopping.set())
        while self.going():
            if not self._try():
                self.stopping.wait(PAUSE)

    def going(self) -> bool:
        return not self.stopping.is_set()

    def beat(self) -> None:
        """A sign of life, and what needs doing only now and then."""
        beat("worker")
        plan_daily()
        sweep()
        self.last_beat = time.monotonic()

    def work(self) -> int:
        return deliver(self.going) + run_due(self.going) + run_tasks(self.name, self.going)

    def _try(self) -> int:
        """A database that is away, busy or not yet migrated is met with patience."""
        try:
            if time.monotonic() - self.last_beat > BEAT:
                self.beat()
            return self.work()
        except (OperationalError, InterfaceError) as error:
            logger.warning("database: %s", type(error).__name__)
            connections.close_all()
            return 0
