"""Places that were left open when the text was filled in: {datum}, [nummer], xx-xx-2026, …"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.passages import QUOTE, Cite
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.tree import Unit

_MONTH = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
_OPEN = re.compile(
    r"\{[^{}]{0,80}\}+|<<?(?!/)[A-Za-zÀ-ÿ][^<>=\"/]{0,60}>>?|«[^»]{0,80}»(?=$|[\s,.;)])"
    rf"|\b[xX]{{2,4}}(?:[-./ ](?:[xX]{{2,4}}|\d{{1,2}}|{_MONTH}))*(?:[-./ ](?:\d{{4}}|\d{{2}}xx"
    rf"|20[xX.]{{2}}|[xX]{{2,4}}))?\b|\b\d{{1,2}}[-./ ][xX]{{2}}[-./ ]\d{{4}}\b|\b20[xX]{{2}}\b"
    rf"|\b[xX] {_MONTH}(?: \d{{4}})?\b|\b(?:dd|DD)[-./ ](?:mm|MM|maand|mnd)[-./ ](?:jjjj|JJJJ|jj|yyyy"
    rf"|20\d\d)\b|\b(?:artikel|nummer|nr\.?|gemeente|RV|zaaknummer|kenmerk) [XY](?=[\s,.;:)]|$)"
    r"|(?<=\s)\.\.(?=\s|$)|\b20\.\.(?!\.)|\b[XY](?= (?:weken|maanden|dagen|jaar|euro|leden)\b)"
    r"|\((?:datum|naam|naam gemeente|nummer|jaartal|aantal|bedrag|invullen)\)"
    r"|_{3,}|(?<![.\w])\.{4,}|(?:\. ){3,}\.|…+|(?<!\.)\.{3}(?!\.)"
    r"|\b(?:PM|P\.M\.|p\.m\.|NTB|n\.t\.b\.|NNB|TODO|n\.n\.t\.b\.|tbd|TBD"
    r"|lorem ipsum)(?=[\s,.;:)\]]|$)"
    r"|(?:^|(?<=[:(–-] )|(?<=[:(–-]))(?:(?:nog|nader|zelf|hier) )?(?:in te vullen|invullen|te bepalen)(?=\W|$)"
    r"|\([^()]{0,40}\b(?:invullen|in te vullen)\)|\bnog (?:in te vullen|te bepalen)(?=\s*(?:[.;:)\]]|$))"
    r"|(?<![\w])@@+\w*|#{2,}(?=\s|$)|\?{2,}"
)
_BRACKETED = re.compile(r"\[(?P<in>[^\[\]]{1,160})\]")
_SQUARE_IS_NO_PLACEHOLDER = re.compile(
    r"\s*(?:\d{1,3}[a-z]?|[a-z]|[ivx]{1,4}|\*+|vervallen|gereserveerd|red\.?(?::.*)?|redactie.*|sic!?"
    r"|w\.?\s?g\.?|(?:was )?(?:w\.g\.|getekend)|handtekening|noot.*|voetnoot.*|\.\.\.|…|afbeelding.*"
    r"|logo.*|figuur.*|toelichting:.*|https?:.*|www\..*)\s*",
    re.IGNORECASE,
)
#  A proposal bound in front isn't the ordinance.
_PROPOSAL = re.compile(
    r"\b(?:raadsvoorstel|collegevoorstel|(?:voorgesteld|gevraagd) besluit|portefeuillehouder|agendapunt"
    r"|stellen (?:wij )?u voor|wordt voorgesteld)\b"
)
_FILLED_DATE = re.compile(rf"\s*(?:\w+dag )?\d{{1,2}}[-/. ](?:{_MONTH}|\d{{1,2}})[-/. ]\d{{2,4}}\s*", re.IGNORECASE)
_BLANK = re.compile(
    rf"\b(?:datum|nummer|nr|naam|gemeente|gemeentenaam|titel|plaats|bedrag|aantal|termijn|kenmerk"
    rf"|zaaknummer|citeertitel|jaar|jaartal|maand|dag|periode|weken|xx+|in ?(?:te ?)?vullen|keuze|optie|of"
    rf"|facultatief|optioneel|bv|bijvoorbeeld|tekst|wijk|functie|adres|website|artikel|organisatie"
    rf"|provincie|voorstel|beleid\w*|dd|x|y|{_MONTH}|\d{{4}})\b|…|\.\.\.",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"(?:griffier|voorzitter|burgemeester|secretaris|getekend|handtekening|w\.g\.)", re.IGNORECASE)
_LEADERS = re.compile(r"(?:\.{4,}|(?:\. ){3,}\.?|…{2,})\s*(?:p(?:ag)?\.?\s*)?\d{1,3}\s*$")


@check("invulplek-open")
def nothing_is_left_open(reading: Reading) -> Result:
    """L: `missing` when a place was left open; brackets of which the meaning isn't sure are `unclear`."""
    sure: list[Place] = []
    doubtful: list[Place] = []
    proposed = any(_PROPOSAL.search(passage.low) for passage in reading.of("front"))
    words = [word for word in _WORDS if word in reading.words]
    for unit, cite, part in _units(reading):
        for text, in_heading in ((unit.text, False), (unit.heading, True)):
            if not (_SIGNS.search(text) or any(word in text for word in words)):
                continue
            for start, end, certain in _left_open(text, part):
                quote = text[start:end][:QUOTE]
                where = cite.article, cite.paragraph, cite.point
                place = Place(quote, *where, unit.id, start, start + len(quote), in_heading)
                (sure if certain and not (proposed and part == "front") else doubtful).append(place)
    if sure:
        count = len(sure)
        because = "Er is één plek niet ingevuld." if count == 1 else f"Er zijn {count} plekken niet ingevuld."
        return Result("missing", tuple(sure[:20]), because)
    if doubtful:
        because = "Er staan haken om tekst. Kijk of die zo moeten blijven staan."
        if proposed:
            because = "Er is een open plek, misschien alleen in het voorstel dat ervoor staat. Kijk of dat zo hoort."
        return Result("unclear", tuple(doubtful[:5]), because)
    return Result("met")


