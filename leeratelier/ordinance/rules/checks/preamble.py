"""The preamble: who adopts the ordinance, and on which article it rests. Nothing outside the preamble counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import Passage
from leeratelier.ordinance.rules.reading import Reading

_COUNCIL = re.compile(
    r"\b(?:de (?:gemeente)?raad\b(?! van state)|gemeenteraad|raad (?:van|der) (?:de )?gemeente"
    r"|raad (?:van|der)\b(?! state| bestuur| toezicht))"
)
_ADOPTS = re.compile(
    r"^(?:\W|b e s l u i t|wij,? )*(?:de |het )?(?P<organ>(?:gemeente)?raad\b|provinciale staten"
    r"|gedeputeerde staten|algemeen bestuur|dagelijks bestuur|eilandsraad"
    r"|bestuurscollege|college\b|burgemeester(?: en wethouders)?|b ?& ?w|(?:stadsdeel|deelgemeente)raad)"
)
_BY_COUNCIL = re.compile(
    r"\b(?:besluit(?:en)?|vastgesteld) (?:van|door) de (?:gemeente)?raad\b"
    r"|\bde (?:gemeente)?raad\b[^.;]{0,60}\b(?:besluit|stelt\b[^.;]{0,40}\bvast|heeft\b[^.;]{0,120}\bvastgesteld)\b"
)
_OTHER_AUTHORITY = ("provinciale staten", "algemeen bestuur", "eilandsraad")


@check("vastgesteld-door-raad")
def the_council_adopts(reading: Reading) -> Result:
    if not reading.preamble:
        because = "Er is geen aanhef gevonden. Daarin staat wie de verordening vaststelt."
        return Result("missing", (), because)
    for passage in reading.preamble:
        found = _ADOPTS.match(passage.low)
        if not found:
            continue
        place = passage.place(found.start("organ"), found.end("organ"))
        organ = found["organ"]
        if organ.endswith("raad") and organ != "eilandsraad":
            return Result("met", (place,))
        if organ in _OTHER_AUTHORITY:
            return Result(
                "not_applicable",
                (place,),
                f"Dit is geen gemeentelijke verordening: volgens de aanhef stelt {_article(organ)} vast.",
            )
        return Result("missing", (place,), f"Volgens de aanhef stelt {_article(organ)} vast, niet de raad.")
    for passage in reading.preamble:
        if found := _BY_COUNCIL.search(passage.low):
            return Result("met", (passage.place(found.start(), found.end()),))
    for passage in reading.preamble:
        if found := _COUNCIL.search(passage.low):
            return Result(
                "unclear",
                (passage.place(found.start(), found.end()),),
                "De aanhef noemt de raad, maar zegt niet duidelijk dat de raad vaststelt.",
            )
    return Result("missing", (reading.preamble[0].place(),), "De aanhef noemt de raad niet.")


def _article(organ: str) -> str:
    return organ if organ.endswith("staten") or organ.startswith("burgemeester") else f"het {organ}"


_LAW_NAME = r"(?:[a-zë]*wet(?:boek)?\b|[a-zë]*besluit\b|\bawb\b|\bgw\b|\bgemw\b|algemene wet [a-z]+|wet [a-z]+)"
_LISTED = re.compile(
    r"\bart(?:ikel(?:en)?|\.|t\.)?\s*(?P<list>\d[^;]{0,120}?)\s*(?:,|van|uit|in|der|\()?\s*(?:de |het |onze )?(?P<law>"
    + _LAW_NAME
    + ")"
)
_LAW_FIRST = re.compile(
    r"\b(?P<law>gemeentewet|gemw|gw)\b[\s,:(]*(?:met name |in het bijzonder "
    r"|inzonderheid )?(?:de )?art(?:ikel(?:en)?|\.|t\.)?\s*(?P<list>\d[^;()]{0,60})"
)
_RANGE = re.compile(r"\b(\d{2,3})\s*(?:tot en met|t/m|[-–—])\s*(\d{2,3})\b")
_BASIS = re.compile(r"\b(?:gelet op|krachtens|op grond van|op basis van|ingevolge|gezien|grondslag|gelet)\b")
_OPENERS = re.compile(
    r"\b(?:gelet op|gelezen|overwegende?|overweegt|in overweging|gezien|gehoord|besluit|b e s l u i t"
    r"|krachtens|op grond van|op basis van|ingevolge|vast te stellen)\b"
)


_OTHER_AUTHORITY_LAW = re.compile(
    r"\bartikel(?:en)?\b[^;]{0,40}\b(?:147|79|154)\b[^;]{0,40}\b(?:provinciewet|waterschapswet|wet openbare lichamen)"
)


@check("grondslag-genoemd")
def article_150_is_the_basis(reading: Reading) -> Result:
    elsewhere: list[Place] = []
    for passage, clause, start in _clauses(reading):
        if not (found := _cites_150(clause)):
            continue
        place = passage.place(start + found[0], start + found[1])
        opener = _OPENERS.findall(clause[: found[0]])
        if opener and opener[-1] in ("gelet op", "krachtens", "op grond van", "op basis van", "ingevolge"):
            return Result("met", (place,))
        elsewhere.append(place)
    if elsewhere:
        because = "De aanhef noemt artikel 150 van de Gemeentewet, maar niet als grondslag ('gelet op')."
        return Result("unclear", tuple(elsewhere[:1]), because)
    for passage in reading.preamble:
        if other := _OTHER_AUTHORITY_LAW.search(passage.low):
            because = "Dit is geen gemeentelijke verordening: hier geldt een andere wet dan de Gemeentewet."
            return Result("not_applicable", (passage.place(other.start(), other.end()),), because)
    basis = [p for p in reading.preamble if _BASIS.search(p.low)]
    if not reading.preamble:
        return Result("missing", (), "Er is geen aanhef gevonden.")
    return Result(
        "missing", tuple(p.place() for p in basis[:1]), "De aanhef noemt artikel 150 van de Gemeentewet niet."
    )


def _clauses(reading: Reading) -> Iterator[tuple[Passage, str, int]]:
    """The preamble per passage, each begun with the opener it hangs under ('gelet op' above a list of articles)."""
    standing = ""
    for passage in reading.preamble:
        low = passage.low
        openers = list(_OPENERS.finditer(low))
        if (
            (not openers or openers[0].start() > 5)
            and standing
            and not low.lstrip().startswith(("de raad", "de gemeenteraad"))
        ):
            prefix = standing + " "
            yield passage, prefix + low, -len(prefix)
        else:
            yield passage, low, 0
        if openers:
            standing = openers[-1][0]


def _cites_150(clause: str) -> tuple[int, int] | None:
    for pattern in (_LISTED, _LAW_FIRST):
        for found in pattern.finditer(clause):
            if found["law"] in ("gemeentewet", "gemw", "gw") and _holds_150(found["list"]):
                return found.start(), found.end()
    return None


def _holds_150(numbers: str) -> bool:
    """'149, 150 en 156', '147 tot en met 151'; not '150a', and not what belongs to a law named before."""
    if re.search(r"(?<![\d.:])150(?![\d.:a-z])", numbers):
        return True
    return any(int(first) <= 150 <= int(last) for first, last in _RANGE.findall(numbers))
