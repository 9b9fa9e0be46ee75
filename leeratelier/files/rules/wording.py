"""What every reader does to a piece of text before it becomes a line."""

from __future__ import annotations

import re

_REMOVED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # soft hyphen, zero width, direction marks, BOM
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_CONTROL = {code: " " for code in (*range(32), *range(127, 160), 0x2028, 0x2029) if chr(code) not in "\t"}
_TABLE: dict[int, str] = (
    _CONTROL
    | dict.fromkeys(map(ord, _SPACES), " ")
    | dict.fromkeys(map(ord, _REMOVED), "")
    | {ord(sign): plain for sign, plain in _LIGATURES.items()}
)
_SPACE_RUN = re.compile(r" {2,}")


def words(text: str) -> frozenset[str]:
    """The words of a sentence as a set: a readable way to write a long list of names."""
    return frozenset(text.split())


def clean(text: str) -> str:
    """Ordinary spaces, no invisible signs, no control characters, nothing at the ends. Tabs inside stay."""
    return _SPACE_RUN.sub(" ", text.translate(_TABLE)).strip()


def flat(text: str) -> str:
    """One line: every run of white space is a space."""
    return " ".join(clean(text).split())
