"""Runs a reader in a child process of its own, which can't hurt: limited in time, memory, files and what it says."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leeratelier.files.rules import limits, sentences
from leeratelier.files.rules.lines import Extracted, Line, Unreadable

_log = logging.getLogger(__name__)
_places = threading.BoundedSemaphore(limits.AT_ONCE)
_START = """
import sys
sys.path[:] = {path}
from leeratelier.files.rules.child import main
main({module}, {memory}, {cpu})
"""


@dataclass(frozen=True, slots=True)
class Bounds:
    memory: int = limits.MEMORY_BYTES
    cpu_seconds: int = limits.CPU_SECONDS
    wall_seconds: float = limits.WALL_SECONDS
    answer_bytes: int = limits.ANSWER_BYTES


def read(module: str, content: bytes, bounds: Bounds | None = None) -> Extracted:
    """Let `module.read(content)` run in a child. Whatever goes wrong there comes out as `Unreadable`."""
    if not _places.acquire(timeout=limits.WAIT_SECONDS):
        raise Unreadable(sentences.BUSY)
    try:
        answer = _ask(module, content, bounds or Bounds())
    finally:
        _places.release()
    try:
        return _extracted(json.loads(answer))
    except (ValueError, KeyError, TypeError) as error:  # killed half-way, or it said something else
        raise Unreadable(sentences.TOO_HEAVY) from error


def _ask(module: str, content: bytes, bounds: Bounds) -> bytes:
    with tempfile.TemporaryFile() as source:
        source.write(content)
        source.seek(0)
        child = subprocess.Popen(
            _command(module, bounds),
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
            start_new_session=True,
        )
    clock = threading.Timer(bounds.wall_seconds, _kill, [child])
    clock.start()
    assert child.stdout is not None  # it is a pipe
    try:
        with child:
            answer = child.stdout.read(bounds.answer_bytes + 1)
            if len(answer) > bounds.answer_bytes:
                _kill(child)
    finally:
        clock.cancel()
    return answer if child.returncode == 0 else b""


def _command(module: str, bounds: Bounds) -> list[str]:
    """Isolated and without the start-up files of site-packages, which also find an editable install: hence our root."""
    path = [*filter(None, sys.path), str(Path(__file__).parents[3])]
    start = _START.format(path=path, module=repr(module), memory=bounds.memory, cpu=bounds.cpu_seconds)
    return [sys.executable, "-I", "-S", "-c", start]


def _kill(child: subprocess.Popen[bytes]) -> None:
    """The child and all it may have started."""
    if hasattr(os, "killpg"):
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
    else:
        child.kill()


def _extracted(answer: dict[str, Any]) -> Extracted:
    if "cause" in answer:
        _log.warning("a reader failed: %s", answer["cause"])
    if "unreadable" in answer:
        raise Unreadable(str(answer["unreadable"]))
    lines = tuple(Line(text, style, level, label, page) for text, style, level, label, page in answer["lines"])
    return Extracted(lines, str(answer["format"]), str(answer["title"]), tuple(map(str, answer["remarks"])))
