"""The fundament and the scope: what kind of ordinance it is, about whom and about what."""

from __future__ import annotations

from leeratelier.ordinance.rules.choices import Value
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.recognise.finding import (
    Doubt,
    Found,
    Recogniser,
    first,
    heading,
    matches,
    silent,
    wanted,
)
from leeratelier.ordinance.rules.takeover import challenge

_COUNCIL = r"(?:de raad|provinciale staten)"


def council_role(reading: Reading) -> Found | Doubt:
    if frames := first(reading.norms, rf"{_COUNCIL}\b[^.;]{{0,60}}\bkaders\b|\bkaders\b[^.;]{{0,60}}{_COUNCIL}\b"):
        return Found("kaders-vooraf", (frames.place,))
    plan = rf"{_COUNCIL} (?:het|een) (?:participatie)?plan\b[^.;]{{0,20}}\bvast\b"
    if own := first(reading.norms, plan):
        return Found("betrokken", (own.place,))
    return silent(reading, "volger")


def prepared_by(reading: Reading) -> Found | Doubt:
    for match in matches(reading.preamble, r"\bvoorstel van (?P<who>[^;,]{3,120}?)(?= van (?:\d|\[|\{|x)|[;,]|$)"):
        if any(word in match.groups["who"] for word in ("werkgroep", "commissie", "presidium", "fractie")):
            name = match.passage.text[match.groups.start("who") : match.groups.end("who")]
            return Found("raadswerkgroep", (match.place,), {"naam": name})
        if any(word in match.groups["who"] for word in ("college", "burgemeester", "gedeputeerde staten")):
            return Found("college", (match.place,))
    return Doubt("De aanhef zegt niet wie het voorstel deed.")


def policy_beside_it(reading: Reading) -> Found | Doubt:
    found = first(
        reading.norms, r"\b(?:participatie(?:beleid|visie|kader|nota)|beleidskader|kadernota|leidraad participatie)\b"
    )
    if not found:
        return silent(reading, "alleen-verordening")
    named = first([found.passage], r"\bvastgelegd in (?P<name>[^.;]{3,120})")
    start, end = (named.groups.start("name"), named.groups.end("name")) if named else (0, 0)
    fill_ins: dict[str, Value] = {"naam": found.passage.text[start:end].rstrip(" .;")} if named else {}
    return Found("beleid-eerst", (found.place,), fill_ins)


def purpose(reading: Reading) -> Found | Doubt:
    if found := first(
        reading.norms, r"\bverordening\b[^.;]{0,30}\b(?:tot doel|als doel|beoogt)|\bdoel van deze verord"
    ):
        return Found("wel", (found.place,))
    place = heading(reading, r"^(?:doel|doelstelling|doelen)\b")
    return Found("wel", (place,)) if place else silent(reading, "niet")


def variant(reading: Reading) -> Found | Doubt:
    wide = first(reading.body, r"\boverheidsparticipatie\b|\bmaatschappelijk initiatief\b")
    if wide:
        return Found("breed", (wide.place,))
    found = challenge(reading)
    if found.norms:
        return Found("basis", (found.norms[0].place(),))
    return Doubt("De tekst regelt geen uitdaagrecht en geen overheidsparticipatie.")


def layout(reading: Reading) -> Found | Doubt:
    for article in reading.ordinance.articles:
        title = article.heading.lower()
        if "plan" in title.split() or "participatieplan" in title:
            option = "gescheiden" if "inwoner" in title else "gezamenlijk"
            place = heading(reading, r"\bplan\b|participatieplan")
            return Found(option, (place,) if place else ())
    return Doubt("Geen artikel gaat over een plan. Kijk of beide soorten participatie dezelfde regels hebben.")


_THRESHOLD = r"\bbeleid met (?:een )?grote? [\w ]{0,16}(?:gevolgen|impact)\b|\bingrijpend beleid\b"
_LARGE = r"\b(?:grote|aanzienlijke|ingrijpende) (?:maatschappelijke )?(?:gevolgen|impact)\b"


def policy_meant(reading: Reading) -> Found | Doubt:
    if threshold := first(reading.body, _THRESHOLD):
        return Found("drempel", (threshold.place,))
    if (large := first(reading.body, _LARGE)) and "plan" not in large.passage.low:
        return Doubt("De tekst noemt grote gevolgen. Kijk of dat een drempel is.", (large.place,))
    defined = [passage for passage in reading.definitions if passage.term == "beleid"]
    if defined:
        return Found("ruim", (defined[0].place(),))
    return Doubt("De tekst zegt niet wat onder beleid valt.")


_WIDER = r"\b(?:anderen|verblij\w+|werk(?:t|en|zaam)|bezoek\w*|stude\w+|leren|gebruik\w+|school|ook (?:wie|mensen))\b"


def residents_meant(reading: Reading) -> Found | Doubt:
    defined = [p for p in reading.definitions if p.term.removeprefix("de ").startswith(("inwoner", "ingezeten"))]
    own = [p for p in defined if "participatie" not in p.term]
    if own:
        meaning = own[0].low.partition(":")[2]
        if "belanghebbend" in meaning:
            return Doubt("Het begrip inwoner bevat ook belanghebbenden.", (own[0].place(),))
        wide = first(own[:1], _WIDER)
        return Found("ruimer", (wide.place,)) if wide else Found("ingezetenen", (own[0].place(),))
    if found := first(reading.norms, r"\bingezetenen\b"):
        return Found("ingezetenen", (found.place,))
    return Doubt("De tekst zegt niet wie inwoner is.")


