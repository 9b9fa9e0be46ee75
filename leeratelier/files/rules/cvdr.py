"""Regulations and official publications in the XML of KOOP: CVDR, gemeenteblad, the statute database and STOP.

They share their words (kop, artikel, lid, lijst, al), so elements go by local name, whatever their namespace. A
number stands in an attribute or an element of its own and becomes the label; where the file gives a division only
its number, the name of the division ("Artikel") is in the label too, because that is how it is shown.
"""

from __future__ import annotations

from leeratelier.files.rules import sentences
from leeratelier.files.rules.flow import Flow, row
from leeratelier.files.rules.lines import Extracted, Line, Unreadable
from leeratelier.files.rules.markup import Element, attribute, inner_text, local, parse
from leeratelier.files.rules.wording import flat, words

_STOP_NAMES = {
    "nummer": "nr", "opschrift": "titel", "lidnummer": "lidnr", "linummer": "li.nr", "nootnummer": "noot.nr",
    "regelingopschrift": "intitule", "begrip": "definitie-item",
}  # fmt: skip
_INLINE = words(
    "vet cursief onderstreept nadruk nadruk-ondertekening sup sub inf b i u strong em extref intref extioref intioref "
    "abbr noot nootref naam voornaam achternaam verwijzing ovl unl term inlinetekstafbeelding redactioneel"
)
_LEFT_OUT = words(
    "meta metadata meta-data metadata_gegevens plaatje illustratie figuur jcis jci jcilijst brondata bwb-inputbestand "
    "colspec expressionidentificatie besluitmetadata regelingmetadata regelingversiemetadata"
)
_PUBLICATIONS = words("gemeenteblad provinciaalblad waterschapsblad bladgemeenschappelijkeregeling staatscourant")
_NAMED = {"artikel": "Artikel", "hoofdstuk": "Hoofdstuk", "afdeling": "Afdeling", "paragraaf": "Paragraaf"}
_SAID_BY_ELEMENT = {
    "nota-toelichting": "Toelichting", "toelichting": "Toelichting", "bijlage": "Bijlage",
}  # fmt: skip


def read(content: bytes) -> Extracted:
    root = parse(content, doctype=True)
    reader = _Reader()
    reader.element(root)
    reader.flow.end()
    lines = (*reader.flow.lines, *reader.notes)
    if not lines:
        raise Unreadable(sentences.UNKNOWN_XML)
    return Extracted(lines, "cvdr", _title(root) or reader.title)


