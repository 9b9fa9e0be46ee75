"""The program as a user starts it, in a folder of its own, with the world of tests/world.py in its database.

`python -m tests.browser.program` fills the database named by the environment and prints, as JSON, where every page of
the URL table is and who looks at it.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Program:
    address: str
    data: Path
    pages: dict[str, dict[str, str]]  # URL name → {"path", "viewer"}
    people: dict[str, str]  # role → e-mail address

    def manage(self, *command: str) -> str:
        done = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=_environment(self.data, int(self.address.rsplit(":", 1)[1])),
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout


@contextlib.contextmanager
def running(folder: Path, *, demo: bool = True) -> Iterator[Program]:
    """`make run` without the make: prepare, fill, serve; stopped at the end."""
    port = _free_port()
    environment = _environment(folder, port, demo=demo)

    def call(*command: str) -> str:
        done = subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    told: dict[str, dict[str, Any]] = {"pages": {}, "people": {}}
    if demo:
        call("manage.py", "prepare", "--empty")
        told = json.loads(call("-m", "tests.browser.program").splitlines()[-1])
    else:
        call("manage.py", "prepare")
    log = (folder / "log").open("w", encoding="utf-8")
    server = subprocess.Popen(
        [sys.executable, "manage.py", "serve"], cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT
    )
    try:
        address = f"http://localhost:{port}"
        _wait_for(address, server, folder / "log")
        yield Program(address, folder, told["pages"], told["people"])
    finally:
        server.terminate()
        server.wait(timeout=30)
        log.close()


def _environment(folder: Path, port: int, *, demo: bool = True) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**kept, "DATA_DIR": str(folder), "PORT": str(port), "DEMO": "1" if demo else "0"}


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(200):
        if server.poll() is not None:
            break
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/", timeout=2):
            return
        time.sleep(0.1)
    raise RuntimeError(f"The program doesn't answer at {address}:\n{log.read_text(encoding='utf-8')[-3000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _fill_and_tell() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from django.urls import reverse

    from tests import pages, world

    here = world.make()
    seen = {
        name: {"path": reverse(name, kwargs=row.kwargs(here)) + row.query, "viewer": row.viewer}
        for name, row in pages.gathered().items()
        if row.viewer and row.get is not None
    }
    print(json.dumps({"pages": seen, "people": {role: person.email for role, person in here.people.items()}}))


if __name__ == "__main__":
    _fill_and_tell()
