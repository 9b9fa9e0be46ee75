"""What a text may hold so that every format can carry it."""

import re
import unicodedata

# XML 1.0 knows no control characters but tab and line break, no lone surrogates and no noncharacters.
_NOT_A_CHARACTER = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_UNCARRIABLE = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_NOT_A_CHARACTER}]")
_LINE_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029]")


def carriable(text: str) -> str:
    """The text without what XML or UTF-8 can't hold, with "\\n" as its only line break."""
    return _UNCARRIABLE.sub("", _LINE_BREAK.sub("\n", text))


def one_line(text: str) -> str:
    return " ".join(carriable(text).split())


def slug(title: str) -> str:
    """A file name in ASCII: "Één toets: Zeist" → "een-toets-zeist"; at most 80 characters, never empty."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain)[:80].strip("-") or "document"