class _Reader:
    def __init__(self) -> None:
        self.flow = Flow()
        self.notes: list[Line] = []
        self.title = ""
        self._headed = 0
        self._listed = 0

    def element(self, element: Element) -> None:
        name = _name(element)
        match name:
            case "noot":
                self._note(element)
            case "kop":
                self._heading(element, _kop(element))
            case "intitule" | "tussenkop":
                self._heading(element, flat(_without_notes(element)))
            case "lid":
                self._numbered(element, _child(element, "lidnr"))
            case "li":
                self._item(element)
            case "table":
                self._table(element)
            case "definitie-item":
                self._definition(element)
            case _ if name and name not in _LEFT_OUT:
                self._other(element, name)

    def _other(self, element: Element, name: str) -> None:
        kop = _child(element, "kop")
        self._headed += kop is not None
        if name not in _INLINE:
            self.flow.end()
        if name in _SAID_BY_ELEMENT and kop is None:
            with self.flow.within("heading", self._headed + 2):
                self.flow.say(_SAID_BY_ELEMENT[name])
        self._contents(element)
        if name not in _INLINE:
            self.flow.end()
        self._headed -= kop is not None

    def _contents(self, element: Element, without: Element | None = None) -> None:
        self.flow.say(element.text)
        for child in element:
            if child is not without:
                self.element(child)
            self.flow.say(child.tail)

    def _heading(self, element: Element, text: str) -> None:
        """The title of the regulation is at level 1; what is headed inside it lies deeper."""
        title = _name(element) == "intitule"
        parent = element.getparent()
        with self.flow.within("heading", 1 if title else self._headed + 1 + (_name(element) == "tussenkop")):
            label = _name_left_out(element, parent) if parent is not None and _name(element) == "kop" else ""
            if label:
                self.flow.number(label)
                text = text.removeprefix(label.split(" ", 1)[1]).strip()
            self.flow.say(text)
        for note in element.iter("{*}noot", "{*}Noot"):
            self._note(note)
        if not self.title and (title or (parent is not None and _name(parent) in _PUBLICATIONS)):
            self.title = text

    def _numbered(self, element: Element, number: Element | None) -> None:
        self.flow.end()
        if number is not None:
            self.flow.number(inner_text(number))
        self._contents(element, without=number)
        self.flow.end()

    def _item(self, element: Element) -> None:
        number = _child(element, "li.nr")
        self._listed += 1
        with self.flow.within("list", self._listed):
            self.flow.number(inner_text(number) if number is not None else attribute(element, "nr") or "")
            self._contents(element, without=number)
        self._listed -= 1

    def _table(self, table: Element) -> None:
        self.flow.end()
        for part in table.iter():
            if _name(part) == "title":
                self.flow.lines.extend(self._inside(part))
            elif _name(part) in ("row", "tr"):
                cells = [self._inside(cell) for cell in part if _name(cell) in ("entry", "td", "th")]
                if line := row(cells):
                    self.flow.lines.append(line)

    def _definition(self, element: Element) -> None:
        """A term and its meaning are one line, as in the list that a reader sees."""
        number, term = _child(element, "li.nr"), _child(element, "term")
        meaning = _child(element, "definitie")
        name = flat(inner_text(term))
        said = self._inside(meaning) if meaning is not None else []
        with self.flow.within("list", self._listed + 1):
            if number is not None:
                self.flow.number(inner_text(number))
            first = said[0].text if said and not said[0].label else ""
            self.flow.say(f"{name.removesuffix(':')}: {first}" if name and first else name or first)
            self.flow.end()
            self.flow.lines.extend(said[1:] if first else said)

    def _note(self, note: Element) -> None:
        number = _child(note, "noot.nr")
        label = flat(inner_text(number)) if number is not None else attribute(note, "nr") or ""
        text = flat(" ".join(inner_text(child) for child in note if child is not number) or note.text or "")
        self.notes.append(Line(text, "footnote", 0, label))

    def _inside(self, container: Element) -> list[Line]:
        outside, self.flow = self.flow, Flow()
        self._contents(container)
        self.flow.end()
        inside, self.flow = self.flow.lines, outside
        return inside


def _name(element: Element) -> str:
    name = local(element).lower()
    return _STOP_NAMES.get(name, name)


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if _name(child) == name), None)


def _kop(kop: Element) -> str:
    """Label, number and title; older files have all of it in the label."""
    parts = [kop.text or ""]
    for child in kop:
        parts.append("" if _name(child) == "noot" else _without_notes(child))
        parts.append(child.tail or "")
    return flat(" ".join(parts))


def _without_notes(element: Element) -> str:
    parts = [element.text or ""]
    for child in element:
        parts.append("" if _name(child) == "noot" else _without_notes(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _name_left_out(kop: Element, division: Element) -> str:
    """ "Artikel 3" where the file has only the 3, else empty."""
    label, number = _child(kop, "label"), _child(kop, "nr")
    name = _NAMED.get(_name(division), "")
    has_label = label is not None and flat(inner_text(label))
    digits = flat(inner_text(number))
    return f"{name} {digits}" if name and digits and not has_label else ""


def _title(root: Element) -> str:
    """The title among the metadata of CVDR (owmskern) and of publications."""
    for element in root.iter("{*}owmskern"):
        return flat(element.findtext("{*}title") or "")
    for element in root.iter("{*}meta", "{*}metadata"):
        if attribute(element, "name") == "DC.title":
            return flat(attribute(element, "content") or "")
    return ""
