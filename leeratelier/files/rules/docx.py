"""Word documents (.docx): paragraphs, tables and notes in reading order, with all changes accepted.

A heading is what a style or an outline level makes a heading; bold text alone isn't one. Headers and footers of
pages are left out: they are furniture.
"""

from __future__ import annotations

from leeratelier.files.rules import sentences
from leeratelier.files.rules.archives import Archive
from leeratelier.files.rules.docx_numbering import Numbering
from leeratelier.files.rules.docx_runs import Runs, choice
from leeratelier.files.rules.docx_styles import Styles, W
from leeratelier.files.rules.flow import row
from leeratelier.files.rules.lines import Extracted, Line, Style, Unreadable
from leeratelier.files.rules.markup import Element, attribute, local, parse
from leeratelier.files.rules.numerals import roman
from leeratelier.files.rules.wording import clean

CHANGES = "In dit document staan bijgehouden wijzigingen. We lezen de tekst alsof ze allemaal zijn aanvaard."
HIDDEN = "In dit document staat verborgen tekst. Die hebben we niet meegelezen."
INSERTED_FILE = "In dit document is een ander bestand ingevoegd. De tekst daarvan hebben we niet kunnen lezen."

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(content: bytes) -> Extracted:
    archive = Archive(content)
    name = _main_part(archive)
    folder = name.rpartition("/")[0]
    document = _part(archive, name)
    if document is None:
        raise Unreadable(sentences.DAMAGED)
    styles = Styles(_part(archive, f"{folder}/styles.xml"))
    body = _Body(styles, Numbering(_part(archive, f"{folder}/numbering.xml"), styles))
    for part in document.iterchildren(W + "body"):
        body.blocks(part)
    for kind in ("footnote", "endnote"):
        body.notes(kind, _part(archive, f"{folder}/{kind}s.xml"))
    return Extracted(tuple(body.lines), "docx", body.title or _title(archive), body.remarks)


class _Body:
    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.lines: list[Line] = []
        self.title = ""
        self._styles, self._numbering = styles, numbering
        self._runs = Runs()
        self._carried = ""
        self._inserted_file = False

    @property
    def remarks(self) -> tuple[str, ...]:
        said = ((self._runs.changed, CHANGES), (self._runs.hidden, HIDDEN), (self._inserted_file, INSERTED_FILE))
        return tuple(sentence for true, sentence in said if true)

    def blocks(self, container: Element) -> None:
        for child in container:
            name = local(child)
            if name == "p":
                self._paragraph(child)
            elif name == "tbl":
                self._table(child)
            elif name in ("altChunk", "subDoc"):
                self._inserted_file = True
            elif name == "AlternateContent":
                self.blocks(choice(child))
            elif name in ("del", "moveFrom"):
                self._runs.changed = True
            elif name in ("ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag"):
                self.blocks(child)

    def notes(self, kind: str, part: Element | None) -> None:
        """The notes to which the text refers, in that order, numbered as Word does unless told otherwise."""
        cited = [identity for cited_kind, identity in self._runs.notes if cited_kind == kind]
        written = {attribute(note, "id"): note for note in part} if part is not None else {}
        for number, identity in enumerate(dict.fromkeys(cited), 1):
            label = str(number) if kind == "footnote" else roman(number)
            for line in self._inside(written[identity]) if identity in written else ():
                self.lines.append(Line(line.text, "footnote", 0, label))
                label = ""

    def _paragraph(self, paragraph: Element) -> None:
        properties = paragraph.find(W + "pPr")
        text, boxes = self._runs.read(paragraph)
        text, self._carried = self._carried + text, ""
        if self._runs.mark_deleted(properties):  # joins the next paragraph, and has no number of its own
            self._carried = text
        else:
            self._write(properties, [part for part in map(clean, text.split("\n")) if part])
        for box in boxes:
            self.blocks(box)

    def _write(self, properties: Element | None, texts: list[str]) -> None:
        label, depth = self._numbering.next(properties)
        level = self._styles.heading(properties)
        style: Style = "heading" if level else "list" if depth else "body"
        if not texts and label and any(character.isalnum() for character in label):
            texts = [""]
        for text in texts:
            self.lines.append(Line(text, style, level or depth, label))
            label = ""
        if texts and not self.title and self._styles.is_title(properties):
            self.title = texts[0]

    def _table(self, table: Element) -> None:
        """A table of one column is a frame around paragraphs, not a table."""
        rows = [_cells(part) for part in _parts(table, "tr") if not self._deleted(part)]
        if all(len(cells) <= 1 for cells in rows):
            for cells in rows:
                for cell in cells:
                    self.blocks(cell)
            return
        for cells in rows:
            if line := row([self._inside(cell) for cell in cells]):
                self.lines.append(line)

    def _deleted(self, table_row: Element) -> bool:
        properties = table_row.find(W + "trPr")
        deleted = properties is not None and properties.find(W + "del") is not None
        self._runs.changed |= deleted
        return deleted

    def _inside(self, container: Element) -> list[Line]:
        """What a cell or note says by itself."""
        outside, self.lines = self.lines, []
        self.blocks(container)
        inside, self.lines = self.lines, outside
        return inside


def _parts(container: Element, name: str) -> list[Element]:
    """Rows of a table or cells of a row, also inside content controls."""
    found: list[Element] = []
    for child in container:
        if local(child) == name:
            found.append(child)
        elif local(child) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            found.extend(_parts(child, name))
    return found


def _cells(table_row: Element) -> list[Element]:
    return _parts(table_row, "tc")


def _main_part(archive: Archive) -> str:
    relations = _part(archive, "_rels/.rels")
    for relation in () if relations is None else relations:
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            return (attribute(relation, "Target") or "").lstrip("/")
    return "word/document.xml"


def _title(archive: Archive) -> str:
    core = _part(archive, "docProps/core.xml")
    found = () if core is None else (child.text or "" for child in core if local(child) == "title")
    return clean(next(iter(found), ""))


def _part(archive: Archive, name: str) -> Element | None:
    content = archive.read(name)
    return None if content is None else parse(content.replace(_STRICT, _USUAL))
