"""Article 150, first paragraph: involvement in the preparation, execution and evaluation of policy.

A phase counts when it is the phase of *policy* in a passage that is about involvement: the scope, the definition of
participation or an article of its own.
"""

from __future__ import annotations

import re
from typing import Literal

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.mentions import MENTIONS, OTHER_OBJECT, POLICY, Mention, Phase, mentions
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import Passage, Reading, heading_place
from leeratelier.ordinance.rules.wording import (
    INVOLVES,
    PARTICIPATION,
    RESIDENTS,
    SOME_STAKEHOLDERS,
    STAKEHOLDERS,
    TAKERS_PART,
    denied,
)

DUTCH = {"preparation": "de voorbereiding", "execution": "de uitvoering", "evaluation": "de evaluatie"}


@check("voorbereiding-geregeld")
def preparation_is_covered(reading: Reading) -> Result:
    return _phase(reading, "preparation")


@check("uitvoering-geregeld")
def execution_is_covered(reading: Reading) -> Result:
    return _phase(reading, "execution")


@check("evaluatie-geregeld")
def evaluation_is_covered(reading: Reading) -> Result:
    return _phase(reading, "evaluation")


_CYCLE = re.compile(
    r"\b(?:(?:hele|gehele|volledige|complete|ganse) (?:gemeentelijke )?(?:beleids\w+|beleidsproces"
    r"|proces van beleid|cyclus van (?:het )?(?:gemeentelijk )?beleid)"
    r"|(?:alle|elke|iedere|elk|ieder|de verschillende) (?:fasen?|fases|stadia|stadium|stappen|stap"
    r"|momenten|moment|onderdelen)\b[^.;]{0,25}\b(?:beleid\w*|besluitvorming)"
    r"|beleid\b[^.;]{0,30}\bvan (?:het )?begin tot (?:het )?eind|van begin tot eind\b[^.;]{0,40}\bbeleid\w*)\b"
)
_SCOPE = re.compile(
    r"\b(?:deze|de) (?:\w+)?verordening\b[^.;:]{0,60}\b(?:van toepassing|geldt|regelt|gaat over"
    r"|betrekking|ziet (?:toe )?op|bevat|stelt|omvat|geeft|beschrijft)"
    r"|\b(?:is|zijn) deze verordening van toepassing|\bgeldt deze verordening\b"
)
_SCOPE_HEADING = re.compile(
    r"\b(?:reikwijdte|toepassing\w*|onderwerp\w*|doel\w*|werkingssfeer|bereik|waarvoor|wanneer|waarover"
    r"|strekking|participatie\w*|inspraak)\b"
)
_PARTICIPATION_TERM = re.compile(
    r"participatie|inspraak|samenspraak|betrokkenheid|meedenken|betrekken|cocreatie|co-creatie|deelname"
)
_GRANTED = re.compile(
    r"\b(?:verle(?:end|ent|nen)|mogelijk|toegepast|toepassen|toe|plaats|geboden|georganiseerd"
    r"|aan de orde|vorm gegeven)\b"
)
_ANAPHOR = re.compile(
    r"\b(?:daarbij|daaraan|daarover|daarin|hierbij|hieraan|hierover|hierin|bij deze|aan deze|over die|bij die)\b"
)


def _phase(reading: Reading, phase: Phase) -> Result:
    doubts: list[Place] = []
    nearest: list[Place] = []
    for passage in reading.body:
        for found in _CYCLE.finditer(passage.low):
            if _about_involvement(reading, passage) and not denied(passage, found.start(), found.end()):
                return Result("met", (passage.place(found.start(), found.end()),))
        for mention in mentions(passage, phase):
            place = passage.place(mention.start, mention.end)
            if denied(passage, mention.start, mention.end):
                if mention.object != "other" and not mention.everyday:
                    nearest.append(place)
                continue
            verdict = _verdict(reading, passage, mention)
            if verdict == "met":
                return Result("met", (place,))
            if verdict == "unclear":
                doubts.append(place)
    if (own := _article_of_its_own(reading, phase)) is not None:
        return Result("met", (own,))
    if doubts:
        because = f"Deze passage noemt {DUTCH[phase]}, maar zegt niet duidelijk dat het om beleid in het algemeen gaat."
        return Result("unclear", tuple(doubts[:3]), because)
    return Result(
        "missing", tuple((nearest or _scope_sentences(reading))[:1]), _because_missing(reading, phase, bool(nearest))
    )


