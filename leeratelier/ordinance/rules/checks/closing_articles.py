"""The end of an ordinance: its name, when it starts, what it replaces, what it leaves alone, and the note behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import Passage, Reading, heading_place

_NAME = re.compile(
    r"\b(?:aangehaald|aangeduid|aan te halen|geciteerd|aanhalen|citeren)\b[^.;]{0,60}?\b(?:als|onder)\b"
    r"|\b(?:citeertitel|titel)\b[^.;]{0,50}\b(?:is|luidt)\b|\bciteertitel\s*:"
    r"|\b(?:deze|de) (?:\w+)?verordening (?:heet\b|draagt de (?:naam|titel)|krijgt de (?:naam|titel)"
    r"|wordt genoemd|staat bekend als|kan worden genoemd)|\b(?:zij|ze"
    r"|die) heet\b[^.;]{0,10}\b\w*verordening|\bnoemen (?:we|wij) deze verordening"
)


@check("citeertitel")
def it_has_a_name_to_cite(reading: Reading) -> Result:
    return _stated(reading, _NAME, r"\bciteertitel\b|\baanhaling\b|\bnaam van\b")


_STARTS = re.compile(
    r"\b(?:treedt|treden|trad)\b[^.;]{0,200}?\bin werking\b|\b(?:werking|kracht|geldt|geldig|gelden"
    r"|gaat in|ingaande|ingang)\b"
)
_MOMENT = (
    r"(?:de (?:\w+ )?dag|de datum|de \w+ (?:dag|week|maand) (?:na|volgend)|\d{1,2}[ -]\w+[ -]\d{4}"
    r"|\d{1,2} \w+|1e|een (?:door|bij|nader)\b|het tijdstip|met terugwerkende"
    r"|[\[{<…x.]|onmiddellijk|direct|de eerste|(?:januari|februari|maart|april|mei|juni|juli|augustus"
    r"|september|oktober|november|december)|zodra|na (?:de )?(?:bekendmaking|publicatie)|op de)"
)
_ENTRY = re.compile(
    r"\b(?:treedt|treden)\b[^.;]{0,160}?\bin werking\b|\b(?:deze|de) (?:\w*verordening|regeling"
    r"|regels)\b[^.;]{0,60}\b(?:gaat in|gaan in|gelden (?:vanaf|met ingang van)|wordt van kracht"
    r"|is van kracht|geldt (?:vanaf|met ingang van)|werkt vanaf|in werking treedt)\b"
    rf"|\b(?:gaat in|van kracht|geldt|werkt)\b (?:op|vanaf|met ingang van|per) {_MOMENT}|\binwerkingtreding\s*:\s*\S"
)
_NOT_THE_ENTRY = re.compile(
    r"\b(?:voordat|vóór|voor|nadat|sinds|op het moment dat|tot|waarop|toen|zolang|vanaf het moment dat"
    r"|na)\b[^.;]{0,60}$"
)
_ITSELF = re.compile(r"\b(?:\w*verordening|regeling|regels|besluit|zij|ze|artikel\w*|hoofdstuk\w*|dit)\b")


@check("inwerkingtreding")
def it_says_when_it_starts(reading: Reading) -> Result:
    for passage in _closing_passages(reading):
        for found in _ENTRY.finditer(passage.low):
            if _NOT_THE_ENTRY.search(passage.low[max(0, found.start() - 70) : found.start()]):
                continue
            if re.search(r"\b(?:nadat|voordat|waarop)\b", found[0]):
                continue
            if not (_ITSELF.search(passage.low) or "inwerking" in passage.heading):
                continue
            if re.match(
                r"(?:de|het) (?:[a-z]+wet|omgevings\w+|wet )",
                passage.low[max(0, found.start() - 40) : found.start()].strip(),
            ):
                continue
            return Result("met", (passage.place(found.start(), found.end()),))
    if empty := _empty_heading(reading, r"\binwerking"):
        because = "Er is een artikel met deze titel, maar de tekst noemt geen dag."
        return Result("unclear", (empty,), because)
    because = "Er staat geen dag in. Dan geldt de verordening vanaf de achtste dag na de bekendmaking."
    return Result("missing", (), because)


_RULES = r"(?:\w*verordening(?:en)?|\w*regeling(?:en)?|\w*besluit|\w*reglement|beleidsregels?|\w*notitie)"
_ENDS = (
    r"(?:ingetrokken|in te trekken|vervallen(?: verklaard)?|afgeschaft|buiten werking gesteld|komt te vervallen"
    r"|vervalt|vervallen|treedt buiten werking|stopt|eindigt|geldt niet (?:meer|langer))"
)
_REPEALS = re.compile(
    rf"\b{_RULES}\b[^;.:]{{0,260}}?\b{_ENDS}\b"
    rf"|\b(?:ingetrokken|vervallen|vervalt|vervallen verklaard|intrekking van"
    rf"|buiten werking)\b[^;.]{{0,60}}?\b{_RULES}\b"
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


@check("intrekking-oude-regeling")
def it_repeals_the_old_rules(reading: Reading) -> Result:
    for passage in _closing_passages(reading):
        found = _REPEALS.search(passage.low)
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
    for passage in _closing_passages(reading):
        if found := _NOTHING_BEFORE.search(passage.low):
            return Result(
                "not_applicable",
                (passage.place(found.start(), found.end()),),
                "Volgens de tekst is er geen oude regeling.",
            )
    if empty := _empty_heading(
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

_ENTRY_MOMENT = (
    r"\b(?:inwerkingtreding|in werking (?:treedt|treden|is getreden|trad|te treden)|treedt in werking"
    r"|(?:vóór|voor|na|vanaf) (?:die|deze) (?:dag|datum)|(?:vóór|voor|na|vanaf|sinds) \d{1,2} \w+ 20\d\d"
    r"|intrekking)\b"
)
_BEGUN = (
    r"\b(?:gestart\w*|begonnen|ingediend\w*|aangevangen|ontvangen|ingezet|in gang gezet\w*|in gang"
    r"|dater(?:en|t) van|dateert van|lopend\w*|lopen|liepen|liep|begint|start|aanvangt|genomen"
    r"|aangekondigd\w*|bekendgemaakt\w*"
    r"|toegekend\w*|gemaakt\w*|opgestart\w*|ter inzage|gedaan|afgerond\w*|in behandeling"
    r"|in voorbereiding|in procedure|starten|beginnen|startten|worden ingediend|is besloten|aanvangen)\b"
)
_TRANSITION = re.compile(
    rf"\bvan (?:vóór|voor) (?:de |het )?(?:datum van )?inwerkingtreding\b"
    rf"|{_BEGUN}[^.;]{{0,90}}{_ENTRY_MOMENT}|{_ENTRY_MOMENT}[^.;]{{0,90}}{_BEGUN}"
    r"|\b(?:blijft|blijven)\b[^.;]{0,160}\b(?:van toepassing|gelden|van kracht|geldig|geldt|in stand)\b"
    r"|\bgeld(?:t|en) nog\b|\bgeld(?:t|en) de (?:ingetrokken|oude)\b|\b(?:die|dat) op (?:de dag"
    r"|dat moment|het (?:moment|tijdstip)|\d{1,2} \w+ 20\d\d)[^.;]{0,80}\b(?:lopen|loopt|in behandeling"
    r"|gaande)\b|\bbehoud(?:t|en) (?:hun|zijn|haar) (?:geldigheid|kracht|werking)"
    r"|\b(?:onmiddellijke|directe) werking\b|\bgeen overgangsrecht\b|\b(?:al |reeds )?(?:lopende"
    r"|gestarte|begonnen|ingediende)\b|\b(?:al|reeds) (?:zijn |is |waren )?(?:liepen|liep|in behandeling"
    r"|in procedure|aangevraagd|gestart|begonnen|ingediend|aangevangen|in gang gezet|lopen)\b"
)
_ABOUT_RUNNING = re.compile(
    r"\b(?:\w*proces(?:sen)?|\w*traject(?:en)?|\w*procedures?|verzoek(?:en)?|aanvra(?:ag|gen)"
    r"|participatie\w*|inspraak\w*|\w*initiatie(?:f|ven)|voornemens?|beleid\w*|plan(?:nen)?"
    r"|project(?:en)?|besluit(?:en)?|zaken|zienswijzen|uitdaging(?:en)?|afspraken|onmiddellijke|directe"
    r"|overgangsrecht|overeenkomsten|wat al)\b"
)
_STILL_RUNNING = re.compile(
    rf"{_BEGUN}|\b(?:overgangsrecht|onmiddellijke werking|directe werking|oude (?:recht|regels"
    rf"|verordening)|ingetrokken|inspraakverordening)\b"
)
_TRANSITION_TITLE = re.compile(r"overgang|lopende|eerbiedig|wat al loopt")
_REPORTING = re.compile(
    r"\b(?:evalu\w+|binnen \w+ jaar|elke|jaarlijks|ieder jaar|zendt|rapporteert|\w+ jaar na|maanden na)\b"
)


@check("overgangsrecht")
def it_says_what_happens_to_running_cases(reading: Reading) -> Result:
    for passage in _closing_passages(reading):
        found = _TRANSITION.search(passage.low)
        titled = _TRANSITION_TITLE.search(passage.heading)
        if (
            not found
            or not (titled or _STILL_RUNNING.search(passage.low))
            or not (titled or _ABOUT_RUNNING.search(passage.low))
        ):
            continue
        closing = titled or re.search(r"inwerking|intrek|slot|overgang|citeer", f"{passage.heading} {passage.division}")
        if not titled and _REPORTING.search(passage.low):
            continue
        if not closing and not re.search(_ENTRY_MOMENT, passage.low) and "werking" not in found[0]:
            continue
        return Result("met", (passage.place(found.start(), found.end()),))
    if empty := _empty_heading(reading, r"\bovergang"):
        return Result(
            "unclear",
            (empty,),
            "Er is een artikel met deze titel, maar de tekst zegt niet wat geldt voor wat al loopt.",
        )
    return Result("missing", (), "De tekst zegt niet wat geldt voor processen en verzoeken die al lopen.")


@check("toelichting")
def it_has_an_explanatory_note(reading: Reading) -> Result:
    for part in reading.ordinance.parts:
        if part.kind == "note" and len(part.content.split()) >= 8:
            texts = [p for p in reading.of("note") if len(p.text.split()) >= 5]
            return Result("met", tuple(p.place() for p in texts[:1]))
    for part in reading.ordinance.parts:
        if part.kind == "annex" and re.match(
            r"\W*(?:bijlage\b.{0,30})?toelichting\b", f"{part.label} {part.heading} {part.text}".strip().lower()
        ):
            return Result("met", tuple(p.place() for p in reading.of("annex")[:1]))
    for passage in reading.body:
        if re.match(r"\W*toelichting\b\s*(?:[:–-]|op|bij)", passage.low):
            return Result(
                "unclear",
                (passage.place(),),
                "Er staat toelichting tussen de artikelen. Zet haar achter de verordening.",
            )
    if reading.ordinance.part("note"):
        return Result("unclear", (), "Er staat een kop 'Toelichting', maar er komt bijna geen tekst achter.")
    return Result("missing", (), "Achter de artikelen is geen toelichting gevonden.")


def _stated(reading: Reading, pattern: re.Pattern[str], heading: str) -> Result:
    for passage in _closing_passages(reading):
        if found := pattern.search(passage.low):
            return Result("met", (passage.place(found.start(), found.end()),))
    if empty := _empty_heading(reading, heading):
        for passage in reading.norms:
            if (
                re.search(heading, passage.heading)
                and re.match(r"\W*(?:\w+ ){0,4}\w*(?:verordening|regeling)\b", passage.low)
                and not passage.low.startswith("deze")
            ):
                return Result("met", (passage.place(),))
        return Result("unclear", (empty,), "Er is een artikel met deze titel, maar de naam zelf is niet gevonden.")
    return Result("missing")


def _closing_passages(reading: Reading) -> Iterator[Passage]:
    """Norms, from the end back: there these articles stand. Then what the decision itself says, above and below."""
    yield from reversed(reading.norms)
    yield from reading.of("closing")
    yield from reading.preamble


def _empty_heading(reading: Reading, heading: str) -> Place | None:
    pattern = re.compile(heading)
    return next(
        (heading_place(article) for article in reading.ordinance.articles if pattern.search(article.heading.lower())),
        None,
    )
