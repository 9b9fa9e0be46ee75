"""Labels: what stands at the start of a line ("Artikel 3.", "§ 2", "1.", "a)", "–"), judged by its shape alone.

Whether a shape that could be a label is one, depends on what stands around it: `heads` and `body` decide that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from leeratelier.ordinance.rules.tree import Kind

_NUMBER = r"[0-9]{1,4}(?:[.:][0-9]{1,4}){0,3}[a-zA-Z]{0,2}|[IVXLCivxlc]{1,7}[a-z]?"
_WRITTEN = ("een", "één", "eén", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf")
_ORDINAL = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende")
_RANKS: dict[str, tuple[Kind, int]] = {
    "boek": ("chapter", 0),
    "deel": ("chapter", 0),
    "hoofdstuk": ("chapter", 1),
    "titel": ("section", 2),
    "afdeling": ("section", 3),
    "paragraaf": ("subsection", 4),
    "§": ("subsection", 4),
    "subparagraaf": ("subsection", 5),
}
_DIVISIONS = "boek|deel|hoofdstuk|titel|afdeling|sub-?paragraaf|paragraaf|§§?"
_AFTER = r"(?P<close>\s?[.:)](?![0-9])|,(?=\s)|\s[–—-](?=\s|$)|\s\|)?(?:\s+(?P<rest>.*))?$"
_ARTICLE = re.compile(
    rf"(?:#{{1,6}} |\*\*)?(?:artikel|art\.?)(?:\s+|(?=[0-9]))(?P<number>{_NUMBER})(?:\*\*)?{_AFTER}", re.I
)
_GLUED = re.compile(rf"(?P<word>artikel|art\.?)\s+(?P<number>{_NUMBER})[.:](?=[A-Z])", re.I)
_PLURAL = re.compile(rf"artikelen\s+(?P<number>{_NUMBER})(?P<close>)\s+(?P<rest>(?:en|tot|t/m|,).*)$", re.I)
_DIVISION = re.compile(
    rf"(?:#{{1,6}} |\*\*)?(?P<word>{_DIVISIONS})(?:\s+|(?=[0-9])|(?<=§))"
    rf"(?P<number>{_NUMBER}|{'|'.join(_WRITTEN)})(?:\*\*)?{_AFTER}",
    re.I,
)
_NTH_DIVISION = re.compile(
    rf"(?P<number>{'|'.join(_ORDINAL)})\s+(?P<word>hoofdstuk|titel|afdeling|paragraaf)(?:{_AFTER})", re.I
)
_START = re.compile(
    rf"(?:#{{1,6}} |\*\*)?(?:art(?:ikel|\.|\s)|(?:{_DIVISIONS})|(?:{'|'.join(_ORDINAL)})\s+(?:hoof|tite|afde|para))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Head:
    """The start of an article or a division. `rest` follows the label on the same line."""

    kind: Kind
    label: str
    number: str
    rest: str
    rank: int = 9


def head(text: str) -> Head | None:
    """The heading that this line could be, by its shape."""
    if not _START.match(text):
        return None
    match = _ARTICLE.match(text) or _PLURAL.match(text)
    if match:
        rest = match["rest"] or ""
        return Head("article", text[: len(text) - len(rest)].strip(), match["number"], rest)
    match = _GLUED.match(text)
    if match:
        return Head("article", match["word"], match["number"], text[match.end("word") :].strip())
    match = _DIVISION.match(text) or _NTH_DIVISION.match(text)
    if match:
        kind, rank = _RANKS[match["word"].lower().replace("-", "").replace("§§", "§")]
        rest = match["rest"] or ""
        return Head(kind, text[: len(text) - len(rest)].strip(), _numeral(match["number"]), rest, rank)
    return None


def _numeral(number: str) -> str:
    lower = number.lower()
    if lower in _WRITTEN:
        return str(max(_WRITTEN.index(lower) - 1, 1))
    return str(_ORDINAL.index(lower) + 1) if lower in _ORDINAL else number
