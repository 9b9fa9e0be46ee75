"""On what it was measured: figures of another machine can't be compared."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import subprocess
import time
import tomllib
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def machine() -> dict[str, str]:
    return {
        "system": _system(),
        "processor": f"{os.cpu_count()} cores, {_processor()}",
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "busy": f"load average {os.getloadavg()[0]:.1f} before we began",
        "counting": f"{counting():.0f} ms for a million additions in Python (more: slower, or shared with others)",
    }


def versions() -> dict[str, str]:
    return {
        "Leeratelier": f"{_own_version()}, commit {_commit()}",
        "Python": platform.python_version(),
        "Django": version("django"),
        "SQLite": sqlite3.sqlite_version,
    }


def counting() -> float:
    """Processor time of a loop that never changes: beside it a figure of another moment can be read."""
    started, total = time.thread_time(), 0
    for number in range(1_000_000):
        total += number
    return (time.thread_time() - started) * 1000


def _system() -> str:
    try:
        return f"{platform.freedesktop_os_release()['PRETTY_NAME']}, Linux {platform.release()}"
    except OSError:
        return platform.platform()


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def _own_version() -> str:
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def _commit() -> str:
    if not shutil.which("git"):
        return "unknown"
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or "unknown"