def entrepreneurs(reading: Reading) -> Found | Doubt:
    found = first(reading.definitions, r"^\W*(?:ondernemers?|bedrijven)\b|participatie:[^.;]{0,120}\bondernemers\b")
    return Found("wel", (found.place,)) if found else silent(reading, "niet")


_PARTIES = {
    "verenigingen": r"\bvereniging(?:en)?\b",
    "stichtingen": r"\bstichting(?:en)?\b",
    "cooperaties": r"\b\w*co[öo]peraties?\b",
    "dorpsraden": r"\bdorpsra(?:ad|den)\b|\bdorps- en wijkraden\b",
    "wijkraden": r"\bwijkra(?:ad|den)\b",
    "sociale-ondernemingen": r"\b(?:sociale|maatschappelijke) ondernem\w+|\bzonder winst\w*",
    "bewonersgroepen": r"\bgroepen (?:van )?(?:inwoners|bewoners)\b|\bbewonersgroep(?:en)?\b",
}


def societal_parties(reading: Reading) -> Found | Doubt:
    defined = [p for p in reading.definitions if p.term.startswith(("maatschappelijke p", "maatschappelijke o"))]
    if not defined:
        return Doubt("De tekst zegt niet wie maatschappelijke partijen zijn.")
    kinds, _ = wanted(defined[:1], _PARTIES)
    place = defined[0].place()
    if not kinds:
        return Doubt("De omschrijving noemt geen soorten partijen.", (place,))
    group = first(defined[:1], r"\bcollectief\b|\bnamens een groep\b")
    return Found("collectief" if group else "partijen", (place,), {"soorten": kinds})


def environment_act(reading: Reading) -> Found | Doubt:
    pattern = r"\b(?:omgevings(?:wet|visie|plan|verordening|programma))\b"
    if found := first(reading.norms, pattern):
        return Found("wel", (found.place,))
    if found := first(reading.preamble, pattern):
        return Doubt("Alleen de aanhef noemt de Omgevingswet.", (found.place,))
    return silent(reading, "niet")


_LEAD = (
    r"\b(?:vindt|vinden) (?:\w+ ){0,2}niet plaats\b|\bblij(?:ft|ven) achterwege\b"
    r"|\bgeen (?:\w+)?(?:participatie|inspraak)\b"
    r"|\b(?:participatie|inspraak)\b[^.;:]{0,60}\b(?:niet (?:toegepast|verleend|van toepassing)|uitgezonderd)\b"
)
_EXCEPTIONS = {
    "wet-sluit-uit": r"\b(?:wet\w*|hoger\w* \w+)\b[^.;]{0,80}\b(?:uitsluit|uitgesloten|uitsluiten)\b",
    "ondergeschikt": r"\bondergeschikt\w*\b",
    "hogere-regels": r"\b(?:geen|nauwelijks|weinig|onvoldoende)\b[^.;]{0,30}\b\w*(?:ruimte|vrijheid)\b",
    "begroting": r"\b(?:begroting|tarieven|belasting\w*)\b",
    "intern": r"\bintern\w*\b[^.;]{0,40}\b(?:organisatie|aangelegenheden|zaken)\b|\brechtspositie",
    "spoed": r"\bspoed\w*\b",
    "kwetsbaar": r"\bkwetsba\w+\b",
    "lopend": r"\b(?:project|proces|projecten|processen|beleid)\b[^.;]{0,40}\b(?:liep(?:en)?|loopt|lopen|lopende)\b",
}


def exceptions(reading: Reading) -> Found | Doubt:
    lists = [match.passage for match in matches(reading.norms, _LEAD)]
    kinds, places = wanted(lists, _EXCEPTIONS)
    if kinds:
        return Found("lijst", places, {"welke": kinds})
    if lists:
        return Doubt("De tekst noemt een uitzondering die niet in de lijst staat.", (lists[0].place(),))
    return silent(reading, "geen")


def starting_point(reading: Reading) -> Found | Doubt:
    always = r"\bpast\b[^.;]{0,60}\baltijd\b[^.;]{0,40}participatie\b|participatie\b[^.;]{0,40}\baltijd\b"
    if found := first(reading.norms, always):
        return Found("altijd-tenzij", (found.place,))
    decides = first(reading.norms, r"\bbestuursorgaan\b[^.;]{0,80}\bbe(?:sluit|paalt)\b[^.;]{0,80}\bof\b")
    if not decides:
        return Doubt("De tekst zegt niet of participatie de regel is of een keuze.")
    beside = (decides.passage, *reading.beside(decides.passage, before=2, after=3))
    explains = first(beside, r"\b(?:legt uit|motive\w+|gemotiveerd)\b(?![^.;]{0,40}\buitzondering)")
    if explains:
        return Found("motiveren", tuple(dict.fromkeys((decides.place, explains.place))))
    return Found("orgaan-besluit", (decides.place,))


RECOGNISERS: dict[str, Recogniser] = {
    "rol-raad": council_role,
    "voorbereider": prepared_by,
    "beleid-en-verordening": policy_beside_it,
    "doel": purpose,
    "variant": variant,
    "indeling-breed": layout,
    "begrip-beleid": policy_meant,
    "begrip-inwoners": residents_meant,
    "ondernemers": entrepreneurs,
    "maatschappelijke-partijen": societal_parties,
    "omgevingswet": environment_act,
    "uitzonderingen": exceptions,
    "uitgangspunt": starting_point,
}
