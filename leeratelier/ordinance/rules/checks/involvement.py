"""Article 150, first paragraph: the way in which people are involved."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Result
from leeratelier.ordinance.rules.passages import Passage, lowered, places
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.takeover import about_challenge
from leeratelier.ordinance.rules.wording import NEGATION, OTHER_ARTICLE, denied, involves

_PLAN = re.compile(
    r"\b(?:(?:participatie|inspraak|proces|samenspraak|participatieproces|samenwerkings|betrokkenheids|meedoe)-?"
    r"(?:plan|plannen|voorstel|aanpak|opzet|ontwerp|agenda|kalender|notitie|strategie|document|opdracht|protocol"
    r"|kaart|wijzer|kompas|route|besluit|schema|afspraken)"
    r"|(?!bestemmings|omgevings|beleids|jaar|wijk|structuur|bouw|uitvoerings|rooster"
    r"|inrichtings)\w{4,}plan|startnotities?|startdocument|plan (?:voor|van aanpak|over|waarin)"
    r"|processchets|aanpak voor (?:de )?(?:participatie|betrokkenheid)"
    r"|plan|communicatieplan|spoorboekje|routekaart|afwegingskader|startbesluit|procesafspraken|draaiboek)\b"
)
_LAYS_DOWN = re.compile(
    r"\b(?:stel(?:t|len)\b[^.;]{0,90}\b(?:op|vast)|maakt|maken|schrijft|legt\b[^.;]{0,80}\b(?:vast|voor)"
    r"|vast te stellen|opgenomen|vastgelegd|vastgesteld|opgesteld|opstelt|bevat(?:ten)?|vermeldt"
    r"|vermelden"
    r"|beschrijft|omschrijft|noemt|regelt|staat|staan|bestaat uit|beschreven|omschreven|uitgewerkt|begint met"
    r"|start met|geeft aan|in elk geval|in ieder geval|ten minste|tenminste|minimaal)\b"
)
_ITS_SUBJECT = re.compile(
    r"participatie|inspraak|betrok|betrek|inwoner|bewoner|ingezeten|belanghebbend|burger|meedenk|meepra"
    r"|samenspraak|inbreng|deelnemer|invloed|werkvorm|traject|partners"
)
_PROCEDURE = re.compile(
    r"\b(?:ter inzage|terinzage\w*|zienswijzen?|inspraakprocedure|inspraakperiode|inspraaktermijn"
    r"|hoorzitting|afdeling 3\.4|openbare voorbereidingsprocedure"
    r"|uniforme (?:openbare )?voorbereiding\w*|inspreken|reactietermijn|inspraakreacties?|reactienota"
    r"|nota van beantwoording|inloopbijeenkomst|consultatieronde)\b"
)
_FORM = re.compile(
    r"\b(?:bijeenkomst(?:en)?|werkvorm(?:en)?|meeweten|meedenken|meewerken|meepraten|informeren|enqu[êe]tes?|vragenlijst(?:en)?|inwonerspanel|burgerpanel|burgerberaad"
    r"|internetconsultatie|digitaal platform|ladder|participatieladder"
    r"|raadplegen|coproduceren|co-?creatie|meebeslissen|participatievorm(?:en)?"
    r"|vorm(?:en)? van (?:participatie|inspraak)|participatieniveau|niveau van (?:participatie|invloed)"
    r"|mate van invloed|gesprekstafels?|ontwerpatelier|keukentafel\w*|wijkschouw|inloopavond|spreekuur"
    r"|huis-aan-huis|peiling|loting)\b"
)
_SAYS_HOW = re.compile(
    r"\bde volgende (?:stappen|fasen|werkwijze)\b|\b(?:maakt|legt|beschrijft|vermeldt|schrijft|schrijven"
    r"|leggen|maken)\b[^.;]{0,60}\b(?:bekend|vast|op|vooraf|van tevoren|eerst)\b[^.;]{0,120}\b(?:hoe"
    r"|op welke (?:wijze|manier)|wanneer|welk moment|de (?:wijze|manier) waarop)\b"
)
_CHOOSES = re.compile(
    r"\b(?:kiest|kiezen|kent|kennen|onderscheidt|hanteert|bepaalt|bepalen|gebruik(?:t|en)|organise(?:ert|ren)|houdt|houden"
    r"|past\b[^.;]{0,40}\btoe|maakt|nodigt|vraagt|gekozen|zet\b[^.;]{0,30}\bin)\b"
)
_REPORT = re.compile(
    r"\b(?:eindverslag|verslag|terugkoppel\w*|verantwoord\w*|reactienota|nota van (?:inspraak"
    r"|participatie|beantwoording)|participatieverslag|eindrapportage"
    r"|(?:laat|laten)\b[^.;]{0,60}\b(?:weten|zien)|(?:vertelt|vertellen|meldt|melden|bericht)\b"
    r"|wat (?:er |we |wij )?met (?:de|hun|die|alle|uw)\b[^.;]{0,60}\b(?:gedaan|doet|doen|gebeurd"
    r"|gebeurt)"
    r"|motiveert|koppelt\b[^.;]{0,50}\bterug)\b"
)
_DELEGATED = re.compile(
    r"\bnadere regels\b|\b(?:bepaalt|bepalen|beslist|besluit|regelt"
    r"|stelt)\b[^.;]{0,60}\b(?:op welke wijze|hoe|de wijze waarop|per geval)\b|\b(?:beleid|leidraad"
    r"|handreiking|regeling|besluit)\b[^.;]{0,40}\b(?:waarin|waaruit|volgt)\b[^.;]{0,30}\bhoe\b"
    r"|\bvolgt\b[^.;]{0,40}\b(?:leidraad|handreiking|participatiebeleid)\b"
    r"|\bpast\b[^.;]{0,60}\b(?:leidraad|handreiking|\w*beleid|kader|\w*waaier|\w*wijzer|spelregels)\b[^.;]{0,40}\btoe\b"
    r"|\bop (?:een )?passende wijze\b|\bper geval\b"
)


#  What a plan for involving people tells: three of these together are a way of working, whatever it is called.
_TOLD = tuple(
    re.compile(rf"\b(?:{words})\b")
    for words in (
        r"doel|doelen|doelstelling|waarover|onderwerp|vraagstuk",
        r"doelgroep(?:en)?|deelnemers?|genodigden|wie (?:er )?(?:mee|wordt|worden|belang)\w*|wie|groepen|uitgenodigd",
        r"werkvorm(?:en)?|(?:welke|de) vorm(?:en)?|werkwijze|instrumenten|methoden?|middelen"
        r"|vormen? van participatie|op welke (?:wijze|manier)|hoe"
        r"|langs welke weg|de (?:wijze|manier) waarop",
        r"planning|tijdpad|tijdschema|moment(?:en)?|wanneer|termijn(?:en)?|stappen|fasering",
        r"invloed|trede|niveau|gewicht|gewogen|rol(?:len)?|zeggenschap|beïnvloedingsruimte",
        r"terugkoppel\w*|terugkoppeling|terugkoppelt|antwoord|gehoord|uitkomst(?:en)?|opbrengst|verantwoording"
        r"|teruggegeven|teruggekoppeld",
        r"kaders|ruimte|randvoorwaarden",
    )
)
_ENOUGH_TOLD = 3


@check("betrokkenheid-geregeld")
def the_way_of_involving_is_regulated(reading: Reading) -> Result:
    """A plan or procedure is a way of working; choosing a form and reporting back together are one too."""
    working = list(_working(reading))
    for pattern, holds in (
        (_PLAN, _lays_down_a_plan),
        (_SAYS_HOW, _says_how),
        (_PROCEDURE, _has_a_procedure),
        (_LAYS_DOWN, _tells_enough),
    ):
        if found := [p for p in working if holds(p)]:
            return Result("met", places(found, pattern))
    forms = [p for p in working if _FORM.search(p.low) and _CHOOSES.search(p.low) and not NEGATION.search(p.low)]
    reports = [p for p in working if _REPORT.search(p.low) and _on_subject(p)]
    shown = (*places(forms, _FORM), *places(reports, _REPORT))[:3]
    if (forms and reports) or len(forms) > 1 or any(_holds_several(p) for p in forms):
        return Result("met", shown)
    if shown:
        because = "De tekst noemt een vorm of een verslag, maar beschrijft de werkwijze niet verder."
        return Result("unclear", shown, because)
    if delegated := [p for p in working if _DELEGATED.search(p.low) and _on_subject(p)]:
        because = "De tekst laat de werkwijze over aan een ander of aan later. De wet vraagt regels in de verordening."
        return Result("unclear", places(delegated, _DELEGATED), because)
    if merely := [p for p in reading.body if involves(p) and not about_challenge(reading, p)]:
        because = "De tekst zegt dat mensen worden betrokken, maar niet hoe."
        return Result("missing", (merely[0].place(),), because)
    return Result("missing", (), "De tekst beschrijft geen werkwijze, plan of procedure.")


def _lays_down_a_plan(passage: Passage) -> bool:
    return bool(_PLAN.search(passage.low) and _LAYS_DOWN.search(passage.low)) and _on_subject(passage)


def _says_how(passage: Passage) -> bool:
    return bool(_SAYS_HOW.search(passage.low)) and _on_subject(passage) and not NEGATION.search(passage.low)


def _tells_enough(passage: Passage) -> bool:
    if not _LAYS_DOWN.search(passage.low):
        return False
    return sum(1 for words in _TOLD if words.search(passage.low)) >= _ENOUGH_TOLD and _on_subject(passage)


def _has_a_procedure(passage: Passage) -> bool:
    found = _PROCEDURE.search(passage.low)
    return found is not None and not denied(passage, found.start(), found.end())


def _holds_several(passage: Passage) -> bool:
    """Meetings are held, or there are several forms to choose from."""
    return "organise" in passage.low or len(set(_FORM.findall(passage.low))) > 2


def _working(reading: Reading) -> Iterator[Passage]:
    """Passages that can hold a way of working: no definitions, no closing articles, no taking over of tasks."""
    for passage in reading.norms:
        if OTHER_ARTICLE.search(passage.heading) or about_challenge(reading, passage):
            continue
        yield passage


def _on_subject(passage: Passage) -> bool:
    """The article is about involvement: in its title, its chapter or one of its sentences."""
    if _ITS_SUBJECT.search(f"{passage.low} {passage.heading} {passage.division}"):
        return True
    return passage.article is not None and bool(_ITS_SUBJECT.search(lowered(passage.article.content)))
