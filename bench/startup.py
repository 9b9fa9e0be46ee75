"""How long one waits: the first time, every later time, and for the console script."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.figures import Figure
from bench.legal import ordinance
from bench.machine import ROOT
from bench.program import Folder, Program

TIMES = 5
SCRIPT = "import sys; from leeratelier.ordinance.cli import main; sys.exit(main())"
"""What the installed console script does."""


def preparing(folder: Folder) -> Iterator[Figure]:
    """Without the packages, which `make run` installs before this."""
    yield Figure("start-up", "manage.py prepare, first time (demo, static files)", folder.seconds_of("prepare"), "s")
    yield Figure("start-up", "manage.py prepare, second time", folder.seconds_of("prepare"), "s")


def answering(program: Program) -> Figure:
    return Figure("start-up", "second start until the front page is there", program.seconds_to_answer, "s", aim=5)


def console(folder: Path) -> Iterator[Figure]:
    """`leeratelier check` on a file with 20 articles, from the shell's point of view."""
    file = folder / "verordening.txt"
    file.write_text(ordinance(20), encoding="utf-8")
    took = []
    for _ in range(TIMES):
        started = time.monotonic()
        subprocess.run([sys.executable, "-c", SCRIPT, "check", file], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        took.append(time.monotonic() - started)
    yield Figure("leeratelier check", f"20 articles, best of {TIMES}", min(took), "s")
    yield Figure("leeratelier check", "median", median(took), "s")
