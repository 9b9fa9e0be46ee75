"""`make test` and `make check`: every check in turn, all of them even when one fails, pytest's summary last.

Exit status 0 only when everything passed. `--quick` leaves the tests out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests import postgres

CHROMIUM = "/usr/bin/chromium"
BIN = Path(sys.executable).parent
CHECKS: dict[str, list[str]] = {
    "ruff": [str(BIN / "ruff"), "check", "."],
    "ruff format": [str(BIN / "ruff"), "format", "--check", "."],
    "import contracts": [str(BIN / "lint-imports"), "--no-cache"],
    "Django": [sys.executable, "manage.py", "check"],
    "migrations": [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
    "content": [sys.executable, "-m", "tests.content"],
    "mypy": [str(BIN / "mypy")],
}


def main() -> int:
    os.chdir(Path(__file__).resolve().parent.parent)
    started, failed = time.monotonic(), []
    with tempfile.TemporaryDirectory(prefix="leeratelier-test-") as data:
        environment = {**os.environ, "DATA_DIR": data, "DEMO": "1", "PRODUCTION": "", "SECRET_KEY": "", "PORT": "8000"}
        for name, command in CHECKS.items():
            failed += [] if _passes(name, command, environment) else [name]
        if "--quick" not in sys.argv:
            failed += _tests(environment)
        if failed:
            print(f"NIET GOED: {', '.join(failed)}", file=sys.stderr, flush=True)
        elif "--quick" in sys.argv:
            print(f"Alles in orde ({time.monotonic() - started:.0f} s).")
    return 1 if failed else 0


def _tests(environment: dict[str, str]) -> list[str]:
    """First what touches a database on PostgreSQL, then everything on SQLite, so that the whole stands last."""
    _fetch_chromium()
    pytest = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal"]
    failed = []
    with postgres.running() as address:
        on_postgres = {**environment, "DATABASE_URL": address}
        failed += (
            []
            if _passes("tests on PostgreSQL", [*pytest, "-m", "not browser", "--database-only"], on_postgres)
            else ["PostgreSQL"]
        )
    failed += [] if _passes("tests on SQLite, with a browser", pytest, environment) else ["SQLite"]
    return failed


def _passes(name: str, command: list[str], environment: dict[str, str]) -> bool:
    started = time.monotonic()
    print(f"== {name}", flush=True)
    done = subprocess.run(command, env=environment, check=False)
    if "pytest" not in command:
        print(f"   {time.monotonic() - started:.1f} s", flush=True)
    return done.returncode == 0


def _fetch_chromium() -> None:
    """Debian's browser, where we may install it; else the browser tests say what to do."""
    if Path(CHROMIUM).exists() or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    subprocess.run(["apt-get", "update"], **quiet)  # type: ignore[call-overload]
    subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", "chromium"], **quiet)  # type: ignore[call-overload]


if __name__ == "__main__":
    sys.exit(main())
