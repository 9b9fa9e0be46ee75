"""Whether a line is a sentence, a title, or breaks off."""

from __future__ import annotations

import re

OPEN_END = re.compile(
    r"(?:,|\b(?:artikel(?:en)?|in|van|met|op|bij|uit|onder|door|aan|of|en|tot|volgens"
    r"|naar|als|het|de|zie|jo\.?|juncto|ingevolge))$",
    re.I,
)
TERM = re.compile(r"[^:;.]{1,90}:\s")
_ENDINGS = ".;:?!"
_CLOSERS = "\"'”’»)]"
_TITLE_WORDS = 16
_VERB = re.compile(r"\b(?:is|zijn|wordt|worden|bepaalt|stelt|kan|treedt|heeft|moet|verplicht|geldt|biedt|luidt)\b")


def ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _ENDINGS


def breaks_off(text: str) -> bool:
    """The last word can't be the end of anything."""
    return OPEN_END.search(text[-20:]) is not None


def title_like(text: str) -> bool:
    """Short and not a sentence: could be the heading of something."""
    words = text.count(" ") + 1
    if words > _TITLE_WORDS or text[-1] in ";:,":
        return False
    return text[-1] != "." or (words <= 6 and not _VERB.search(text))
