"""XML from strangers: parsed without network, without entities and, for office documents, without any DOCTYPE."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from lxml import etree

from leeratelier.files.rules import sentences
from leeratelier.files.rules.lines import Unreadable

Element: TypeAlias = etree._Element

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)


def parse(content: bytes, *, doctype: bool = False) -> Element:
    """The root element. `doctype` allows a DOCTYPE (never one that declares entities); it is not followed."""
    plain = content.replace(b"\x00", b"")  # so that UTF-16 hides nothing
    if _ENTITY.search(plain) or (not doctype and _DOCTYPE.search(plain)):
        raise Unreadable(sentences.UNSAFE_XML)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(_sentence(error, sentences.BROKEN_XML if doctype else sentences.DAMAGED)) from error
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and (not doctype or any(True for _ in declared.iterentities())):
        raise Unreadable(sentences.UNSAFE_XML)
    return root


def local(element: Element) -> str:
    """The name without its namespace; empty for what is no element (an entity that wasn't resolved)."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def inner_text(element: Element | None) -> str:
    """All text in it, tail excluded; empty for no element."""
    return "" if element is None else "".join(map(str, element.itertext()))


def attribute(element: Element | None, name: str) -> str | None:
    """By local name: producers differ in the namespace, never in the word."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def whole(text: str | None, otherwise: int) -> int:
    """A whole number as files write it; `otherwise` for none, or one that no list or page ever reaches."""
    return int(text) if text and re.fullmatch(r"\s*-?\d{1,6}\s*", text, re.ASCII) else otherwise


def _sentence(error: etree.XMLSyntaxError, broken: str) -> str:
    message = str(error).lower()
    if "excessive depth" in message or "memory" in message or "huge" in message or "amplification" in message:
        return sentences.TOO_HEAVY
    return broken.format(line=error.lineno or 1)
