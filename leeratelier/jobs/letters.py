"""A file in content/mails plus facts becomes a letter: subject and plain text.

`content/mails/<template>.md`: the first line is `# onderwerp`, the rest is the text (Jinja2; an unknown word is an
error). A letter knows the given facts, `base_url`, and the globals and filters that pages have; also the filter
`day`, a date with its year ("4 januari 2027").
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from jinja2 import Environment, StrictUndefined

LONGEST_SUBJECT = 200


class BadLetter(ValueError):
    """The file has no subject line, or a fact would break out of a mail header."""


@dataclass(frozen=True)
class Letter:
    subject: str
    body: str


def write(template: str, context: Mapping[str, object]) -> Letter:
    heading, _newline, text = _source(template).partition("\n")
    if not heading.startswith("# "):
        raise BadLetter(f"content/mails/{template}.md: the first line must be '# ' and the subject")
    facts = {"base_url": settings.BASE_URL, **context}
    subject = one_line(_environment().from_string(heading[2:]).render(facts))[:LONGEST_SUBJECT]
    body = _environment().from_string(text.strip()).render(facts).strip()
    return Letter(subject, f"{body}\n\n{_signature(body)}\n")


def one_line(text: str) -> str:
    """Refuses what could start a new mail header: line ends and other control characters."""
    if any(unicodedata.category(sign) in {"Cc", "Zl", "Zp"} for sign in text):
        raise BadLetter("a mail header can't hold a line end or control character")
    return text.strip()


def _source(template: str) -> str:
    folder: Path = settings.BASE_DIR / "content" / "mails"
    path = folder / f"{template}.md"
    if path.parent != folder or not path.is_file():
        raise BadLetter(f"content/mails/{template}.md: no such file")
    return path.read_text(encoding="utf-8")


def _signature(body: str) -> str:
    lines = ["-- ", _("Deze mail komt van Leeratelier: %(url)s") % {"url": settings.BASE_URL}]
    if "http://" in body or "https://" in body:
        lines.append(
            _("Een link in deze mail opent alleen een pagina. Er gebeurt pas iets als u daar op een knop drukt.")
        )
    return "\n".join(lines)


@functools.cache
def _environment() -> Environment:
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)
    pages = engine.env
    plain = pages.overlay(autoescape=False, undefined=StrictUndefined)
    plain.filters = {**pages.filters, "day": lambda day: date_format(day, "j F Y")}
    return plain
