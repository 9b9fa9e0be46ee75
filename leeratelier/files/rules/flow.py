"""Running text with marks in it (HTML, CVDR) cut into lines: a block ends a line, an inline mark doesn't."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from leeratelier.files.rules.lines import Line, Style
from leeratelier.files.rules.wording import flat

_NUMBER_IN_TEXT = re.compile(r"(\d+(\.\d+)*|[a-z]{1,4})[.)°:]|[-–•*]\s", re.IGNORECASE)


class Flow:
    """Collects words until a block ends. A label waits for the first words after it."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.style: Style = "body"
        self.level = 0
        self._words: list[str] = []
        self._label = ""
        self._shown_only = False

    @property
    def at_start(self) -> bool:
        return not "".join(self._words).strip()

    def say(self, text: str | None) -> None:
        if text:
            self._words.append(text)

    def number(self, label: str, *, generated: bool = False) -> None:
        """`generated`: made by the program that shows the text, so it gives way to a number typed in the text."""
        self.end()
        self._keep_label()
        self._label, self._shown_only = flat(label), generated

    def end(self) -> None:
        """End the line here, if there is one."""
        text = flat("".join(self._words))
        self._words.clear()
        if text:
            if self._shown_only and _NUMBER_IN_TEXT.match(text):
                self._label = ""
            self.lines.append(Line(text, self.style, self.level, self._label))
            self._label = ""

    @contextmanager
    def within(self, style: Style, level: int) -> Iterator[None]:
        """Blocks of another kind. A number that got no words of its own is kept as a line."""
        self.end()
        outer = self.style, self.level
        if style != "heading":
            self._keep_label()
        self.style, self.level = style, level
        yield
        self.end()
        self._keep_label()
        self.style, self.level = outer

    def _keep_label(self) -> None:
        if self._label and not self._shown_only:
            self.lines.append(Line("", self.style, self.level, self._label))
        self._label = ""


def row(cells: list[list[Line]]) -> Line | None:
    """A row of a table out of what each cell says; None for an empty row."""
    words = [" ".join(f"{line.label} {line.text}".strip() for line in cell).replace("\t", " ") for cell in cells]
    return Line("\t".join(words), "table") if any(words) else None
