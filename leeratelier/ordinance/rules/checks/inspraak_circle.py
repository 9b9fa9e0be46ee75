"""Who may give a zienswijze under division 3.4 of the Awb: by law only those with an interest."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Result
from leeratelier.ordinance.rules.passages import Passage, places
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.wording import RESIDENTS, denied

_DIVISION = re.compile(
    r"\bafdeling 3\.4\b|\b(?:uniforme )?openbare voorbereidingsprocedure\b|\buniforme voorbereiding\w*"
)
_HEARD = re.compile(
    r"\b(?:zienswijzen?|inspraak\w*|inspreken|inspreker\w*|reactie\w*|reageren|reageert|mening\w*"
    r"|naar voren brengen|kenbaar)\b"
)
_OTHERS = re.compile(r"\b(?:participanten|deelnemers|betrokkenen|belangstellenden|partijen|iedere \w+|personen)\b")
_STAKEHOLDERS = re.compile(r"\bbelanghebbenden?\b")


@check("inspraak-alleen-belanghebbenden")
def residents_are_heard_too(reading: Reading) -> Result:
    """L, Awb 3:15, second paragraph: others than belanghebbenden only where the ordinance says so."""
    law = [
        passage
        for passage in reading.body
        if (found := _DIVISION.search(passage.low)) and not denied(passage, found.start(), found.end())
    ]
    if not law:
        return Result("not_applicable", (), "De tekst gebruikt afdeling 3.4 van de Awb niet.")
    beside = {id(passage.article) for passage in law}
    about = [passage for passage in reading.body if id(passage.article) in beside or _HEARD.search(passage.low)]
    opened = next((passage for passage in about if _opens(passage)), None)
    if opened:
        return Result("met", places([opened], RESIDENTS, 1))
    shown = places(law, _DIVISION, 1)
    if any(_OTHERS.search(passage.low) and _HEARD.search(passage.low) for passage in about):
        return Result("unclear", shown, "Kijk of iedereen een zienswijze mag geven. De tekst gebruikt een ander woord.")
    return Result("missing", shown)


def _opens(passage: Passage) -> bool:
    found = RESIDENTS.search(passage.low)
    if not found or not _HEARD.search(f"{passage.low} {passage.heading}"):
        return False
    if re.search(r"\b(?:uitdaag|initiatief|burgerinitiatief)", passage.heading):
        return False
    return not denied(passage, found.start(), found.end())
