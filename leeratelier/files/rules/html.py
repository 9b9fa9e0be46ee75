"""Web pages: the main text of a page, with the numbers that a browser would show.

Knows the pages of lokaleregelgeving.overheid.nl and officielebekendmakingen.nl by their marks, and reads any other
page by the usual ones.
"""

from __future__ import annotations

import codecs
import re

from lxml import etree

from leeratelier.files.rules import plain, sentences
from leeratelier.files.rules.flow import Flow, row
from leeratelier.files.rules.lines import Extracted, Line, Unreadable
from leeratelier.files.rules.markup import Element, inner_text, whole
from leeratelier.files.rules.numerals import letters, roman
from leeratelier.files.rules.wording import flat, words

_INLINE = words(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span "
    "strike strong sub sup time tt u var wbr"
)
_LEFT_OUT = words(
    "script style noscript template nav head iframe object svg math select button input textarea audio video canvas "
    "dialog datalist map rt rp del"
)
_FURNITURE = frozenset({"header", "footer", "aside"})
_HIDDEN_CLASSES = frozenset({"verberg", "hidden", "visually-hidden", "sr-only", "tekstueel", "inhouds-opgave"})
_NUMBER_CLASSES = frozenset({"ol", "ul", "li.nr", "lidnr", "lid-nr", "li-nr", "nr-li", "list-number"})
_MAIN = (
    ".//*[@id='broodtekst']", ".//*[contains(@class,'officiele-publicatie')]", ".//*[@id='regeling']",
    ".//main", ".//*[@role='main']", ".//article", ".//*[@id='content' or @id='main' or @id='inhoud' or @id='Inhoud']",
)  # fmt: skip
_KOP = re.compile(r"(?:^|[_.-])kop(?:$|[_.\d-])")
_META = re.compile(rb"<meta[^>]+?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_STYLE_TYPE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)")
_FORMS = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i",
    "upper-roman": "I", "decimal": "1", "none": "none",
}  # fmt: skip


def read(content: bytes) -> Extracted:
    text, remarks = _decode(content)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    if root is None:
        raise Unreadable(sentences.NO_TEXT)
    if any("depth" in entry.message for entry in parser.error_log):
        raise Unreadable(sentences.TOO_HEAVY)
    main = _main(root)
    reader = _Reader(whole_page=main.tag in ("body", "html"))
    reader.element(main)
    reader.flow.end()
    return Extracted(tuple(reader.flow.lines), "html", _title(root), remarks)


