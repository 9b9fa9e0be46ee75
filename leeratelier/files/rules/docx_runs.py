"""The words of one Word paragraph: runs, fields, changes, breaks, notes and text boxes."""

from __future__ import annotations

from leeratelier.files.rules.docx_styles import W, on
from leeratelier.files.rules.markup import Element, attribute, local
from leeratelier.files.rules.wording import words

_SIGNS = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-",
}  # fmt: skip
_NOT_TEXT = words(
    "pPr rPr sdtPr sdtEndPr tblPr instrText delText delInstrText proofErr bookmarkStart bookmarkEnd "
    "commentReference annotationRef footnoteRef endnoteRef rt ffData smartTagPr customXmlPr"
)


class Runs:
    """Reads paragraph after paragraph, because a field may begin in one and end in another.

    `notes` are the notes referred to, as (kind, id), in order.
    """

    def __init__(self) -> None:
        self.notes: list[tuple[str, str]] = []
        self.changed = False
        self.hidden = False
        self._in_instruction: list[bool] = []

    def read(self, paragraph: Element) -> tuple[str, list[Element]]:
        """The words, with a line feed for every break, and the text boxes anchored in this paragraph."""
        said: list[str] = []
        boxes: list[Element] = []
        self._collect(paragraph, said, boxes)
        return "".join(said), boxes

    def mark_deleted(self, properties: Element | None) -> bool:
        """Whether the end of this paragraph was taken out, so that it runs on into the next."""
        mark = properties.find(f"{W}rPr/{W}del") if properties is not None else None
        self.changed |= mark is not None
        return mark is not None

    def _collect(self, element: Element, said: list[str], boxes: list[Element]) -> None:
        for child in element:
            name = local(child)
            if name == "t":
                said.append("" if any(self._in_instruction) else child.text or "")
            elif name == "r":
                self._run(child, said, boxes)
            elif name in _SIGNS:
                said.append(_SIGNS[name])
            elif name == "txbxContent":
                boxes.append(child)
            elif name in ("del", "moveFrom"):
                self.changed = True
            elif name == "fldChar":
                self._field(attribute(child, "fldCharType"))
            elif name in ("footnoteReference", "endnoteReference"):
                self.notes.append((name.removesuffix("Reference"), attribute(child, "id") or ""))
            elif name == "sym":
                said.append(symbol(attribute(child, "char") or ""))
            elif name == "AlternateContent":
                self._collect(choice(child), said, boxes)
            elif name not in _NOT_TEXT:
                self.changed |= name in ("ins", "moveTo")
                self._collect(child, said, boxes)

    def _run(self, run: Element, said: list[str], boxes: list[Element]) -> None:
        if on(run.find(f"{W}rPr/{W}vanish")):
            self.hidden |= any(text.text for text in run.iterchildren(W + "t"))
            self._collect(run, [], [])  # a field may begin or end in it
        else:
            self._collect(run, said, boxes)

    def _field(self, kind: str | None) -> None:
        """Between "begin" and "separate" stands what the field computes, after it what it shows."""
        if kind == "begin":
            self._in_instruction.append(True)
        elif kind == "separate" and self._in_instruction:
            self._in_instruction[-1] = False
        elif kind == "end" and self._in_instruction:
            self._in_instruction.pop()


def choice(alternatives: Element) -> Element:
    """The first of the forms in which Word keeps the same thing for newer and older versions of itself."""
    return next(iter(alternatives), alternatives)


def symbol(code: str) -> str:
    """A sign by its place in a symbol font: those fonts give the private range to bullets and arrows."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    return "•" if 0xE000 <= value <= 0xF8FF else chr(value) if 0x20 <= value < 0x11_0000 else ""
