"""References inside the text to an article, lid or onderdeel that isn't there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.citing import Citation, citations
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.parse.marks import ROMAN
from leeratelier.ordinance.rules.passages import lowered
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.spots import Spot
from leeratelier.ordinance.rules.tree import Ordinance, Unit

_POINTS_AT = re.compile(r"\bart|\blid\b|\bleden\b|onder|\bsub\b|hoofdstuk|paragra|§|afdeling|titel", re.IGNORECASE)
_OWN = re.compile(
    r",? ?(?:van|uit|in) (?:deze|de onderhavige|onderhavige)(?: \w+)? ?(?:\w*verordening|regeling|regels)\b"
)
_A_LAW = (
    r"(?:[a-zëé]*wet(?:boek)?|awb|gw|gemw|avg|woo|bw|ow|ob|wgr|evrm|[a-zë]+besluit|besluit [a-z]+|\w*verdrag"
    r"|grondwet|statuut|statuten|\w*reglement|\w*richtlijn|\w+verordening|\w*regeling|verordening (?:op|van|tot"
    r"|in)\b|algemene wet \w+)"
)
_LAW_FOLLOWS = re.compile(
    rf"[\s,]*(?:aanhef[\s,]*)?(?:\(?{_A_LAW}\b|(?:van|uit|der|bij)\s+(?!toepassing|overeenkomstige|kracht"
    rf"|belang\b|deze\b|dit\b|de verordening\b(?!\s+(?:op|tot|van))"
    r")|(?:er|daar|hier)van\b)"
)
_LAW_NEAR_AFTER = re.compile(
    rf"(?:(?!\bartikel)[^.;:]){{0,40}}\b(?:van|uit) (?:de|het|die|dat) (?:\w+ ){{0,3}}?{_A_LAW}\b"
)
_LAW_BEFORE = re.compile(
    rf"(?<!deze )(?<!die )\b{_A_LAW}(?: \d{{4}})?[\s,(:]*(?:(?:met name|in het bijzonder|te weten|en wel"
    rf"|namelijk|en|of|aanhef) ?)?(?:(?:in|op|van) )?(?:de |het )?$"
)
_LAW = re.compile(r"\b(?:[a-zë]{2,}wet\b|awb\b|algemene wet|[a-z]+besluit\b|wet \w+|\w{4,}verordening\b)")
_KINDS = {"hoofdstuk": "chapter", "afdeling": "section", "titel": "section", "paragraaf": "subsection"}


@check("verwijzing-dood")
def references_lead_somewhere(reading: Reading) -> Result:
    """L: articles of other laws, and what an amending article says about another regulation, are left alone."""
    own = _Own(reading.ordinance)
    sure: dict[tuple[str, int], tuple[Place, str]] = {}
    doubtful: dict[tuple[str, int], tuple[Place, str]] = {}
    if not own.articles:
        return Result("met")
    for spot in reading.spots:
        if spot.amending or spot.part in ("front", "stray", "title", "closing"):
            continue
        for words, in_heading in spot.texts:
            if not _POINTS_AT.search(words):
                continue
            for citation, told, certain in _dead(own, spot, lowered(words)):
                place = spot.place(citation.start, citation.end, in_heading=in_heading)
                (sure if certain else doubtful).setdefault((place.unit, place.start), (place, told))
    if sure:
        because = " ".join(dict.fromkeys(told for _place, told in list(sure.values())[:3]))
        return Result("missing", tuple(place for place, _told in list(sure.values())[:20]), because)
    if doubtful:
        because = "Kijk of hier een andere wet wordt bedoeld. In deze tekst staat dit niet."
        return Result("unclear", tuple(place for place, _told in list(doubtful.values())[:5]), because)
    return Result("met")


def _dead(own: _Own, spot: Spot, low: str) -> Iterator[tuple[Citation, str, bool]]:
    for citation in citations(low):
        explicit = _OWN.match(low, citation.end) is not None
        if spot.part != "body" and not explicit:
            continue
        told = _what_lacks(own, spot, citation)
        if not told or (not explicit and _of_another_law(own, low, citation)):
            continue
        yield citation, told, explicit or not _perhaps_another_law(own, spot, low, citation)


def _what_lacks(own: _Own, spot: Spot, citation: Citation) -> str:
    """A sentence about what isn't there, empty where all is well."""
    if citation.division:
        return _division_lacks(own, citation)
    if citation.beside:
        return _nothing_beside(own, spot, citation)
    if citation.article is None:
        return _parts_lack(own, [spot.article], spot.lid, citation, "dit artikel") if spot.article else ""
    articles = own.articles.get(citation.article, [])
    if not articles:
        return f"Artikel {citation.article} bestaat niet in deze tekst."
    return _parts_lack(own, articles, None, citation, f"artikel {citation.article}")


