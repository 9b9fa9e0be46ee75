from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from leeratelier.files.rules import limits, reading, sentences
from leeratelier.files.rules.lines import Unreadable
from leeratelier.files.rules.sniff import kind_of
from leeratelier.files.tests.documents import cvdr, docx, odt, p, pdf, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500
TYPES = {"[Content_Types].xml": "<Types/>"}


def refusal(content: bytes, filename: str = "") -> str:
    with pytest.raises(Unreadable) as refused:
        reading.read(content, filename)
    return str(refused.value)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", sentences.EMPTY),
        (b"\xef\xbb\xbf \r\n", sentences.EMPTY),
        (b"\x00" * 2000, sentences.EMPTY),
        (b"\x7fELF\x02\x01\x01", sentences.PROGRAM),
        (b"MZ\x90\x00\x03\x00\x00\x00", sentences.PROGRAM),
        (b"\xcf\xfa\xed\xfe\x07\x00", sentences.PROGRAM),
        (b"\xca\xfe\xba\xbe\x00\x00", sentences.PROGRAM),
        (b"#!/bin/sh\nrm -rf x\n", sentences.PROGRAM),
        (b"\x89PNG\r\n\x1a\n\x00", sentences.IMAGE),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", sentences.IMAGE),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", sentences.IMAGE),
        (b"\x00\x00\x00\x18ftypheic", sentences.IMAGE),
        (b"\x00\x00\x00\x18ftypmp42", sentences.BINARY),
        (OLE + "WordDocument".encode("utf-16-le"), sentences.OLD_WORD),
        (OLE + "EncryptedPackage".encode("utf-16-le"), sentences.LOCKED),
        (OLE + "Workbook".encode("utf-16-le"), sentences.SPREADSHEET),
        (OLE, sentences.OLD_OFFICE),
        (b"{\\rtf1\\ansi tekst}", sentences.RTF),
        (zipped(TYPES | {"xl/workbook.xml": "x"}), sentences.SPREADSHEET),
        (zipped(TYPES | {"ppt/presentation.xml": "x"}), sentences.PRESENTATION),
        (
            zipped(
                {
                    "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                    "content.xml": "x",
                    "META-INF/manifest.xml": "x",
                },
                stored=("mimetype",),
            ),
            sentences.SPREADSHEET,
        ),
        (zipped({"brief.txt": "x"}), sentences.ZIP),
        (b"7z\xbc\xaf\x27\x1c", sentences.ZIP),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", sentences.WEB_ARCHIVE),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", sentences.WEB_ARCHIVE),
        (b"Received: from x\r\nSubject: y\r\nMIME-Version: 1.0\r\n\r\nZie bijlage", sentences.MAIL),
        (bytes(range(256)) * 20, sentences.BINARY),
        (b"\xff\xfea\x00\x00\xd8", sentences.ENCODING),
        ("één ".encode() + "één".encode("latin-1"), sentences.ENCODING),
        (b'<?xml version="1.0"?><rss><item/></rss>', sentences.UNKNOWN_XML),
        (b"<record><title>x</title></record>", sentences.UNKNOWN_XML),
        (b'<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>', sentences.OFFICE_XML),
        (docx("<w:p/>"), sentences.NO_TEXT),
        (b"<!doctype html><html><body><img src=x></body></html>", sentences.NO_TEXT),
    ],
)
def test_what_cannot_be_read_says_what_it_is_and_what_to_do(content: bytes, sentence: str) -> None:
    assert refusal(content) == sentence


