"""Article 150, third paragraph, points a and b: which tasks others can carry out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.checks.challenge import not_regulated
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import Passage, places
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.takeover import ANY_TASK, NAMED, Challenge, challenge
from leeratelier.ordinance.rules.wording import denied

_THIRD_PARAGRAPH = re.compile(
    r"\bartikel 150,? (?:derde lid"
    r"|lid 3)(?P<only>,? (?:aanhef en )?onder(?:deel)? (?P<letter>[ab])\b(?! (?:en"
    r"|of) (?:onder(?:deel)? )?b))?"
)
_OWN = re.compile(
    r"\b(?:huishouding van de (?:gemeente|provincie)|gemeentelijke huishouding"
    r"|autonome (?:\w+ )?(?:ta(?:ak|ken)|bevoegdhe\w+)|autonomie|eigen (?:gemeentelijke "
    r"|autonome )?ta(?:ak|ken)"
    r"|ta(?:ak|ken) (?:die|waarover|waarvoor|waarvan|over)\b[^.;]{0,60}\b(?:zelf (?:over )?(?:gaat"
    r"|beslist|mag|bepaalt|kiest)|de gemeente zelf|vrijwillig))"
)
_CO = re.compile(
    r"\b(?:medebewind\w*|gevorderd|wettelijke? (?:\w+ )?ta(?:ak|ken)|(?:bij|door|krachtens|in|uit"
    r"|op grond van) (?:of krachtens )?(?:een )?(?:andere|bijzondere) (?:dan (?:de"
    r"|deze) (?:gemeente)?wet|wet(?:ten|geving)?)"
    r"|andere dan de(?:ze)? (?:gemeente)?wet"
    r"|bij (?:of krachtens )?(?:de )?(?:een )?wet (?:aan (?:de gemeente|het \w+) )?(?:is |zijn |wordt "
    r"|worden )?(?:opgedragen|toebedeeld|verplicht|opgelegd)|wettelijk(?:e)? (?:verplicht\w*|opgedragen"
    r"|voorgeschreven)"
    r"|ta(?:ak|ken) (?:\w+ )?(?:die|waarvan|waartoe)\b[^.;]{0,60}\b(?:het rijk|een andere wet|de wet"
    r"|andere wetten|een wet|wetgeving|de wetgever)\b[^.;]{0,40}|door (?:het rijk|de wetgever)"
    r"|(?:op grond van|ingevolge|krachtens|volgens|door|bij) (?:een |de |andere |bijzondere )*(?:wet|wetten|wetgeving"
    r"|wettelijke? \w+)\b[^.;]{0,40}\b(?:verplicht|opgedragen|moet|gehouden|verricht|verrichten|uitvoert"
    r"|heeft|rust|rusten)"
    r"|opgedragen door (?:een|de) (?:andere )?wet|andere wetten)\b"
)
_GENERAL = re.compile(
    r"\b(?:gemeentelijke? (?:\w+ )?ta(?:ak|ken)|provinciale ta(?:ak|ken)|gemeentetaak|gemeentetaken"
    r"|ta(?:ak|ken) (?:\w+ )?(?:van|bij|door|die|waarvoor|waarvan|dat) (?:de |het |een )?(?:gemeente\w*"
    r"|college|bestuursorga\w+|provincie|uitvoering|raad))"
)
_ONLY = re.compile(
    r"\b(?:uitsluitend|alleen|slechts|enkel|beperkt (?:zich )?tot|voor zover het gaat om|mits het"
    r"|het moet gaan om|moet het gaan om)\b"
)
_AS_LAW_ALLOWS = re.compile(
    r"\b(?:voor zover|tenzij|mits|als|indien|wanneer|zolang|waar)\b[^.;]{0,120}\b(?:wet\w*|strijd"
    r"|toestaat|toelaat|ruimte|mogelijk|verzet|verbiedt|hoger\w*)|\bverzet zich\b|\bniet verzet\w*\b"
    r"|\bzich (?:daar|hier)tegen\b|\bniet in strijd\b|\bdie wet (?:dat )?(?:toe|niet)"
)
#  'taken waarvan de wet bepaalt dat het gemeentebestuur ze zelf uitvoert': the limit of article 150 itself
_ONLY_BY_ITSELF = re.compile(
    r"\bvoorbehouden\b|\b(?:zelf|alleen|uitsluitend|slechts)\b[^.;]{0,80}\b(?:uit\w*|verricht\w*|mag"
    r"|mogen|bevoegd|worden)\b"
)
_SUBJECTS = re.compile(
    r"\b(?:ta(?:ak|ken)|werkzaamheden|diensten|voorzieningen)\b[^.;]{0,40}\b(?:op het (?:gebied"
    r"|terrein) van|in de (?:openbare ruimte|directe woonomgeving|woonomgeving|leefomgeving)|rond"
    r"|inzake het (?:groen|onderhoud)|zoals genoemd in de bijlage|die (?:het college|de raad) aanwijst"
    r"|op de lijst)|\b(?:beheer|onderhoud) (?:en|van)\b|\b(?:groenonderhoud|onderhoudstaken|beheertaken"
    r"|beheer en onderhoud)\b"
)
_INCLUSIVE = re.compile(r"\b(?:ook|zowel|mede|waaronder|ongeacht|alle|iedere|elke)\b")
_REFUSES = re.compile(
    r"\b(?:weiger\w*|afgewezen|afwijz\w+|wijst\b[^.;]{0,80}\baf|afwijst|niet mogelijk|niet open"
    r"|komen niet|komt niet|kunnen niet|kan niet|niet in aanmerking|geen betrekking|geldt niet"
    r"|gelden niet|niet van toepassing)\b"
)


_AMBIGUOUS = "De tekst zegt niet om welke taken het gaat."


@check("uitdaagrecht-eigen-taken")
def challenge_covers_own_tasks(reading: Reading) -> Result:
    found = challenge(reading)
    if not found:
        return not_regulated(found)
    tasks = _tasks(found)
    if "only co" in tasks or ("co" in tasks and not tasks.keys() & {"own", "general", "task"}):
        because = "De tekst laat alleen taken uit andere wetten toe, niet de eigen taken van de gemeente."
        return Result("missing", (tasks.get("only co") or tasks["co"],), because)
    for kind in ("own", "general", "task", "subject"):
        if kind in tasks:
            return _granted(found, tasks[kind])
    return Result("unclear", places(found.all, NAMED, 1), _AMBIGUOUS)


@check("uitdaagrecht-medebewind")
def challenge_covers_tasks_required_by_other_laws(reading: Reading) -> Result:
    """Limited to own tasks or shut for tasks of other laws: missing. 'Gemeentelijke taken' without a limit: met."""
    found = challenge(reading)
    if not found:
        return not_regulated(found)
    tasks = _tasks(found)
    if {"co", "co shut"} <= tasks.keys():
        because = "De ene passage laat taken uit andere wetten (medebewind) toe, de andere sluit ze uit."
        return Result("unclear", (tasks["co"], tasks["co shut"]), because)
    for kind, because in _TOO_NARROW.items():
        if kind in tasks and "co" not in tasks:
            return Result("unclear" if kind == "subject" else "missing", (tasks[kind],), because)
    for kind in ("co", "general", "task"):
        if kind in tasks:
            because = (
                "" if kind == "co" else "De tekst beperkt de taken niet: dan vallen die uit andere wetten er ook onder."
            )
            return _granted(found, tasks[kind], because)
    return Result("unclear", places(found.all, NAMED, 1), _AMBIGUOUS)


_TOO_NARROW = {
    "co shut": "De tekst sluit taken uit andere wetten (medebewind) uit, ook als die wet overname toestaat.",
    "own": "De tekst noemt alleen de eigen taken van de gemeente, niet die uit andere wetten (medebewind).",
    "subject": "De tekst noemt alleen bepaalde onderwerpen. Kijk of taken uit andere wetten daarbij horen.",
}


def _granted(found: Challenge, place: Place, because: str = "") -> Result:
    if found.norms:
        return Result("met", (place,), because)
    return Result(
        "unclear", (place,), "Alleen een begripsbepaling noemt dit. Een artikel over het uitdaagrecht ontbreekt."
    )


_FOUND: WeakKeyDictionary[Challenge, dict[str, Place]] = WeakKeyDictionary()


def _tasks(found: Challenge) -> dict[str, Place]:
    """Which tasks the provisions name, take in and shut out, each with its first place."""
    if found not in _FOUND:
        tasks: dict[str, Place] = {}
        for passage in found.all:
            for kind, start, end in _named(passage):
                if kind not in tasks:
                    tasks[kind] = passage.place(start, end)
        _FOUND[found] = tasks
    return _FOUND[found]


def _named(passage: Passage) -> Iterator[tuple[str, int, int]]:
    low = passage.low
    if third := _THIRD_PARAGRAPH.search(low):
        for kind, other in (("own", "b"), ("co", "a")):
            if third["letter"] != other:
                yield kind, third.start(), third.end()
    narrowed = False
    for match in _CO.finditer(low):
        if kind := _kind_of_co(passage, match):
            narrowed = narrowed or kind != "co shut"
            yield kind, match.start(), match.end()
    for match in _OWN.finditer(low):
        if not denied(passage, match.start(), match.end()):
            yield "own", match.start(), match.end()
    if narrowed and not _INCLUSIVE.search(low):
        return  # "taken die bij een andere wet zijn gevorderd" names no tasks besides those
    for kind, pattern in (("general", _GENERAL), ("task", ANY_TASK), ("subject", _SUBJECTS)):
        if first := pattern.search(low):
            yield kind, first.start(), first.end()


def _kind_of_co(passage: Passage, match: re.Match[str]) -> str:
    """How tasks of other laws are named: taken in ("co"), shut out, the only ones, or only as a limit of law ("")."""
    low = passage.low
    before = low[max(0, match.start() - 80) : match.start()]
    rest = re.split(r"[.;]|\bof (?:als|indien|wanneer)\b", low[match.end() :], maxsplit=1)[0]
    if _DENIED_WITHIN.search(match[0]) or _is_shut(passage, match, before, rest):
        return "co shut"
    if _ONLY.search(before[-60:]) and not _OWN.search(low):
        return "only co"
    mere_legality = re.search(r"\bstrijd\b[^.;]{0,60}$", before) and "ta" not in match[0]
    return "" if mere_legality or _ONLY_BY_ITSELF.search(match[0] + rest) else "co"


_DENIED_WITHIN = re.compile(r"\b(?:niet|geen)\b[^.;]*wet")


def _is_shut(passage: Passage, match: re.Match[str], before: str, rest: str) -> bool:
    """Shut out without 'tenzij die wet dat toestaat'. In a list of refusal grounds the lead says it."""
    if _AS_LAW_ALLOWS.search(rest) or _ONLY_BY_ITSELF.search(match[0] + rest):
        return False
    if _AS_LAW_ALLOWS.search(before + match[0]) and "strijd" in passage.low:
        return False
    if denied(passage, match.start(), match.end()) or _REFUSES.search(rest):
        return True
    refused = _REFUSES.search(passage.low[: match.start()])
    return bool(refused) and not re.search(r"\bstrijd\b|\bverzet\b", before + match[0] + rest)
