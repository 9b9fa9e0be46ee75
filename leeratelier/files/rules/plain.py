"""Plain text and Markdown: decoded and cut at the line ends. An empty line stays: it parts two paragraphs."""

from __future__ import annotations

import re

from leeratelier.files.rules import sentences
from leeratelier.files.rules.lines import Extracted, Line, Unreadable
from leeratelier.files.rules.wording import clean

OLD_ENCODING = (
    "De tekst is opgeslagen in een oude Windows-codering. Kijk na of letters als é, ë en € goed zijn overgekomen."
)
LOST_LETTERS = "Op sommige plaatsen was een letter niet te lezen. Kijk na of letters als é, ë en € kloppen."

_MOJIBAKE = re.compile("[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€")
_SIGN_IN_WORD = re.compile("[a-z][‚„“”•ŠŽŸŒ†‡ˆ‰‹¤¦¨¯´¸ƒ¢£¥§©ª«¬®°±²³µ¶¹º»¼½¾¿˜™›][a-z]")


def read(content: bytes) -> Extracted:
    text, remarks = decode(content)
    lines = (clean(line) for line in re.split(r"\r\n|[\n\r\f\v\x85\u2028\u2029]", text.rstrip()))
    return Extracted(tuple(Line(line) for line in lines), "txt", remarks=remarks)


def decode(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text and what to say about it. UTF-8, UTF-16 with its mark, else the Windows encoding if that makes sense."""
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = content.decode("utf-16")
        else:
            text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
            raise Unreadable(sentences.ENCODING) from error
        return _old_windows(content), (OLD_ENCODING,)
    if _share_of_controls(text) > 0.02:
        raise Unreadable(sentences.BINARY)
    doubtful = "\ufffd" in text or _MOJIBAKE.search(text)
    return text, (LOST_LETTERS,) if doubtful else ()


def _old_windows(content: bytes) -> str:
    """Refused where letters would come out as rubbish: half UTF-8, or the encoding of DOS or an old Macintosh."""
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise Unreadable(sentences.ENCODING) from error
    if _share_of_controls(text) > 0.02:
        raise Unreadable(sentences.BINARY)
    foreign = sum(character > "\x7f" for character in text)
    if _MOJIBAKE.search(text) or _SIGN_IN_WORD.search(text) or foreign > max(len(text) / 4, 5):
        raise Unreadable(sentences.ENCODING)
    return text


def _share_of_controls(text: str) -> float:
    sample = text[:100_000]
    return sum(character < " " and character not in "\t\n\r\f\v" for character in sample) / max(len(sample), 1)