#  To pass quickly over text that can't hold an open place.
_SIGNS = re.compile(r"[\[{<«…@#]|\.\.|__|\?\?|\. \. \.")
_WORDS = (
    *(
        "xx",
        "XX",
        "xX",
        "Xx",
        " x ",
        " X ",
        " Y ",
        "PM",
        "P.M",
        "p.m",
        "NTB",
        "n.t.b",
        "NNB",
        "n.n.t",
        "TODO",
        "TBD",
        "tbd",
    ),
    *("DD", "dd-", "dd/", "dd ", "invullen", "in te vullen", "te bepalen", "orem ipsum"),
    *("(datum", "(naam", "(nummer", "(jaartal", "(aantal", "(bedrag"),
)


def _units(reading: Reading) -> Iterator[tuple[Unit, Cite, str]]:
    for part in reading.ordinance.parts:
        yield from _below(part, Cite(), part.kind)


def _below(unit: Unit, cite: Cite, part: str) -> Iterator[tuple[Unit, Cite, str]]:
    cite = cite.inside(unit)
    yield unit, cite, part
    for child in unit.children:
        yield from _below(child, cite, part)


def _left_open(text: str, part: str) -> Iterator[tuple[int, int, bool]]:
    quoted = _quotations(text)
    for found in _BRACKETED.finditer(text):
        inside = found["in"]
        if _inside(found.start(), quoted) and re.fullmatch(r"\W*", inside):
            continue
        if _SQUARE_IS_NO_PLACEHOLDER.fullmatch(inside) and not re.fullmatch(r"\s*(?:\.\.\.|…)\s*", inside):
            continue
        if re.fullmatch(r"\s*(?:\.\.\.|…)\s*", inside) and part == "note":
            continue
        certain = bool(
            _FILLED_DATE.fullmatch(inside)
            or _BLANK.search(inside)
            or re.fullmatch(r"[\s\W_]*", inside)
            or inside.isupper()
        )
        yield found.start(), found.end(), certain
    for found in _OPEN.finditer(text):
        if not _is_innocent(text, found, part, quoted):
            yield found.start(), found.end(), True


def _is_innocent(text: str, found: re.Match[str], part: str, quoted: list[tuple[int, int]]) -> bool:
    mark = found[0]
    start, end = found.span()
    around = text[max(0, start - 1) : end + 1]
    if around.startswith("[") and around.endswith("]"):
        return True  # looked at with its brackets
    dots = set(mark) <= set(".… ")
    if dots and (
        _inside(start, quoted)
        or _LEADERS.search(text)
        or (around.startswith("(") and around.endswith(")") and part == "note")
    ):
        return True
    if dots and re.search(r"[a-zà-ÿ]$", text[:start]) and part in ("note", "front") and len(mark.strip()) <= 3:
        return True  # 'en zo verder...'
    if (
        (dots or set(mark) == {"_"})
        and part == "closing"
        and (_SIGNATURE.search(text[:start]) or not text[:start].strip() + text[end:].strip() or _only_signature(text))
    ):
        return True
    if mark.lower() in ("pm", "p.m.") and re.search(r"\d[.:]\d\d\s*$|\d\s*$", text[:start]):
        return True
    return (
        mark.lower().startswith("xx")
        and bool(re.fullmatch(r"[xX]{2,4}", mark))
        and bool(re.search(r"\b(?:hoofdstuk|titel|afdeling|deel|bijlage|eeuw)\s*$", text[:start].lower()))
    )


def _only_signature(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) <= 6 and not re.search(r"\b(?:vergadering|vastgesteld|d\.d\.|op)\b", text, re.IGNORECASE)


_QUOTATION = re.compile(r"“[^”]*”|‘[^’]{3,}’|\"[^\"]*\"|„[^”“]*[”“]|«[^»]*»")


def _quotations(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _QUOTATION.finditer(text)] if "…" in text or "..." in text or "[" in text else []


def _inside(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < position < end for start, end in spans)