class _Reader:
    def __init__(self, *, whole_page: bool) -> None:
        self.flow = Flow()
        self._left_out = _LEFT_OUT | _FURNITURE if whole_page else _LEFT_OUT
        self._lists: list[_List] = []

    def element(self, element: Element) -> None:
        name = element.tag if isinstance(element.tag, str) else ""
        if not name or name in self._left_out or _hidden(element):
            return
        if name == "br":
            self.flow.end()
        elif name in ("h1", "h2", "h3", "h4", "h5", "h6") or (name == "p" and _KOP.search(_classes(element))):
            with self.flow.within("heading", int(name[1]) if len(name) == 2 else 2):
                self._contents(element)
        elif name in ("ol", "ul", "menu"):
            self._list(element)
        elif name == "li":
            self._item(element)
        elif name == "table":
            self._table(element)
        elif name == "pre":
            self._preformatted(element)
        elif name == "span" and self._is_number(element):
            self.flow.number(inner_text(element))
        elif name in _INLINE:
            self._contents(element)
        else:
            self.flow.end()
            self._contents(element)
            self.flow.end()

    def _contents(self, element: Element) -> None:
        self.flow.say(element.text)
        for child in element:
            self.element(child)
            self.flow.say(child.tail)

    def _is_number(self, span: Element) -> bool:
        marked = _NUMBER_CLASSES & set(_classes(span).split())
        return bool(marked) and self.flow.at_start and self.flow.style != "heading"

    def _list(self, element: Element) -> None:
        self._lists.append(_List(element))
        with self.flow.within("list", len(self._lists)):
            self._contents(element)
        self._lists.pop()

    def _item(self, element: Element) -> None:
        if self._lists:
            self.flow.number(self._lists[-1].next(element.get("value")), generated=True)
        self._contents(element)
        self.flow.end()

    def _table(self, table: Element) -> None:
        """A table with tables in it, or of one column, is there for the looks: its contents are ordinary blocks."""
        self.flow.end()
        rows = [[cell for cell in part if cell.tag in ("td", "th")] for part in table.iter("tr")]
        if table.find(".//table") is not None or all(len(cells) <= 1 for cells in rows):
            for part in table:
                self.element(part)
            self.flow.end()
            return
        for caption in table.findall("caption"):
            self.element(caption)
        for cells in rows:
            if line := row([self._inside(cell) for cell in cells]):
                self.flow.lines.append(line)

    def _preformatted(self, element: Element) -> None:
        self.flow.end()
        for line in inner_text(element).splitlines():
            self.flow.say(line)
            self.flow.end()

    def _inside(self, cell: Element) -> list[Line]:
        outside, self.flow = self.flow, Flow()
        lists, self._lists = self._lists, []
        self._contents(cell)
        self.flow.end()
        inside, self.flow, self._lists = self.flow.lines, outside, lists
        return inside


class _List:
    """The numbers of one `<ol>`, or the bullet of a `<ul>`."""

    def __init__(self, element: Element) -> None:
        asked = _STYLE_TYPE.search(element.get("style", ""))
        form = _FORMS.get(asked.group(1), "") if asked else ""
        typed = "expliciet" in _classes(element).split()  # official publications type their numbers themselves
        self._form = "none" if typed else form or (element.get("type", "1") if element.tag == "ol" else "bullet")
        self._count = whole(element.get("start"), 1) - 1

    def next(self, value: str | None) -> str:
        self._count = whole(value, self._count + 1)
        written = {
            "none": "", "bullet": "•", "a": f"{letters(self._count)}.", "A": f"{letters(self._count).upper()}.",
            "i": f"{roman(self._count)}.", "I": f"{roman(self._count).upper()}.",
        }  # fmt: skip
        return written.get(self._form, f"{self._count}." if self._form in "1" else "•")


def _decode(content: bytes) -> tuple[str, tuple[str, ...]]:
    """By byte order mark, else by what the page says of itself, else as plain text."""
    said = _META.search(content[:4096])
    if said and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = said.group(1).decode("ascii", errors="replace")
        try:
            name = codecs.lookup(name).name
            if name in ("iso8859-1", "cp1252", "iso8859-15"):
                return content.decode("cp1252" if name == "iso8859-1" else name, errors="replace"), ()
        except LookupError:
            pass
    return plain.decode(content)


def _main(root: Element) -> Element:
    """The part with the text. A part that holds only a scrap of the page isn't it."""
    body = root.find("body")
    body = root if body is None else body
    whole = len(inner_text(body))
    for path in _MAIN:
        found = root.xpath(path)
        candidates = [part for part in found if isinstance(part, etree._Element)] if isinstance(found, list) else []
        largest = max(candidates, key=lambda element: len(inner_text(element)), default=None)
        if largest is not None and len(inner_text(largest)) * 10 > whole:
            return largest
    return body


def _hidden(element: Element) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or "display:none" in style
        or bool(_HIDDEN_CLASSES & set(_classes(element).split()))
    )


def _classes(element: Element) -> str:
    return element.get("class", "").lower()


def _title(root: Element) -> str:
    for meta in root.iter("meta"):
        if meta.get("name") in ("DC.title", "DCTERMS.title"):
            return flat(meta.get("content", ""))
    title = root.find(".//title")
    return flat(inner_text(title))
