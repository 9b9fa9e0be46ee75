"""The legal end of the text: delegation, hardship, repeal, transition, entry into force, name and note."""

from __future__ import annotations

import re
from datetime import date

from leeratelier.ordinance.rules.numbers import months
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.recognise.finding import Doubt, Found, Recogniser, first, heading, matches, silent


def further_rules(reading: Reading) -> Found | Doubt:
    found = first(reading.norms, r"\bnadere regels\b[^.;]{0,30}\b(?:stellen|vaststellen|vast)\b")
    return Found("wel", (found.place,)) if found else silent(reading, "niet")


def hardship(reading: Reading) -> Found | Doubt:
    if found := first(reading.norms, r"\bonbillijkheid\b|\bonbillijk\w*\b"):
        return Found("wel", (found.place,))
    place = heading(reading, r"hardheid")
    return Found("wel", (place,)) if place else silent(reading, "niet")


_REPEAL = r"\b[Dd]e (?P<titles>[A-Z][^;]{5,400}?),? (?:wordt|worden) (?:hierbij )?ingetrokken\b"
_BETWEEN = re.compile(r",? en (?:de )?(?=[A-Z])|, (?:de )?(?=[A-Z])")


def repeal(reading: Reading) -> Found | Doubt:
    """Titles as they stand in the text: a citation title is repeated letter for letter."""
    for passage in reversed(reading.norms):
        if found := re.search(_REPEAL, passage.text):
            titles = tuple(title.strip() for title in _BETWEEN.split(found["titles"]) if title.strip())
            return Found("intrekken", (passage.place(found.start(), found.end()),), {"titels": titles})
    if doubtful := first(reading.norms, r"\bingetrokken\b|\bvervalt\b"):
        return Doubt("De tekst trekt iets in. Kijk welke titel.", (doubtful.place,))
    return Doubt("De tekst trekt geen oude verordening in. Kijk of er een is.")


_BEFORE = r"(?:vóór|voor|voordat)\b[^.;]{0,60}\b(?:inwerkingtreding|in werking)"


_ONLY_NEW = (
    rf"\bniet van toepassing op\b[^.;]{{0,200}}{_BEFORE}"
    r"|\bblij(?:ft|ven)\b[^.;]{0,120}\b(?:van toepassing|gelden)\b"
)


def transition(reading: Reading) -> Found | Doubt:
    if found := first(reading.norms, _ONLY_NEW):
        return Found("alleen-nieuwe", (found.place,))
    if found := first(reading.norms, rf"\book van toepassing op\b[^.;]{{0,200}}{_BEFORE}|\bonmiddellijke werking\b"):
        return Found("ook-lopende", (found.place,))
    return Doubt("De tekst zegt niet wat geldt voor wat al loopt.")


_MONTHS = "|".join(months())
_STARTS = r"\btreedt\b[^.;]{0,160}?\bin werking\b[^.;]{0,120}"


def entry(reading: Reading) -> Found | Doubt:
    for found in matches(reversed(reading.norms), _STARTS):
        words = found.groups[0]
        if named := re.search(rf"(\d{{1,2}}) ({_MONTHS}) (20\d\d)", words):
            try:
                day = date(int(named[3]), months().index(named[2]) + 1, int(named[1]))
            except ValueError:
                return Doubt("De dag van ingang bestaat niet.", (found.place,))
            return Found("vaste-datum", (found.place,), {"datum": day})
        if "achtste dag" in words:
            return Found("achtste-dag", (found.place,))
        if re.search(r"\bdag (?:na|volgend)|\bdag, volgend|\beerste dag na", words):
            return Found("dag-na-bekendmaking", (found.place,))
        return Doubt("De tekst noemt een andere dag van ingang.", (found.place,))
    return Doubt("De tekst zegt niet wanneer de verordening ingaat.")


_NAMED = r"\b(?:aangehaald als|citeertitel(?: is| luidt)?)\s*:?\s*[“”\"‘]?(?P<title>[^\"“”]{4,200}?)[\"“”’]?\.?\s*$"
_OURS = re.compile(r"Participatieverordening (?:gemeente|provincie) (?P<name>[^\d]+?)(?P<year> 20\d\d)?$")


def name(reading: Reading) -> Found | Doubt:
    """A name of another pattern is kept letter for letter as a name of its own."""
    for passage in reversed(reading.norms):
        if found := re.search(_NAMED, passage.text, re.IGNORECASE):
            place = passage.place(found.start(), found.end())
            title = found["title"].strip()
            if ours := _OURS.fullmatch(title):
                return Found("met-jaar" if ours["year"] else "zonder-jaar", (place,))
            return Found("eigen", (place,), {"titel": title})
    return Doubt("De tekst noemt geen citeertitel.")


def note(reading: Reading) -> Found | Doubt:
    part = reading.ordinance.part("note")
    if not part or not part.content.strip():
        return Doubt("Er is geen toelichting gevonden.")
    by_article = any(unit.kind == "article" for unit in part.walk())
    passages = reading.of("note")
    place = (passages[0].place(),) if passages else ()
    return Found("volledig" if by_article else "alleen-algemeen", place)


RECOGNISERS: dict[str, Recogniser] = {
    "nadere-regels": further_rules,
    "hardheidsclausule": hardship,
    "intrekking": repeal,
    "overgangsrecht": transition,
    "inwerkingtreding": entry,
    "citeertitel": name,
    "toelichting": note,
}
