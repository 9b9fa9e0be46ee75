"""A change of a few words as words: "wordt … vervangen door …", when they stand in the text only once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leeratelier.ordinance.rules.amend.instructions import Address, Ending, Words
from leeratelier.ordinance.rules.compare.runs import runs

_MOST_CHANGES = 2
_MOST_CONTEXT = 6  # words taken along before and after, to make the place certain
_QUOTES = re.compile(r"[\"“”„]")
_PUNCTUATION = ".;:,"


def reworded(address: Address, old: str, new: str) -> Sequence[Words | Ending]:
    """The instructions that make `new` of `old`; none when it is clearer to give the text as a whole."""
    if old[:-1] == new[:-1] and old[-1:] in _PUNCTUATION and new[-1:] in _PUNCTUATION and old[-1:] and new[-1:]:
        return (Ending(address, old[-1], new[-1]),)
    found = runs(old, new)
    spans = _spans(found)
    if not 0 < len(spans) <= _MOST_CHANGES or not any(op == "same" and text.strip() for op, text in found):
        return ()
    instructions = []
    text = old
    for shift, (start, gone, come) in _shifted(spans):
        words = _certain(text, start + shift, gone, come)
        if words is None or _QUOTES.search(words[0] + words[1]):
            return ()
        instructions.append(Words(address, *words))
        text = text.replace(*words)
    given = sum(len(each.was) + len(each.becomes) for each in instructions)
    return instructions if text == new and given < len(new) else ()


def _spans(found: Sequence[tuple[str, str]]) -> list[tuple[int, str, str]]:
    """(place in the old text, what goes, what comes)."""
    spans: list[tuple[int, str, str]] = []
    position = 0
    for op, text in found:
        if op == "inserted" and spans and spans[-1][0] + len(spans[-1][1]) == position and not spans[-1][2]:
            spans[-1] = (*spans[-1][:2], text)
        elif op != "same":
            spans.append((position, text, "") if op == "deleted" else (position, "", text))
        position += len(text) if op != "inserted" else 0
    return spans


def _shifted(spans: Sequence[tuple[int, str, str]]) -> list[tuple[int, tuple[int, str, str]]]:
    """With each change the places after it shift."""
    shift, result = 0, []
    for span in spans:
        result.append((shift, span))
        shift += len(span[2]) - len(span[1])
    return result


def _certain(text: str, start: int, gone: str, come: str) -> tuple[str, str] | None:
    """Whole words, with as many around them as it takes to stand in the text once."""
    if not gone and come.endswith(" ") and text[:start].endswith(" "):
        start, come = start - 1, " " + come[:-1]  # what comes in, comes after a word
    end = start + len(gone)
    left, right = _word_start(text, start), _word_end(text, end)
    for _ in range(2 * _MOST_CONTEXT):
        was, becomes = text[left:right], text[left:start] + come + text[end:right]
        if was.strip() == was and becomes.strip() == becomes and was and becomes and text.count(was) == 1:
            return was, becomes
        if left > 0:
            left = _word_start(text, len(text[:left].rstrip()) - 1)
        elif right < len(text):
            right = _word_end(text, right + 1)
        else:
            return None
    return None


def _word_start(text: str, position: int) -> int:
    while position > 0 and not text[position - 1].isspace():
        position -= 1
    return position


def _word_end(text: str, position: int) -> int:
    while position < len(text) and not text[position].isspace():
        position += 1
    return position
