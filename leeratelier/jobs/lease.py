"""What the three queues have in common: how an error is told without personal data, and when to stop."""

from __future__ import annotations

import traceback
from collections.abc import Callable

KeepGoing = Callable[[], bool]


def always() -> bool:
    return True


def told(error: BaseException) -> str:
    """The kind of error, the SMTP code if there is one, and the place in the code. Never its message: that may hold
    a name or address."""
    words = [type(error).__name__]
    if isinstance(code := getattr(error, "smtp_code", None), int):
        words.append(str(code))
    if frames := traceback.extract_tb(error.__traceback__):
        words.append(f"{'/'.join(frames[-1].filename.split('/')[-3:])}:{frames[-1].lineno}")
    return " ".join(words)[:100]
