"""The end of an ordinance: its name, when it starts, and the note behind it."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Result
from leeratelier.ordinance.rules.reading import Reading, empty_heading, from_the_end

_NAME = re.compile(
    r"\b(?:aangehaald|aangeduid|aan te halen|geciteerd|aanhalen|citeren)\b[^.;]{0,60}?\b(?:als|onder)\b"
    r"|\b(?:citeertitel|titel)\b[^.;]{0,50}\b(?:is|luidt)\b|\bciteertitel\s*:"
    r"|\b(?:deze|de) (?:\w+)?verordening (?:[^.;]{0,80}\b)?(?:heet\b|draagt de (?:naam|titel)|krijgt de (?:naam|titel)"
    r"|wordt genoemd|staat bekend als|kan worden genoemd)|\b(?:zij|ze"
    r"|die) (?:wordt|worden) [^.;]{3,100} genoemd\b|\bdeze (?:\w+)?verordening wordt [^.;]{3,100} genoemd\b|\b(?:zij|ze"
    r"|die) heet\b[^.;]{0,10}\b\w*verordening|\b(?:(?:we|wij) noemen|noemen (?:we|wij)) (?:deze"
    r"|dit) (?:verordening|regels|regeling)"
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
    r"|\b(?:dag|datum|tijdstip|moment) van inwerkingtreding\b[^.;]{0,30}\b(?:is|wordt|vast)\b"
    r"|\bdeze (?:verordening|regels)\b[^.;]{0,40}\bgelden? vanaf\b"
)
_NOT_THE_ENTRY = re.compile(
    r"\b(?:voordat|vóór|voor|nadat|sinds|op het moment dat|tot|waarop|toen|zolang|vanaf het moment dat"
    r"|na)\b[^.;]{0,60}$"
)
_ITSELF = re.compile(r"\b(?:\w*verordening|regeling|regels|besluit|zij|ze|artikel\w*|hoofdstuk\w*|dit)\b")


@check("inwerkingtreding")
def it_says_when_it_starts(reading: Reading) -> Result:
    for passage in from_the_end(reading):
        for found in _ENTRY.finditer(passage.low):
            if _NOT_THE_ENTRY.search(passage.low[max(0, found.start() - 70) : found.start()]):
                continue
            if re.search(r"\b(?:nadat|voordat|waarop)\b", found[0]):
                continue
            if not (_ITSELF.search(passage.low) or "inwerkingtreding" in found[0] or "inwerking" in passage.heading):
                continue
            if re.match(
                r"(?:de|het) (?:[a-z]+wet|omgevings\w+|wet )",
                passage.low[max(0, found.start() - 40) : found.start()].strip(),
            ):
                continue
            return Result("met", (passage.place(found.start(), found.end()),))
    if empty := empty_heading(reading, r"\binwerking"):
        because = "Er is een artikel met deze titel, maar de tekst noemt geen dag."
        return Result("unclear", (empty,), because)
    because = "Er staat geen dag in. Dan geldt de verordening vanaf de achtste dag na de bekendmaking."
    return Result("missing", (), because)


_SOME_WORDS = 5  # less than this behind a heading is no note


@check("toelichting")
def it_has_an_explanatory_note(reading: Reading) -> Result:
    for part in reading.ordinance.parts:
        if part.kind == "note" and len(part.content.split()) >= _SOME_WORDS:
            texts = [p for p in reading.of("note") if len(p.text.split()) >= _SOME_WORDS]
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
    for passage in from_the_end(reading):
        if found := pattern.search(passage.low):
            return Result("met", (passage.place(found.start(), found.end()),))
    if empty := empty_heading(reading, heading):
        for passage in reading.norms:
            if (
                re.search(heading, passage.heading)
                and re.match(r"\W*(?:\w+ ){0,4}\w*(?:verordening|regeling)\b", passage.low)
                and not passage.low.startswith("deze")
            ):
                return Result("met", (passage.place(),))
        return Result("unclear", (empty,), "Er is een artikel met deze titel, maar de naam zelf is niet gevonden.")
    return Result("missing")
