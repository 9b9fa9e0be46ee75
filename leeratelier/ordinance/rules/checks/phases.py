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
from leeratelier.ordinance.rules.passages import Passage, heading_place
from leeratelier.ordinance.rules.reading import Reading
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
    r"|\b(?:hoofdstuk|afdeling|paragraaf)\b[^.;:]{0,30}\b(?:geldt|gelden|van toepassing|ziet (?:toe )?op)\b"
    r"|\bonder (?:het )?(?:betrekken|betrokkenheid|meedoen|\w*participatie)\b[^.;:]{0,40}\b(?:valt|vallen|begrepen)\b"
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
    r"\b(?:verle(?:end|ent|nen)|organise(?:ert|ren)|houdt|houden|voorziet|gaat in|gaat over|beschrijft"
    r"|omvat|mogelijk|toegepast|toepassen|toe|plaats|geboden|georganiseerd"
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
            verdict = _verdict(reading, passage, mention, phase)
            if verdict == "met":
                return Result("met", (place,))
            if verdict == "unclear":
                doubts.append(place)
    doubts += [] if phase != "execution" else _from_beginning_to_end(reading)
    if (own := _article_of_its_own(reading, phase)) is not None:
        return Result("met", (own,))
    if doubts:
        because = f"Deze passage noemt {DUTCH[phase]}, maar zegt niet duidelijk dat het om beleid in het algemeen gaat."
        return Result("unclear", tuple(doubts[:3]), because)
    return Result(
        "missing", tuple((nearest or _scope_sentences(reading))[:1]), _because_missing(reading, phase, bool(nearest))
    )


_FROM_TO = re.compile(
    r"\bvan(?:af)? [^.;]{0,40}\b(?:verkenning|voorbereiding|ontwikkeling|begin"
    r"|start)\b[^.;]{0,30}\btot en met [^.;]{0,30}\bevaluatie\b"
)


def _from_beginning_to_end(reading: Reading) -> list[Place]:
    """'Van de verkenning tot en met de evaluatie': what lies between is not named."""
    found = ((p, _FROM_TO.search(p.low)) for p in reading.body)
    return [p.place(match.start(), match.end()) for p, match in found if match and _about_involvement(reading, p)]


def _verdict(reading: Reading, passage: Passage, mention: Mention, phase: Phase) -> Literal["met", "unclear", "no"]:
    if mention.object == "other" or (mention.everyday and "policy" not in mention.object):
        return "no"
    if passage.term and not _PARTICIPATION_TERM.search(passage.term) and not _involves_people(passage.low):
        return "no"
    if not _about_involvement(reading, passage) and not _involved_next_door(reading, passage, mention):
        return "no"
    if mention.object == "policy":
        return "met"
    if mention.object == "a policy" and _is_a_plan_to_involve(reading, passage):
        return "no"
    if mention.object == "unknown":
        return "met" if mention.chain == len(MENTIONS) or _goes_on_about_policy(reading, passage) else "unclear"
    if "policy" in mention.object and _plans_are_policy(reading):
        return "met"
    if mention.object == "any policy" and not mention.everyday and phase != "evaluation":
        return "met"
    return "met" if mention.chain >= 2 or _beside_policy(passage) else "unclear"


def _plans_are_policy(reading: Reading) -> bool:
    """Plain texts say 'plan' for policy, and tell so: 'Plan: alles wat de gemeente wil gaan doen.'"""
    return any(passage.term in ("plan", "plannen", "een plan") for passage in reading.definitions)


_PLAN_TO_INVOLVE = re.compile(
    r"\bplan (?:voor|van) (?:de )?(?:\w*participatie|inspraak|samenspraak|aanpak)|\b(?:participatie"
    r"|proces|samenspraak)plan\b"
)


def _is_a_plan_to_involve(reading: Reading, passage: Passage) -> bool:
    """'Het plan' of this article is the plan by which people are involved, no policy."""
    before = (passage, *reading.beside(passage, before=6))
    return any(_PLAN_TO_INVOLVE.search(f"{other.heading} {other.low}") for other in before)


def _goes_on_about_policy(reading: Reading, passage: Passage) -> bool:
    """'Inwoners worden betrokken bij de voorbereiding van beleid. Zij worden ook betrokken bij de uitvoering.'"""
    return any(
        mention.object == "policy" and _involves_people(other.low)
        for other in reading.beside(passage, before=3)
        for phase in MENTIONS
        for mention in mentions(other, phase)
    ) or bool(_EVERY_PHASE.search(passage.low))


_EVERY_PHASE = re.compile(r"\b(?:alle|elke|iedere|de verschillende) (?:fasen?|fases|stadia|momenten)\b")


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
    if (_LIKEWISE.search(low) or _THEIRS.search(low)) and _before(reading, passage):
        return True
    if not PARTICIPATION.search(low):
        return False
    return bool(_GRANTED.search(low) or _SCOPE_HEADING.search(passage.heading)) or not passage.article


_LIKEWISE = re.compile(
    r"\b(?:eerste|tweede|derde|vorige) lid\b[^.;]{0,40}\b(?:ook|mede|eveneens|overeenkomstige)\b"
    r"|\b(?:dit|hetzelfde|datzelfde) (?:geldt|is)\b|\bgeldt ook\b|\bdoen (?:dat|dit) ook\b|^\W*(?:en"
    r"|ook) (?:als|wanneer)\b"
)


_THEIRS = re.compile(
    r"^\W*(?:hun|zij|deze|die) (?:\w+ )?(?:inbreng|oordeel|ervaringen|antwoorden|reacties|opvattingen|mening\w*)\b"
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
    if passage.article is None or "policy" not in mention.object:
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
