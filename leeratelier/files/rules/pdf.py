"""PDF: the text of each page, line by line as it is printed. Wrapped lines are joined again by who reads the lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw

from leeratelier.files.rules import limits, sentences
from leeratelier.files.rules.lines import Extracted, Line, Unreadable
from leeratelier.files.rules.wording import clean

_BROKEN_OFF = re.compile("[\u0002\ufffe]")  # pdfium puts this in place of a hyphen and the end of its line
_FEW_LETTERS = 20


def read(content: bytes) -> Extracted:
    document = _open(content)
    if len(document) > limits.PDF_PAGES:
        raise Unreadable(sentences.PDF_PAGES.format(pages=len(document), limit=limits.PDF_PAGES))
    lines: list[Line] = []
    pictures: list[int] = []
    for number, (text, is_picture) in enumerate(map(_page, _pages(document)), 1):
        lines.extend(Line(part, page=number) for part in map(clean, text.splitlines()) if part)
        if is_picture:
            pictures.append(number)
    if not lines or (len(pictures) == len(document) and _letters(lines) < _FEW_LETTERS * len(document)):
        raise Unreadable(sentences.PDF_SCAN)
    if _garbled(lines):
        raise Unreadable(sentences.PDF_GARBLED)
    title = clean(document.get_metadata_dict().get("Title", ""))
    return Extracted(tuple(lines), "pdf", title, _remarks(pictures))


def _open(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        password = "password" in str(error).lower() or "security" in str(error).lower()
        raise Unreadable(sentences.PDF_LOCKED if password else sentences.PDF_DAMAGED) from error


def _pages(document: pypdfium2.PdfDocument) -> Iterator[pypdfium2.PdfPage]:
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError as error:
            raise Unreadable(sentences.PDF_DAMAGED) from error
        yield page
        page.close()


def _page(page: pypdfium2.PdfPage) -> tuple[str, bool]:
    """The text, and whether the page is a picture with next to no text on it."""
    layer = page.get_textpage()
    text = _BROKEN_OFF.sub("-\n", layer.get_text_range())
    layer.close()
    few = sum(character.isalpha() for character in text) < _FEW_LETTERS
    image = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    return text, few and next(page.get_objects(filter=[image], max_depth=3), None) is not None


def _remarks(pictures: list[int]) -> tuple[str, ...]:
    if not pictures:
        return ()
    numbers = ", ".join(map(str, pictures[:10])) + (" en meer" if len(pictures) > 10 else "")
    return (f"Op bladzijde {numbers} staat een afbeelding zonder tekst. Die hebben we niet kunnen lezen.",)


def _letters(lines: list[Line]) -> int:
    return sum(sum(map(str.isalpha, line.text)) for line in lines)


def _garbled(lines: list[Line]) -> bool:
    """Fonts without a map to letters give signs without meaning."""
    text = "".join(line.text for line in lines)
    odd = sum(character == "\ufffd" or "\ue000" <= character <= "\uf8ff" for character in text)
    return odd > len(text) * 0.3
