"""Akoma Ntoso 3.0 of any maker, as lines in reading order: acts, bills and what is attached to them.

Elements go by local name. A number becomes the label; an article or a division that has only its number gets the
name that a Dutch reader sees before it. What Akoma Ntoso says about the text (its metadata) is left out.
"""

from __future__ import annotations

from leeratelier.files.rules import sentences
from leeratelier.files.rules.flow import Flow, row
from leeratelier.files.rules.lines import Extracted, Line, Unreadable
from leeratelier.files.rules.markup import Element, inner_text, local, parse
from leeratelier.files.rules.wording import flat, words

_LEFT_OUT = words("meta toc img componentRef")
_DIVISIONS = {
    "chapter": "Hoofdstuk", "section": "Afdeling", "subsection": "Paragraaf", "article": "Artikel",
    "part": "", "title": "", "book": "", "tome": "", "division": "", "subdivision": "", "subchapter": "", "subpart": "",
}  # fmt: skip
_POINTS = words("point item indent subparagraph sublist list subclause")
_INLINE = words(
    "a abbr b cite courtType date def del docAuthority docCommittee docDate docIntroducer docJurisdiction docNumber "
    "docProponent docPurpose docStage docStatus docTitle docType docketNumber em entity event i inline ins judge "
    "lawyer legislature location mmod mod mref neutralCitation omissis opinion organization outcome party person "
    "placeholder process quantity ref remark rmod role rref scene session shortTitle signature span strong sub sup "
    "term time u vote noteRef"
)


def read(content: bytes) -> Extracted:
    root = parse(content, doctype=True)
    reader = _Reader()
    reader.element(root)
    reader.flow.end()
    lines = (*reader.flow.lines, *reader.notes)
    if not lines:
        raise Unreadable(sentences.UNKNOWN_XML)
    title = next((flat(inner_text(found)) for found in root.iter("{*}docTitle")), "")
    return Extracted(lines, "akn", title)


class _Reader:
    def __init__(self) -> None:
        self.flow = Flow()
        self.notes: list[Line] = []
        self._headed = 0
        self._listed = 0

    def element(self, element: Element) -> None:
        name = local(element)
        if name in _LEFT_OUT or not name:
            return
        match name:
            case "authorialNote":
                self._note(element)
            case "table":
                self._table(element)
            case "preface":
                with self.flow.within("heading", 1):
                    self._contents(element)
            case "crossHeading":
                with self.flow.within("heading", self._headed + 2):
                    self._contents(element)
            case "alinea":
                with self.flow.within("body", 0):
                    self._numbered(element)
            case _ if name in _DIVISIONS:
                self._division(element, _DIVISIONS[name])
            case _ if name in _POINTS:
                self._listed += 1
                with self.flow.within("list", self._listed):
                    self._numbered(element)
                self._listed -= 1
            case _ if name in _INLINE:
                self._contents(element)
            case _:
                self._numbered(element)

    def _division(self, element: Element, name: str) -> None:
        """Number and heading are one line."""
        self._headed += 1
        with self.flow.within("heading", self._headed + 1):
            number = flat(inner_text(_child(element, "num")))
            self.flow.number(f"{name} {number}" if name and number[:1].isdigit() else number)
            self.flow.say(flat(inner_text(_child(element, "heading"))))
        self._contents(element, headed=True)
        self._headed -= 1

    def _numbered(self, element: Element) -> None:
        """A block, with its own number if it has one."""
        self.flow.end()
        number, heading = _child(element, "num"), _child(element, "heading")
        if number is not None:
            self.flow.number(inner_text(number))
        if heading is not None:
            with self.flow.within("heading", self._headed + 2):
                self.flow.say(inner_text(heading))
        self._contents(element, headed=True)
        self.flow.end()

    def _contents(self, element: Element, *, headed: bool = False) -> None:
        self.flow.say(element.text)
        for child in element:
            if not headed or local(child) not in ("num", "heading"):
                self.element(child)
            self.flow.say(child.tail)

    def _table(self, table: Element) -> None:
        self.flow.end()
        for line in table.iter("{*}tr"):
            cells = [self._inside(cell) for cell in line if local(cell) in ("td", "th")]
            if found := row(cells):
                self.flow.lines.append(found)

    def _note(self, note: Element) -> None:
        self.notes.append(Line(flat(inner_text(note)), "footnote", 0, flat(note.get("marker", ""))))

    def _inside(self, container: Element) -> list[Line]:
        outside, self.flow = self.flow, Flow()
        self._contents(container)
        self.flow.end()
        inside, self.flow = self.flow.lines, outside
        return inside


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if local(child) == name), None)
