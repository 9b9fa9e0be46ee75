"""Text that the fonts of our PDFs can draw; PDF/A and PDF/UA refuse a document with a letter that none has."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

COVERAGE = Path(__file__).parent / "fonts" / "coverage.txt"
MISSING = "\ufffd"

# A word longer than any Dutch compound gets places to break, or it would run off the page.
_ENDLESS = re.compile(r"\S{40,}")
_PIECE = re.compile("(.{10})(?=.)")


def drawable(text: str) -> str:
    """The same text, with "\ufffd" for each letter without a font (Chinese, emoji)."""
    return _uncovered().sub(_in_place, unicodedata.normalize("NFC", text))


def plainly_drawable(text: str) -> str:
    """Only letters of Western and Central Europe, which one font has: for what `drawable` still couldn't save."""
    return re.sub("[^\n\t -~\u00a0-\u017f\u2013-\u2026€]", MISSING, drawable(text))


def breakable(text: str) -> str:
    return _ENDLESS.sub(lambda word: _PIECE.sub("\\1\u200b", word.group()), text)


@lru_cache(maxsize=1)
def _uncovered() -> re.Pattern[str]:
    spans = [line.split("-") for line in COVERAGE.read_text().split()]
    return re.compile("[^\n\t" + "".join(f"\\U{first:0>8}-\\U{last:0>8}" for first, last in spans) + "]")


def _in_place(letter: re.Match[str]) -> str:
    return "" if unicodedata.category(letter.group())[0] in "CM" else MISSING