def _verdict(reading: Reading, passage: Passage, mention: Mention) -> Literal["met", "unclear", "no"]:
    if mention.object == "other" or (mention.everyday and mention.object not in ("policy", "a policy")):
        return "no"
    if passage.term and not _PARTICIPATION_TERM.search(passage.term) and not _involves_people(passage.low):
        return "no"
    if not _about_involvement(reading, passage) and not _involved_next_door(reading, passage, mention):
        return "no"
    if mention.object == "policy":
        return "met"
    if mention.object == "unknown":
        return "met" if mention.chain == 3 else "unclear"
    return "met" if mention.chain >= 2 or _beside_policy(passage) else "unclear"


def _beside_policy(passage: Passage) -> bool:
    """A list that elsewhere names a phase of plans or policy: 'als wij plannen uitvoeren, als een plan is geslaagd'."""
    return passage.is_list and any(
        mention.object == "policy" for phase in MENTIONS for mention in mentions(passage, phase)
    )


def _about_involvement(reading: Reading, passage: Passage) -> bool:
    """People take part here, or this sentence says what the ordinance or participation covers."""
    low = passage.low
    if passage.term:
        return bool(_PARTICIPATION_TERM.search(passage.term)) or _involves_people(low)
    if _involves_people(low) or _SCOPE.search(low):
        return True
    if _LIKEWISE.search(low) and _before(reading, passage):
        return True
    if not PARTICIPATION.search(low):
        return False
    return bool(_GRANTED.search(low) or _SCOPE_HEADING.search(passage.heading)) or not passage.article


_LIKEWISE = re.compile(
    r"\b(?:eerste|tweede|derde|vorige) lid\b[^.;]{0,40}\b(?:ook|mede|eveneens|overeenkomstige)\b"
    r"|\b(?:dit|hetzelfde|datzelfde) (?:geldt|is)\b|\bgeldt ook\b"
)


def _before(reading: Reading, passage: Passage) -> bool:
    """An earlier passage of the same article is about involvement: 'Het eerste lid geldt ook voor …'."""
    return any(_involves_people(other.low) for other in reading.beside(passage, before=4))


def _involves_people(low: str) -> bool:
    if not INVOLVES.search(low):
        return False
    return any(people.search(low) for people in (RESIDENTS, STAKEHOLDERS, TAKERS_PART, SOME_STAKEHOLDERS))


def _involved_next_door(reading: Reading, passage: Passage, mention: Mention) -> bool:
    """'Beleid wordt na vier jaar geëvalueerd. Inwoners denken daarover mee.'"""
    if passage.article is None or mention.object not in ("policy", "a policy"):
        return False
    near = reading.beside(passage, after=2)
    return any(_ANAPHOR.search(other.low) and _involves_people(other.low) for other in near)


_HEADINGS: dict[Phase, re.Pattern[str]] = {
    "preparation": re.compile(
        r"\b(?:voorbereiding|beleids(?:voorbereiding|vorming|ontwikkeling)|ontwikkeling van beleid|totstandkoming)\b"
    ),
    "execution": re.compile(r"\b(?:uitvoering|beleidsuitvoering|realisatie|implementatie)\b"),
    "evaluation": re.compile(r"\b(?:evaluatie|beleidsevaluatie|terugkijken|evalueren)\b"),
}


def _article_of_its_own(reading: Reading, phase: Phase) -> Place | None:
    """An article headed 'Betrokkenheid bij de uitvoering' that then says what happens with people."""
    for article in reading.ordinance.articles:
        heading = article.heading.lower()
        named = _HEADINGS[phase].search(heading)
        if not named or (OTHER_OBJECT.search(heading) and not (POLICY.search(heading) or INVOLVES.search(heading))):
            continue
        if not (POLICY.search(heading) or INVOLVES.search(heading) or RESIDENTS.search(heading)):
            continue
        if re.search(
            r"\b(?:evaluatie|uitvoering|voorbereiding) (?:van )?(?:de |het |deze )?(?:participatie|inspraak"
            r"|verordening|proces|plan|taak|uitdaagrecht)",
            heading,
        ):
            continue
        if any(passage.article is article and _involves_people(passage.low) for passage in reading.body):
            return heading_place(article)
    return None


def _scope_sentences(reading: Reading) -> list[Place]:
    """Where the phase might have stood: the passage that names another phase, or the scope."""
    for passage in reading.body:
        if not _about_involvement(reading, passage):
            continue
        for phase in MENTIONS:
            for mention in mentions(passage, phase):
                if mention.object == "policy" and not mention.everyday:
                    return [passage.place(mention.start, mention.end)]
    return []


def _because_missing(reading: Reading, phase: Phase, denial: bool) -> str:
    if denial:
        return f"De tekst noemt {DUTCH[phase]}, maar sluit betrokkenheid daarbij juist uit."
    return (
        f"Nergens in de artikelen staat dat inwoners en belanghebbenden worden betrokken bij {DUTCH[phase]} van beleid."
    )
