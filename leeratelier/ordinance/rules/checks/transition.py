"""The end of an ordinance: what it leaves to the old rules."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Result
from leeratelier.ordinance.rules.reading import Reading, empty_heading, from_the_end

_ENTRY_MOMENT = (
    r"\b(?:inwerkingtreding|in werking (?:treedt|treden|is getreden|trad|te treden)"
    r"|(?:vóór|voor|na|vanaf) (?:die|deze) (?:dag|datum)|(?:vóór|voor|na|vanaf|sinds) \d{1,2} \w+ 20\d\d"
    r"|(?:vóór|voor|na|sinds|bij) (?:de )?intrekking)\b"
)
_MOMENT = re.compile(_ENTRY_MOMENT)
_BEGUN = (
    r"\b(?:gestart\w*|begonnen|ingediend\w*|aangevangen|ontvangen|ingezet|in gang gezet\w*|in gang"
    r"|dater(?:en|t) van|dateert van|lopend\w*|lopen|loopt|liepen|liep|begint|start|aanvangt|genomen"
    r"|aangekondigd\w*|bekendgemaakt\w*"
    r"|toegekend\w*|gemaakt\w*|opgestart\w*|ter inzage|gedaan|afgerond\w*|in behandeling"
    r"|in voorbereiding|in procedure|starten|beginnen|startten|worden ingediend|is besloten|aanvangen)\b"
)
_TRANSITION = re.compile(
    rf"\bvan (?:vóór|voor) (?:de |het )?(?:datum van )?inwerkingtreding\b"
    rf"|{_BEGUN}[^.;]{{0,90}}{_ENTRY_MOMENT}|{_ENTRY_MOMENT}[^.;]{{0,90}}{_BEGUN}"
    r"|\b(?:blijft|blijven)\b[^.;]{0,160}\b(?:van toepassing|gelden|van kracht|geldig|geldt|in stand|bestaan)\b"
    r"|\b(?:volgens|op grond van|onder|overeenkomstig|krachtens|met toepassing van|naar|via) (?:de|het|die|dat) "
    r"(?:(?:oude|ingetrokken|vorige|eerdere|vervallen|toen geldende) \w+|(?:\w*verordening|\w*regeling|regels)\b)"
    r"|\bgeld(?:t|en) nog\b|\bgeld(?:t|en) de (?:ingetrokken|oude)\b|\b(?:die|dat) op (?:de dag"
    r"|dat moment|het (?:moment|tijdstip)|\d{1,2} \w+ 20\d\d)[^.;]{0,80}\b(?:lopen|loopt|in behandeling"
    r"|gaande)\b|\bbehoud(?:t|en) (?:hun|zijn|haar) (?:geldigheid|kracht|werking)"
    r"|\b(?:vóór|voor|na|vanaf|sinds)\b[^.;]{0,90}\b(?:is|zijn) deze \w*verordening\b[^.;]{0,20}\bvan toepassing\b"
    r"|\b(?:maken|maakt|ronden|rondt)\b[^.;?]{0,40}\baf\b|\b(?:onmiddellijke|directe) werking\b"
    r"|\bgeen overgangsrecht\b|\b(?:al |reeds )?(?:lopende"
    r"|gestarte|begonnen|ingediende)\b|\b(?:al|reeds) (?:zijn |is |waren )?(?:liepen|liep|loopt|in behandeling"
    r"|in procedure|aangevraagd|gestart|begonnen|ingediend|aangevangen|in gang gezet|lopen)\b"
)
_ABOUT_RUNNING = re.compile(
    r"\b(?:\w*proces(?:sen)?|\w*traject(?:en)?|\w*procedures?|verzoek(?:en)?|aanvra(?:ag|gen)"
    r"|\w*participatie\w*|inspraak\w*|samenspraak\w*|\w*notities?|\w*initiatie(?:f|ven)|voornemens?|beleid\w*|plan(?:nen)?"
    r"|project(?:en)?|besluit(?:en)?|zaken|zienswijzen|uitdaging(?:en)?|afspraken|onmiddellijke|directe"
    r"|overgangsrecht|overeenkomsten|wat (?:al|nog|eerder)|wie (?:al|voor|vóór))\b"
)
_STILL_RUNNING = re.compile(
    rf"{_BEGUN}|\b(?:van|voor|vóór) (?:vóór |voor )?(?:de |het )?(?:datum van )?inwerkingtreding\b"
    rf"|\b(?:vóór|voor|na|vanaf|sinds) \d{{1,2}} \w+ 20\d\d\b|\?[^.;]*\baf\b|\b(?:blijft"
    rf"|blijven)\b[^.;]{{0,30}}\bvan toepassing op\b[^.;]{{0,80}}\b(?:voor|vóór|waarvan|die)\b"
    rf"|\b(?:overgangsrecht|onmiddellijke werking|directe werking|oude (?:recht|regels"
    rf"|verordening)|ingetrokken|inspraakverordening)\b"
)
_TRANSITION_TITLE = re.compile(r"overgang|lopende|eerbiedig|wat al loopt")
_REPORTING = re.compile(
    r"\b(?:evalu\w+|binnen \w+ jaar|elke|jaarlijks|ieder jaar|zendt|rapporteert|\w+ jaar na|maanden na)\b"
)


@check("overgangsrecht")
def it_says_what_happens_to_running_cases(reading: Reading) -> Result:
    for passage in from_the_end(reading):
        titled = _TRANSITION_TITLE.search(passage.heading)
        closing = titled or id(passage.article) in reading.closing_articles
        if not closing and "werking" not in passage.low and not _MOMENT.search(passage.low):
            continue
        found = _TRANSITION.search(passage.low)
        if (
            not found
            or not (titled or _STILL_RUNNING.search(passage.low))
            or not (titled or _ABOUT_RUNNING.search(passage.low))
        ):
            continue
        if not titled and _REPORTING.search(passage.low):
            continue
        if not closing and not _MOMENT.search(passage.low) and "werking" not in found[0]:
            continue
        return Result("met", (passage.place(found.start(), found.end()),))
    if empty := empty_heading(reading, r"\bovergang"):
        return Result(
            "unclear",
            (empty,),
            "Er is een artikel met deze titel, maar de tekst zegt niet wat geldt voor wat al loopt.",
        )
    return Result("missing", (), "De tekst zegt niet wat geldt voor processen en verzoeken die al lopen.")
