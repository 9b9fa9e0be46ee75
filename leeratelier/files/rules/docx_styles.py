"""Styles of a Word document: which make a heading, and which carry a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leeratelier.files.rules.markup import Element, attribute, whole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING = re.compile(r"(?:heading|kop|überschrift|titre)\s*([1-9])$")
_TITLES = {"title": 1, "titel": 1, "subtitle": 2, "ondertitel": 2}


@dataclass(frozen=True, slots=True)
class NumberProperties:
    """`w:numPr`; None is "not said", number "0" is "none"."""

    number: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    identity: str
    name: str
    based_on: str | None
    outline: int | None
    numbered: NumberProperties


class Styles:
    def __init__(self, root: Element | None) -> None:
        elements = () if root is None else root.iterchildren(W + "style")
        self._styles = {style.identity: style for style in map(_style, elements)}

    def chain(self, identity: str | None) -> Iterator[ParagraphStyle]:
        """The style and what it is based on; a style that is based on itself ends the chain."""
        seen: set[str] = set()
        while identity in self._styles and identity not in seen:
            seen.add(identity)
            style = self._styles[identity]
            yield style
            identity = style.based_on

    def heading(self, properties: Element | None) -> int:
        """The heading level of a paragraph, 0 for ordinary text. Outline level 9 says "ordinary text" outright."""
        own = outline_of(properties)
        if own is not None:
            return 0 if own >= 9 else own + 1
        for style in self.chain(style_of(properties)):
            if style.outline is not None:
                return 0 if style.outline >= 9 else style.outline + 1
            if level := _level_by_name(style.name):
                return level
        return 0

    def is_title(self, properties: Element | None) -> bool:
        return any(_TITLES.get(style.name) == 1 for style in self.chain(style_of(properties)))


def style_of(properties: Element | None) -> str | None:
    return attribute(properties.find(W + "pStyle"), "val") if properties is not None else None


def outline_of(properties: Element | None) -> int | None:
    return number_in(properties.find(W + "outlineLvl")) if properties is not None else None


def numbered_by(properties: Element | None) -> NumberProperties:
    found = properties.find(W + "numPr") if properties is not None else None
    if found is None:
        return NumberProperties()
    return NumberProperties(attribute(found.find(W + "numId"), "val"), number_in(found.find(W + "ilvl")))


def number_in(element: Element | None) -> int | None:
    """A whole number in `w:val`; None where there is none."""
    found = attribute(element, "val")
    return whole(found, 0) if found else None


def on(switch: Element | None) -> bool:
    """A switch is on by being there, unless it says that it is off."""
    return switch is not None and attribute(switch, "val") not in ("0", "false", "off")


def _style(element: Element) -> ParagraphStyle:
    identity = attribute(element, "styleId") or ""
    properties = element.find(W + "pPr")
    return ParagraphStyle(
        identity=identity,
        name=(attribute(element.find(W + "name"), "val") or identity).strip().lower(),
        based_on=attribute(element.find(W + "basedOn"), "val"),
        outline=outline_of(properties),
        numbered=numbered_by(properties),
    )


def _level_by_name(name: str) -> int:
    found = _HEADING.match(name)
    return int(found.group(1)) if found else _TITLES.get(name, 0)
