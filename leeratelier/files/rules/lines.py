"""What a file says once it has been read: lines in reading order, whatever its format was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Style = Literal["body", "heading", "list", "table", "footnote"]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the file, or one row of a table.

    `label` is a number or bullet that the program shows but that isn't typed in the text (real Word numbering,
    `<ol>`); a typed "1." stays in `text`. `level` is the heading level or the depth of the list, from 1; else 0.
    `page` counts from 1 and is None where the format has no pages. Cells of a table row are joined by a tab. An empty
    line of plain text is a Line without text.
    """

    text: str
    style: Style = "body"
    level: int = 0
    label: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Extracted:
    """The whole file. `remarks` are Dutch sentences for the user about what could not be read."""

    lines: tuple[Line, ...]
    format: str
    title: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(f"{line.label} {line.text}" if line.label else line.text for line in self.lines)


class Unreadable(Exception):
    """The file can't be read. The message is one Dutch sentence that says why and what to do."""
