"""The way of working: plan, forms, inspraak, report, and what the council hears."""

from __future__ import annotations

from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.recognise.finding import (
    NUMBER,
    Doubt,
    Found,
    Recogniser,
    first,
    matches,
    silent,
    wanted,
    weeks,
)

_PLAN_ITEMS = {
    "subject": r"\b(?:onderwerp|doel(?:en)?)\b",
    "people": r"\b(?:wie|deelnemers|doelgroep\w*|belanghebbenden)\b",
    "influence": r"\binvloed\b|\bruimte\b",
    "planning": r"\bplanning\b|\btijdpad\b",
    "reach": r"\bbereik\w*\b",
    "means": r"\bmiddelen\b|\bbudget\b|\bkosten\b",
    "contact": r"\bcontact\w*\b",
}
_EXTRA = ("planning", "reach", "means", "contact")


def plan(reading: Reading) -> Found | Doubt:
    lead = (
        r"\b(?:participatie|inspraak|het )?(?:plan|startnotitie)\b[^.;:]{0,60}\b(?:staat|bevat|vermeldt|beschrijft)\b"
    )
    lists = [match.passage for match in matches(reading.norms, lead)]
    if not lists:
        return Doubt("De tekst zegt niet wat er in een participatieplan staat.")
    named, _ = wanted(lists, _PLAN_ITEMS)
    option = "uitgebreid" if sum(item in named for item in _EXTRA) >= 2 else "kort"
    return Found(option, (lists[0].place(),))


_FORMS = {
    "informeren": r"(?:^|: )\W*(?:[a-e1-5][.)] )?informeren\b",
    "raadplegen": r"\braadplegen\b",
    "adviseren": r"\badviseren\b",
    "coproduceren": r"\bco-?(?:produceren|creatie|creëren)\b",
    "meebeslissen": r"\bmeebeslissen\b",
}


def forms(reading: Reading) -> Found | Doubt:
    told = [
        passage
        for passage in reading.body
        if "vorm" in passage.low or "niveau" in passage.low or "trede" in passage.low or passage.term
    ]
    named, places = wanted(told, _FORMS)
    return Found("in-verordening", places, {"treden": named}) if named else silent(reading, "in-beleid")


_OWN_TERM = rf"\b(?P<weeks>{NUMBER}) (?:week|weken)\b[^.;]{{0,40}}\bter inzage\b"


def inspraak(reading: Reading) -> Found | Doubt:
    term = first(reading.norms, _OWN_TERM)
    law = first(reading.norms, r"\bafdeling 3\.4\b|\buniforme openbare voorbereidingsprocedure\b")
    aside = law and first([law.passage], r"\b(?:in de plaats van|in afwijking van|niet van toepassing|geldt niet)\b")
    if law and not aside:
        pattern = r"\b(?:verleent?|volgt)\b[^.;]{0,20}\bna afloop van\b|\bna afloop van\b[^.;]{0,80}\binspraak\b"
        again = first(reading.norms, pattern)
        return Found("extra-ronde", (again.place, law.place)) if again else Found("afdeling-3-4", (law.place,))
    if term and (number := weeks(term)):
        return Found("eigen-procedure", (term.place,), {"weken": number})
    if found := law or first(reading.norms, r"\binspraak(?!verordening)\w*\b"):
        return Doubt("De tekst noemt inspraak. Kijk welke procedure geldt en hoe lang.", (found.place,))
    return Doubt("De tekst noemt geen inspraak.")


def report(reading: Reading) -> Found | Doubt:
    """Who writes it and within which term; a term in another unit is not made into weeks."""
    about = [
        match.passage for match in matches(reading.norms, r"\b(?:eindverslag|participatieverslag|eindrapport\w*)\b")
    ]
    if not about:
        return Doubt("De tekst noemt geen eindverslag.")
    term = first(about, rf"\bbinnen (?P<weeks>{NUMBER}) (?:week|weken)\b")
    number = weeks(term) if term else None
    if not term or not number:
        return Doubt("De tekst noemt een eindverslag, maar geen termijn in weken.", (about[0].place(),))
    college = first(
        about,
        r"\b(?:raad|staten)\b[^.;]{0,60}\b(?:college|gedeputeerde staten)\b[^.;]{0,80}\b(?:raad|staten)\b"
        r"|\b(?:college|gedeputeerde staten)\b[^.;]{0,40}\b(?:maakt|maken|stelt|stellen|biedt)\b",
    )
    places = (term.place, college.place) if college else (term.place,)
    return Found("college-schrijft" if college else "orgaan-schrijft", places, {"weken": number})


def council_hears(reading: Reading) -> Found | Doubt:
    told = [
        match.passage
        for match in matches(
            reading.norms,
            r"plan(?:nen)?\b[^.;:]{0,60}\b(?:ter informatie|ter kennis\w*|in kennis)\b[^.;:]{0,40}\b(?:raad|staten)\b"
            r"|\b(?:informeert|stuurt|zendt)\b[^.;:]{0,20}\b(?:raad|staten)\b[^.;:]{0,60}plan(?:nen)?\b"
            r"|\b(?:stuurt|zendt)\b[^.;:]{0,60}plan(?:nen)?\b[^.;:]{0,60}\b(?:raad|staten)\b",
        )
    ]
    if not told:
        return silent(reading, "niet")
    some = first(told, r"\b(?:als|indien|alleen|bij)\b[^.;]{0,80}\b(?:gro(?:ot|te)|meebeslis\w*|coproduc\w*)\b")
    return Found("grote-processen" if some else "alle-plannen", (told[0].place(),))


RECOGNISERS: dict[str, Recogniser] = {
    "participatieplan": plan,
    "ladder": forms,
    "inspraak": inspraak,
    "eindverslag": report,
    "raad-informeren": council_hears,
}
