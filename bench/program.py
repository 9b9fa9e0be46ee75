"""The program as `make run` starts it, with the demo, in a folder of its own."""

from __future__ import annotations

import contextlib
import http.cookiejar
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.machine import ROOT

PASSWORD = "leeratelier-demo"  # of every demo account
PATIENCE = 120.0  # seconds


@dataclass(frozen=True)
class Program:
    address: str
    pid: int
    seconds_to_answer: float


class Folder:
    """An installation: its data, its port, and the commands that work on it."""

    def __init__(self, data: Path, database: str = "") -> None:
        self.data = data
        self.port = _free_port()
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        self.environment = {**kept, "DATA_DIR": str(data), "PORT": str(self.port), "DEMO": "1"}
        if database:
            self.environment["DATABASE_URL"] = database

    def seconds_of(self, *command: str) -> float:
        """How long a management command takes."""
        started = time.monotonic()
        subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        return time.monotonic() - started

    @contextlib.contextmanager
    def running(self) -> Iterator[Program]:
        log = self.data / "log"
        started = time.monotonic()
        with log.open("w", encoding="utf-8") as output:
            server = subprocess.Popen(
                [sys.executable, "manage.py", "start"], cwd=ROOT, env=self.environment, stdout=output, stderr=output
            )
        try:
            address = f"http://localhost:{self.port}"
            _wait_for(address, server, log)
            yield Program(address, server.pid, time.monotonic() - started)
        finally:
            server.terminate()
            server.wait(timeout=30)


def sign_in(program: Program, email: str) -> str:
    """The value of the Cookie header of somebody who is signed in."""
    cookies = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))
    page = browser.open(f"{program.address}/inloggen/").read().decode()
    token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[0]
    form = {"csrfmiddlewaretoken": token, "login": email, "password": PASSWORD}
    browser.open(f"{program.address}/inloggen/", urllib.parse.urlencode(form).encode())
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in cookies)


def fetch(address: str, cookie: str = "") -> str:
    """The page at that very address: a redirect is an error, so that no sign-in page is measured by mistake."""
    request = urllib.request.Request(address, headers={"Cookie": cookie} if cookie else {})
    with urllib.request.build_opener(_NoRedirect).open(request) as answer:
        return str(answer.read().decode())


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: object) -> None:
        return None


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    began = time.monotonic()
    while server.poll() is None and time.monotonic() - began < PATIENCE:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/", timeout=5):
            return
        time.sleep(0.02)
    raise RuntimeError(f"The program doesn't answer at {address}:\n{log.read_text(encoding='utf-8')[-3000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
