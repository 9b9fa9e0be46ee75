"""What a reader should know about how the text was placed, in Dutch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leeratelier.ordinance.rules.parse.items import DEEPEST
from leeratelier.ordinance.rules.parse.parts import Segment
from leeratelier.ordinance.rules.tree import Ordinance


def remarks(found: Ordinance, cut: Sequence[Segment], furniture: int, capped: bool) -> Iterator[str]:
    if not found.parts:
        yield "Het document is leeg: er staat geen tekst in."
        return
    yield from _about_articles(found)
    yield from _about_parts(found, cut)
    if furniture:
        lines = "1 regel" if furniture == 1 else f"{furniture} regels"
        yield f"{lines} met een paginanummer, koptekst of voettekst staan apart, achteraan."
    if capped:
        yield f"De opsommingen gaan dieper dan {DEEPEST} niveaus. Wat dieper staat, ziet u op niveau {DEEPEST}."


def _about_articles(found: Ordinance) -> Iterator[str]:
    if found.articles:
        return
    behind = any(unit.kind == "article" for part in found.parts if part.kind != "body" for unit in part.walk())
    if behind:
        yield "Er staan alleen artikelen buiten de verordening zelf, zoals in de toelichting. Die tellen we niet mee."
    else:
        yield "We vonden geen artikelen. De tekst is bewaard als gewone tekst."


def _about_parts(found: Ordinance, cut: Sequence[Segment]) -> Iterator[str]:
    if any(row.contents for segment in cut for row in segment.rows):
        yield "Er staat een inhoudsopgave in. De artikelen daarin tellen we niet mee."
    if any(segment.why == "restart" for segment in cut):
        yield "Na het laatste artikel begint de nummering opnieuw. We lezen dat deel als toelichting."
    if any(segment.why == "second" for segment in cut):
        yield "Er staat nog een besluit achter de verordening. Dat deel telt niet mee."
    if any(segment.why == "after closing" for segment in cut):
        yield "Na de ondertekening staat tekst zonder kop. We weten niet waar die bij hoort; de tekst is bewaard."
    if found.articles and any(part.kind == "front" and len(part.children) > 3 for part in found.parts[:1]):
        yield "Vóór de verordening staat andere tekst, zoals een voorstel. Die telt niet mee."
