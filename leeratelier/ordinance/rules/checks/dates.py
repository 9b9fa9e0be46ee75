"""Dates that don't exist, and dates without a year where nothing says that they come back every year."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import lowered
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.spots import Spot, around

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_MONTH = "|".join(_MONTHS)
_WRITTEN = re.compile(
    rf"(?<![\d.,/-])(?P<day>\d{{1,2}})(?:e|ste|de)?[ \u00a0](?P<month>{_MONTH})(?![\w-])"
    r"(?:[ \u00a0](?P<year>\d{2,6})(?![\d.,]?\d|\w))?"
)
_NUMBERS = re.compile(r"(?<![\w./-])(?P<day>\d{1,2})([-./])(?P<month>\d{1,2})\2(?P<year>\d{4})(?![\w/-]|\.\d)")
_ISO = re.compile(r"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w/-]|\.\d)")
_IS_A_NUMBER = re.compile(r"\b(?:nr|nummer|kenmerk|zaak\w*|dossier\w*|registratie\w*|rv|z|gmb|stb|stcrt)\b\W*$")
#  the year that follows further on: '1 mei tot en met 30 juni 2027', '12 en 19 november 2026'
_YEAR_FOLLOWS = re.compile(
    rf"\s*(?:,|en|of|tot|tot en met|t/m|[-–—]|tot uiterlijk|en uiterlijk)\s*(?:(?:op|vóór|voor|uiterlijk"
    rf"|van) )*\d{{1,2}}(?:e|ste)?"
    rf" (?:{_MONTH})(?: \d{{4}}| van (?:elk|ieder|het|dat|een|enig)\b)"
)
_YEARLY = re.compile(
    r"\b(?:jaarlijks\w*|(?:elk|ieder|per|telkens|om het|enig|een|het|dat|volgend|lopend)e? ?"
    r"(?:(?:kalender|begrotings|school|verslag|boek|subsidie|opvolgende|volgende|daaropvolgende?|lopende"
    r"|betreffende|voorafgaande?|eerste|tweede|derde|vierde) ?)*jaar\b|elke (?:twee|drie|vier|\d+) jaar"
    r"|om de \w+ jaar|telkens|steeds"
    r"|(?:daarop|eerst)?volgend\w* (?:kalender)?jaar|raadsperiode|jaar (?:daarop|daarna|volgend|voorafgaand)"
    r"|eerstvolgende|eerste \d{1,2} (?:januari|juli)|bevrijdingsdag|dodenherdenking|koningsdag|in de periode van)\b"
)
_PERHAPS_YEARLY = re.compile(r"\b(?:jaar\w*|begroting\w*|verslag|programma|zomer\w*|periode|seizoen|vakantie)\b")
_YEAR_BEFORE = re.compile(r"\b(?:in|van|jaar|voor|vóór|na|sinds|vanaf) (?:19|20)\d\d\b(?!-)")
_DIGIT = re.compile(r"\d")
_NO_NORM = ("note", "front", "stray", "annex")


@check("datum-onjuist")
def dates_exist_and_have_a_year(reading: Reading) -> Result:
    """L: a note may tell about days without naming a year; a day that doesn't exist is a fault anywhere."""
    sure: list[Place] = []
    doubtful: list[Place] = []
    reasons: list[str] = []
    for spot in reading.spots:
        if spot.part == "front":
            continue
        for words, in_heading in spot.texts:
            if not _DIGIT.search(words):
                continue
            for start, end, certain, reason in _faults(lowered(words), spot):
                place = spot.place(start, end, in_heading=in_heading)
                (sure if certain else doubtful).append(place)
                reasons += [f"‘{place.quote}’ {reason}"] if certain else []
    if sure:
        return Result(
            "missing", tuple(sure[:20]), f"{'; '.join(dict.fromkeys(reasons[:3]))}.".replace("‘", "De datum ‘", 1)
        )
    if doubtful:
        because = f"De datum ‘{doubtful[0].quote}’ heeft geen jaar. Kijk of die elk jaar terugkomt."
        return Result("unclear", tuple(doubtful[:5]), because)
    return Result("met")


def _faults(low: str, spot: Spot) -> Iterator[tuple[int, int, bool, str]]:
    """Start, end, whether it is certain, and what is wrong."""
    for found in _WRITTEN.finditer(low):
        day, month, year = int(found["day"]), _MONTHS.index(found["month"]) + 1, found["year"]
        if year and len(year) not in (2, 4):
            yield *found.span(), True, "heeft een jaar dat niet bestaat"
        elif not _exists(day, month, int(year) if year and len(year) == 4 else None):
            yield *found.span(), True, "bestaat niet"
        elif not year and spot.part not in _NO_NORM and not _comes_back(low, found, spot):
            weak = _PERHAPS_YEARLY.search(low[slice(*around(low, *found.span()))]) and spot.part == "body"
            yield *found.span(), not weak, "heeft geen jaar"
    for pattern in (_NUMBERS, _ISO):
        for found in pattern.finditer(low):
            day, month, year = int(found["day"]), int(found["month"]), found["year"]
            if not _exists(day, month, int(year)) and not _IS_A_NUMBER.search(
                low[max(0, found.start() - 40) : found.start()]
            ):
                yield *found.span(), True, "bestaat niet"


def _exists(day: int, month: int, year: int | None) -> bool:
    """Without a year 29 February exists."""
    if not 1 <= month <= 12 or year == 0:
        return False
    return 1 <= day <= calendar.monthrange(year or 2024, month)[1]


def _comes_back(low: str, found: re.Match[str], spot: Spot) -> bool:
    """Every year, or in a year that the sentence names elsewhere."""
    if _YEAR_FOLLOWS.match(low, found.end()):
        return True
    start, end = around(low, *found.span())
    if _YEARLY.search(low[start:end]) or _YEAR_BEFORE.search(low[start : found.start()]):
        return True
    heading = lowered(spot.article.heading) if spot.article else ""
    return "jaarlijks" in heading or bool(_EVERY_YEAR_BEFORE.search(low[max(0, start - 200) : start]))


_EVERY_YEAR_BEFORE = re.compile(
    r"\b(?:jaarlijks|(?:elk|ieder) (?:kalender)?jaar|(?:eens|eenmaal|één keer|een keer) per jaar)\b"
)
