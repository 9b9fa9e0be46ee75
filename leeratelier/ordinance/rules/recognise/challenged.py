"""The right to challenge: where and how a request is made, judged and carried out."""

from __future__ import annotations

from leeratelier.ordinance.rules.choices import Value
from leeratelier.ordinance.rules.passages import Passage
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
    weeks,
)
from leeratelier.ordinance.rules.takeover import challenge

_NONE = Doubt("De tekst regelt geen uitdaagrecht.")
_EXECUTIVE = r"(?:het college|burgemeester en wethouders|gedeputeerde staten)"


def counter(reading: Reading) -> Found | Doubt:
    norms = _norms(reading)
    asked = rf"(?:\bkunnen (?:bij )?|\bbij |\baan |\bin bij ){_EXECUTIVE}\b[^.;]{{0,60}}\b(?:verzoek\w*|indien\w*)"
    if found := first(norms, asked) or first(norms, rf"\bverzoek\b[^.;]{{0,40}}\b(?:bij|aan) {_EXECUTIVE}\b"):
        return Found("college", (found.place,))
    if found := first(norms, r"\b(?:kunnen|bij|aan) het bevoegde? bestuursorgaan\b[^.;]{0,60}\b(?:verzoek|indien)"):
        return Found("bevoegd-orgaan", (found.place,))
    return Doubt("De tekst zegt niet duidelijk waar een verzoek wordt ingediend.") if norms else _NONE


_ASKED = {
    "indiener": r"\b(?:wie de indiener is|naam|adres|contactgegevens|bereikbaar)\b",
    "taak": r"\b(?:welke|omschrijving van de|beschrijving van de|om welke|de) taak\b",
    "reden": r"\b(?:reden|waarom|motivering)\b",
    "werkwijze": r"\b(?:te werk gaat|wijze (?:van uitvoering|waarop)|hoe de (?:taak|indiener de taak)|werkwijze)\b",
    "budget": r"\b(?:budget|kosten|begroting)\b",
    "capaciteit": r"\b(?:mensen en middelen|capaciteit|deskundigheid)\b",
    "partners": r"\b(?:samenwerk\w+|partners?)\b",
}


def request(reading: Reading) -> Found | Doubt:
    norms = _norms(reading)
    lead = r"\b(?:verzoek|aanvraag|voorstel)\b[^.;:]{0,40}\b(?:vermeldt|bevat|beschrijft|staat|omvat)\b"
    lists = [match.passage for match in matches(norms, lead)]
    asked, _ = wanted(lists, _ASKED)
    fill_ins: dict[str, Value] = {"eisen": asked} if asked else {}
    if form := first(norms, r"\bformulier\b"):
        return Found("formulier", (form.place,), fill_ins)
    if free := first(norms, r"\b(?:schriftelijk of mondeling|mondeling|vormvrij|elke manier)\b"):
        return Found("vormvrij", (free.place,), fill_ins)
    if lists:
        return Doubt("De tekst zegt wat in het verzoek staat, maar niet in welke vorm.", (lists[0].place(),))
    return Doubt("De tekst stelt geen eisen aan een verzoek.") if norms else _NONE


def support(reading: Reading) -> Found | Doubt:
    helped = [match.passage for match in matches(reading.norms, r"\b(?:helpt|helpen|hulp|ondersteun\w+|begeleid\w+)\b")]
    taking_part = first(helped, r"\b(?:deelnemers|participanten|mee(?: te)? ?doen)\b")
    asking = first(helped, r"\bindieners?\b|\binitiatiefnemers?\b|\bverzoek\b")
    if taking_part and (asking or not challenge(reading).norms):
        places = (taking_part.place, asking.place) if asking else (taking_part.place,)
        return Found("indiener-en-deelnemers", places)
    if asking:
        return Found("indiener", (asking.place,))
    place = heading(reading, r"\bondersteuning\b|\bhulp\b|\bbegeleiding\b")
    if place:
        return Doubt("Er is een artikel over hulp. Kijk voor wie die is.", (place,))
    return silent(reading, "geen")


