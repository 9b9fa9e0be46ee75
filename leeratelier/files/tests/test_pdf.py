from __future__ import annotations

import io

import pikepdf
import pytest

from leeratelier.files.rules import pdf, reading, sentences
from leeratelier.files.rules.lines import Line, Unreadable
from leeratelier.files.tests.documents import pdf as made

TEXT = "Artikel 1 Inwoners doen mee bij de voorbereiding van beleid."
PICTURE = (
    "#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='"
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    "' width='9' height='9'/></svg>\"), format: \"svg\")"
)


def refusal(content: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        reading.read(content, "x.pdf")
    return str(refused.value)


def locked(content: bytes, user: str, owner: str) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        document.save(target, encryption=pikepdf.Encryption(user=user, owner=owner))
    return target.getvalue()


def test_lines_know_their_page() -> None:
    extracted = reading.read(made(f'#set document(title: "Verordening")\n{TEXT}\n#pagebreak()\n+ een\n+ twee'))
    assert [(line.page, line.text) for line in extracted.lines] == [(1, TEXT), (2, "1. een"), (2, "2. twee")]
    assert (extracted.format, extracted.title) == ("pdf", "Verordening")


def test_a_word_broken_at_the_end_of_a_line_keeps_its_hyphen_and_its_line() -> None:
    page = '#set page(width: 5cm, margin: 5mm)\n#set text(lang: "nl", hyphenate: true)\n#set par(justify: true)\n'
    lines = [line.text for line in reading.read(made(f"{page}De participatieverordening van Noord-Brabant")).lines]
    assert lines == ["De participatieverorde-", "ning van Noord-Brabant"]


def test_a_password_to_open_is_refused_and_one_to_change_is_no_hindrance() -> None:
    assert refusal(locked(made(TEXT), user="geheim", owner="geheim")) == sentences.PDF_LOCKED
    assert reading.read(locked(made(TEXT), user="", owner="geheim")).text == TEXT


def test_two_thousand_pages_are_refused_by_their_number() -> None:
    pages = made("#set page(width: 2cm, height: 1cm, margin: 0cm)\n#for i in range(1999) { pagebreak() }")
    assert refusal(pages) == sentences.PDF_PAGES.format(pages=2000, limit=500)


def test_a_scan_is_called_a_scan_also_with_a_stamp_on_it() -> None:
    assert refusal(made(PICTURE)) == sentences.PDF_SCAN
    assert refusal(made(f"{PICTURE} 12")) == sentences.PDF_SCAN


def test_a_picture_between_the_text_is_remarked_on() -> None:
    extracted = reading.read(made(f"{TEXT} {PICTURE}\n#pagebreak()\n{PICTURE}"))
    assert extracted.text == TEXT
    assert extracted.remarks == ("Op bladzijde 2 staat een afbeelding zonder tekst. Die hebben we niet kunnen lezen.",)


@pytest.mark.parametrize("part", [slice(0, 300), slice(0, 20)])
def test_a_broken_pdf_is_called_broken(part: slice) -> None:
    assert refusal(made(TEXT)[part]) == sentences.PDF_DAMAGED


def test_letters_without_meaning_are_refused() -> None:
    private = [Line("\ue001\ue002\ue003 a")]
    assert pdf._garbled(private)
    assert not pdf._garbled([Line(TEXT)])
