"""Lawful shorter roads: what each gains, and where it is written."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from leeratelier.ordinance.rules.plan.assumptions import ORDER, Assumptions, EntryMode, Inspraak, Stage
from leeratelier.ordinance.rules.plan.road import plan_forward


@dataclass(frozen=True)
class Road:
    """`gains` is how many days sooner than by the ordinary road; `depends` is an answer that still has to be found."""

    slug: str
    title: str
    what: str
    source: str
    earliest: datetime.date
    gains: int
    arrives: bool  # on the wished day or before
    depends: bool = False


@dataclass(frozen=True)
class _Way:
    slug: str
    title: str
    what: str
    source: str
    told: Assumptions
    depends: bool = False


def shorter_roads(wished: datetime.date, today: datetime.date, told: Assumptions) -> tuple[Road, ...]:
    """Only roads that gain something; at the end, when it gains most, all of them together."""
    ordinary = plan_forward(today, told).entry
    roads = [_road(way, ordinary, wished, today) for way in (*_ways(told), *_together(told))]
    useful = [road for road in roads if road.gains > 0]
    apart = [road.gains for road in useful if road.slug != "together" and not road.depends]
    return tuple(road for road in useful if road.slug != "together" or road.gains > max(apart, default=0))


def shortest(told: Assumptions) -> Assumptions:
    """All lawful shortenings together. Inspraak that has to be held, or may have to be, stays."""
    mode = EntryMode.NEXT_DAY if told.mode is EntryMode.EIGHTH_DAY else told.mode
    return replace(told, mode=mode, extra_meeting=True, has_committee=False)


def _ways(told: Assumptions) -> Iterator[_Way]:
    if told.mode is EntryMode.EIGHTH_DAY and not _passed(told, Stage.COUNCIL):
        yield _Way(
            "named-date",
            "Noem de dag van ingang in de verordening",
            "Dan geldt de achtste dag niet. Maak de verordening wel bekend vóór de dag die erin staat: daarvoor kan "
            "zij niet gelden.",
            "Bekendmakingswet, artikel 10, tweede lid, en artikel 8",
            replace(told, mode=EntryMode.NAMED_DATE),
        )
        yield _Way(
            "next-day",
            "Laat de verordening ingaan op de dag na de bekendmaking",
            "Zet dat in het artikel over de inwerkingtreding. Dan hoeft u niet te weten op welke dag u bekendmaakt.",
            "Bekendmakingswet, artikel 10, tweede lid",
            replace(told, mode=EntryMode.NEXT_DAY),
        )
    if not _passed(told, Stage.COUNCIL):
        yield _Way(
            "extra-meeting",
            "Vraag een extra raadsvergadering",
            "De raad vergadert ook als de burgemeester dat nodig vindt, of als een vijfde van de leden er schriftelijk "
            "en met redenen om vraagt. Wij rekenen dan elke werkdag, ook in het reces.",
            "Gemeentewet, artikel 17, tweede lid, en artikel 19",
            replace(told, extra_meeting=True),
        )
    if told.has_committee and not _passed(told, Stage.COMMITTEE):
        yield _Way(
            "direct",
            "Behandel het voorstel meteen in de raad",
            "De Gemeentewet eist geen behandeling in een commissie. Kijk in uw reglement van orde of dit mag, en of "
            "er een spoedvoorstel bestaat. De griffie weet dit.",
            "Gemeentewet, artikel 16: uw eigen reglement van orde beslist",
            replace(told, has_committee=False),
        )
    if told.inspraak is Inspraak.UNKNOWN and not _passed(told, Stage.INSPRAAK_END):
        yield _Way(
            "no-inspraak",
            "Zoek uit of inspraak verplicht is",
            "Kijk in uw huidige inspraakverordening. Verplicht die geen inspraak op deze verordening, dan vervalt de "
            "termijn. Artikel 150 van de Gemeentewet verplicht niet tot inspraak.",
            "Gemeentewet, artikel 150, tweede lid, en uw eigen inspraakverordening",
            replace(told, inspraak=Inspraak.NO),
            depends=True,
        )


def _together(told: Assumptions) -> Iterator[_Way]:
    if not _passed(told, Stage.COUNCIL):
        yield _Way(
            "together",
            "Alles samen: de kortste weg",
            "Een eigen dag van ingang, een extra vergadering en behandeling meteen in de raad.",
            "De bronnen hierboven",
            shortest(told),
        )


def _road(way: _Way, ordinary: datetime.date, wished: datetime.date, today: datetime.date) -> Road:
    earliest = plan_forward(today, way.told).entry
    gains = (ordinary - earliest).days
    return Road(way.slug, way.title, way.what, way.source, earliest, gains, earliest <= wished, way.depends)


def _passed(told: Assumptions, stage: Stage) -> bool:
    return ORDER[told.reached] >= ORDER[stage]
