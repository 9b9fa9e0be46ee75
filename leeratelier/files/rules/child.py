"""What runs in the child process: lock the doors, read one document from standard input, answer as JSON.

Started by `sandbox`. It imports one reader and nothing else, so that it is up in a few hundredths of a second.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sys
import traceback
from collections.abc import Callable

from leeratelier.files.rules import limits, sentences
from leeratelier.files.rules.lines import Extracted, Unreadable


def main(module: str, memory: int, seconds: int) -> None:
    """`module` has `read(content) -> Extracted`. Always answers, unless a limit ends the process."""
    _limit(memory, seconds)
    sys.setrecursionlimit(10_000)
    read = importlib.import_module(module).read
    content = sys.stdin.buffer.read()
    _close_doors()
    sys.stdout.buffer.write(json.dumps(_answer(read, content), ensure_ascii=False).encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    os._exit(0)


def _limit(memory: int, seconds: int) -> None:
    """Windows has no such limits: there only the clock of the parent counts."""
    try:
        import resource
    except ImportError:
        return
    os.nice(5)
    for name, value in (
        ("RLIMIT_AS", memory),
        ("RLIMIT_CPU", seconds),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_NPROC", 0),
        ("RLIMIT_NOFILE", 64),
    ):
        which = getattr(resource, name, None)
        if which is None:
            continue
        hard = resource.getrlimit(which)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        with contextlib.suppress(ValueError, OSError):  # macOS refuses some
            resource.setrlimit(which, (value, value))


def _close_doors() -> None:
    """From here on no file and no connection can be opened; what decoders need is loaded before."""
    for encoding in ("cp1252", "cp437", "utf_16", "utf_16_le", "utf_16_be", "utf_8_sig", "latin_1", "iso8859_15"):
        importlib.import_module(f"encodings.{encoding}")
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _answer(read: Callable[[bytes], Extracted], content: bytes) -> dict[str, object]:
    try:
        extracted = read(content)
    except Unreadable as error:
        return {"unreadable": str(error)}
    except (MemoryError, RecursionError):
        return {"unreadable": sentences.TOO_HEAVY}
    except Exception as error:  # a reader that stumbles over a strange file: the user hears it, the log hears where
        place = traceback.extract_tb(error.__traceback__)[-1]
        return {"unreadable": sentences.DAMAGED, "cause": f"{type(error).__name__} at {place.filename}:{place.lineno}"}
    characters = sum(len(line.text) + len(line.label) for line in extracted.lines)
    if characters > limits.TEXT_CHARACTERS or len(extracted.lines) > limits.LINES:
        return {"unreadable": sentences.TOO_MUCH_TEXT}
    return {
        "lines": [(line.text, line.style, line.level, line.label, line.page) for line in extracted.lines],
        "format": extracted.format,
        "title": extracted.title,
        "remarks": extracted.remarks,
    }
