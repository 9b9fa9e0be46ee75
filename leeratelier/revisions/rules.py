"""What changed between two versions of a text, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

Op = Literal["same", "deleted", "inserted"]

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


def difference(old: str, new: str) -> list[tuple[Op, str]]:
    """Parts in reading order; what was deleted stands before what came in its place.

    "same" and "deleted" together are the old text, "same" and "inserted" the new one. Lines are compared first and
    words only within changed lines, so that a long text stays quick.
    """
    parts: list[tuple[Op, str]] = []
    for op, text in _lines(old, new):
        if parts and parts[-1][0] == op:
            parts[-1] = (op, parts[-1][1] + text)
        elif text:
            parts.append((op, text))
    return parts


def _lines(old: str, new: str) -> Iterator[tuple[Op, str]]:
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "replace":
            yield from _words("".join(before[i:j]), "".join(after[k:m]))
        else:
            yield from _parts(tag, before[i:j], after[k:m])


def _words(old: str, new: str) -> Iterator[tuple[Op, str]]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        yield from _parts(tag, before[i:j], after[k:m])


def _parts(tag: str, before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Op, str]]:
    if tag == "equal":
        yield "same", "".join(before)
        return
    if before:
        yield "deleted", "".join(before)
    if after:
        yield "inserted", "".join(after)
