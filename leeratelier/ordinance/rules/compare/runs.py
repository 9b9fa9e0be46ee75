"""Two texts as runs of words that stayed, went and came."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from leeratelier.ordinance.rules.cutting import sentences
from leeratelier.revisions.rules import Op

Run = tuple[Op, str]
Runs = tuple[Run, ...]

_TOKEN = re.compile(r"\s*(?:\w+|[^\w\s])|\s+")  # a word with the space before it
_AT_ONCE = 1200  # tokens; a longer stretch is first compared by sentence
_MOST_SENTENCES = 2000
_RECOGNISED = 0.2  # with less in common the texts are shown as two, not as a mosaic


def runs(old: str, new: str) -> Runs:
    """ "same" and "deleted" together are the old text, "same" and "inserted" the new one."""
    if old == new:
        return (("same", old),) if old else ()
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    gone, come = before[start : len(before) - end], after[start : len(after) - end]
    between = _words(gone, come) if max(len(gone), len(come)) <= _AT_ONCE else _sentences("".join(gone), "".join(come))
    found = [("same", "".join(before[:start])), *between, ("same", "".join(before[len(before) - end :]))]
    joined = tuple(_joined(_whole_phrases(found)))
    stayed = sum(len(text) for op, text in joined if op == "same")
    return joined if stayed >= _RECOGNISED * min(len(old), len(new)) else _whole(old, new)


def marked(found: Runs, side: Op) -> Iterator[tuple[bool, str]]:
    """One side of the difference: (whether this was deleted or inserted, words)."""
    return ((op != "same", text) for op, text in found if op in ("same", side))


def _whole(old: str, new: str) -> Runs:
    pair: tuple[Run, Run] = ("deleted", old), ("inserted", new)
    return tuple(run for run in pair if run[1])


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    shortest = min(len(one), len(other))
    return next((i for i in range(shortest) if one[i] != other[i]), shortest)


def _sentences(old: str, new: str) -> Iterator[Run]:
    """A long stretch: first by sentence, then by word within the sentences that changed."""
    before, after = ([text[start:end] for start, end in sentences(text)] for text in (old, new))
    if "".join(before) != old or "".join(after) != new or max(len(before), len(after)) > _MOST_SENTENCES:
        yield from _whole(old, new)
        return
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = "".join(before[i:j]), "".join(after[k:m])
        tokens = _TOKEN.findall(gone), _TOKEN.findall(come)
        if tag == "equal":
            yield "same", gone
        elif tag == "replace" and max(map(len, tokens)) <= _AT_ONCE:
            yield from _words(*tokens)
        else:
            yield from _whole(gone, come)


def _words(before: Sequence[str], after: Sequence[str]) -> Iterator[Run]:
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = "".join(before[i:j]), "".join(after[k:m])
        if tag == "equal":
            yield "same", gone
        else:
            yield from _whole(gone, come)


def _whole_phrases(found: Iterable[Run]) -> Iterator[Run]:
    """A comma between two changed words changes with them: phrases read better than loose words."""
    gone = come = between = ""
    for op, text in found:
        if op == "same" and (gone or come) and not re.search(r"\w", text):
            between += text
        elif op == "same":
            yield from _without_first_space(gone, come, between + text)
            gone = come = between = ""
        else:
            gone, come, between = gone + between, come + between, ""
            gone, come = (gone + text, come) if op == "deleted" else (gone, come + text)
    yield from _without_first_space(gone, come, between)


def _without_first_space(gone: str, come: str, after: str) -> Iterator[Run]:
    """The space before a changed word stays what it was; so a change begins with a letter."""
    sides = [text for text in (gone, come) if text]
    if sides and all(text[0] == " " for text in sides) and (len(sides) == 2 or after[:1] == " "):
        end = "" if len(sides) == 2 else " "
        gone, come = (text[1:] + end if text else "" for text in (gone, come))
        yield "same", " "
        after = after[len(end) :]
    yield from (("deleted", gone), ("inserted", come), ("same", after))


def _joined(found: Iterable[Run]) -> Iterator[Run]:
    for op, group in groupby((run for run in found if run[1]), key=lambda run: run[0]):
        yield op, "".join(text for _, text in group)
