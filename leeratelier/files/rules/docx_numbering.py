"""Word's automatic numbers, computed as Word shows them (ECMA-376 part 1, 17.9).

All lists that share an abstract numbering count on together; a list with a start of its own begins again there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from leeratelier.files.rules.docx_styles import NumberProperties, Styles, W, number_in, numbered_by, on, style_of
from leeratelier.files.rules.markup import Element, attribute, whole
from leeratelier.files.rules.numerals import repeated_letters, roman
from leeratelier.files.rules.wording import clean

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """`restart`: after which level (counted from 1) this one begins again; None is any higher one, 0 is never."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@dataclass(frozen=True, slots=True)
class _List:
    """One `w:num`: the numbering it uses, its levels, and the levels where it begins again."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        elements = () if root is None else tuple(root.iterchildren(W + "abstractNum"))
        self._abstracts = {attribute(element, "abstractNumId") or "": element for element in elements}
        numbers = () if root is None else tuple(root.iterchildren(W + "num"))
        self._numbers = {attribute(element, "numId") or "": element for element in numbers}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def next(self, properties: Element | None) -> tuple[str, int]:
        """The number or bullet of the next paragraph and its depth from 1; ("", 0) for one without a number."""
        asked = self._asked(properties)
        found = self._list(asked.number) if asked.number not in (None, "0") else None
        if found is None or asked.number is None:
            return "", 0
        index = min(max(asked.level or 0, 0), _LEVELS - 1)
        level = found.levels.get(index, Level())
        counts = self._counts.setdefault(found.abstract, [None] * _LEVELS)
        self._count(asked.number, found, index, counts)
        return _shown(level, found.levels, counts), index + 1

    def _asked(self, properties: Element | None) -> NumberProperties:
        """What the paragraph says itself, completed by its style; a style's level is the one that names the style."""
        own = numbered_by(properties)
        if own.number is not None:
            return own
        for style in self._styles.chain(style_of(properties)):
            if style.numbered.number is not None:
                level = own.level
                if level is None:
                    level = self._level_of_style(style.numbered.number, style.identity)
                return NumberProperties(style.numbered.number, style.numbered.level if level is None else level)
        return NumberProperties()

    def _level_of_style(self, number: str, style: str) -> int | None:
        found = self._list(number)
        levels = {} if found is None else found.levels
        return next((index for index, level in levels.items() if level.style == style), None)

    def _count(self, number: str, found: _List, index: int, counts: list[int | None]) -> None:
        before = counts[index]
        if index in found.starts and (number, index) not in self._started:
            self._started.add((number, index))
            counts[index] = found.starts[index]
        else:
            counts[index] = found.levels.get(index, Level()).start if before is None else before + 1
        for deeper in range(index + 1, _LEVELS):
            restart = found.levels.get(deeper, Level()).restart
            if restart is None or index < restart:
                counts[deeper] = None

    def _list(self, number: str | None) -> _List | None:
        if number is None:
            return None
        if number not in self._lists:
            self._lists[number] = None  # a numbering that leads back to itself has no levels
            self._lists[number] = self._read_list(self._numbers.get(number))
        return self._lists[number]

    def _read_list(self, element: Element | None) -> _List | None:
        if element is None:
            return None
        identity = attribute(element.find(W + "abstractNumId"), "val") or ""
        abstract = self._abstracts.get(identity)
        if abstract is None:
            return None
        link = attribute(abstract.find(W + "numStyleLink"), "val")
        linked = next((style.numbered.number for style in self._styles.chain(link)), None) if link else None
        base = self._list(linked)
        levels = dict(base.levels) if base else _levels(abstract)
        starts: dict[int, int] = {}
        for override in element.iterchildren(W + "lvlOverride"):
            levels |= _levels(override)
            start = number_in(override.find(W + "startOverride"))
            if start is not None:
                starts[_index(override)] = start
        return _List(base.abstract if base else identity, levels, starts)


def _levels(container: Element) -> dict[int, Level]:
    return {_index(element): _level(element) for element in container.iterchildren(W + "lvl")}


def _level(element: Element) -> Level:
    start = number_in(element.find(W + "start"))
    return Level(
        start=1 if start is None else start,
        form=attribute(element.find(".//" + W + "numFmt"), "val") or "decimal",
        text=attribute(element.find(W + "lvlText"), "val") or "",
        restart=number_in(element.find(W + "lvlRestart")),
        legal=on(element.find(W + "isLgl")),
        style=attribute(element.find(W + "pStyle"), "val"),
    )


def _index(element: Element) -> int:
    return whole(attribute(element, "ilvl"), 0)


def _shown(level: Level, levels: dict[int, Level], counts: list[int | None]) -> str:
    if level.form == "bullet":
        return _bullet(level.text)

    def count(place: re.Match[str]) -> str:
        index = int(place.group(1)) - 1
        other = levels.get(index, Level())
        value = counts[index]
        return _written(other.start if value is None else value, "decimal" if level.legal else other.form)

    return clean(_PLACE.sub(count, level.text))


def _bullet(text: str) -> str:
    """Symbol fonts have their bullets in the private range; a round "o" is no letter."""
    signs = "".join("•" if "\ue000" <= sign <= "\uf8ff" else sign for sign in text).strip()
    return "◦" if signs == "o" else signs or "•"


def _written(value: int, form: str) -> str:
    match form:
        case "lowerLetter":
            return repeated_letters(value)
        case "upperLetter":
            return repeated_letters(value).upper()
        case "lowerRoman":
            return roman(value)
        case "upperRoman":
            return roman(value).upper()
        case "decimalZero":
            return f"{value:02d}"
        case "ordinal":
            return f"{value}e"
        case "none":
            return ""
        case _:
            return str(value)
