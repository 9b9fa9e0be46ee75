"""Numbers of lists and headings in an OpenDocument text, computed as LibreOffice shows them (ODF 1.3, 16.30)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from leeratelier.files.rules.markup import Element, attribute, local, whole
from leeratelier.files.rules.numerals import letters, repeated_letters, roman
from leeratelier.files.rules.wording import clean

_PLACE = re.compile(r"%(\d+)%")


@dataclass(frozen=True, slots=True)
class Level:
    bullet: str = ""
    form: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1
    together: bool = False  # z is followed by aa, bb instead of aa, ab
    pattern: str | None = None


Levels = dict[int, Level]


@dataclass(slots=True)
class _Counting:
    """How far a list is. `style` is what it looks like; the counts are of its levels from 1."""

    levels: Levels
    counts: dict[int, int] = field(default_factory=dict)

    def step(self, depth: int, start: int | None) -> str:
        level = self.levels.get(depth, Level())
        following = self.counts[depth] + 1 if depth in self.counts else level.start
        self.counts = {at: count for at, count in self.counts.items() if at < depth}
        self.counts[depth] = following if start is None else start
        return _shown(depth, self.levels, self.counts)


class Lists:
    """Follows the lists of a document from top to bottom."""

    def __init__(self, parts: list[Element]) -> None:
        self._styles: dict[str, Levels] = {}
        self._of_paragraph: dict[str, tuple[str | None, str | None]] = {}
        outline: Levels = {}
        for part in parts:
            for element in part.iter("{*}style"):
                asked = attribute(element, "list-style-name"), attribute(element, "parent-style-name")
                self._of_paragraph[attribute(element, "name") or ""] = asked
            for element in part.iter("{*}list-style"):
                self._styles[attribute(element, "name") or ""] = _levels(element)
            for element in part.iter("{*}outline-style"):
                outline = _levels(element)
        self._outline = _Counting(outline)
        self._open: list[_Counting] = []
        self._by_id: dict[str, _Counting] = {}
        self._by_style: dict[str, _Counting] = {}
        self._waiting: tuple[int | None] | None = None

    @contextmanager
    def open(self, element: Element) -> Iterator[None]:
        """A list in a list counts with it; a list that continues another goes on from there."""
        style = attribute(element, "style-name") or ("" if self._open else self._style_by_paragraph(element))
        if self._open:
            counting = self._open[-1]
            if style in self._styles:
                counting.levels = counting.levels | {
                    depth: level for depth, level in self._styles[style].items() if depth > len(self._open)
                }
            if self._waiting is None and attribute(element, "continue-numbering") != "true":
                counting.counts.pop(len(self._open) + 1, None)
        else:
            counting = self._continued(element, style) or _Counting(self._styles.get(style, {}))
            self._by_style[style] = counting
        self._by_id[attribute(element, "id") or ""] = counting
        self._open.append(counting)
        yield
        self._open.pop()
        self._waiting = None

    def begin_item(self, start: str | None) -> None:
        self._waiting = (_start(start),)

    def skip_item(self) -> None:
        self._waiting = None

    def item(self) -> str:
        """The label of a paragraph: only the first one of an item has one."""
        if self._waiting is None or not self._open:
            return ""
        (start,), self._waiting = self._waiting, None
        return self._open[-1].step(len(self._open), start)

    def heading(self, element: Element, level: int) -> str:
        """The chapter number of a heading outside any list."""
        if attribute(element, "is-list-header") == "true" or level not in self._outline.levels:
            return ""
        start = attribute(element, "start-value") if attribute(element, "restart-numbering") == "true" else None
        return self._outline.step(level, _start(start))

    def _style_by_paragraph(self, element: Element) -> str:
        """A list that names no style looks as the style of its first paragraph says, or what that is based on."""
        first = next(element.iter("{*}p", "{*}h"), None)
        name = attribute(first, "style-name")
        for _ in range(20):  # styles based on each other in a circle end here
            wanted, name = self._of_paragraph.get(name or "", (None, None))
            if wanted is not None:
                return wanted
        return ""

    def _continued(self, element: Element, style: str) -> _Counting | None:
        other = attribute(element, "continue-list")
        if other is not None:
            return self._by_id.get(other)
        return self._by_style.get(style) if attribute(element, "continue-numbering") == "true" else None


def _start(value: str | None) -> int | None:
    return whole(value, 1) if value else None


def _levels(style: Element) -> Levels:
    return {whole(attribute(child, "level"), 1): _level(child) for child in style if local(child).endswith(_KINDS)}


_KINDS = ("level-style-number", "level-style-bullet", "level-style-image", "outline-level-style")


def _level(element: Element) -> Level:
    bullet = local(element).endswith(("bullet", "image"))
    return Level(
        bullet=_bullet(attribute(element, "bullet-char") or "") if bullet else "",
        form=attribute(element, "num-format") or "",
        prefix=attribute(element, "num-prefix") or "",
        suffix=attribute(element, "num-suffix") or "",
        start=whole(attribute(element, "start-value"), 1),
        shown=whole(attribute(element, "display-levels"), 1),
        together=attribute(element, "num-letter-sync") == "true",
        pattern=attribute(element, "num-list-format"),
    )


def _bullet(sign: str) -> str:
    return "•" if not sign or "\ue000" <= sign[0] <= "\uf8ff" else sign


def _shown(depth: int, levels: Levels, counts: dict[int, int]) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    if level.bullet:
        return level.bullet

    def number(at: int) -> str:
        other = levels.get(at, Level())
        return _written(counts.get(at, other.start), other)

    if not level.form:
        return clean(level.prefix + level.suffix)
    if level.pattern:
        return clean(_PLACE.sub(lambda place: number(int(place.group(1))), level.pattern))
    numbers = [number(at) for at in range(max(depth - level.shown + 1, 1), depth + 1)]
    return clean(level.prefix + ".".join(part for part in numbers if part) + level.suffix)


def _written(value: int, level: Level) -> str:
    lower = repeated_letters if level.together else letters
    match level.form:
        case "1":
            return str(value)
        case "a":
            return lower(value)
        case "A":
            return lower(value).upper()
        case "i":
            return roman(value)
        case "I":
            return roman(value).upper()
        case "":
            return ""
        case _:
            return str(value)