@pytest.mark.parametrize("content", [docx(p("x" * 5000)), odt(f"<text:p>{'x' * 5000}</text:p>")])
def test_an_office_document_that_was_cut_off_is_damaged(content: bytes) -> None:
    assert refusal(content[:-60]) == sentences.DAMAGED
    assert refusal(content[: len(content) // 2]) == sentences.DAMAGED


def test_a_part_that_does_not_match_its_checksum_is_damaged() -> None:
    content = zipped(TYPES | {"word/document.xml": b"<a>" + b"tekst" * 50}, stored=("word/document.xml",))
    assert refusal(content.replace(b"teksttekst", b"tekstTEKST", 1)) == sentences.DAMAGED


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    one_part = zipped(TYPES | {"word/document.xml": b" " * 100_000_000})
    many_parts = zipped(
        TYPES | {"word/document.xml": "x"} | {f"word/{number}": b" " * 900_000 for number in range(250)}
    )
    many_members = zipped(TYPES | {"word/document.xml": "x"} | {f"word/{number}": "" for number in range(5_001)})
    for content in (one_part, many_parts, many_members):
        assert refusal(content) == sentences.BOMB


def test_a_bomb_that_lies_about_its_size_gets_no_further() -> None:
    content = bytearray(zipped(TYPES | {"word/document.xml": b"<a>" + b" " * 50_000_000}))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", content, content.rindex(mark) + place, 1000)
    assert refusal(bytes(content)) == sentences.DAMAGED


@pytest.mark.parametrize("make", [lambda inside: docx(inside), lambda inside: odt(inside), lambda inside: cvdr(inside)])
def test_very_deep_nesting_is_refused(make: object) -> None:
    assert callable(make)
    assert refusal(make("<a>" * 4000 + "</a>" * 4000)) == sentences.TOO_HEAVY


def test_a_deep_web_page_is_refused_rather_than_read_by_half() -> None:
    page = "<html><p>voor</p>" + "<div>" * 2000 + "diep" + "</div>" * 2000 + "<p>na</p></html>"
    assert refusal(page.encode()) == sentences.TOO_HEAVY


@pytest.mark.parametrize("entity", ['<!ENTITY x SYSTEM "file:///etc/passwd">', '<!ENTITY x "tekst">', ""])
def test_an_office_document_with_a_doctype_is_refused(entity: str) -> None:
    document = f'<?xml version="1.0"?><!DOCTYPE a [{entity}]><a>{"&x;" if entity else ""}</a>'
    assert refusal(zipped(TYPES | {"word/document.xml": document})) == sentences.UNSAFE_XML


@pytest.mark.parametrize(
    ("content", "filename", "remark"),
    [
        (
            pdf("Artikel 1"),
            "verordening.docx",
            "De naam eindigt op .docx, maar dit is een pdf. Zo hebben we het gelezen.",
        ),
        (docx(p("x")), "oud.doc", "De naam eindigt op .doc, maar dit is een Word-document. Zo hebben we het gelezen."),
        (b"<html><p>x", "x.doc", "De naam eindigt op .doc, maar dit is een webpagina. Zo hebben we het gelezen."),
        (b"Artikel 1", "X.PDF", "De naam eindigt op .pdf, maar dit is gewone tekst. Zo hebben we het gelezen."),
    ],
)
def test_a_wrong_extension_is_read_with_a_remark(content: bytes, filename: str, remark: str) -> None:
    assert reading.read(content, filename).remarks == (remark,)


@pytest.mark.parametrize(
    ("content", "filename"),
    [
        (docx(p("x")), "a.docx"),
        (docx(p("x")), "a.DOCM"),
        (b"# x", "a.md"),
        (b"x", "a.log"),
        (b"x", ""),
        (b"<html><p>x", "a.htm"),
    ],
)
def test_a_right_or_unknown_extension_needs_no_remark(content: bytes, filename: str) -> None:
    assert reading.read(content, filename).remarks == ()


def test_a_plain_text_may_begin_with_a_placeholder_in_brackets() -> None:
    assert reading.read(b"<naam gemeente> besluit\n").format == "txt"


def test_large_plain_text_is_read_in_a_child_and_comes_out_the_same() -> None:
    content = "Artikel één, met € en ‘aanhaling’.\n".encode() * 20_000
    assert len(content) > limits.IN_PROCESS_BYTES
    extracted = reading.read(content)
    assert len(extracted.lines) == 20_000
    assert extracted.lines[-1].text == "Artikel één, met € en ‘aanhaling’."


def test_thousands_of_comments_do_not_keep_the_program_busy() -> None:
    assert kind_of(b"<!---->" * 9000 + b"x") == "txt"


def test_sixty_megabytes_are_refused_before_they_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    large = tmp_path / "groot.docx"
    with large.open("wb") as file:
        file.truncate(60 * limits.MB)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("was read"))
    with pytest.raises(Unreadable, match="60 MB en dat is te groot, want we lezen bestanden tot 20 MB"):
        reading.read_path(large)


def test_a_file_just_over_the_limit_is_not_said_to_be_within_it() -> None:
    with pytest.raises(Unreadable, match=r"is 21 MB .* tot 20 MB"):
        reading.check_size(limits.FILE_BYTES + 1)


def test_a_path_that_is_no_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="niet: controleer de naam"):
        reading.read_path(tmp_path / "weg.docx")
    with pytest.raises(Unreadable, match="geen bestand maar een map"):
        reading.read_path(str(tmp_path))


def test_every_refusal_is_one_sentence_that_says_what_to_do() -> None:
    found = {name: text for name, text in vars(sentences).items() if name.isupper()}
    assert len(found) > 25
    for name, text in found.items():
        assert text.endswith("."), name
        assert ": " in text or ", daarom" in text, name
        assert not re.search(r"[.!?] [A-Z]", text), name
