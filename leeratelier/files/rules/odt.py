"""OpenDocument texts (.odt): headings, lists, tables and notes in reading order, as the document looks today.

Text taken out with tracked changes is left out; headers and footers of pages are left out: they are furniture.
"""

from __future__ import annotations

import re

from leeratelier.files.rules import sentences
from leeratelier.files.rules.archives import Archive
from leeratelier.files.rules.flow import row
from leeratelier.files.rules.lines import Extracted, Line, Style, Unreadable
from leeratelier.files.rules.markup import Element, attribute, inner_text, local, parse, whole
from leeratelier.files.rules.odt_lists import Lists
from leeratelier.files.rules.wording import clean, words

CHANGES = "In dit document staan bijgehouden wijzigingen. We lezen de tekst alsof ze allemaal zijn aanvaard."
HIDDEN = "In dit document staat verborgen tekst. Die hebben we niet meegelezen."

_NOT_TEXT = words(
    "tracked-changes annotation annotation-end forms ruby-text change change-start change-end table-column "
    "sequence-decls variable-decls user-field-decls dde-connection-decls title desc script event-listeners "
    "number soft-page-break bookmark-start bookmark-end table-of-content-source alphabetical-index-source"
)
_WHITE = re.compile(r"[ \t\r\n]+")


def read(content: bytes) -> Extracted:
    archive = Archive(content)
    manifest = archive.read("META-INF/manifest.xml")
    if manifest is not None and b"encryption-data" in manifest:
        raise Unreadable(sentences.LOCKED)
    document, styles = _part(archive, "content.xml"), _part(archive, "styles.xml")
    text = document.find("{*}body/{*}text") if document is not None else None
    if document is None or text is None:
        raise Unreadable(sentences.DAMAGED)
    reader = _Reader(Lists([part for part in (styles, document) if part is not None]))
    reader.blocks(text, 0)
    changed = text.find("{*}tracked-changes") is not None
    said = ((changed, CHANGES), (reader.hidden, HIDDEN))
    remarks = tuple(sentence for true, sentence in said if true)
    return Extracted((*reader.lines, *reader.notes), "odt", _title(archive), remarks)


class _Reader:
    def __init__(self, lists: Lists) -> None:
        self.lines: list[Line] = []
        self.notes: list[Line] = []
        self.hidden = False
        self._lists = lists

    def blocks(self, container: Element, depth: int) -> None:
        """`depth` counts the lists around, 0 outside any."""
        for child in container:
            name = local(child)
            if name == "h":
                level = whole(attribute(child, "outline-level"), 1)
                self._write(child, "heading", level, self._lists.item() if depth else self._lists.heading(child, level))
            elif name == "p":
                self._write(child, "list" if depth else "body", depth, self._lists.item() if depth else "")
            elif name == "list":
                self._list(child, depth + 1)
            elif name == "table":
                self._table(child)
            elif name in ("section", "frame") and attribute(child, "display") == "none":
                self.hidden = True
            elif name not in _NOT_TEXT:
                self.blocks(child, depth)

    def _list(self, element: Element, depth: int) -> None:
        with self._lists.open(element):
            for child in element:
                if local(child) == "list-item":
                    self._lists.begin_item(attribute(child, "start-value"))
                    self.blocks(child, depth)
                elif local(child) == "list-header":
                    self._lists.skip_item()
                    self.blocks(child, depth)

    def _write(self, paragraph: Element, style: Style, level: int, label: str) -> None:
        said: list[str] = []
        inner: list[Element] = []
        self._collect(paragraph, said, inner)
        texts = [part for part in map(clean, "".join(said).split("\n")) if part]
        if not texts and any(character.isalnum() for character in label):
            texts = [""]
        for text in texts:
            self.lines.append(Line(text, style, level, label))
            label = ""
        for frame in inner:
            self.blocks(frame, 0)

    def _collect(self, element: Element, said: list[str], inner: list[Element]) -> None:
        said.append(_WHITE.sub(" ", element.text or ""))
        for child in element:
            name = local(child)
            if name == "s":
                said.append(" " * min(whole(attribute(child, "c"), 1), 100))
            elif name == "tab":
                said.append("\t")
            elif name == "line-break":
                said.append("\n")
            elif name == "note":
                self._note(child)
            elif name in ("text-box", "table"):
                inner.append(child)
            elif name == "hidden-text" or (name == "hidden-paragraph" and attribute(child, "is-hidden") == "true"):
                self.hidden = True
            elif name not in _NOT_TEXT:
                self._collect(child, said, inner)
            said.append(_WHITE.sub(" ", child.tail or ""))

    def _note(self, note: Element) -> None:
        citation, body = note.find("{*}note-citation"), note.find("{*}note-body")
        label = clean(inner_text(citation))
        for line in self._inside(body) if body is not None else ():
            self.notes.append(Line(line.text, "footnote", 0, label))
            label = ""

    def _table(self, table: Element) -> None:
        """A table of one column is a frame around paragraphs, not a table."""
        rows = [[cell for cell in part if local(cell) == "table-cell"] for part in table.iter("{*}table-row")]
        if all(len(cells) <= 1 for cells in rows) or table.find(".//{*}table") is not None:
            for cells in rows if table.find(".//{*}table") is None else [list(table)]:
                for cell in cells:
                    self.blocks(cell, 0)
            return
        for cells in rows:
            if line := row([self._inside(cell) for cell in cells]):
                self.lines.append(line)

    def _inside(self, container: Element) -> list[Line]:
        outside, self.lines = self.lines, []
        self.blocks(container, 0)
        inside, self.lines = self.lines, outside
        return inside


def _title(archive: Archive) -> str:
    meta = _part(archive, "meta.xml")
    return clean(meta.findtext(".//{http://purl.org/dc/elements/1.1/}title") or "") if meta is not None else ""


def _part(archive: Archive, name: str) -> Element | None:
    content = archive.read(name)
    return None if content is None else parse(content)
