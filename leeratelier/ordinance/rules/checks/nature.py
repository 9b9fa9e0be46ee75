"""What kind of document this is: only a participation ordinance is measured against article 150."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import Passage
from leeratelier.ordinance.rules.reading import Reading

_ORDINANCE_NAME = re.compile(
    r"\b(?:\w*(?:participatie|inspraak|samenspraak|uitdaagrecht|uitdaag|betrokkenheid|inwoners|meepraat"
    r"|meedenk|zeggenschap)\w*-?verordening|verordening\b[^.;]{0,80}\b(?:\w*participatie(?!wet|raad)\w*"
    r"|inspraak\w*|samenspraak|uitdaagrecht|right to challenge|meedenken|meepraten|meedoen"
    r"|betrekken|betrokkenheid|inwonersbetrokkenheid|betrokken))"
)
_OTHER_NAME: dict[str, re.Pattern[str]] = {
    "arbeid en inkomen": re.compile(
        r"re-?[iï]ntegratie|participatiewet|bijstand|tegenprestatie|loonkosten|individuele (?:inkomens"
        r"|studie)toeslag|afstemmings|werk en inkomen|participatiefonds|participatiebudget"
    ),
    "cliëntenparticipatie": re.compile(
        r"cli[ëe]nt(?:en)?-?(?:participatie|raad|inspraak|betrokkenheid)|participatieraad|adviesraad"
        r"|wmo-?raad|medezeggenschap|jongerenraad|seniorenraad|jeugdwet|maatschappelijke ondersteuning"
    ),
    "een commissie": re.compile(
        r"\b\w*commissie\b|klankbordgroep|(?:wijk|dorps|gebieds|burger|bewoners)ra(?:ad|den)\b|rechtspositie"
    ),
    "subsidie": re.compile(r"subsidie(?:verordening|regeling)?|leefbaarheidsbudget|buurtbudget|wijkbudget|fonds"),
    "referendum of burgerinitiatief": re.compile(r"\breferendum\w*|\bburgerinitiatief\w*|volksinitiatief"),
    "een ander onderwerp": re.compile(
        r"afvalstoffen|erfgoed|parkeer|leges|belasting|huisvesting|plaatselijke verordening|bouwverordening"
        r"|reclame|marktverordening|rechtspositie|rekenkamer|archief|financi[ëe]le verordening|bomen"
        r"|begraafplaats|telecommunicatie|speelautomaten|winkeltijden|reglement van orde"
    ),
}
_PAPER = re.compile(
    r"^\W*(?:\w+ )?(?:\w*nota|\w*kader|\w*aanpak|convenant|protocol|beleidsnota|beleidsplan"
    r"|participatiebeleid|participatievisie|visie"
    r"|kadernota|leidraad|handreiking|handleiding|notitie|beleidsregels?|raadsvoorstel|collegevoorstel"
    r"|raadsbrief|raadsinformatiebrief|memo|brief|motie|amendement|persbericht|werkboek"
    r"|uitvoeringsprogramma|startnotitie|stappenplan|beleid|.{0,60}\bparticipatiebeleid)\b"
)
_LABOUR = re.compile(
    r"\b(?:participatiewet|bijstand\w*|uitkering\w*|uitkeringsgerechtigden?|re-?[iï]ntegratie\w*"
    r"|arbeidsinschakeling|loonkostensubsidies?|tegenprestatie|participatieplaats\w*|werkgevers?"
    r"|werknemers?|arbeidsovereenkomst|no-riskpolis|ioaw|ioaz|werkzoekenden|beschut werk"
    r"|doelgroepregister|proefplaatsing|jobcoach\w*|arbeidsmarkt|loonwaarde)\b"
)
_CLIENTS = re.compile(
    r"\b(?:cli[ëe]nt(?:en)?\w*|cli[ëe]ntenraad|adviesraad|wmo|jeugdhulp\w*|jeugdwet"
    r"|maatschappelijke ondersteuning|mantelzorg\w*|zorgaanbieders?|sociaal domein|participatieraad)\b"
)
_COMMITTEE = re.compile(
    r"\b(?:\w*commissies?|leden van|benoem\w*|vergoeding\w*|vergader\w+|ambtstermijn|zittingsduur)\b"
)
_SUBSIDY = re.compile(r"\b(?:subsidie\w*|subsidieaanvraag|subsidieplafond|subsidiabele?)\b")
_NUMBERED_CHAPTER = re.compile(r"(?:^|\s)1\.? inleiding\b|\bsamenvatting\b|\binhoudsopgave\b|\bvoorwoord\b")
_FRAGMENT = 800  # characters
_POPULAR_VOTE = re.compile(
    r"\b(?:referendum\w*|kiesgerechtigden?|burgerinitiatief\w*|burgerinitiatiefvoorstel\w*|stembureau"
    r"|ondersteuningsverklaringen)\b"
)
_OUR_SUBJECT = re.compile(
    r"\b(?:(?:inwoners?|burger|bewoners|overheids)?participatie(?!wet|plaats|raad|budget|fonds)\w*"
    r"|inspraak\w*|samenspraak|uitdaagrecht\w*|zienswijzen?|belanghebbenden|ingezetenen"
    r"|right to challenge|meedenken|meepraten|betrokken|betrekt|betrekken|uitdaging"
    r"|overne\w+ (?:van )?(?:een )?ta(?:ak|ken))\b"
)
_INVOLVEMENT_IN_POLICY = re.compile(
    r"\b(?:ingezetenen|inwoners|bewoners|burgers|belanghebbenden|een ?ieder"
    r"|iedereen)\b[^.;]{0,160}\b(?:beleid\w*|plannen|besluiten|besluitvorming|taken|taak|projecten)\b"
    r"|\b(?:beleid\w*|plannen|besluiten)\b[^.;]{0,120}\b(?:ingezetenen|inwoners|bewoners|burgers"
    r"|belanghebbenden)\b"
    r"|\binspraak\b[^.;]{0,80}\b(?:verleend|beleid\w*|mogelijk|procedure|verlenen)"
    r"|\bparticipatie\b[^.;]{0,80}\bbeleid\b|\buitdaagrecht\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:niet van toepassing|geldt niet|gelden niet|uitgezonderd|met uitzondering|buiten"
    r"|geen (?:participatie|inspraak))\b"
)
_ARTICLE_150 = re.compile(
    r"\bartikel(?:en)?\b[^;.]{0,40}\b150\b[^;.]{0,40}\bgemeentewet"
    r"|\bartikel(?:en)?\b[^;.]{0,40}\b147\b[^;.]{0,40}\bprovinciewet|\b79\b[^;.]{0,40}\bwaterschapswet"
    r"|\b154\b[^;.]{0,30}\bwet openbare lichamen"
)


_ELSE = "een ander onderwerp"
_WORDS_OF: dict[str, re.Pattern[str]] = {
    "arbeid en inkomen": _LABOUR,
    "cliëntenparticipatie": _CLIENTS,
    "een commissie": _COMMITTEE,
    "subsidie": _SUBSIDY,
    "referendum of burgerinitiatief": _POPULAR_VOTE,
}
_OUR_NAME = re.compile(
    r"uitdaagrecht|inspraak(?!raad)|inwonersparticipatie|burgerparticipatie"
    r"|(?<!cliënten)(?<!clienten)participatie(?:-| en |verordening)"
)


@check("geen-participatieverordening")
def it_is_a_participation_ordinance(reading: Reading) -> Result:
    """L: `missing` when the document is something else."""
    other = _other_subject(reading)
    if other:
        return Result(
            "missing",
            _shown(reading, other[1]),
            f"Dit document gaat over {other[0]}. Artikel 150 van de Gemeentewet gaat daar niet over.",
        )
    if paper := _no_ordinance(reading):
        return Result("missing", _shown(reading, None), paper)
    if not _speaks_of_it(reading):
        return Result(
            "missing", _shown(reading, None), "Dit document regelt niet hoe mensen worden betrokken bij beleid."
        )
    return Result("met")


def _other_subject(reading: Reading) -> tuple[str, re.Pattern[str]] | None:
    title = reading.title
    ours = bool(_ORDINANCE_NAME.search(title) or _ARTICLE_150.search(_preamble(reading)))
    policy = len(list(islice((p for p in reading.body if _about_policy(p)), 2)))
    names = {name for name, pattern in _OTHER_NAME.items() if pattern.search(title)}
    if _ELSE in names and not ours:
        return _ELSE, _OTHER_NAME[_ELSE]
    if ours and policy > 1 and not names:
        return None
    our_words = len(_OUR_SUBJECT.findall(reading.everything))
    for name, pattern in _WORDS_OF.items():
        found = len(pattern.findall(reading.everything))
        named = name in names and not _OUR_NAME.search(title)
        if named and (policy == 0 or found >= our_words or (found >= 6 and not ours)):
            return name, pattern
        if found >= 5 and found > our_words and policy <= 1 and not _only_in_exceptions(reading, pattern):
            return name, pattern
    return None


def _about_policy(passage: Passage) -> bool:
    return bool(_INVOLVEMENT_IN_POLICY.search(passage.low)) and not _ELSEWHERE.search(passage.low)


def _only_in_exceptions(reading: Reading, pattern: re.Pattern[str]) -> bool:
    hits = [p for p in reading.body if pattern.search(p.low)]
    return bool(hits) and all(_ELSEWHERE.search(p.low) for p in hits)


def _no_ordinance(reading: Reading) -> str:
    """A note, a letter or a proposal has no articles and isn't adopted as rules."""
    ordinance = reading.ordinance
    title, words = reading.title, reading.everything
    if ordinance.articles:
        if (
            _PAPER.match(title)
            and "verordening" not in title
            and not any("deze verordening" in p.low for p in reading.norms)
        ):
            return "Dit is een ander soort stuk dan een verordening."
        return ""
    if _PAPER.match(title or words[:80]) or _NUMBERED_CHAPTER.search(words[:2000]):
        return "Dit document heeft geen artikelen: het is geen verordening."
    if "deze verordening" in words or (not title and len(words) < _FRAGMENT and _INVOLVEMENT_IN_POLICY.search(words)):
        return ""
    return "Dit document heeft geen artikelen: het is geen verordening."


def _speaks_of_it(reading: Reading) -> bool:
    if _ORDINANCE_NAME.search(reading.title) or _ARTICLE_150.search(_preamble(reading)):
        return True
    if not reading.title and not reading.preamble:  # a fragment
        return bool(_OUR_SUBJECT.search(reading.everything) or _INVOLVEMENT_IN_POLICY.search(reading.everything))
    return any(_about_policy(p) for p in reading.body)


def _preamble(reading: Reading) -> str:
    return " ".join(p.low for p in reading.preamble)


def _shown(reading: Reading, pattern: re.Pattern[str] | None) -> tuple[Place, ...]:
    for passage in _from_the_top(reading):
        found = pattern.search(passage.low) if pattern else None
        if found or pattern is None:
            return (passage.place(found.start(), found.end()) if found else passage.place(),)
    return ()


def _from_the_top(reading: Reading) -> Iterator[Passage]:
    yield from reading.of("title")
    yield from reading.preamble
    yield from reading.body
