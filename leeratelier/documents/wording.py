"""The Dutch words that a writer adds of itself."""

import datetime

from leeratelier.documents.tree import Callout, Document

CONTENTS = "Inhoud"
PAGE, OF = "Pagina", "van"
CALLOUT = {"ok": "In orde", "info": "Goed om te weten", "warning": "Let op", "error": "Niet in orde"}
MONTHS = [
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
]


def callout_title(callout: Callout) -> str:
    word = CALLOUT[callout.kind]
    return f"{word}: {callout.title}" if callout.title else word


def byline(document: Document) -> str:
    """Gemeente Zeist · concept 3 · 17 december 2026."""
    return " · ".join(part for part in [document.author, document.version, day(document.date)] if part)


def day(date: datetime.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"
