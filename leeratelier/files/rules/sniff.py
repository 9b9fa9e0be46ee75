"""Which kind of file this is, by what is in it: the name says only what somebody hoped."""

from __future__ import annotations

import re
from typing import Literal

from leeratelier.files.rules import sentences
from leeratelier.files.rules.lines import Unreadable
from leeratelier.files.rules.wording import words

Kind = Literal["docx", "odt", "pdf", "html", "cvdr", "akn", "txt"]

_EXTENSIONS: dict[str, frozenset[Kind]] = {
    ".docx": frozenset({"docx"}),
    ".docm": frozenset({"docx"}),
    ".dotx": frozenset({"docx"}),
    ".doc": frozenset(),
    ".odt": frozenset({"odt"}),
    ".ott": frozenset({"odt"}),
    ".pdf": frozenset({"pdf"}),
    ".html": frozenset({"html"}),
    ".htm": frozenset({"html"}),
    ".xhtml": frozenset({"html"}),
    ".xml": frozenset({"cvdr", "akn", "html"}),
    ".akn": frozenset({"akn"}),
    ".txt": frozenset({"txt"}),
    ".md": frozenset({"txt"}),
}
_NAMES: dict[Kind, str] = {
    "docx": "een Word-document",
    "odt": "een ODF-document (.odt)",
    "pdf": "een pdf",
    "html": "een webpagina",
    "cvdr": "een regeling in XML",
    "akn": "een regeling in Akoma Ntoso",
    "txt": "gewone tekst",
}
_STARTS: tuple[tuple[tuple[bytes, ...], str], ...] = (
    (
        (b"\x7fELF", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xce\xfa\xed\xfe", b"\xcf\xfa\xed\xfe"),
        sentences.PROGRAM,
    ),
    ((b"\xca\xfe\xba\xbe", b"#!/", b"#! /", b"\x00asm"), sentences.PROGRAM),
    ((b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"8BPS"), sentences.IMAGE),
    ((b"{\\rtf",), sentences.RTF),
    ((b"7z\xbc\xaf", b"Rar!\x1a", b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ"), sentences.ZIP),
)
_ROOT = re.compile(  # atomic and possessive: a file of a thousand comments may not make it search for ever
    r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*+<([\w.:-]+)", re.DOTALL | re.IGNORECASE
)
_HTML_TAGS = words(
    "html head body title meta link div p h1 h2 h3 h4 h5 h6 main article section table ul ol span a center font"
)
_LEGAL_ROOTS = words(
    "cvdr officiele-publicatie gemeenteblad provinciaalblad waterschapsblad staatscourant staatsblad toestand "
    "regeling besluit aanleveringbesluit officielepublicatie regelingcompact regelingklassiek "
    "consolidatie wet-besluit"
)
_OFFICE_ROOTS = frozenset({"package", "worddocument", "document", "document-content"})
_MAIL_HEADER = re.compile(rb"(?i)(from|to|subject|date|received|return-path|delivered-to|message-id|mime-version): ")
_HEAD = 64 * 1024


def kind_of(content: bytes) -> Kind:
    """The kind of reader that this file needs. Never unpacks or parses; `Unreadable` names what it is instead."""
    for starts, sentence in _STARTS:
        if content.startswith(starts):
            raise Unreadable(sentence)
    if content.startswith(b"PK\x03\x04"):
        return _kind_of_zip(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise Unreadable(_old_office(content))
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if _is_program_or_media(content):
        raise Unreadable(_is_program_or_media(content))
    return _kind_of_text(content)


def remark_on_name(kind: Kind, filename: str) -> str | None:
    """What to tell the user when the extension promises something else than what is in the file."""
    extension = re.search(r"\.[a-z]+$", filename.lower())
    if extension is None or kind in _EXTENSIONS.get(extension.group(), frozenset({kind})):
        return None
    return f"De naam eindigt op {extension.group()}, maar dit is {_NAMES[kind]}. Zo hebben we het gelezen."


def _kind_of_zip(content: bytes) -> Kind:
    """By the names in the list of contents at the end, which are plain bytes; ODF says it in its first member."""
    if b"PK\x05\x06" not in content:  # where the list of contents ends: the file was cut off
        raise Unreadable(sentences.DAMAGED)
    first, contents = content[:200], content[-1_000_000:]
    if b"opendocument.text" in first or (b"content.xml" in contents and b"META-INF/manifest.xml" in contents):
        if b"opendocument.spreadsheet" in first:
            raise Unreadable(sentences.SPREADSHEET)
        if b"opendocument.presentation" in first:
            raise Unreadable(sentences.PRESENTATION)
        return "odt"
    if b"word/" in contents and b"[Content_Types].xml" in contents:
        return "docx"
    for name, sentence in (
        (b"xl/", sentences.SPREADSHEET),
        (b"ppt/", sentences.PRESENTATION),
        (b"Index/Document.iwa", sentences.PAGES),
    ):
        if name in contents:
            raise Unreadable(sentence)
    raise Unreadable(sentences.ZIP)


def _old_office(content: bytes) -> str:
    """The streams of a compound file are named in UTF-16. Word keeps a document with a password in one."""
    for stream, sentence in (
        ("EncryptedPackage", sentences.LOCKED),
        ("WordDocument", sentences.OLD_WORD),
        ("Workbook", sentences.SPREADSHEET),
        ("PowerPoint Document", sentences.PRESENTATION),
        ("__substg1.0_", sentences.MAIL),
    ):
        if stream.encode("utf-16-le") in content:
            return sentence
    return sentences.OLD_OFFICE


def _is_program_or_media(content: bytes) -> str:
    """The sentence for a format whose mark is too short to trust, or doesn't stand at the start; else empty."""
    binary = b"\x00" in content[:4096]
    if content.startswith(b"MZ") and binary:
        return sentences.PROGRAM
    if (content.startswith(b"RIFF") and content[8:12] == b"WEBP") or (content.startswith(b"BM") and binary):
        return sentences.IMAGE
    if content[4:8] == b"ftyp":
        return sentences.IMAGE if content[8:12] in {b"heic", b"heix", b"mif1", b"avif"} else sentences.BINARY
    if _MAIL_HEADER.match(content) and re.search(rb"(?im)^mime-version: ", content[:8192]):
        saved_page = content.lower().startswith((b"mime-version:", b"from: <saved by"))
        return sentences.WEB_ARCHIVE if saved_page else sentences.MAIL
    return ""


def _kind_of_text(content: bytes) -> Kind:
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in content and not utf16:
        raise Unreadable(sentences.BINARY)
    head = content[:_HEAD].decode("utf-16" if utf16 else "utf-8-sig", errors="replace")
    root = _ROOT.match(head)
    if root is None:
        if head.lstrip().startswith("<?xml"):
            raise Unreadable(sentences.UNKNOWN_XML)
        return "txt"
    name = root.group(1).rpartition(":")[2].lower()
    if name in _HTML_TAGS or re.match(r"\s*<!doctype html", head, re.IGNORECASE):
        return "html"
    if name in _LEGAL_ROOTS:
        return "cvdr"
    if name == "akomantoso":
        return "akn"
    closed = f"</{root.group(1)}>".encode() in content[-200:]
    if closed or head.lstrip().startswith("<?xml") or "xmlns" in head[:2000]:
        raise Unreadable(sentences.OFFICE_XML if name in _OFFICE_ROOTS else sentences.UNKNOWN_XML)
    return "txt"
