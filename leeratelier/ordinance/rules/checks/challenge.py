"""Article 150, third paragraph: the conditions under which others can carry out tasks."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Result
from leeratelier.ordinance.rules.passages import Passage, places
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.takeover import NAMED, Challenge, challenge

_DELEGATED = re.compile(r"\bnadere regels\b|\bregels (?:stellen|vast)|\bstel(?:t|len)\b[^.;]{0,40}\bbeleidsregels\b")
_CONDITIONS: dict[str, re.Pattern[str]] = {
    "asking": re.compile(
        r"\b(?:verzoek\w*|aanbod|aan te bieden|aanvra(?:ag|gen)|indien(?:en|er|ers)|ingediend|dien(?:t"
        r"|en)\b[^.;]{0,60}\bin"
        r"|voorstel(?:len)?|uitdaging(?:en)?|vraagt|vragen|meld(?:t|en))\b"
    ),
    "request": re.compile(
        r"\b(?:in|bij) (?:uw|de|het|een|dit) (?:vraag|verzoek|voorstel|plan|aanvraag"
        r"|uitdaging)\b[^.;]{0,30}\b(?:staat|staan|schrijft|vermeldt|geeft)|\b(?:schriftelijk|formulier)\b"
        r"|\b(?:verzoek|aanvraag|uitdaging|voorstel|plan|aanbod|vraag)\b[^.;]{0,60}\b(?:bevat|vermeldt|omvat|beschrijft"
        r"|gaat vergezeld|wordt (?:\w+ )?(?:schriftelijk|digitaal|ingediend|gedaan))|\b(?:bevat|vermeldt"
        r"|beschrijft|staat|staan)\b[^.;]{0,30}\b(?:verzoek|aanvraag)\b"
        r"|\b(?:indiener|uitdager|verzoeker|aanvrager|initiatiefnemer)s?\b[^.;]{0,60}\b(?:geeft aan"
        r"|toont aan|beschrijft|maakt\b[^.;]{0,30}\bduidelijk|vermeldt|legt uit|onderbouwt|aannemelijk)"
        r"|\b(?:verzoek|aanvraag|uitdaging|voorstel|plan|vraag|aanbod)\b[^.;]{0,60}\b(?:met|hoort|inclusief|vergezeld|bestaat)"
        r"\b[^.;]{0,60}\b(?:\w*omschrijving|beschrijving|\w*begroting|\w*plan|planning|kosten\w*|onderbouwing)\b"
        r"|\bmet daarbij\b|\bonder vermelding van\b"
    ),
    "assessment": re.compile(
        r"\b(?:beoordeel(?:t|d)|beoordeling|beoordelen|toetst|getoetst|criteria|criterium|voorwaarden?|mits"
        r"|(?:toe|in|mee|akkoord) (?:als|indien|wanneer|voor zover)"
        r"|weegt|afweging|als aan|voldoet|voldoen|voldaan|alleen als|slechts als|uitvoeren als|overnemen als"
        r"|ten minste even|neemt\b[^.;]{0,40}\baan,? tenzij|beter(?:e)?|aanton\w+|aannemelijk|goedkoper"
        r"|meerwaarde|past binnen|passen binnen|tenzij|in strijd)\b"
    ),
    "decision": re.compile(
        r"\b(?:beslist|accepteert|aanvaard\w*|neemt\b[^.;]{0,30}\baan|ja|beslissen|besluiten|besluit|beslissing|willigt|inwilligen|ingewilligd|honoreert"
        r"|stemt\b[^.;]{0,50}\bin|toegewezen|wijst\b[^.;]{0,60}\btoe|toestemming|instem\w+|akkoord|toestaan"
        r"|staat\b[^.;]{0,30}\btoe)\b"
    ),
    "refusal": re.compile(
        r"\b(?:weiger\w*|geweigerd|afgewezen|afwijz\w+|(?:wijst|wijzen)\b[^.;]{0,80}\baf|afwijst"
        r"|niet (?:in behandeling|ingewilligd|gehonoreerd)|weigeringsgrond\w*|gaat niet door|zeg(?:t"
        r"|gen)\b[^.;]{0,40}\bnee)\b"
    ),
    "agreements": re.compile(
        r"\b(?:afspraken|overeenkomst\w*|contract\w*|convenant|leggen\b[^.;]{0,60}\bvast|vastgelegd"
        r"|opdracht verle\w+|voorschriften|op papier)\b"
    ),
}


_IN_ORDER_OF_SUBSTANCE = ("assessment", "refusal", "agreements", "request", "decision", "asking")
_ANY_CONDITION = re.compile("|".join(pattern.pattern for pattern in _CONDITIONS.values()))


@check("uitdaagrecht-voorwaarden")
def conditions_for_taking_over_are_set(reading: Reading) -> Result:
    """One condition of substance and a way to ask or decide: less leaves open when a request succeeds."""
    found = challenge(reading)
    if not found:
        return not_regulated(found)
    conditions = _conditions(found)
    if len(conditions) >= 2 and conditions.keys() - {"asking", "decision"}:
        told = [conditions[name] for name in _IN_ORDER_OF_SUBSTANCE if name in conditions]
        return Result("met", places(told, _ANY_CONDITION, 3))
    shown = places(found.norms or found.definitions, NAMED, 1)
    if conditions.keys() - {"asking"}:
        because = "De tekst noemt maar één voorwaarde. Kijk of duidelijk is wanneer een verzoek slaagt."
        return Result("unclear", shown, because)
    because = "De tekst noemt het uitdaagrecht, maar geen voorwaarden om een taak over te nemen."
    return Result("missing", shown, because)


def _conditions(found: Challenge) -> dict[str, Passage]:
    """The kinds of conditions, each with the first passage that sets one. The law asks them in the ordinance itself."""
    conditions: dict[str, Passage] = {}
    for passage in found.norms:
        if _DELEGATED.search(passage.low):
            continue
        for name, pattern in _CONDITIONS.items():
            if name not in conditions and pattern.search(passage.low):
                conditions[name] = passage
    return conditions


def not_regulated(found: Challenge) -> Result:
    because = "De verordening regelt niet dat anderen taken van de gemeente kunnen uitvoeren (uitdaagrecht)."
    if found.denials:
        because = "De tekst noemt het uitdaagrecht, maar regelt het niet in deze verordening."
    return Result("missing", tuple(found.denials[:1]), because)
