"""Which unit of the old text became which of the new one, through the whole document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from leeratelier.ordinance.rules.compare.matching import Pair, match
from leeratelier.ordinance.rules.compare.nodes import DIVISIONS, Node, parts
from leeratelier.ordinance.rules.tree import Ordinance

_LEAVES_HOME = 0.75  # so much of its words a lid or onderdeel keeps when it moves to another article
_WORDS = 4  # fewer words than this are no sign of where a text came from


@dataclass(slots=True)
class Pairing:
    old: list[Node]
    new: list[Node]
    becomes: dict[Node, Node] = field(default_factory=dict)
    was: dict[Node, Node] = field(default_factory=dict)

    def add(self, pairs: Sequence[Pair]) -> None:
        for one, other in pairs:
            self.becomes[one], self.was[other] = other, one

    def unpaired(self, old: Sequence[Node], new: Sequence[Node]) -> tuple[list[Node], list[Node]]:
        return [node for node in old if node not in self.becomes], [node for node in new if node not in self.was]


def pair(old: Ordinance, new: Ordinance) -> Pairing:
    """Articles are looked for in the whole body, leden and onderdelen first in their own article and then elsewhere."""
    pairing = Pairing(parts(old), parts(new))
    for kind in dict.fromkeys(part.kind for part in pairing.old):
        olds, news = ([part for part in side if part.kind == kind] for side in (pairing.old, pairing.new))
        pairs = list(zip(olds, news, strict=False)) if kind != "annex" else match(olds, news, least=0.2, fill=True)
        pairing.add(pairs)
        if kind != "body":
            for each in pairs:
                _inside(pairing, *each)
    _bodies(pairing)
    return pairing


def _bodies(pairing: Pairing) -> None:
    old, new = (_below(side) for side in (pairing.old, pairing.new))
    articles = match(*(_of(nodes, "article") for nodes in (old, new)))
    pairing.add(articles)
    pairing.add(_divisions(pairing, _of(old, *DIVISIONS), _of(new, *DIVISIONS)))
    loose = [
        [node for node in nodes if node.parent and node.parent.kind in ("body", *DIVISIONS)] for nodes in (old, new)
    ]
    pairing.add(match(*([node for node in nodes if node.kind not in ("article", *DIVISIONS)] for nodes in loose)))
    for each in list(pairing.becomes.items()):
        if each[0].part.kind == "body" and each[0].kind not in ("body", *DIVISIONS):
            _inside(pairing, *each)
    _moved_out(pairing, old, new)


def _inside(pairing: Pairing, old: Node, new: Node) -> None:
    gone, come = pairing.unpaired(old.children, new.children)
    if not gone or not come:
        return
    pairs = match(gone, come, fill=True)
    pairing.add(pairs)
    for each in pairs:
        _inside(pairing, *each)


def _divisions(pairing: Pairing, old: Sequence[Node], new: Sequence[Node]) -> list[Pair]:
    """A chapter is the one that most of its articles went to; an empty one is known by its heading and number."""
    votes: Counter[Pair] = Counter()
    for node in old:
        for article in (below for below in node.walk() if below.kind == "article" and below in pairing.becomes):
            above = pairing.becomes[article].parent
            while above is not None and above.kind in DIVISIONS:
                votes[node, above] += 1
                above = above.parent
    ranked = sorted(
        (each for each in votes if each[0].kind == each[1].kind),
        key=lambda each: (each[0].heading != each[1].heading, each[0].number != each[1].number, -votes[each]),
    )
    pairs: list[Pair] = []
    taken: set[Node] = set()
    for each in ranked:
        if taken.isdisjoint(each):
            taken.update(each)
            pairs.append(each)
    return pairs + match([n for n in old if n not in taken], [n for n in new if n not in taken])


def _moved_out(pairing: Pairing, old: Sequence[Node], new: Sequence[Node]) -> None:
    """A lid before its onderdelen, so that they move together."""
    for inner in (False, True):
        gone, come = ([node for node in side if _is_norm(node, inner)] for side in pairing.unpaired(old, new))
        pairs = match(gone, come, least=_LEAVES_HOME)
        pairs = [each for each in pairs if each[0].content == each[1].content or each[0].content.count(" ") >= _WORDS]
        pairing.add(pairs)
        for each in pairs:
            _inside(pairing, *each)


def _is_norm(node: Node, inner: bool) -> bool:
    within = node.parent is not None and node.parent.kind == "article"
    return node.kind in ("paragraph", "point", "text") and within != inner and node.content.count(" ") >= _WORDS


def _below(side: Sequence[Node]) -> list[Node]:
    return [node for part in side if part.kind == "body" for node in part.walk() if node is not part]


def _of(nodes: Sequence[Node], *kinds: str) -> list[Node]:
    return [node for node in nodes if node.kind in kinds]
