"""Article 150, first paragraph: residents and stakeholders are both involved."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import Passage
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.takeover import about_challenge
from leeratelier.ordinance.rules.wording import (
    EVERYONE,
    INVOLVES,
    OTHER_ARTICLE,
    RESIDENTS,
    SOME_STAKEHOLDERS,
    STAKEHOLDERS,
    defines_people,
    denied,
    involves,
)

_INSPRAAK = re.compile(r"\b(?:inspraak\w*|inspreken|zienswijzen?|reageren|reacties?)\b")


@check("kring-inwoners")
def residents_and_stakeholders_are_covered(reading: Reading) -> Result:
    """Both in one passage, not only where inspraak is open to everyone; in separate passages is a doubt."""
    seen = _seen(reading)
    residents, stakeholders, others, inspraak = (
        seen[name] for name in ("residents", "stakeholders", "others", "inspraak")
    )
    if seen["both"]:
        return Result("met", (seen["both"][0],))
    if inspraak and (stakeholders or not residents):
        return Result("met", (inspraak[0],))
    if inspraak:
        because = "Bij inspraak kan iedereen meedoen. Kijk of belanghebbenden ook op andere manieren meedoen."
        return Result("unclear", (residents[0], inspraak[0]), because)
    if residents and stakeholders:
        because = "Inwoners en belanghebbenden staan in aparte bepalingen. Kijk of beide steeds mogen meedoen."
        return Result("unclear", (residents[0], stakeholders[0]), because)
    if others:
        because = "Naast inwoners noemt de tekst andere groepen, maar niet alle belanghebbenden."
        return Result("unclear", tuple(others[:2]), because)
    if residents:
        return Result("missing", (residents[0],), "De tekst noemt inwoners, maar geen belanghebbenden.")
    if stakeholders:
        return Result("missing", (stakeholders[0],), "De tekst noemt belanghebbenden, maar geen inwoners.")
    return Result("missing", (), "De tekst zegt niet wie er worden betrokken.")


def _seen(reading: Reading) -> dict[str, list[Place]]:
    """Who takes part, and where: both groups together, one of them, others beside residents, everyone at inspraak."""
    seen: dict[str, list[Place]] = {name: [] for name in ("both", "residents", "stakeholders", "others", "inspraak")}
    wide = _terms_that_include(reading)
    for passage in reading.body:
        takes_part = involves(passage) or (INVOLVES.search(passage.low) and any(_named(passage, term) for term in wide))
        if not takes_part or not _tells_who_takes_part(reading, passage):
            continue
        who = _circle(passage, wide)
        if {"residents", "stakeholders"} <= who.keys():
            at_inspraak = _INSPRAAK.search(passage.low) and EVERYONE.search(passage.low)
            seen["inspraak" if at_inspraak else "both"].append(who["stakeholders"])
            if not at_inspraak:
                break
        elif "residents" in who:
            seen["residents"].append(who["residents"])
            seen["others"] += [who["others"]] if "others" in who else []
        elif "stakeholders" in who:
            seen["stakeholders"].append(who["stakeholders"])
    return seen


def _tells_who_takes_part(reading: Reading, passage: Passage) -> bool:
    """Not in who takes over tasks, a definition of the group itself, or a closing article."""
    if passage.term:
        is_the_group = RESIDENTS.fullmatch(passage.term) or STAKEHOLDERS.fullmatch(passage.term)
        return not is_the_group and not about_challenge(reading, passage)
    return not OTHER_ARTICLE.search(passage.heading) and not about_challenge(reading, passage)


def _circle(passage: Passage, wide: dict[str, set[str]]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for name, pattern in (("residents", RESIDENTS), ("stakeholders", STAKEHOLDERS), ("others", SOME_STAKEHOLDERS)):
        for match in pattern.finditer(passage.low):
            if denied(passage, match.start(), match.end()):
                continue
            found.setdefault(name, passage.place(match.start(), match.end()))
            if name == "residents" and EVERYONE.fullmatch(match[0]):
                found.setdefault("stakeholders", found[name])
    for term, circle in wide.items():
        if named := _named(passage, term):
            for name in circle:
                found.setdefault(name, passage.place(named.start(), named.end()))
    return found


def _named(passage: Passage, term: str) -> re.Match[str] | None:
    return re.search(rf"\b{re.escape(term)}(?:s|en)?\b", passage.low)


_PEOPLE_TERM = re.compile(
    r"^(?:de )?(?:\w+ )?(?:inwoners?|bewoners?|burgers?|deelnemers?|participanten?|participant"
    r"|insprekers?|doelgroep|ingezetenen|stakeholders?|betrokkenen|initiatiefnemers?)(?:\(s\))?$"
)


_ON_A_PAR = re.compile(
    r"\b(?:met|onder) (?P<term>inwoners|bewoners|burgers|ingezetenen)\b[^.;]{0,60}\b(?:gelijkgesteld"
    r"|gelijk gesteld|mede verstaan|ook verstaan|begrepen)\b"
)


def _terms_that_include(reading: Reading) -> dict[str, set[str]]:
    """Terms whose definition names residents or stakeholders: 'inwoners: ingezetenen en belanghebbenden'."""
    terms: dict[str, set[str]] = {}
    for passage in reading.body:
        if (found := _ON_A_PAR.search(passage.low)) and STAKEHOLDERS.search(passage.low):
            terms[found["term"]] = {"residents", "stakeholders"}
    for passage in reading.definitions:
        if not (_PEOPLE_TERM.match(passage.term) or defines_people(passage)):
            continue
        meaning = passage.low[passage.low.find(passage.term) + len(passage.term) :]
        circle = {
            name
            for name, pattern in (("residents", RESIDENTS), ("stakeholders", STAKEHOLDERS))
            if any(
                not denied(passage, m.start(), m.end())
                for m in pattern.finditer(passage.low)
                if pattern.search(meaning)
            )
        }
        if circle:
            everyone = {"residents", "stakeholders"} if EVERYONE.search(meaning) else set()
            terms[passage.term.removesuffix("(s)")] = circle | everyone
    return terms
