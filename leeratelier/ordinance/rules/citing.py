"""References as a text writes them: "artikel 3, tweede lid", "de artikelen 3 tot en met 5", "het vorige lid"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ORDINALS = (
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende twintigste"
).split()
_ORDINAL = "|".join(_ORDINALS)
_AND = r"(?:\s*,\s*|\s+)(?:en |of |en met |tot en met |t/m |tot |dan wel |alsmede |jo\.? |juncto )?(?:het |de |met )?"
_LEDEN = (
    rf"(?:(?:{_ORDINAL})(?:{_AND}(?:{_ORDINAL})){{0,9}} (?:lid|leden)\b"
    r"|(?:lid|leden) \d{1,2}[a-z]?\b(?:(?:, | en | of | tot en met | t/m )\d{1,2}[a-z]?\b(?!°| (?:weken|dagen"
    r"|maanden|jaar)))*)"
)
_LETTER = r"(?:[a-tv-z]|aa|bb|cc|\d{1,2}[°º])(?![\w'’-])"
_POINTS = (
    rf"(?:aanhef en )?(?:onder(?:deel|delen)?|sub) {_LETTER}\.?(?:(?:, | en | of | tot en met "
    rf"| t/m )(?:onder(?:deel)? )?{_LETTER})*"
)
_NUMBER = r"(?<![\w.:])(?:\d{1,4}(?:[.:]\d{1,3}){0,3}(?:[a-z]{1,2}(?![\w]))?|[ivx]{1,5}(?![\w'’]))(?![\d])"
_ITEM = rf"{_NUMBER}(?:,? (?:het )?{_LEDEN})?(?:,? {_POINTS})?"
_ARTICLES = re.compile(rf"\bart(?:ikel(?:en)?|\.) (?P<items>{_ITEM}(?:{_AND}(?:art(?:ikel(?:en)?|\.) )?{_ITEM})*)")
_OWN_PARTS = re.compile(rf"\b(?P<leden>{_LEDEN})(?:,? (?P<points>{_POINTS}))?|\b(?P<only>{_POINTS})")
_OF_ARTICLE = re.compile(rf",? van (?:dit (?P<this>artikel)|artikel (?P<number>{_NUMBER}))")
_BESIDE = re.compile(r"\b(?P<way>vorige?|voorgaande?|voorafgaande?|volgende?) (?P<what>artikel|lid)\b")
_DIVISIONS = re.compile(
    r"\b(?P<kind>hoofdstuk(?:ken)?|paragra(?:af|fen)|§|afdeling(?:en)?|titel) "
    r"(?P<items>(?:\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,5})\b(?!\.\d)(?:(?:, | en | of | tot en met "
    r"| t/m )(?:\d{1,2}|[ivx]{1,5})\b)*)"
)
_ITEM_PARTS = re.compile(rf"(?P<number>{_NUMBER})(?:,? (?:het )?(?P<leden>{_LEDEN}))?(?:,? (?P<points>{_POINTS}))?")


@dataclass(frozen=True, slots=True)
class Citation:
    """One unit pointed at. `article` None is the article of the words themselves; start and end are those of the
    whole reference in the text."""

    start: int
    end: int
    article: str | None = None
    leden: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    beside: str = ""  # "vorige" or "volgende"; of an article or, where `leden` is ("",), of a lid
    division: str = ""  # "hoofdstuk", "paragraaf", "afdeling" or "titel", its numbers in `leden`


def citations(low: str) -> Iterator[Citation]:
    """What this lower-case text points at, without saying yet whose articles they are."""
    taken: list[tuple[int, int]] = []
    if "art" in low:
        for found in _ARTICLES.finditer(low):
            taken.append(found.span())
            yield from _items(found)
    if _has(low, "lid", "leden", "onder", "sub "):
        for found in _OWN_PARTS.finditer(low):
            if not any(start <= found.start() < end for start, end in taken):
                yield from _own(low, found)
    if _has(low, "vo"):
        for found in _BESIDE.finditer(low):
            way = "volgende" if found["way"].startswith("volgend") else "vorige"
            yield Citation(found.start(), found.end(), leden=("",) if found["what"] == "lid" else (), beside=way)
    if _has(low, "hoofdstuk", "paragra", "§", "afdeling", "titel"):
        for found in _DIVISIONS.finditer(low):
            kind = "paragraaf" if found["kind"][:3] in ("par", "§") else re.sub(r"(?:ken|en)$", "", found["kind"])
            yield Citation(*found.span(), leden=tuple(re.findall(r"[\d.]+|[ivx]+", found["items"])), division=kind)


def _has(low: str, *hints: str) -> bool:
    return any(hint in low for hint in hints)


def _items(found: re.Match[str]) -> Iterator[Citation]:
    for item in _ITEM_PARTS.finditer(found["items"]):
        yield Citation(found.start(), found.end(), item["number"], _numbers(item["leden"]), _letters(item["points"]))


def _own(low: str, found: re.Match[str]) -> Iterator[Citation]:
    leden = _numbers(found["leden"])
    of = _OF_ARTICLE.match(low, found.end())
    end = of.end() if of else found.end()
    number = of["number"] if of else None
    yield Citation(found.start(), end, number, leden, _letters(found["points"] or found["only"]))


def _numbers(leden: str | None) -> tuple[str, ...]:
    if not leden:
        return ()
    written = [str(_ORDINALS.index(word) + 1) for word in re.findall(rf"\b(?:{_ORDINAL})\b", leden)]
    return tuple(written or re.findall(r"\d+[a-z]?", leden))


def _letters(points: str | None) -> tuple[str, ...]:
    if not points:
        return ()
    found = re.findall(
        rf"(?<![\w'’-]){_LETTER}", re.sub(r"\b(?:aanhef en|onder(?:deel|delen)?|sub|en|of|tot|met)\b", " ", points)
    )
    return tuple(letter.rstrip("°º") for letter in found)
