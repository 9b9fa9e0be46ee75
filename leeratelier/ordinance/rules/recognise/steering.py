"""Other rights, and how the municipality steers and learns."""

from __future__ import annotations

from leeratelier.ordinance.rules.choices import Value
from leeratelier.ordinance.rules.numbers import from_words
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.recognise.finding import (
    NUMBER,
    Doubt,
    Found,
    Recogniser,
    first,
    heading,
    matches,
    silent,
    wanted,
)

_RIGHTS = {
    "biedrecht": r"\bbiedrecht\b|\been bod (?:te )?doen\b",
    "buurtplanrecht": r"\bbuurtplan(?:recht|nen)?\b",
    "buurtplatforms": r"\bbuurtplatforms?\b",
    "wijk-en-dorpsdemocratie": r"\b(?:wijk|dorps|kern)\w*-? ?(?:en \w+)?democratie\b|\belke wijk en elk dorp\b",
    "burgerinitiatief": r"\bburgerinitiatie(?:f|ven)\b",
}


def other_rights(reading: Reading) -> Found | Doubt:
    named = {slug: place for slug, pattern in _RIGHTS.items() if (place := heading(reading, pattern)) is not None}
    if not named:
        found, places = wanted(reading.norms, _RIGHTS)
        if found and not heading(reading, r"intrekking|overgang"):
            return Doubt("De tekst noemt een ander recht. Kijk of het hier geregeld wordt.", places)
        return silent(reading, "niet")
    fill_ins: dict[str, Value] = {"welke": tuple(named)}
    support = first(
        reading.norms, rf"\bten ?minste (?P<count>{NUMBER}|\d+) (?:inwoners|ingezetenen|kiesgerechtigden)\b"
    )
    if support and (count := from_words(support.groups["count"])):
        fill_ins["steun"] = count
    return Found("wel", tuple(named.values()), fill_ins)


def yearly_paragraph(reading: Reading) -> Found | Doubt:
    pattern = r"\bparticipatieparagraaf\b|begroting\b[^.;]{0,120}\bparagraaf\b|\bparagraaf\b[^.;]{0,80}begroting\b"
    found = first(reading.norms, pattern)
    return Found("wel", (found.place,)) if found else silent(reading, "niet")


def experiments(reading: Reading) -> Found | Doubt:
    place = heading(reading, r"experiment")
    if not place:
        return silent(reading, "niet")
    about = [passage for passage in reading.norms if "experiment" in passage.heading]
    council = first(about, r"^\W*(?:de raad|provinciale staten) stel(?:t|len)\b")
    return Found("raad" if council else "college", (council.place if council else place,))


def duty_of_care(reading: Reading) -> Found | Doubt:
    if place := heading(reading, r"\bzorg(?:plicht\w*)?\b"):
        return Found("wel", (place,))
    found = first(reading.norms, r"\bbestuursorgaan\b[^.;]{0,30}\b(?:draagt zorg voor|zorgt ervoor dat)\b")
    return Found("wel", (found.place,)) if found else silent(reading, "niet")


_EVALUATED = (
    r"\bevalu\w+\b[^.;]{0,40}\b(?:deze|de) \w*verordening\b"
    r"|\b(?:deze|de) \w*verordening\b[^.;]{0,60}\bgeëvalueerd\b"
)


def evaluation(reading: Reading) -> Found | Doubt:
    """Of the ordinance itself."""
    for found in matches(reading.norms, _EVALUATED):
        years = first([found.passage], rf"\b(?P<years>{NUMBER}) jaar\b")
        number = from_words(years.groups["years"]) if years else None
        return Found("wel", (found.place,), {"jaren": number} if number else {})
    return silent(reading, "niet")


_MEANS = {
    "contactpunt": r"\b(?:contactpunt|aanspreekpunt voor vragen|loket)\b",
    "portefeuillehouder": r"\b(?:portefeuillehouder|bestuurder)\b",
    "budget": r"\bbudget\b",
}


def means(reading: Reading) -> Found | Doubt:
    place = heading(reading, r"\bmiddelen\b|\bbudget\b|\bcontactpunt\b")
    if not place:
        return silent(reading, "niet")
    about = [
        passage for passage in reading.norms if any(word in passage.heading for word in ("middelen", "budget", "punt"))
    ]
    named, places = wanted(about, _MEANS)
    return Found("wel", places, {"welke": named}) if named else Doubt("Kijk om welke middelen het gaat.", (place,))


RECOGNISERS: dict[str, Recogniser] = {
    "bredere-rechten": other_rights,
    "participatieparagraaf": yearly_paragraph,
    "experimenteerprogramma": experiments,
    "zorgplicht": duty_of_care,
    "evaluatie-verordening": evaluation,
    "middelen": means,
}
