"""wrk, the load tool: found, installed where we may (Debian), or said to be missing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("wrk.lua")
CONNECTIONS = 4
"""As many as the server has threads: more only wait, and their waiting would count as latency."""


class Missing(Exception):
    pass


@dataclass(frozen=True)
class Load:
    requests: int
    seconds: float
    p95_ms: float

    @property
    def per_second(self) -> float:
        return self.requests / self.seconds


def fetch() -> str:
    """wrk's version; Missing when it isn't there and can't be installed."""
    if not shutil.which("wrk") and shutil.which("apt-get") and os.geteuid() == 0:
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "wrk"]):
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if not shutil.which("wrk"):
        raise Missing("SKIPPED: pages under load. The load tool wrk is missing; install it with: apt-get install wrk")
    told = subprocess.run(["wrk", "-v"], capture_output=True, text=True, check=False).stdout
    return found[1] if (found := re.match(r"wrk (?:debian/)?(\S+)", told)) else "unknown"


def load(address: str, seconds: int, cookie: str = "") -> Load:
    header = ["-H", f"Cookie: {cookie}"] if cookie else []
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", str(SCRIPT), *header, address]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    requests, microseconds, errors, p95 = map(int, re.findall(r"^figures (\d+) (\d+) (\d+) (\d+)$", told, re.M)[0])
    if errors or not requests:
        raise RuntimeError(f"{address}: {errors} of {requests} requests failed under load\n{told}")
    return Load(requests, microseconds / 1e6, p95 / 1000)
