"""A basis that is no longer there: repealed articles of the Gemeentewet, the amending act, the duty of before 2025."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import Passage
from leeratelier.ordinance.rules.reading import Reading

#  What stands in their place (in the versions that the rule's file names).
_REPLACED = {
    139: "Dat staat nu in de artikelen 6 en 8 van de Bekendmakingswet.",
    140: "Dat staat nu in artikel 19 van de Bekendmakingswet.",
    141: "Dat staat nu in artikel 18 van de Bekendmakingswet.",
    142: "Dat staat nu in artikel 10, tweede lid, van de Bekendmakingswet.",
    143: "Daarvoor kwam niets in de plaats.",
    144: "Een intrekking is zelf een verordening: daarvoor gelden dezelfde regels.",
}
_NUMBERS = (
    r"(?P<list>(?:\d{2,3}[a-z]?|eerste|tweede|derde|vierde|vijfde|lid|leden|en|of|jo\.?|juncto|tot en met|t/m"
    r"|aanhef|onder(?:deel)?|[a-e](?=[\s,])|[\s,–-]){1,40}?)"
)
_ARTICLES_OF_GW = re.compile(
    rf"\bart(?:ikel(?:en)?|\.)\s+{_NUMBERS}\s*(?:van |uit |in )?(?:de |onze )?\(?(?:gemeentewet|gemw|gem\.w|gw)\b"
)
_GW_FIRST = re.compile(
    rf"\b(?:gemeentewet|gemw)[\s,:(]+(?:met name )?(?:de )?art(?:ikel(?:en)?|\.)\s+{_NUMBERS}(?=[;.:)]|$|\s[a-z]{{3,}})"
)
_FORMER = re.compile(
    r"\b(?:voormalige?|vervallen|oude|vroegere?|toenmalige?|destijds|voorheen|tot 1 juli 2021|was|waren|gold|golden"
    r"|stond|stonden|luidde|in plaats van|niet meer|bestaat niet|bestaan niet|sinds|zoals (?:dat|die) luidde"
    r"|tot (?:1 januari )?2025|eerst|nu ook|voortaan)\b"
)
_AMENDING_ACT = re.compile(
    r"\bwet versterk(?:ing|en|te)(?: van)?(?: de)? participatie(?: op)? decentraal niveau\b"
    r"|\bwet (?:van [^;]{0,30}|houdende |tot )wijziging van (?:onder andere )?de gemeentewet\b"
    r"|\bwet tot wijziging van [^;]{0,60}gemeentewet\b"
)
_BASIS = re.compile(r"\b(?:gelet op|krachtens|op grond van|op basis van|ingevolge)\b")
_CITES_150 = re.compile(r"\b150\b[^;]{0,60}\b(?:gemeentewet|gemw|gw)\b|\b(?:gemeentewet|gemw|gw)\b[^;]{0,40}\b150\b")
_THE_LAW = re.compile(r"\b(?:artikel 150|gemeentewet|(?<!als )(?<!indien )(?<!wanneer )(?<!zover )de wet)\b")
_ASKS = re.compile(
    r"\b(?:verplicht\w*|schrijft|voorgeschreven|draagt|opdracht|opgedragen|moet(?:en)?|bepaalt|vraagt|eist"
    r"|vereist|regelt|dient|gebiedt|plicht)\b"
)
_INVOLVED = re.compile(r"\b(?:betrokken|betrekken|betrokkenheid|inspraak|participatie)\b")


@check("grondslag-verouderd")
def the_basis_is_still_law(reading: Reading) -> Result:
    """L."""
    faults = [*_repealed(reading), *_amending_act(reading), *_old_duty(reading)]
    if not faults:
        return Result("met")
    because = " ".join(dict.fromkeys(words for _place, words in faults))
    return Result("missing", tuple(place for place, _words in faults[:10]), because)


def _everywhere(reading: Reading) -> Iterator[Passage]:
    yield from reading.preamble
    yield from reading.body
    yield from reading.of("note")


def _repealed(reading: Reading) -> Iterator[tuple[Place, str]]:
    if not _REPEALED_NUMBER.search(reading.words):
        return
    seen = set()
    for passage in _everywhere(reading):
        for pattern in (_ARTICLES_OF_GW, _GW_FIRST):
            for found in pattern.finditer(passage.low):
                old = [number for number in _REPLACED if _holds(found["list"], number)]
                place = passage.place(found.start(), found.end())
                if old and (place.unit, place.start) not in seen and not _told_as_former(passage, found):
                    seen.add((place.unit, place.start))
                    yield (
                        place,
                        " ".join(
                            f"Artikel {number} van de Gemeentewet is vervallen. {_REPLACED[number]}" for number in old
                        ),
                    )


_REPEALED_NUMBER = re.compile(r"\b1(?:3\d|4[0-4])\b")


def _holds(numbers: str, number: int) -> bool:
    """'139 en 142', '139 tot en met 144'; not '140a'."""
    if re.search(rf"(?<!\d){number}(?![\da-z])", numbers):
        return True
    ranges = re.findall(r"(\d{2,3})\s*(?:tot en met|t/m|[-–])\s*(\d{2,3})", numbers)
    return any(int(first) <= number <= int(last) for first, last in ranges)


def _told_as_former(passage: Passage, found: re.Match[str]) -> bool:
    near = passage.low[max(0, found.start() - 80) : found.end() + 80]
    return bool(_FORMER.search(near))


def _amending_act(reading: Reading) -> Iterator[tuple[Place, str]]:
    """The act that changed article 150 in 2025 is no basis: the article itself is."""
    if any(_CITES_150.search(passage.low) for passage in reading.preamble):
        return
    leaning = False
    for passage in reading.preamble:
        leaning = bool(_BASIS.search(passage.low)) or (
            leaning and not re.match(r"\W*(?:overwegende|gezien|gelezen|besluit|gehoord)", passage.low)
        )
        found = _AMENDING_ACT.search(passage.low)
        if found and leaning:
            yield (
                passage.place(found.start(), found.end()),
                "De aanhef noemt de wijzigingswet als grondslag. De grondslag is artikel 150 van de Gemeentewet zelf.",
            )


def _old_duty(reading: Reading) -> Iterator[tuple[Place, str]]:
    """'Artikel 150 verplicht … bij de voorbereiding van beleid': since 2025 also execution and evaluation."""
    passages = list(_everywhere(reading))
    seen = set()
    for number, passage in enumerate(passages):
        low = passage.low
        if "voorbereiding" not in low or not (_THE_LAW.search(low) and _ASKS.search(low) and _INVOLVED.search(low)):
            continue
        beside = " ".join(other.low for other in passages[max(0, number - 1) : number + 2])
        if "uitvoering" in beside or "evaluatie" in beside or _FORMER.search(beside):
            continue
        if not _OLD_DUTY.search(low):
            continue
        start = low.index("voorbereiding")
        place = passage.place(start, start + len("voorbereiding"))
        if (place.unit, place.start) not in seen:
            seen.add((place.unit, place.start))
            yield place, "Sinds 1 januari 2025 noemt artikel 150 ook de uitvoering en de evaluatie van beleid."


_OLD_DUTY = re.compile(
    r"\b(?:artikel 150|gemeentewet|de wet)\b[^;]{0,200}\bvoorbereiding\b"
    r"|\bvoorbereiding\b[^;]{0,160}\b(?:artikel 150|gemeentewet)\b"
)
