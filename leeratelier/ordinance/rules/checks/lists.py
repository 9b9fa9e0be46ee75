"""Lists that hang in the air: nothing behind the words, a dangling "en", a last item that doesn't close."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.spots import Spot, stands_as_heading
from leeratelier.ordinance.rules.tree import Unit

_TAIL = 80  # characters of an item that are shown
_AFTER_ALL = " \n\"”’'»)]"
_NOTE_MARK = re.compile(r"\s*\[\d{1,3}\]$")
_DANGLING = re.compile(
    r"(?:^|[\s;,])(?:(?:en|of|en/of|dan wel|alsmede|evenals|zoals) (?:de|het|een|van|om)"
    r"|(?:van|met|voor|bij|aan|in|op|tot|door) (?:de|het|een)|de|een)[\s;,.:]*$",
    re.IGNORECASE,
)
_LINK_CLOSED = re.compile(r"(?:^|[\s;,])(?:en|of|en/of|dan wel|alsmede)\s*[;,.:]\s*$", re.IGNORECASE)
_LINK = re.compile(r"(?:^|[\s;,])(?:en|of|en/of|dan wel|alsmede)\s*$", re.IGNORECASE)


@check("opsomming-onaf")
def every_list_is_finished(reading: Reading) -> Result:
    """L: lists of the articles. A list in a considerans or in words that are inserted elsewhere may end in ';'."""
    faults: list[tuple[Place, str]] = []
    for spot in reading.spots:
        if not spot.unit.children or spot.article is None or spot.part != "body" or spot.amending:
            continue
        if spot.unit.kind == "point":
            continue  # read with the list around it
        for items, continues in _lists(spot.unit.children):
            faults += _faults(spot, items, closes=not continues)
    if not faults:
        return Result("met")
    because = " ".join(dict.fromkeys(told for _place, told in faults[:3]))
    return Result("missing", tuple(place for place, _told in faults[:20]), because)


def _lists(children: Sequence[Unit]) -> Iterator[tuple[list[Unit], bool]]:
    """Each run of onderdelen, and whether words follow that end its sentence."""
    items: list[Unit] = []
    for child in children:
        if stands_as_heading(child):
            continue
        if child.kind == "point":
            items.append(child)
        elif items:
            yield items, child.kind == "text" and child.text[:1].islower()
            items = []
    if items:
        yield items, False


def _faults(spot: Spot, items: list[Unit], *, closes: bool) -> Iterator[tuple[Place, str]]:
    """`closes`: the last item of this list ends the sentence."""
    for number, item in enumerate(items):
        last = number == len(items) - 1
        below = list(_lists(item.children))
        if not below and not item.children and not _may_be_wrong(item.text, last):
            continue
        here = Spot(item, spot.cite.inside(item), spot.part, spot.article, spot.lid)
        if below and item.children[-1].kind == "point":
            for inner, continues in below:
                yield from _faults(here, inner, closes=last and closes and not continues)
            continue
        for inner, _continues in below:
            yield from _faults(here, inner, closes=False)
        end = _ending(here)
        told = _wrong(end.unit.text if end else "", last=last, closes=closes, penultimate=number == len(items) - 2)
        if not told:
            continue
        place = _tail(end) if end else _tail(spot)
        if place:
            yield place, told


def _may_be_wrong(text: str, last: bool) -> bool:
    """To pass quickly over items that end as they should."""
    if last:
        return (
            text[-1:] != "." or _DANGLING.search(text[-30:]) is not None or _LINK_CLOSED.search(text[-30:]) is not None
        )
    return text[-1:] != ";" or _ENDS_IN_LINK.search(text[-30:]) is not None


_ENDS_IN_LINK = re.compile(r"\b(?:en|of|wel|alsmede|evenals|zoals|de|het|een|van|om)\s*;$", re.IGNORECASE)


def _ending(spot: Spot) -> Spot | None:
    """The last words of an item."""
    found = spot if spot.unit.text.strip() else None
    for child in spot.unit.children:
        if stands_as_heading(child):
            continue
        below = _ending(Spot(child, spot.cite.inside(child), spot.part))
        found = below or found
    return found


def _wrong(text: str, *, last: bool, closes: bool, penultimate: bool) -> str:
    words = _NOTE_MARK.sub("", text.rstrip()).rstrip(_AFTER_ALL)
    if not words:
        return "Een onderdeel is leeg."
    if _DANGLING.search(words) and not words.endswith("!"):
        return "Een onderdeel breekt af."
    if _LINK_CLOSED.search(words):
        return "Een onderdeel eindigt op ‘en’ of ‘of’."
    if _LINK.search(words):
        return "De opsomming eindigt op ‘en’ of ‘of’." if last and closes else ""
    if last and closes:
        if words[-1] in ";,":
            return f"Het laatste onderdeel eindigt op ‘{words[-1]}’ in plaats van een punt."
        return "" if words[-1] in ".!?" else "Het laatste onderdeel eindigt zonder punt."
    if last:
        return ""
    return "" if words[-1] in ";,.!?" else "Een onderdeel eindigt zonder leesteken."


def _tail(spot: Spot) -> Place | None:
    """The end of the words."""
    text = spot.unit.text.rstrip()
    if not text:
        return spot.whole()
    start = max(0, len(text) - _TAIL)
    if start:
        start = text.find(" ", start) + 1 or start
    return spot.place(start, len(text))
