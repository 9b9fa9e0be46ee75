"""Who does what in every step, on what ground, and what the reader should know beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from leeratelier.ordinance.rules.plan.assumptions import (
    CHRISTMAS,
    PROPOSED,
    SIX_WEEKS,
    Assumptions,
    EntryMode,
    Inspraak,
    Stage,
)
from leeratelier.ordinance.rules.plan.road import Step
from leeratelier.ui.rules import dutch

Ground = Literal["wet", "opgave", "aanname"]
GROUNDS = {"wet": "Wet", "opgave": "Uw kalender", "aanname": "Aanname"}
STATES = {
    "done": ("done", "klaar"),
    "possible": ("ok", "haalbaar"),
    "tight": ("warning", "past niet"),
    "late": ("error", "te laat"),
    "no_meeting": ("error", "geen vergadering op tijd"),
}
"""State → sign and word."""


@dataclass(frozen=True)
class Told:
    title: str
    who: str
    source: str
    note: str = ""


_ORDERS = "uw reglement van orde"
TOLD = {
    Stage.DRAFT: Told("Concept klaar", "beleid en jurist", "uw eigen planning"),
    Stage.LEGAL_CHECK: Told("Juridische toets klaar", "jurist", "uw eigen planning"),
    Stage.COLLEGE: Told(
        "College besluit over het voorstel",
        "college",
        "Gemeentewet, artikel 160, eerste lid, onder b",
        "Stelt een raadslid de verordening voor? Dan krijgt het college eerst tijd voor wensen en bedenkingen "
        "(Gemeentewet, artikel 147a, vierde lid).",
    ),
    Stage.INSPRAAK: Told("Inspraak begint", "college", "Algemene wet bestuursrecht, artikel 3:12 en 3:16"),
    Stage.INSPRAAK_END: Told("Inspraak is afgelopen", "college", "Algemene wet bestuursrecht, artikel 3:16"),
    Stage.PAPERS: Told(
        "Stukken bij de griffie",
        "beleid",
        f"Gemeentewet, artikel 19, tweede lid, en {_ORDERS}",
        "De wet noemt geen aantal dagen.",
    ),
    Stage.COMMITTEE: Told("Commissie bespreekt het voorstel", "raadscommissie", _ORDERS),
    Stage.COUNCIL: Told("Raad stelt de verordening vast", "raad", "Gemeentewet, artikel 147, eerste lid"),
    Stage.SIGNATURE: Told(
        "Besluit is ondertekend",
        "burgemeester en griffier",
        "Gemeentewet, artikel 32a",
        "De raad kan toestaan dat de griffier alleen tekent.",
    ),
    Stage.PUBLICATION: Told(
        "Bekendmaking in het gemeenteblad", "college", "Bekendmakingswet, artikel 6, 8 en 10, tweede lid"
    ),
    Stage.ENTRY: Told("Verordening gaat in", "", "Bekendmakingswet, artikel 10, tweede lid"),
    Stage.CVDR: Told(
        "Geldende tekst staat online (CVDR)",
        "college",
        "Bekendmakingswet, artikel 19",
        "De wet noemt geen dag. Wij raden aan: op de dag van ingang.",
    ),
}
_ENTRY_NOTES = {
    EntryMode.EIGHTH_DAY: "De achtste dag na de bekendmaking. Weekend en feestdagen tellen gewoon mee "
    "(Algemene termijnenwet, artikel 4, onder b).",
    EntryMode.NAMED_DATE: "De dag die in de verordening staat. Komt de bekendmaking later, dan geldt de verordening "
    "niet eerder dan de bekendmaking (Bekendmakingswet, artikel 8).",
    EntryMode.NEXT_DAY: "De dag na de bekendmaking, als dat in de verordening staat.",
}


def ground(step: Step, told: Assumptions) -> Ground:
    """What the day itself rests on. The law's own term counts as law; all that hangs on our terms is an assumption."""
    if step.scheduled:
        return "opgave"
    by_law = (
        step.stage is Stage.ENTRY
        or (step.stage is Stage.PUBLICATION and step.day == step.legal_limit)
        or (step.stage is Stage.INSPRAAK_END and told.inspraak_weeks == SIX_WEEKS)
    )
    return "wet" if by_law else "aanname"


