"""What the system knows of running processes: processor time and memory, from /proc."""

from __future__ import annotations

import os
from pathlib import Path


def processor_ms(pid: int) -> float:
    """User and system time since the process began, of all its threads."""
    return _ticks(pid) * 1000 / os.sysconf("SC_CLK_TCK")


def family(pid: int) -> list[int]:
    """The process and everything it started that still runs."""
    children = (int(path.name) for path in Path("/proc").iterdir() if path.name.isdecimal())
    return [pid, *(each for child in children if _parent(child) == pid for each in family(child))]


def pss_mb(pids: list[int]) -> float:
    """Memory of processes together; what they share is counted once."""
    return _smaps(pids, "Pss:")


def rss_mb(pids: list[int]) -> float:
    """Memory of processes together; what they share is counted for each."""
    return _smaps(pids, "Rss:")


def _smaps(pids: list[int], name: str) -> float:
    total = 0
    for pid in pids:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith(name):
                total += int(line.split()[1])
    return total / 1024


def _ticks(pid: int) -> int:
    user, system = _stat(pid)[11:13]
    return int(user) + int(system)


def _parent(pid: int) -> int:
    try:
        return int(_stat(pid)[1])
    except OSError:  # ended while we looked
        return 0


def _stat(pid: int) -> list[str]:
    """The fields after the name, which may hold spaces and brackets."""
    return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2].split()
