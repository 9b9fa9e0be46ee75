"""WordprocessingML by hand, where python-docx has no words for it or is slow (10,000 table rows)."""

from functools import lru_cache
from typing import cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

NAMESPACES = {"w": nsmap["w"]}


def w(tag: str, *inner: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """`w("p", w("r"))`, `w("jc", val="right")`: elements and attributes of the namespace w."""
    element = oxml_parser.makeelement(_name(tag), nsmap=NAMESPACES)
    for name, value in attributes.items():
        element.set(_name(name), str(value))
    element.extend(inner)
    return cast(BaseOxmlElement, element)


def paragraph(style: str, *inner: BaseOxmlElement, number: tuple[int, int] | None = None) -> BaseOxmlElement:
    """`number` is the list and the level in it."""
    properties = w("pPr", w("pStyle", val=style))
    if number:
        properties.append(w("numPr", w("ilvl", val=number[1]), w("numId", val=number[0])))
    return w("p", properties, *inner)


def text(words: str, tag: str = "t") -> BaseOxmlElement:
    element = w(tag)
    element.text = words
    element.set(qn("xml:space"), "preserve")
    return element


def field(instruction: str, *result: BaseOxmlElement) -> list[BaseOxmlElement]:
    """A complex field, such as PAGE, with what it says until the word processor works it out."""
    return [_mark("begin"), w("r", text(f" {instruction} ", "instrText")), _mark("separate"), *result, _mark("end")]


@lru_cache(maxsize=256)
def _name(tag: str) -> str:
    return qn(f"w:{tag}")


def _mark(kind: str) -> BaseOxmlElement:
    return w("r", w("fldChar", fldCharType=kind))
