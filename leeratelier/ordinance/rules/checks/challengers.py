"""Article 150, third paragraph: who can carry out tasks, and who the societal parties are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.checks.challenge import not_regulated
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import Passage, lowered, places
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.takeover import ANY_TASK, NAMED, WHO_ASKS, Challenge, challenge
from leeratelier.ordinance.rules.wording import (
    EVERYONE,
    NEGATION,
    RESIDENTS,
    SOCIETAL,
    VAGUE_PARTIES,
    defines_people,
    denied,
)

_CAN = re.compile(
    r"^(?:,? ?\(?(?:waaronder|zoals|te weten|als bedoeld|inclusief|die"
    r"|met name)\b[^.;]{0,180}?[,)])?[^.;]{0,60}?\b(?:kan|kunnen|mag|mogen|heeft|hebben|krijgt|krijgen"
    r"|verzoek(?:t|en)|dien(?:t|en)"
    r"|doe(?:t|n)|daag(?:t)?|dagen|wil(?:t|len)?|neemt|nemen|om (?:de |een |het |zelf |taken"
    r"|gemeentelijke)|uitda\w+|die)\b"
)
_BY = re.compile(
    r"(?:\b(?:indiener|uitdager|verzoeker|aanvrager|initiatiefnemer)s?,|\b(?:van|voor|door|aan|namens"
    r"|zijn|open voor|toe aan|als|kunt|kunnen|kan|mag|mogen|wilt|ingediend door|waarmee|waarbij|waardoor"
    r"|dat|waarin|indien|wanneer|of)"
    r"|:)[\s\-–•]*(?:de |een |één |het |één of meer |een of meer |iedere |elke |alle |lokale "
    r"|groep(?:en)? (?:van )?|zowel |ten minste \w+ |minimaal \w+ |\(?[a-c1-3][.)]\s*)*$"
)
_ASKS = re.compile(
    r"\b(?:verzoek\w*|vraagt?|vragen|dat (?:ook )?doen|(?:kunnen|kan|mogen|mag) dat|aanvra\w+|indien\w*"
    r"|ingediend|uitda\w+|daagt|dagen|overne\w+|over te nemen|overgenomen|neem\w*|nemen|overlat\w+"
    r"|over te laten|aan te bieden|aanbieden|aanbod|kunt|zelf doen|belast|aanmerking|toevertrouw\w*"
    r"|uitvoeren|uit te voeren|uitvoert|initiatief|recht|beroep)\b"
)


@check("uitdaagrecht-kring")
def challenge_is_open_to_residents_and_parties(reading: Reading) -> Result:
    found = challenge(reading)
    if not found:
        return not_regulated(found)
    circle, shut = _circle(reading, found)
    shown = tuple(dict.fromkeys(circle.values()))[:3]
    if {"residents", "parties"} <= circle.keys():
        if any(_SHUTS.search(lowered(place.quote)) for place in shut):
            because = "De ene passage laat deze groepen toe, de andere sluit ze uit."
            return Result("unclear", (*shut, *shown)[:3], because)
        if found.norms:
            return Result("met", shown)
        return Result("unclear", shown, "Alleen een begripsbepaling noemt wie kan uitdagen.")
    if "vague" in circle:
        because = "Kijk of de groepen die de tekst noemt zowel inwoners als maatschappelijke partijen omvatten."
        return Result("unclear", shown, because)
    if "residents" in circle:
        return Result("missing", (*shown, *shut)[:3], "De tekst noemt inwoners, maar geen maatschappelijke partijen.")
    if "parties" in circle:
        return Result("missing", (*shown, *shut)[:3], "De tekst noemt maatschappelijke partijen, maar geen inwoners.")
    asked = places(found.norms or found.definitions, NAMED, 1)
    return Result("unclear", asked, "De tekst zegt niet wie een taak kan overnemen.")


_SHUTS = re.compile(r"\b(?:kan|kunnen|mag|mogen|komt|komen|is|zijn)\b[^.;,]{0,20}\b(?:geen|niet|uitgesloten)\b")


def _circle(reading: Reading, found: Challenge) -> tuple[dict[str, Place], list[Place]]:
    """Who can take over a task, each with a place, and where the text shuts people out."""
    circle: dict[str, Place] = {}
    shut: list[Place] = []
    #  an article on initiatives in the same chapter says nothing about who can take over a task
    core = [p for p in found.all if p.term or p.article is None or id(p.article) in found.seeds]
    for passages in (core, found.all):
        for passage in passages:
            if not _ASKS.search(passage.low) and not WHO_ASKS.match(passage.term):
                continue
            if not _about_a_task(passage) and (_ASKS_FOR_HELP.search(passage.low) or passage.term):
                continue
            for who, place, no in _who_asks(reading, passage):
                if no:
                    shut.append(place)
                else:
                    circle.setdefault(who, place)
        if circle.keys() - {"vague"}:
            break
    return circle, shut


#  a request for support of an initiative is no request to take over a task
_ASKS_FOR_HELP = re.compile(r"\b(?:steun|ondersteun\w*|subsidie\w*|advies|hulp|begeleiding)\b")


def _about_a_task(passage: Passage) -> bool:
    if passage.term:
        told = NAMED.search(passage.term) or WHO_ASKS.match(passage.term)
        return bool(told or ANY_TASK.search(passage.low) or _PARTY_TERM.search(passage.term))
    return bool(ANY_TASK.search(passage.low) or NAMED.search(passage.low))


def _who_asks(reading: Reading, passage: Passage) -> Iterator[tuple[str, Place, bool]]:
    """Those who can ask: named before 'kunnen', 'verzoeken' …, or after 'door', 'voor', 'van'."""
    low = passage.low
    #  'inwoners' in the subject of a sentence carries the rest of its enumeration with it
    for run in _runs(low):
        subject = (
            bool(_CAN.match(low[run[1] : run[1] + 280]))
            or bool(_BY.search(low[max(0, run[0] - 60) : run[0]]))
            or bool(WHO_ASKS.match(passage.term))
        )
        if not subject:
            continue
        societal = {match.end() for match in SOCIETAL.finditer(low, *run)}
        for who, pattern in (("residents", RESIDENTS), ("parties", SOCIETAL), ("vague", VAGUE_PARTIES)):
            for match in pattern.finditer(low, run[0], run[1]):
                if who == "vague" and (_OF_RESIDENTS.match(low, match.end()) or match.end() in societal):
                    continue
                place = passage.place(match.start(), match.end())
                no = denied(passage, match.start(), match.end()) or bool(
                    re.match(r"[^.;,]{0,40}\b(?:geen|niet)\b", low[match.end() : match.end() + 50])
                )
                yield "parties" if _ORGANISATION.fullmatch(match[0]) else who, place, no
                if EVERYONE.fullmatch(match[0]):
                    yield "parties", place, no
        for term, others in _expansions(reading).items():
            if re.search(rf"\b{re.escape(term)}(?:s|en)?\b", low[run[0] : run[1]]):
                for who in others:
                    yield who, passage.place(run[0], run[1]), False


_ORGANISATION = re.compile(r"organisaties?|instellingen")
_OF_RESIDENTS = re.compile(
    rf"\s*(?:van|uit|met)?\s*(?:ten minste |minimaal |minstens )?(?:\w+ )?(?:{RESIDENTS.pattern}|buren)"
)
_ANYONE = re.compile(f"(?:{RESIDENTS.pattern})|(?:{SOCIETAL.pattern})|(?:{VAGUE_PARTIES.pattern})")
_GAP = re.compile(
    r"[\s,;()/\-–•]*(?:\b(?:en|of|en/of|dan wel|alsmede|evenals|alsook|maar ook|ook|samen met|zowel|als"
    r"|de|een|het|uw|lokale|andere|groep|groepen|van|door|voor|uit|in|gemeente|met|onze|haar|hun|actieve"
    r"|ten minste|\w+ of meer|[a-e1-3][.)])\b[\s,;()/\-–•]*){0,9}"
)


def _runs(low: str) -> Iterator[tuple[int, int]]:
    """Enumerations of people: 'inwoners, groepen van inwoners en maatschappelijke partijen'."""
    start = end = -1
    for match in _ANYONE.finditer(low):
        if start >= 0 and (match.start() <= end or _GAP.fullmatch(low, end, match.start())):
            end = max(end, match.end())
            continue
        if start >= 0:
            yield start, end
        start, end = match.start(), match.end()
    if start >= 0:
        yield start, end


_EXPANDED: WeakKeyDictionary[Reading, dict[str, set[str]]] = WeakKeyDictionary()
_PEOPLE_TERM = re.compile(
    r"^(?:de )?(?:inwoners?|bewoners?|burgers?|uitdagers?|indieners?|initiatiefnemers?|verzoekers?"
    r"|deelnemers?|partijen|initiatieven)$"
)


def _expansions(reading: Reading) -> dict[str, set[str]]:
    """Defined terms for people and whom their definition takes in."""
    if reading not in _EXPANDED:
        found: dict[str, set[str]] = {}
        for passage in reading.definitions:
            if _PEOPLE_TERM.match(passage.term) or _PARTY_TERM.search(passage.term) or defines_people(passage):
                meaning = passage.low[len(passage.term) + 1 :]
                who = {
                    w
                    for w, pattern in (("residents", RESIDENTS), ("parties", SOCIETAL))
                    if pattern.search(meaning) and not NEGATION.search(meaning)
                }
                if not (_PEOPLE_TERM.match(passage.term) or defines_people(passage)):
                    #  an organisation of residents is a party, and not every resident
                    who = {"vague" if w == "residents" else w for w in who}
                if who:
                    found[passage.term] = who
        _EXPANDED[reading] = found
    return _EXPANDED[reading]


_PARTY_TERM = re.compile(
    r"\bmaatschappelijke? (?:\w+ )?(?:partij|organisatie|initiatief|initiatieven|partner|groep"
    r"|instelling|verband|collectie|onderneming|actor)\w*|^(?:bewoners|buurt|dorps|wijk"
    r"|burger)(?:organisatie|collectie|platform|co[öo]peratie|initiatief)\w*"
    r"|^organisaties?$|^lokale (?:partij|organisatie|gemeenschap|initiatie)\w*|^partij(?:en)?$|^sociale ondernem\w+"
    r"|^samenlevingspartij\w*"
)
_SAYS_WHO = re.compile(
    r"\b(?:vereniging(?:en)?|stichting(?:en)?|rechtsperso\w+|organisaties?|ondernem\w+|winstoogmerk"
    r"|co[öo]peraties?|instellingen|groep(?:en)?|samenwerkingsverband\w*|initiatieven|collectieven"
    r"|dorpsra\w+|wijkra\w+|kerk\w*|scholen|bedrijven|non-?profit|instelling|samenwerking|verband)\b"
)
_INLINE = re.compile(
    r"\bmaatschappelijke? (?:partij(?:en)?|organisaties?|initiatie(?:f|ven)"
    r"|partners?)\b\s*(?:[,(]?\s*(?:zoals|waaronder|te weten|zijnde|dat wil zeggen|namelijk|bijvoorbeeld"
    r"|daaronder|hieronder|:)|\((?!hierna))"
)
_IS_A_DEFINITION = re.compile(
    r"\bmaatschappelijke? (?:partij(?:en)?|organisaties?|initiatie(?:f|ven)|partners?)\b\s*(?:is|zijn)\b"
    r"|\b(?:onder|tot|als) (?:een |de )?maatschappelijke? (?:partij(?:en)?|organisaties?|initiatie(?:f|ven)"
    r"|partners?)\b[^.;]{0,40}\b(?:versta|begrepen|gerekend|reken|bedoel|val|behoren|gelden|geldt|aangemerkt|beschouwd)"
    r"|\b(?:vereniging(?:en)?|stichting(?:en)?|organisaties?|instellingen|co[öo]peraties?)\b[^.;]{0,60}\b(?:en|of)"
    r" (?:een )?andere? maatschappelijke? (?:partij(?:en)?|organisaties?|verband(?:en)?|instelling(?:en)?|groep\w*)"
)


_REFERS = re.compile(
    r"\W*(?:de |maatschappelijke (?:partij(?:en)?|organisaties?) )?"
    r"(?:zie|(?:zo)?als (?:bedoeld|genoemd)|bedoeld|genoemd|in de zin van|overeenkomstig) (?:in )?(?:de |het )?"
    r"(?:artikel|wet|gemeentewet|toelichting|bijlage)?"
)


def _initiatives_take_over(found: Challenge) -> bool:
    """'Maatschappelijk initiatief' is a party where it can take over a task, elsewhere it is what parties do."""
    return any(_INITIATIVES.search(norm.low) for norm in found.norms)


_INITIATIVES = re.compile(r"\b(?:(?:maatschappelijke?|lokale?) |\w+)initiatie(?:f|ven)\b")
_WITHOUT_PROFIT = re.compile(r"\b(?:organisaties?|instellingen|partijen|rechtspersonen) zonder winst")


@check("maatschappelijke-partijen-gedefinieerd")
def societal_parties_are_defined(reading: Reading) -> Result:
    found = challenge(reading)
    if not found:
        return not_regulated(found)
    for passage in reading.definitions:
        meaning = passage.low[passage.low.find(passage.term) + len(passage.term) :]
        if (
            _PARTY_TERM.search(passage.term)
            and ("initiatie" not in passage.term or _initiatives_take_over(found))
            and len(meaning) > 20
            and not _REFERS.match(meaning)
        ):
            return Result("met", (passage.place(),))
        if WHO_ASKS.match(passage.term) and SOCIETAL.search(meaning) and len(set(_SAYS_WHO.findall(meaning))) >= 2:
            return Result("met", (passage.place(),))
    for passage in (p for p in reading.body if "initiatie" not in p.term):
        for pattern in (_IS_A_DEFINITION, _INLINE):
            match = pattern.search(passage.low)
            if match and _SAYS_WHO.search(passage.low[match.start() :].replace("maatschappelijke organisaties", "")):
                return Result("met", (passage.place(match.start(), match.end()),))
    used = [p for p in found.all if SOCIETAL.search(p.low)]
    concrete = [
        p
        for p in used
        if (len(set(SOCIETAL.findall(p.low))) >= 2 or _WITHOUT_PROFIT.search(p.low)) and "maatschappelijk" not in p.low
    ]
    if concrete:
        because = "De tekst noemt soorten organisaties, maar omschrijft niet wie de maatschappelijke partijen zijn."
        return Result("unclear", places(concrete, SOCIETAL, 1), because)
    because = "De tekst omschrijft niet wie de maatschappelijke partijen zijn."
    return Result("missing", places(used, SOCIETAL, 1), because)