def _parts_lack(own: _Own, articles: list[Unit], lid: Unit | None, citation: Citation, name: str) -> str:
    leden = [child for article in articles for child in article.children if child.kind == "paragraph"]
    for number in citation.leden:
        if not any(_is_numbered(child, number) for child in leden):
            return f"{_start(name)} heeft geen lid {number}."
    if citation.points:
        named = [child for child in leden if any(_is_numbered(child, number) for number in citation.leden)]
        letters = {letter for unit in (named or articles) for letter in own.letters(unit)}
        for letter in citation.points:
            if letter not in letters:
                return f"{_start(name)} heeft hier geen onderdeel {letter}."
    return ""


def _start(name: str) -> str:
    return name[0].upper() + name[1:]


def _is_numbered(unit: Unit, number: str) -> bool:
    return unit.number is not None and unit.number.rsplit(".", 1)[-1].lower() == number


def _nothing_beside(own: _Own, spot: Spot, citation: Citation) -> str:
    if spot.article is None:
        return ""
    if citation.leden:
        row = [child for child in spot.article.children if child.kind == "paragraph"]
        here, name = spot.lid, "lid"
    else:
        row, here, name = own.in_order, spot.article, "artikel"
    position = next((number for number, unit in enumerate(row) if unit is here), None)
    if position is None:
        return f"Dit artikel heeft geen {citation.beside} lid." if name == "lid" else ""
    wanted = position + (1 if citation.beside == "volgende" else -1)
    return "" if 0 <= wanted < len(row) else f"Er is geen {citation.beside} {name}."


def _division_lacks(own: _Own, citation: Citation) -> str:
    kind = _KINDS[citation.division]
    numbers = own.divisions.get(kind, set())
    if not numbers and kind != "chapter":
        return ""  # 'afdeling 3.4', 'paragraaf 4.1': of a law
    absent = [number for number in citation.leden if _plain(number) not in numbers]
    return f"{_start(citation.division)} {absent[0]} bestaat niet in deze tekst." if absent else ""


def _plain(number: str) -> str:
    return str(ROMAN[number]) if number in ROMAN else number


def _of_another_law(own: _Own, low: str, citation: Citation) -> bool:
    if citation.article and ":" in citation.article and not own.has_colons:
        return True
    after = low[citation.end : citation.end + 120]
    if re.match(r",? (?:van|uit) de verordening\b(?! (?:op|tot|van)\b)", after):
        return False
    return bool(
        _LAW_FOLLOWS.match(after)
        or _LAW_NEAR_AFTER.match(after)
        or _LAW_BEFORE.search(low[max(0, citation.start - 80) : citation.start])
    )


def _perhaps_another_law(own: _Own, spot: Spot, low: str, citation: Citation) -> bool:
    """A law was named shortly before, or the number can hardly be one of this text."""
    number = citation.article or ""
    if ("." in number and not own.has_points) or (number.isdecimal() and int(number) >= 100 > len(own.in_order)):
        return True
    if citation.division and not own.divisions.get("chapter"):
        return True
    before = low[max(0, citation.start - 400) : citation.start]
    return bool(_LAW.search(before)) and not (citation.article is None and not _CITES_AN_ARTICLE.search(before))


_CITES_AN_ARTICLE = re.compile(r"\bartikel")


@dataclass
class _Own:
    """What the ordinance has to point at."""

    ordinance: Ordinance

    @cached_property
    def in_order(self) -> list[Unit]:
        return list(self.ordinance.articles)

    @cached_property
    def articles(self) -> dict[str, list[Unit]]:
        found: dict[str, list[Unit]] = defaultdict(list)
        for article in self.in_order:
            number = (article.number or "").lower()
            found[number].append(article)
            for inside in _range(article):
                found[inside].append(article)
        return found

    @cached_property
    def divisions(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for top in self.ordinance.body:
            for unit in top.walk():
                if unit.kind in ("chapter", "section", "subsection") and unit.number:
                    found[unit.kind].add(_plain(unit.number.lower()))
        return found

    @cached_property
    def has_colons(self) -> bool:
        return any(":" in number for number in self.articles)

    @cached_property
    def has_points(self) -> bool:
        return any("." in number for number in self.articles)

    def letters(self, unit: Unit) -> set[str]:
        """The numbers of all onderdelen below it."""
        return {below.number.lower().rstrip("°º") for below in unit.walk() if below.kind == "point" and below.number}


def _range(article: Unit) -> list[str]:
    """'Artikelen 4 tot en met 6 (vervallen)' stands for three articles."""
    if not article.label.lower().startswith("artikelen") or not (article.number or "").isdecimal():
        return []
    last = re.match(r"(?:tot en met|t/m|en|,|-|–) ?(\d+)", article.heading)
    first = int(article.number or 0)
    return [str(number) for number in range(first + 1, min(int(last[1]), first + 99) + 1)] if last else []