def source(step: Step, told: Assumptions) -> str:
    if step.stage in (Stage.INSPRAAK, Stage.INSPRAAK_END) and told.inspraak_weeks != SIX_WEEKS:
        return "uw inspraakverordening (Gemeentewet, artikel 150, tweede lid)"
    return TOLD[step.stage].source


def note(step: Step, told: Assumptions) -> str:
    if step.stage is Stage.ENTRY:
        return _ENTRY_NOTES[told.mode]
    if step.stage is Stage.INSPRAAK and told.inspraak is Inspraak.UNKNOWN:
        return "Wij rekenen voor de zekerheid met inspraak. Zoek uit of uw inspraakverordening die verplicht."
    if step.stage is Stage.INSPRAAK_END:
        return _end_of_inspraak(told)
    if step.stage is Stage.PUBLICATION and step.legal_limit and step.legal_limit != step.day:
        limit = dutch.date(step.legal_limit, datetime.date.min, weekday=True)
        return f"De wet laat ook {limit} toe. Wij rekenen met een werkdag."
    return TOLD[step.stage].note


def assumed(told: Assumptions) -> Iterator[tuple[str, str, bool]]:
    """What the outcome rests on: words, value, and whether it is as we proposed."""
    for name, words, unit in _TERMS:
        if (name == "committee_days" and not told.has_committee) or (
            name in ("inspraak_weeks", "answer_working_days") and not told.holds_inspraak
        ):
            continue
        value = getattr(told, name)
        yield words, dutch.plural(value, *unit), value == getattr(PROPOSED, name)
    recess = sorted(told.recess, key=lambda period: period.first)
    between = [f"{_day(period.first)} tot en met {_day(period.last)}" for period in recess]
    yield "Reces van de raad", dutch.join(between) or "geen", told.recess == (CHRISTMAS,)


def reckoning(told: Assumptions) -> tuple[str, ...]:
    """How we count, with the law behind it."""
    by_law = ", behalve de zes weken inspraak" if told.holds_inspraak and told.inspraak_weeks == SIX_WEEKS else ""
    return (
        f"Geen van deze termijnen staat in de wet{by_law}. Vul in wat bij uw gemeente geldt.",
        "Een werkdag is geen zaterdag, geen zondag en geen feestdag (Algemene termijnenwet, artikel 3). Een dag die "
        "alleen voor één jaar vrij is verklaard, kennen wij niet.",
        "Een termijn die wij terugtellen, schuift niet op voor een weekend of feestdag (Algemene termijnenwet, "
        "artikel 1, tweede lid). Bekendmaken en ingaan ook niet (artikel 4, onder b).",
        "Staan er van een jaar vergaderingen in uw kalender, dan rekenen wij in dat jaar alleen met die dagen. In een "
        "ander jaar kan elke werkdag buiten het reces.",
    )


def _end_of_inspraak(told: Assumptions) -> str:
    weeks = dutch.plural(told.inspraak_weeks, "week", "weken")
    if told.inspraak_weeks > 12:
        return (
            f"Laatste dag van {weeks}. Een termijn van meer dan twaalf weken schuift niet op voor een weekend of "
            "feestdag (Algemene termijnenwet, artikel 4, onder a)."
        )
    return (
        f"Laatste dag van {weeks}. Valt die op een zaterdag, zondag of feestdag, dan loopt de termijn door tot de "
        "volgende werkdag (Algemene termijnenwet, artikel 1)."
    )


def _day(day: datetime.date) -> str:
    return dutch.date(day, datetime.date.min)


_DAYS, _WORKING, _WEEKS = ("dag", "dagen"), ("werkdag", "werkdagen"), ("week", "weken")
_TERMS = (
    ("draft_working_days", "Het concept maken", _WORKING),
    ("legal_working_days", "De juridische toets", _WORKING),
    ("college_days", "Van juridische toets tot collegebesluit", _DAYS),
    ("inspraak_weeks", "Inspraak op het ontwerp", _WEEKS),
    ("answer_working_days", "Reacties verwerken na de inspraak", _WORKING),
    ("delivery_days", "Stukken aanleveren vóór de eerste vergadering", _DAYS),
    ("committee_days", "Van commissie tot raad", _DAYS),
    ("publication_working_days", "Van raadsbesluit tot bekendmaking", _WORKING),
)
