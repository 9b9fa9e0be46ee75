"""Which unit of one list became which of another: by label, by heading and by the words they share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import pairwise

from leeratelier.ordinance.rules.compare.nodes import DIVISIONS, Node

Pair = tuple[Node, Node]

_WORD = re.compile(r"\w+")
_CANDIDATES = 6  # so many of the units that share most rare words are weighed
_RARE = 24  # a word that stands in more units than this tells nothing about which one it is
_SAME_NUMBER = 0.25
_SAME_HEADING = 0.5


def match(old: Sequence[Node], new: Sequence[Node], *, least: float = 0.45, fill: bool = False) -> list[Pair]:
    """Pairs, each unit at most once.

    First what is equal, then the most alike: `least` is the share of words that two units with different numbers
    must have in common (1 is all). With `fill` what is left and has the same kind and number is paired as well.
    """
    pairs: list[Pair] = []
    keys: tuple[Callable[[Node], Hashable], ...] = (
        lambda node: (family(node), node.number, node.content),
        lambda node: (family(node), node.content),
    )
    for key in keys:
        old, new = _take(pairs, old, new, _equal(old, new, key))
    old, new = _take(pairs, old, new, _alike(old, new, least))
    if fill:
        _take(pairs, old, new, _equal(old, new, lambda node: node.number and (node.kind, node.number)))
    return pairs


def family(node: Node) -> str:
    """A lid may become an onderdeel, a chapter a paragraaf; an article remains one."""
    if node.kind in ("paragraph", "point", "text"):
        return "norm"
    return "division" if node.kind in DIVISIONS else node.kind


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words and pairs of words that two texts have in common."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 1.0


def features(text: str) -> frozenset[str]:
    """The words of more than three letters, and every two words in a row."""
    words = _WORD.findall(text.lower())
    found = {word for word in words if len(word) > 3}
    found.update(map(" ".join, pairwise(words)))
    return frozenset(found or words)


def _take(
    pairs: list[Pair], old: Sequence[Node], new: Sequence[Node], found: Iterable[Pair]
) -> tuple[list[Node], list[Node]]:
    found = list(found)
    pairs.extend(found)
    taken = {node for pair in found for node in pair}
    return [node for node in old if node not in taken], [node for node in new if node not in taken]


def _equal(old: Sequence[Node], new: Sequence[Node], key: Callable[[Node], Hashable]) -> Iterable[Pair]:
    """Of several with the same key the first goes with the first."""
    waiting: dict[Hashable, list[Node]] = defaultdict(list)
    for node in reversed(new):
        waiting[key(node)].append(node)
    for node in old:
        found = key(node)
        if found and waiting.get(found):
            yield node, waiting[found].pop()


def _alike(old: Sequence[Node], new: Sequence[Node], least: float) -> list[Pair]:
    """The best pairs first; a tie goes to the same kind, the same number, and then the nearest."""
    if not old or not new:
        return []
    words = {node: features(node.content) for node in (*old, *new)}
    holders = _holders(new, words)
    scored = []
    for node in old:
        for other in _candidates(node, words[node], holders):
            score = _score(node, other, likeness(words[node], words[other]))
            if score >= (min(least, _SAME_NUMBER) if _same_number(node, other) else least):
                far = abs(node.position - other.position)
                scored.append((-score, node.kind != other.kind, not _same_number(node, other), far, node, other))
    pairs = []
    taken: set[Node] = set()
    for *_, node, other in sorted(scored, key=lambda found: found[:4]):
        if node not in taken and other not in taken:
            taken.update((node, other))
            pairs.append((node, other))
    return pairs


def _score(node: Node, other: Node, likeness: float) -> float:
    if node.heading and _plain(node.heading) == _plain(other.heading):
        return _SAME_HEADING + (1 - _SAME_HEADING) * likeness
    return likeness


def _same_number(node: Node, other: Node) -> bool:
    return node.number is not None and node.number == other.number and node.kind == other.kind


def _holders(nodes: Sequence[Node], words: dict[Node, frozenset[str]]) -> dict[Hashable, list[Node]]:
    holders: dict[Hashable, list[Node]] = defaultdict(list)
    for node in nodes:
        for key in _keys(node, words[node]):
            holders[key].append(node)
    return {key: found for key, found in holders.items() if len(found) <= _RARE}


def _candidates(node: Node, words: frozenset[str], holders: dict[Hashable, list[Node]]) -> list[Node]:
    shared: Counter[Node] = Counter()
    for key in _keys(node, words):
        for other in holders.get(key, ()):
            shared[other] += 1 if isinstance(key, str) else 1000
    return [other for other, _ in shared.most_common(_CANDIDATES) if family(other) == family(node)]


def _keys(node: Node, words: frozenset[str]) -> Iterable[Hashable]:
    yield from words
    if node.number:
        yield node.kind, node.number
    if node.heading:
        yield "heading", _plain(node.heading)


def _plain(heading: str) -> str:
    return " ".join(_WORD.findall(heading.lower()))
