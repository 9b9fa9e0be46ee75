"""What may follow the body: the shapes with which a closing, a note and an annex begin."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.parse.sentences import title_like

_CLOSING = re.compile(
    r"(?:aldus|vastgesteld|besloten|gedaan)\b[^.;]*\b(?:\w*vergadering|vastgesteld|besloten|raad|gedaan)\b"
    r"|[A-ZÀ-Ý][\w'’ -]{2,40}, [0-9]{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
    r"|november|december) [0-9]{4}\.?$"
    r"|de (?:gemeente)?raad voornoemd|was getekend|ondertekening\s*$"
    r"|(?:de|het)\s+(?:plaatsvervangend\s+|waarnemend\s+|plv\.?\s+)?(?:griffier|voorzitter|burgemeester|secretaris)\s*,?"
    r"(?:\s+de\s+(?:griffier|voorzitter|burgemeester|secretaris)\s*,?)?$",
    re.I,
)
_NOTE = re.compile(
    r"(?:[IVX]{1,3}\.?\s+|[A-C1-3]\.?\s+)?(?:(?:algemene|artikelsgewijze|nota van|memorie van|artikelgewijze)\s+)?"
    r"toelichting\b|artikelsgewijs\b|artikelgewijs\b",
    re.I,
)
_ANNEX = re.compile(r"bijlagen?\b(?=\s*(?:$|[0-9IVX]+\b|[A-Z]\b|[:.–-]|bij\b|behorende\b))", re.I)


def starts_closing(text: str) -> bool:
    return text.count(" ") < 40 and _CLOSING.match(text) is not None


def starts_note(text: str) -> bool:
    return _NOTE.match(text) is not None and _is_heading(text)


def starts_annex(text: str) -> bool:
    return _ANNEX.match(text) is not None and _is_heading(text)


def _is_heading(text: str) -> bool:
    return text[0].isupper() and title_like(text.rstrip(":")) and (text[-1] != "." or text.count(" ") < 3)
