"""Article 150, second paragraph: the procedure of inspraak, where it is used."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Result
from leeratelier.ordinance.rules.passages import Passage, places
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.takeover import about_challenge
from leeratelier.ordinance.rules.wording import OTHER_ARTICLE, denied

_INSPRAAK = re.compile(
    r"\binspraak(?:procedures?|mogelijkheid|mogelijkheden|ronde|periode|proces|reacties?|verslag|avond|bijeenkomst)?\b"
)
_INSPRAAK_ELSEWHERE = re.compile(
    r"inspraakverordening|\bverordening\b[^.;]{0,40}\binspraak\b[^;]{0,120}\b(?:ingetrokken|vervalt"
    r"|vervallen|blijft)|\bingetrokken\b[^;]{0,60}\binspraak|op grond van (?:de )?(?:omgevingswet|wet"
    r"|andere|awb|een andere)|in plaats van inspraak|anders dan inspraak|naast inspraak|\bclient"
    r"|\bcliënt|medezeggenschap"
)
_LAW_PROCEDURE = re.compile(
    r"\bafdeling 3\.4\b|\b(?:uniforme )?openbare voorbereidingsprocedure\b|\buniforme voorbereiding\w*"
    r"|\buov\b|\bartikel(?:en)? 3:1[0-8]\b"
)
_OWN_PROCEDURE = (
    re.compile(
        r"\b(?:ter inzage|terinzage\w*|gepubliceerd|publiceert|publicatie|bekend ?(?:ge)?ma(?:akt|ken)|maakt bekend"
        r"|kondigt|aangekondigd|bekendmaking|aankondiging|kennis(?:gegeven|geving)|legt\b[^.;]{0,80}\bvoor)\b"
    ),
    re.compile(r"\b(?:\w+ (?:weken|dagen|maanden?)|termijn)\b"),
    re.compile(
        r"\b(?:zienswijzen?|reacties?|reageren|inspreken|ingesproken|mening|hoorzitting|inspraakavond"
        r"|inspraakbijeenkomst|schriftelijk of mondeling|mondeling)\b"
    ),
    re.compile(r"\b(?:eindverslag|inspraakverslag|verslag|reactienota|nota van)\b"),
)


@check("inspraakprocedure-bepaald")
def the_procedure_of_inspraak_is_named(reading: Reading) -> Result:
    """Without a named procedure division 3.4 of the Awb applies by law, so `missing` is a remark and no breach."""
    used = [p for p in reading.norms if _grants_inspraak(p)]
    used = used or [p for p in reading.definitions if _INSPRAAK.match(p.term)]
    if law := [p for p in reading.body if _names_the_law(reading, p, bool(used))]:
        return Result("met", places(law, _LAW_PROCEDURE, 1))
    if not used:
        denial = [p.place() for p in reading.norms if _INSPRAAK.search(p.low)]
        return Result(
            "not_applicable", tuple(denial[:1]), "De tekst werkt niet met inspraak, dus deze vraag speelt niet."
        )
    about = _about_inspraak(reading)
    steps = {number for number, step in enumerate(_OWN_PROCEDURE) for p in about if step.search(p.low)}
    if len(steps) >= 3:
        return Result("met", places(about, _OWN_PROCEDURE[0], 1), "De tekst regelt een eigen procedure voor inspraak.")
    shown = places(used, _INSPRAAK, 1)
    if len(steps) == 2 or (steps and any(_PROCEDURE_HEADING.search(p.heading) for p in about)):
        because = "De tekst noemt stappen voor inspraak. Kijk of dit de hele procedure is."
        return Result("unclear", shown, because)
    because = "Er is inspraak zonder procedure. Dat is geen overtreding: dan geldt afdeling 3.4 van de Awb."
    return Result("missing", shown, because)


def _names_the_law(reading: Reading, passage: Passage, used: bool) -> bool:
    found = _LAW_PROCEDURE.search(passage.low)
    if not found or denied(passage, found.start(), found.end()) or about_challenge(reading, passage):
        return False
    return used or not _INSPRAAK_ELSEWHERE.search(passage.low)


_PROCEDURE_HEADING = re.compile(r"\b(?:inspraakprocedure|wijze van inspraak|procedure)\b")


def _grants_inspraak(passage: Passage) -> bool:
    """An exception ('geen inspraak over …') doesn't undo inspraak, but doesn't grant it either."""
    for match in _INSPRAAK.finditer(passage.low):
        if OTHER_ARTICLE.search(passage.heading) or _INSPRAAK_ELSEWHERE.search(passage.low):
            return False
        if not denied(passage, match.start(), match.end()):
            return True
    return False


def _about_inspraak(reading: Reading) -> list[Passage]:
    """Passages of articles that name inspraak, in text or heading."""
    articles = {
        id(p.article)
        for p in reading.norms
        if _INSPRAAK.search(p.low)
        or _INSPRAAK.search(p.heading)
        or _INSPRAAK.search(p.division)
        or "inspraak" in p.heading
    }
    whole = "inspraak" in reading.title
    return [p for p in reading.norms if (whole or id(p.article) in articles) and not OTHER_ARTICLE.search(p.heading)]
