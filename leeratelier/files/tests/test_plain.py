from __future__ import annotations

import pytest

from leeratelier.files.rules import plain, sentences
from leeratelier.files.rules.lines import Line, Unreadable

TEXT = "Coördinatie, één € en foto’s"


@pytest.mark.parametrize(
    ("encoding", "remarks"),
    [("utf-8", ()), ("utf-8-sig", ()), ("utf-16", ()), ("cp1252", (plain.OLD_ENCODING,))],
)
def test_text_comes_over_whole_and_an_old_encoding_is_remarked_on(encoding: str, remarks: tuple[str, ...]) -> None:
    extracted = plain.read(TEXT.encode(encoding))
    assert (extracted.text, extracted.remarks) == (TEXT, remarks)


def test_utf16_the_other_way_round() -> None:
    assert plain.read(b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode() + " één".encode("latin-1"),  # two encodings in one file
        "coördinatie".encode("cp850"),
        "geïnteresseerd en één".encode("mac-roman"),
        b"\xef\xbb\xbf" + "é".encode("latin-1"),
        b"\xff\xfe" + "é".encode("utf-16-le") + b"\x00\xd8",
        "Привет, мир".encode("cp1251"),
    ],
)
def test_mangled_letters_are_refused(content: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        plain.decode(content)
    assert str(refused.value) == sentences.ENCODING


def test_letters_that_were_lost_before_are_remarked_on() -> None:
    assert plain.read("coÃ¶rdinatie".encode()).remarks == (plain.LOST_LETTERS,)
    assert plain.read("co\ufffdrdinatie".encode()).remarks == (plain.LOST_LETTERS,)


def test_control_codes_are_no_text() -> None:
    with pytest.raises(Unreadable, match="geen tekstdocument"):
        plain.decode(b"\x01\x02\x03abc")


def test_every_kind_of_line_end_and_empty_lines_stay() -> None:
    assert plain.read(b"# Kop\r\n\r\n1. een\rtwee\n  drie \f").lines == tuple(
        map(Line, ("# Kop", "", "1. een", "twee", "drie"))
    )
