"""The end of an ordinance: which older rules it puts an end to."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Result
from leeratelier.ordinance.rules.reading import Reading, empty_heading, from_the_end

_RULES = r"(?:\w*verordening(?:en)?|\w*regeling(?:en)?|\w*besluit|\w*reglement|beleidsregels?|\w*notitie)"
_ENDS = (
    r"(?:ingetrokken|in te trekken|vervallen(?: verklaard)?|afgeschaft|buiten werking gesteld|komt te vervallen"
    r"|vervalt|vervallen|treedt buiten werking|stopt|eindigt|geldt (?:dan |daarna |vanaf dan )?niet (?:meer|langer))"
)
_REPEALS = re.compile(
    rf"\b{_RULES}\b[^;.:]{{0,260}}?\b{_ENDS}\b"
    rf"|\b(?:ingetrokken|vervallen|vervalt|vervallen verklaard|intrekking van"
    rf"|buiten werking)\b[^;.]{{0,60}}?\b{_RULES}\b"
    rf"|\b(?:in te trekken|intrekken)\b[^;.]{{0,100}}\b{_RULES}\b"
    rf"|\b(?:trekt|trekken)\b[^;.]{{0,160}}?\b{_RULES}\b[^;.]{{0,100}}?\bin\b"
    rf"|\b(?:vervangt|komt in de plaats van|treedt in de plaats van|ter vervanging van)\b[^.;]{{0,60}}\b{_RULES}\b"
)
_NOT_A_REPEAL = re.compile(
    r"\b(?:kan|kunnen|mag|mogen)\b[^.;]{0,80}\b(?:intrekken|ingetrokken|worden ingetrokken)|\b(?:verzoek"
    r"|aanvraag|toestemming|aanwijzing|subsidie|beschikking|vergunning"
    r"|initiatief)\b[^.;]{0,60}\bin(?:getrokken|trekken)"
)
_ITS_OWN_END = re.compile(
    r"\bdeze (?:\w*verordening|regeling)\b[^.;]{0,30}\b(?:vervalt|wordt ingetrokken|komt te vervallen"
    r"|treedt buiten werking)\b"
)
_NOTHING_BEFORE = re.compile(
    r"\b(?:geen (?:eerdere|oude|andere|vorige|bestaande) (?:\w*verordening|regeling)"
    r"|niet eerder een (?:\w*verordening|regeling)|eerste (?:participatie)?verordening)\b"
)


#  To pass quickly over what repeals nothing.
_WORDS = ("trek", "trok", "verv", "afgeschaft", "werking", "plaats van", "stopt", "eindigt", "niet meer", "niet langer")


@check("intrekking-oude-regeling")
def it_repeals_the_old_rules(reading: Reading) -> Result:
    for passage in from_the_end(reading):
        found = _REPEALS.search(passage.low) if any(word in passage.low for word in _WORDS) else None
        if not found or _NOT_A_REPEAL.search(passage.low) or _AFTER_REPEAL.search(passage.low[: found.end()]):
            continue
        own_end = _ITS_OWN_END.search(passage.low)
        if (
            own_end
            and own_end.start() <= found.start()
            and not re.search(rf"\b(?:de|het) {_RULES}", passage.low[own_end.end() :])
        ):
            continue
        return Result("met", (passage.place(found.start(), found.end()),))
    for passage in from_the_end(reading):
        if found := _NOTHING_BEFORE.search(passage.low):
            return Result(
                "not_applicable",
                (passage.place(found.start(), found.end()),),
                "Volgens de tekst is er geen oude regeling.",
            )
    if empty := empty_heading(
        reading, r"\bintrekking\b(?! (?:van )?(?:het |de |een )?(?:toestemming|verzoek|aanvraag|besluit))"
    ):
        return Result("unclear", (empty,), "Er is een artikel met deze titel, maar de tekst trekt geen regeling in.")
    return Result(
        "missing",
        (),
        "Geen artikel trekt een oude regeling in. Een oude inspraakverordening blijft dan gewoon gelden.",
    )


#  'verzoeken ingediend vóór de intrekking van de verordening' presupposes a repeal, it isn't one
_AFTER_REPEAL = re.compile(r"\b(?:voor|vóór|voordat|na|nadat|sinds)\b[^.;]{0,40}\b(?:intrekking van|ingetrokken)")
