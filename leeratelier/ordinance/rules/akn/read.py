"""From Akoma Ntoso as we write it to the tree it was. A file of another maker is read as lines, by `files`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from leeratelier.files.rules.lines import Unreadable
from leeratelier.files.rules.markup import Element, inner_text, parse, whole
from leeratelier.ordinance.rules.akn.names import AKN, ALL_KINDS, KINDS, SLOTS, VERSION, akn, own
from leeratelier.ordinance.rules.tree import Kind, Ordinance, Unit

_FOREIGN = (
    "Dit Akoma Ntoso-bestand is niet door Leeratelier gemaakt, dus we kunnen het niet zonder verlies terugzetten: "
    "breng het in als gewone tekst."
)
_NEWER = "Dit bestand is door een nieuwere versie van Leeratelier gemaakt: werk eerst Leeratelier bij."
_CHANGED = "Dit bestand is na het maken veranderd en klopt niet meer: haal het opnieuw op."
_HEAD = frozenset(map(akn, ("num", "heading", "intro", "content", "longTitle")))


def from_akn(content: bytes) -> Ordinance:
    """`Unreadable` (one Dutch sentence) for what isn't XML, has a DOCTYPE, or wasn't written by `to_akn`."""
    root = parse(content)
    tree = root.find(f"{{{AKN}}}act/{{{AKN}}}meta/{{{AKN}}}proprietary/{own('tree')}")
    if tree is None:
        raise Unreadable(_FOREIGN)
    if tree.get("version") != VERSION:
        raise Unreadable(_NEWER)
    try:
        parts = dict(_parts(root[0]))
    except RecursionError as error:
        raise Unreadable(_CHANGED) from error
    remarks = tuple(remark.text or "" for remark in tree.iterfind(own("remark")))
    return Ordinance(tuple(parts[place] for place in sorted(parts)), remarks)


def _parts(act: Element) -> Iterator[tuple[int, Unit]]:
    for kind, slot in SLOTS.items():
        element = act.find(akn(slot))
        if element is not None and element.get(own("place")) is not None:
            text = inner_text(element.find(akn("longTitle")))
            yield _place(element), _made(element, kind, text)
    for element in act.iterfind("/".join(map(akn, ("attachments", "attachment", "doc", "mainBody", "*")))):
        yield _place(element), _unit(element)


def _unit(element: Element) -> Unit:
    name = str(element.tag).removeprefix(akn(""))
    if name == "p":
        return _made(element, "text", inner_text(element))
    if name == "crossHeading":
        return _made(element, "heading", inner_text(element))
    kind = KINDS.get(name) or element.get("name") or element.get(own("kind"))
    if kind not in ALL_KINDS:
        raise Unreadable(_CHANGED)
    return _made(element, cast(Kind, kind), _own_words(element))


def _made(element: Element, kind: Kind, text: str) -> Unit:
    page = element.get(own("page"))
    return Unit(
        id=element.get(own("id"), element.get("eId", "")),
        kind=kind,
        label=inner_text(element.find(akn("num"))),
        number=element.get(own("number")),
        heading=inner_text(element.find(akn("heading"))),
        text=text,
        children=tuple(_unit(child) for child in element if _is_unit(child)),
        page=None if page is None else whole(page, 0),
    )


def _is_unit(element: Element) -> bool:
    """Blocks of a unit's own text carry no eId."""
    return element.tag not in _HEAD and element.get("eId") is not None


def _own_words(element: Element) -> str:
    """What stands before the children: in intro or content, or as the first block of a titled block."""
    for holder in (element.find(akn("intro")), element.find(akn("content")), element):
        block = next((child for child in holder if _is_own_block(child)), None) if holder is not None else None
        if block is not None:
            return _words(block)
    return ""


def _is_own_block(element: Element) -> bool:
    return element.tag in (akn("p"), akn("table")) and element.get("eId") is None


def _words(block: Element) -> str:
    if block.tag == akn("p"):
        return inner_text(block)
    return "\n".join("\t".join(inner_text(cell) for cell in row) for row in block)


def _place(element: Element) -> int:
    return whole(element.get(own("place")), 0)
