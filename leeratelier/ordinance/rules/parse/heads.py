"""Which rows are the heading of an article or a division, and not a sentence, a table of contents or a quotation."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.parse.endings import starts_note
from leeratelier.ordinance.rules.parse.labels import Head, head
from leeratelier.ordinance.rules.parse.marks import ROMAN
from leeratelier.ordinance.rules.parse.rows import Row
from leeratelier.ordinance.rules.parse.sentences import breaks_off, ends_sentence, title_like

_RUNS_ON = re.compile(
    r"(?:en|of|tot|t/m|van|is|zijn|wordt|worden|werd|komt|komen|vervalt|vervallen|treedt|treden|bepaalt|bepalen|lid"
    r"|leden|eerste|tweede|derde|vierde|vijfde|zesde|aanhef|onder|onderdeel|onderdelen|sub|jo|juncto|uit|bij|in|op"
    r"|blijft|blijven|geldt|gelden|regelt|luidt|luiden|kan|kunnen|heeft|hebben|dat|die|waarin|geeft|stelt|schrijft"
    r"|biedt|voor|gaat|maakt|vormt|verplicht|bevat|dient|moet|mag|zal|beschrijft|noemt|ziet|spreekt|eist|verstaat"
    r"|vereist|hierboven|hiervoor|genoemd|bedoeld|als|volgens|noch|alsmede|respectievelijk|wat|waar|met|aan|door)\b"
    r"|[,;)]"
)
_NTH = "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste"
_OF_NOTE = re.compile(rf"(?:(?:{_NTH}) (?:lid|en|tot)|lid [0-9]|onder(?:deel)? [a-z]\b|(?:en|tot en met|t/m|,) ?[0-9])")
_DANGLES = re.compile(r"[;,] (?:en|of)$")  # the last point of a list that was left unfinished
_A_LAW = re.compile(
    r"(?:gemeentewet|provinciewet|waterschapswet|grondwet|omgevingswet|omgevingsbesluit|awb|wmo|jeugdwet|avg|woo"
    r"|participatiewet|(?:de )?algemene wet|wet |burgerlijk wetboek)\b",
    re.I,
)


def mark_heads(rows: list[Row]) -> None:
    """Fill in `head` where a row's shape and neighbours say that it starts an article or a division."""
    before: Row | None = None
    latest = ""
    in_note = False
    for row in rows:
        if row.style not in ("table", "footnote") and (found := head(row.text)):
            expected = found.kind == "article" and follows(latest, found.number)
            if _is_heading(found, row, before, expected) or (in_note and _names_parts(found, row)):
                row.head = found
                latest = found.number if found.kind == "article" else latest
        elif starts_note(row.text):
            in_note = True
        before = row


def follows(number: str, next_number: str) -> bool:
    """Whether an article with the second number usually comes right after one with the first."""
    if number.isdecimal() and next_number.isdecimal():
        return int(next_number) == int(number) + 1
    one, other = number.lower(), next_number.lower()
    if one in ROMAN and other in ROMAN:
        return ROMAN[other] == ROMAN[one] + 1
    return False


def _names_parts(found: Head, row: Row) -> bool:
    """In a note one heading may be about several articles or a part of one."""
    return not row.continues and _OF_NOTE.match(found.rest) is not None and title_like(row.text)


def _is_heading(found: Head, row: Row, before: Row | None, expected: bool) -> bool:
    if row.label and found.label.startswith(row.label[:7]):
        return True
    if found.label[-1] == ",":
        return False
    if row.style == "heading":
        return not found.rest.startswith((",", ";")) and not (found.rest[:1].islower() and ends_sentence(row.text))
    if before and row.unfinished and breaks_off(before.text):
        return expected and _DANGLES.search(before.text) is not None and found.rest[:1].isupper()
    lower = row.text[0].islower()
    if lower and row.unfinished:
        return False
    rest = found.rest
    if not rest:
        return row.text[-1] not in ";,"
    if rest[0] in ",;)&/" or (_A_LAW.match(rest) and not (expected and title_like(rest))):
        return False
    if rest[0].islower():
        return not _RUNS_ON.match(rest) and title_like(rest) and rest[-1] != "." and not lower
    return not (lower and not title_like(rest))
