"""What each article says in plain words: from the explanation that its clause in the library has, never made up.

Only a text that was made here has such clauses. The words are those of its own explanatory note, so that numbers and
names are right; a note that isn't written per article leaves nothing to summarise.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext as _

from leeratelier.documents.tree import Block, Callout, Document, Heading, Paragraph
from leeratelier.ordinance.rules.choices import by_slug
from leeratelier.ordinance.rules.clauses import clauses
from leeratelier.ordinance.rules.tree import Ordinance, Unit


def summaries(ordinance: Ordinance) -> tuple[tuple[Unit, str], ...]:
    """The articles that have an explanation of their own, each with it; none for a text that came from elsewhere."""
    note = ordinance.part("note")
    notes = {unit.id: unit for unit in note.children} if note else {}
    found = ((article, _explained(article, notes.get(f"toelichting/{article.id}"))) for article in ordinance.articles)
    return tuple((article, words) for article, words in found if words)


def summary_document(ordinance: Ordinance, municipality: str, day: datetime.date, number: int) -> Document | None:
    """None where there is nothing to tell."""
    told = summaries(ordinance)
    if not told:
        return None
    return Document(
        title=_("Samenvatting per artikel"),
        date=day,
        author=_("Gemeente %(name)s") % {"name": municipality},
        version=_("versie %(number)d") % {"number": number},
        description=_("Wat er in gewone woorden staat in: %(title)s") % {"title": ordinance.title},
        blocks=list(_blocks(told, len(ordinance.articles))),
    )


def _blocks(told: tuple[tuple[Unit, str], ...], articles: int) -> Iterator[Block]:
    yield Callout("info", _("De artikelen zelf gelden"), [Paragraph(_("Deze samenvatting legt alleen uit."))])
    for article, words in told:
        yield Heading(1, " ".join(part for part in (article.label, article.heading) if part))
        yield Paragraph(words)
    if missing := articles - len(told):
        words = _("Van %(count)d van de %(articles)d artikelen is er geen uitleg in gewone woorden.")
        yield Paragraph(words % {"count": missing, "articles": articles}, "small")


def _explained(article: Unit, note: Unit | None) -> str:
    """The first text of the note, when that is the explanation and not a reason (which begins with its choice)."""
    clause = clauses().get(article.id.removeprefix("art:"))
    if note is None or clause is None or not article.id.startswith("art:") or not clause.explanation:
        return ""
    words = note.text or (note.children[0].text if note.children else "")
    reasons = tuple(f"{by_slug()[slug].title}." for slug in clause.choices if slug in by_slug())
    return "" if words.startswith(reasons) else words
