"""Everything before the body: what is bound in front, the title, and the preamble in which the council adopts."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.parse.endings import starts_closing, starts_note
from leeratelier.ordinance.rules.parse.rows import Row
from leeratelier.ordinance.rules.parse.sentences import title_like
from leeratelier.ordinance.rules.tree import Kind

_ORGAN = re.compile(
    r"(?:de\s+)?(?:(?:gemeente)?raad\s+(?:van|der)\b|(?:provinciale|gedeputeerde)\s+staten\s+van\b|eilandsraad\s+van\b)"
    r"|het\s+(?:algemeen\s+bestuur|college|dagelijks\s+bestuur)\s+van\b|de\s+(?:gemeente)?raad\s*[;,:]?$",
    re.I,
)
_OPENER = re.compile(
    r"(?:en\s+)?(?:gelezen|gelet|gezien|gehoord|overwegend?e?|in overweging|op (?:het )?voorstel|besluit(?:en)?\b"
    r"|b\s+e\s+s\s+l\s+u\s+i\s+t|(?:tot )?vast\s*te\s*stellen|tot vaststelling|de volgende verordening)",
    re.I,
)
_ENACTS = re.compile(r"\bvast\s*te\s*stellen\b|\bbesluit(?:en)?\s*:?$|\bb\s+e\s+s\s+l\s+u\s+i\s+t\b", re.I)
_ADOPTS = re.compile(
    r"\bbesluit(?:en)?\b.{0,300}?\bvast|\bstel(?:t|len)\b.{0,300}?\bvast\b"
    r"|\b(?:gemeente)?raad\b.{0,80}?\bheeft\b.{0,200}?\bvastgesteld\b",
    re.I,
)
_NAMES_RULES = re.compile(r"verordening|regeling|reglement|(?:nadere|beleids)regels?\b", re.I)
_PROPOSAL = re.compile(
    r"(?:raads|college|initiatief)?voorstel|onderwerp|betreft|raadsbesluit|agendapunt|bijlagen?\b", re.I
)


def openings(rows: list[Row]) -> tuple[int, list[tuple[Kind, Row]]]:
    """Everything up to the body: front, title and preamble, in the order in which they stand."""
    preamble = _preamble_start(rows)
    heading = next((i for i, row in enumerate(rows) if row.head and i >= (preamble or 0)), None)
    if preamble is None:
        end = heading if heading is not None else len(rows)
        return _without_preamble(rows, end, has_articles=heading is not None)
    body = _preamble_end(rows, preamble, heading)
    kinds = [*_kinds("front", preamble), *_kinds("preamble", body - preamble)]
    title = _title(rows, 0, preamble) or _only_line(rows, preamble)
    after = _title_after(rows, body, heading)
    if after and (not title or _PROPOSAL.match(rows[title[0]].text)):
        kinds += _kinds("title", after[1] - body)
        body = after[1]
    elif title:
        if after:
            kinds += _kinds("preamble", after[1] - body)
            body = after[1]
        kinds[title[0] : title[1]] = _kinds("title", title[1] - title[0])
    return body, list(zip(kinds, rows, strict=False))


def _kinds(kind: Kind, count: int) -> list[Kind]:
    return [kind] * count


def _without_preamble(rows: list[Row], end: int, has_articles: bool) -> tuple[int, list[tuple[Kind, Row]]]:
    if not rows or starts_note(rows[0].text):
        return 0, []
    found = _title(rows, 0, end) if has_articles else None
    if not found and title_like(rows[0].text) and rows[0].text[-1] != "." and not rows[0].head:
        found = (0, _end_of_paragraph(rows, 0))
    if not found:
        return 0, []
    first, last = found
    return last, list(zip([*_kinds("front", first), *_kinds("title", last - first)], rows, strict=False))


def _preamble_start(rows: list[Row]) -> int | None:
    """The row that names the council: the one before the most articles, when a document holds more than one."""
    starts = [i for i, row in enumerate(rows) if names_organ(row) and is_opened(rows, i)]
    articles = [i for i, row in enumerate(rows) if row.head]
    if not starts:
        limit = articles[0] if articles else len(rows)
        opener = _first_opener(rows, limit)
        return opener if opener is not None or not articles else _adoption(rows, limit)
    spans = [
        sum(1 for i in articles if start < i < end) for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)
    ]
    best = max(range(len(starts)), key=lambda i: spans[i])
    if not spans[best] and articles and articles[0] < starts[0]:
        return None
    return starts[best] if spans[best] else starts[0]


def names_organ(row: Row) -> bool:
    """Looks like "De raad van de gemeente X;"."""
    text = row.text
    if not _ORGAN.match(text) or row.head or row.contents:
        return False
    name = re.split(r"[;,:]", text, maxsplit=1)[0]
    if name.count(" ") > _LONG_NAME or re.search(r"\b(?:heeft|is|stelt|kan|wordt|zijn|draagt|wil|wijst)\b", name):
        return False
    return text[-1] in ";,:" or len(name) < len(text) or row.text.count(" ") <= 9


_LONG_NAME = 9  # spaces; with more words the whole preamble stands on one line


def is_opened(rows: list[Row], start: int) -> bool:
    """What a preamble says next follows the name of the council."""
    if rows[start].text.count(" ") > _LONG_NAME and _ENACTS.search(rows[start].text):
        return True
    return any(_OPENER.match(row.text) for row in rows[start + 1 : start + 9])


def _first_opener(rows: list[Row], limit: int) -> int | None:
    """A preamble that names no organ starts with what it was based on."""
    for i, row in enumerate(rows[:limit]):
        opens = re.match(r"(?:gelezen|gelet op|overwegende)\b", row.text, re.I)
        if opens and any(_ENACTS.search(other.text) for other in rows[i : min(limit, i + 40)]):
            return i
    return None


def _adoption(rows: list[Row], limit: int) -> int | None:
    """A preamble in its own words: between the title and the first article the council says that it adopts."""
    title = _title(rows, 0, limit)
    start = title[1] if title else 0
    return start if any(_ADOPTS.search(row.text) for row in rows[start:limit]) else None


def _preamble_end(rows: list[Row], start: int, heading: int | None) -> int:
    limit = min(heading if heading is not None else len(rows), start + 200)
    last = start
    for i in range(start, limit):
        text = rows[i].text
        if starts_closing(text) and i > start:
            limit = i
            break
        if i - last > 15 and heading is None:
            break
        if _OPENER.match(text) or _ENACTS.search(text) or _ADOPTS.search(text):
            last = i
    end = last + 1
    while end < limit and (rows[end].continues or not _finished(rows[end - 1].text)) and not is_title(rows[end]):
        end += 1
    return end


def _finished(text: str) -> bool:
    return text[-1] in ":." or bool(re.search(r"besluit$|stellen$|verordening$", text, re.I))


def is_title(row: Row) -> bool:
    return bool(_NAMES_RULES.search(row.text)) and row.text[-1] not in ".;:," and row.text.count(" ") < 60


def _title(rows: list[Row], start: int, end: int) -> tuple[int, int] | None:
    """The last paragraph before `end` that names the ordinance."""
    for i in range(end - 1, max(start, end - 12) - 1, -1):
        first = i
        while first > start and rows[first].continues:
            first -= 1
        if is_title(rows[i]) and not rows[i].contents and rows[first].text[0].isalnum():
            return first, i + 1
    return None


def _only_line(rows: list[Row], end: int) -> tuple[int, int] | None:
    """A paragraph that stands alone before the preamble is the title, whatever it says."""
    alone = bool(end) and _end_of_paragraph(rows, 0) >= end and title_like(rows[end - 1].text)
    alone = alone and not _PROPOSAL.match(rows[0].text)
    return (0, end) if alone else None


def _title_after(rows: list[Row], body: int, heading: int | None) -> tuple[int, int] | None:
    if body >= len(rows) or (heading is not None and body >= heading):
        return None
    end = _end_of_paragraph(rows, body)
    if rows[body].head or not is_title(rows[end - 1]):
        return None
    return body, end


def _end_of_paragraph(rows: list[Row], start: int) -> int:
    end = start + 1
    while end < len(rows) and rows[end].continues and not rows[end].head:
        end += 1
    return end