def passing_on(reading: Reading) -> Found | Doubt:
    norms = _norms(reading)
    passed = first(norms, r"\b(?:stuurt|sturen|zendt|zenden|geleidt)\b[^.;]{0,80}\bdoor\b|\bdoorge(?:zonden|stuurd)\b")
    prepares = first(norms, r"\bbereid(?:t|en)\b[^.;]{0,80}\bvoor\b")
    if prepares:
        return Found("college-bereidt-voor", (prepares.place,))
    if passed:
        return Found("alleen-doorzenden", (passed.place,))
    return Doubt("De tekst zegt niet wat er gebeurt als een ander orgaan beslist.")


_REFUSES = (
    r"\b(?:wijst|wijzen)\b[^.;:]{0,60}\baf\b|\bweigert\b"
    r"|\bwordt (?:in (?:elk|ieder) geval )?(?:afgewezen|geweigerd)\b"
)
_MAY_REFUSE = r"\bka(?:n|nnen)\b[^.;:]{0,60}\b(?:afwijzen|weigeren|afgewezen|geweigerd)\b"


def refusal(reading: Reading) -> Found | Doubt:
    norms = [passage for passage in _norms(reading) if not first([passage], _MAY_REFUSE)]
    lists = [match.passage for match in matches(norms, _REFUSES)]
    if not lists:
        return Doubt("De tekst noemt geen gronden om een verzoek af te wijzen.")
    wide = first(lists, r"\baard van de taak\b|\bstrijd met\b[^.;]{0,40}\bbeleid\b")
    return Found("ruimer" if wide else "wettelijk", (wide.place if wide else lists[0].place(),))


_MAY = {
    "niet-beter": r"\b(?:beter|goedkoper|even goed|dezelfde kosten|lagere kosten)\b",
    "aanbesteding": r"\baanbest\w+\b",
}


def may_refuse(reading: Reading) -> Found | Doubt:
    lists = [match.passage for match in matches(_norms(reading), _MAY_REFUSE)]
    if not lists:
        return silent(reading, "niet")
    grounds, places = wanted(lists, _MAY)
    if not grounds:
        return Doubt("De tekst noemt een grond die niet in de lijst staat.", (lists[0].place(),))
    return Found("wel", places, {"welke": grounds})


_TERM = rf"(?P<weeks>{NUMBER}) (?:week|weken)"
_TERMS = {
    "beslissen": (
        rf"\bbesl(?:ist|issen|uit|uiten)\b[^.;]{{0,60}}\bbinnen {_TERM}\b",
        rf"\bbinnen {_TERM}\b[^.;]{{0,60}}\bbesl",
    ),
    "uitstellen": (
        rf"\b{_TERM}\b[^.;]{{0,30}}\b(?:uitst|verda|verleng)",
        rf"\b(?:uitst|verda|verleng)\w*\b[^.;]{{0,60}}\b{_TERM}\b",
    ),
    "openbaar": (
        rf"\b(?:openbaar|bekend)\b[^.;]{{0,60}}\bbinnen {_TERM}\b",
        rf"\bbinnen {_TERM}\b[^.;]{{0,80}}\b(?:openbaar|bekend)\b",
    ),
}


def terms(reading: Reading) -> Found | Doubt:
    """Only terms in weeks; the others stay open."""
    norms = _norms(reading)
    found = {name: first(norms, one) or first(norms, other) for name, (one, other) in _TERMS.items()}
    fill_ins: dict[str, Value] = {
        name: number for name, match in found.items() if match and (number := weeks(match)) is not None
    }
    if not fill_ins:
        return Doubt("De tekst noemt geen termijn in weken voor een verzoek.") if norms else _NONE
    return Found("invullen", tuple(match.place for match in found.values() if match), fill_ins)


def agreements(reading: Reading) -> Found | Doubt:
    about = [match.passage for match in matches(_norms(reading), r"\b(?:afspraken|overeenkomst)\b")]
    if not about:
        return Doubt("De tekst noemt geen afspraken over de uitvoering.")
    fixed = [passage for passage in about if passage.is_list]
    return Found("vaste-onderwerpen" if fixed else "vrij", ((fixed or about)[0].place(),))


def _norms(reading: Reading) -> list[Passage]:
    """In the order of the text."""
    own = {id(passage) for passage in challenge(reading).norms}
    return [passage for passage in reading.norms if id(passage) in own]


RECOGNISERS: dict[str, Recogniser] = {
    "loket": counter,
    "indieningseisen": request,
    "ondersteuning": support,
    "doorzending": passing_on,
    "weigeringsgronden": refusal,
    "kan-gronden": may_refuse,
    "termijnen": terms,
    "afspraken": agreements,
}
