"""Advice on how a norm is written: one in each lid, a term with a number, an article that isn't too long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.cutting import sentences
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import lowered
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.spots import Spot, around

_ACTOR = (
    r"(?:college|burgemeester|gemeenteraad|raad|bestuursorgaan|bestuursorganen|gemeentebestuur|gemeente|indieners?"
    r"|aanvragers?|verzoekers?|initiatiefnemers?|uitdagers?|inwoners?|ingezetenen?|belanghebbenden?|maatschappelijke"
    r" \w+|een ?ieder|iedereen|deelnemers?|griffier|commissie|partijen|wij|we|u)"
)
_DOES = (
    r"(?:kan|kunnen|mag|mogen|moet|moeten|dient|dienen|hoeft|is|zijn|heeft|hebben|wordt|worden|\w{3,}(?:t|en)"
    r"|legt|stelt|zegt)"
)
_NORM = re.compile(
    rf"^\W*(?:(?:de|het|een|elke?|iedere?|ieder|als|alle|zowel) )?(?:\w+ ){{0,1}}{_ACTOR}\b(?: (?:of"
    rf"|en) (?:\w+ ){{1,3}}?)?[^,.;:]{{0,60}}?\b{_DOES}\b"
    rf"|\b(?:kan|kunnen|mag|mogen|moet|moeten|dient|dienen|stelt|legt|besluit|beslist|maakt|publiceert"
    rf"|informeert|zorgt|weigert|geeft)"
    rf" (?:de |het |een |elk |ieder )?{_ACTOR}\b"
)
_ELABORATES = re.compile(
    r"^\W*(?:dit|deze|dat|die|daar\w*|hier\w*|zij|hij|het verslag|het plan|het verzoek|de termijn|de keuze"
    r"|een \w+ is|zo|ook|bij de|in die|in dat"
    r"|in ieder geval|onder)\b"
)
_NO_NORMS = re.compile(
    r"begrip|definitie|citeer|inwerking|intrekking|overgang|slotbepaling|ten slotte|naam|bedoelen|heet"
)


@check("norm-per-lid")
def a_lid_holds_one_norm(reading: Reading) -> Result:
    """L, advice: sentences in one lid that each say who must, may or does something."""
    found = [place for spot in reading.spots if _holds_norms(spot) for place in _second_norm(spot)]
    return Result("missing", tuple(found[:20])) if found else Result("met")


def _holds_norms(spot: Spot) -> bool:
    return (
        spot.part == "body"
        and spot.article is not None
        and not spot.amending
        and spot.unit.kind in ("article", "paragraph", "text")
        and ". " in spot.unit.text
        and not _NO_NORMS.search(spot.article.heading.lower())
    )


def _second_norm(spot: Spot) -> Iterator[Place]:
    low = lowered(spot.unit.text)
    norms = [
        (start, end)
        for start, end in sentences(spot.unit.text)
        if _NORM.search(low[start:end]) and not (start and _ELABORATES.match(low[start:end]))
    ]
    if len(norms) > 1:
        start, end = norms[1]
        yield spot.place(start, start + len(spot.unit.text[start:end].rstrip()))


_NO_NUMBER = re.compile(
    r"\b(?:(?:zo|zeer) (?:spoedig|snel|tijdig) mogelijk|zo spoedig|binnen (?:een )?(?:redelijke|passende"
    r"|afzienbare|korte|bekwame|gepaste|aanvaardbare)"
    r" (?:termijn|tijd)|(?:redelijke|passende|gepaste) termijn|te zijner tijd|te gelegener tijd|op (?:korte"
    r"|redelijke) termijn"
    r"|met bekwame spoed|met (?:gepaste |de nodige )?spoed|spoedig)\b"
)
#  To pass quickly over text without such words.
_HINTS = ("mogelijk", "spoed", "termijn", "tijd", "onverwijld", "onmiddellijk", "direct na", "terstond")
_PERHAPS_NO_NUMBER = re.compile(
    r"(?<!niet )\b(?:tijdig|onverwijld|onmiddellijk|direct na|terstond)\b(?! (?:ingediend|ontvangen|is|zijn))"
)
_NUMBER = re.compile(
    r"\b(?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|zestien"
    r"|twintig|dertig)"
    r" (?:werk)?(?:uur|uren|dag|dagen|week|weken|maand|maanden|jaar|kwartaal)\b|\b\d{1,2} \w+ \d{4}\b"
)


@check("termijn-zonder-aantal")
def a_term_says_how_long(reading: Reading) -> Result:
    """L, advice: 'zo spoedig mogelijk' with 'uiterlijk binnen vier weken' in the same sentence is well."""
    sure: list[Place] = []
    doubtful: list[Place] = []
    for spot in reading.spots:
        if spot.part != "body" or spot.article is None or not spot.unit.text:
            continue
        low = lowered(spot.unit.text)
        if not any(word in low for word in _HINTS):
            continue
        for pattern, kept in ((_NO_NUMBER, sure), (_PERHAPS_NO_NUMBER, doubtful)):
            for found in pattern.finditer(low):
                if not _NUMBER.search(low[slice(*around(low, *found.span()))]):
                    kept.append(spot.place(*found.span()))
    if sure:
        return Result("missing", tuple(sure[:20]))
    if doubtful:
        because = f"Er staat ‘{doubtful[0].quote}’. Kijk of daar een aantal dagen of weken bij kan."
        return Result("unclear", tuple(doubtful[:5]), because)
    return Result("met")


MOST_LEDEN = 8
MOST_WORDS = 300


@check("artikel-lang")
def articles_are_not_too_long(reading: Reading) -> Result:
    """L, advice. An article with definitions may be long."""
    found: list[Place] = []
    reasons: list[str] = []
    for spot in reading.spots:
        article = spot.unit
        if article.kind != "article" or spot.part != "body" or spot.amending or _TERMS.search(article.heading):
            continue
        leden = sum(child.kind == "paragraph" for child in article.children)
        words = spot.content.count(" ") + 1
        if (leden > MOST_LEDEN or words > MOST_WORDS) and (place := spot.whole()):
            found.append(place)
            reasons.append(f"Artikel {article.number} heeft {leden or 'geen'} leden en {words} woorden.")
    return Result("missing", tuple(found[:20]), " ".join(reasons[:3])) if found else Result("met")


_TERMS = re.compile(r"begrip|definitie|bedoelen", re.IGNORECASE)
