"""Answers → an ordinance: numbering, references and the explanatory note are made, never typed.

Ids don't depend on numbers: an article is "art:<clause>", a lid "art:<clause>/<lid>", so that comments and reasons stay
with their unit when another choice moves it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from leeratelier.ordinance.rules.choices import Answers, situated, unanswered
from leeratelier.ordinance.rules.clauses import (
    FRAME,
    Clause,
    ParagraphText,
    PointText,
    Spot,
    chapters,
    clauses,
    first,
)
from leeratelier.ordinance.rules.conditions import Situation, hold
from leeratelier.ordinance.rules.defining import without_unused_terms
from leeratelier.ordinance.rules.facts import Facts
from leeratelier.ordinance.rules.noting import general_note, note_on
from leeratelier.ordinance.rules.tree import Kind, Ordinance, Unit
from leeratelier.ordinance.rules.writing import Numbering, Writer


@dataclass(frozen=True)
class Composed:
    """`reasons`: id of an article → the choices behind it. `unanswered`: choices where our default stands."""

    ordinance: Ordinance
    reasons: Mapping[str, tuple[str, ...]]
    answers: Answers
    unanswered: tuple[str, ...]


def compose(answers: Answers, facts: Facts) -> Composed:
    """The whole text. What isn't filled in stands between square brackets; a dead reference raises DeadReference."""
    situation = {**situated(answers), "organ": frozenset((facts.organ,))}
    laid = _laid_out(situation)
    numbering = _numbered(laid)
    writer = Writer(answers, facts, situation, numbering)
    articles = without_unused_terms([_article(each, writer, numbering) for each in laid])
    body = tuple(_chapters(laid, articles, writer, situation))
    parts = (
        Unit("opschrift", "title", text=writer.citation_title()),
        _frame("aanhef", "preamble", writer, situation),
        Unit("regeling", "body", children=body),
        _frame("slot", "closing", writer, situation),
        _note(laid, articles, writer, situation, answers),
    )
    return Composed(
        ordinance=Ordinance(parts),
        reasons={f"art:{each.clause.slug}": _behind(each.clause, situation) for each in laid},
        answers=dict(answers),
        unanswered=tuple(choice.slug for choice in unanswered(answers)),
    )


@dataclass(frozen=True)
class _Laid:
    """A clause in its place, with the leden that stand in it here."""

    clause: Clause
    spot: Spot
    paragraphs: tuple[ParagraphText, ...]


def _laid_out(situation: Situation) -> list[_Laid]:
    placed = []
    for clause in clauses().values():
        spot = clause.spot(situation)
        if spot and spot.chapter not in FRAME:
            paragraphs = tuple(each for each in clause.paragraph if hold(each.when, situation))
            placed.append(_Laid(clause, spot, tuple(_with_points(each, situation) for each in paragraphs)))
    return sorted(placed, key=lambda each: (chapters()[each.spot.chapter].order, each.spot.order))


def _with_points(paragraph: ParagraphText, situation: Situation) -> ParagraphText:
    if not paragraph.point:
        return paragraph
    points = tuple(each for each in paragraph.point if hold(each.when, situation))
    open_list = PointText(f"[keuze: {paragraph.slug}]", "open")
    return ParagraphText(paragraph.slug, paragraph.text, (), paragraph.links, points or (open_list,))


def _numbered(laid: Iterable[_Laid]) -> Numbering:
    numbering = Numbering()
    for number, each in enumerate(laid, start=1):
        slug = each.clause.slug
        numbering.articles[slug] = number
        alone = len(each.paragraphs) == 1
        for place, paragraph in enumerate(each.paragraphs, start=1):
            numbering.paragraphs[slug, paragraph.slug] = None if alone else place
    return numbering


def _article(laid: _Laid, writer: Writer, numbering: Numbering) -> Unit:
    slug = laid.clause.slug
    number = str(numbering.articles[slug])
    leden = [_paragraph(each, place, slug, writer) for place, each in enumerate(laid.paragraphs, start=1)]
    text, children = "", tuple(leden)
    if len(leden) == 1:
        text, children = leden[0].text, leden[0].children
    heading = writer.write(first(laid.clause.heading, writer.situation), slug)
    return Unit(f"art:{slug}", "article", f"Artikel {number}", number, heading, text, children)


def _paragraph(paragraph: ParagraphText, number: int, clause: str, writer: Writer) -> Unit:
    own = f"art:{clause}/{paragraph.slug}"
    points = _points(paragraph, own, clause, writer)
    return Unit(own, "paragraph", f"{number}.", str(number), text=writer.write(paragraph.text, clause), children=points)


def _points(paragraph: ParagraphText, own: str, clause: str, writer: Writer) -> tuple[Unit, ...]:
    written = [(each, writer.write(each.text, clause)) for each in paragraph.point]
    if any(each.term for each in paragraph.point):
        written.sort(key=lambda pair: pair[0].term)
        texts = [f"{each.term}: {text}" for each, text in written]
    else:
        texts = [text for _, text in written]
    marks = _marks(len(texts), paragraph.links)
    return tuple(
        Unit(f"{own}/{each.slug or each.term}", "point", *_label(each, place), text=text + mark)
        for place, ((each, _), text, mark) in enumerate(zip(written, texts, marks, strict=True))
    )


def _label(point: PointText, place: int) -> tuple[str, str | None]:
    """Definitions stand in the order of the alphabet and have no letter."""
    letter = chr(ord("a") + place)
    return ("-", None) if point.term else (f"{letter}.", letter)


def _marks(count: int, links: str) -> list[str]:
    """The mark behind each point of a list: ';', the word that links before the last, and '.'."""
    marks = [";"] * (count - 1) + ["."] * min(count, 1)
    if links and count > 1:
        marks[-2] = f"; {links}"
    return marks


def _chapters(laid: list[_Laid], articles: list[Unit], writer: Writer, situation: Situation) -> Iterator[Unit]:
    by_chapter: dict[str, list[Unit]] = {}
    for each, article in zip(laid, articles, strict=True):
        by_chapter.setdefault(each.spot.chapter, []).append(article)
    for number, (slug, children) in enumerate(by_chapter.items(), start=1):
        heading = writer.write(first(chapters()[slug].heading, situation), slug)
        yield Unit(f"hfst:{slug}", "chapter", f"Hoofdstuk {number}", str(number), heading, "", tuple(children))


def _frame(place: str, kind: Kind, writer: Writer, situation: Situation) -> Unit:
    """The parts around the articles: each paragraph is a line of its own."""
    return Unit(place, kind, children=tuple(_lines(place, writer, situation)))


def _lines(place: str, writer: Writer, situation: Situation) -> Iterator[Unit]:
    spots = [(spot.order, clause) for clause in clauses().values() if (spot := clause.spot(situation))]
    here = [clause for _, clause in sorted(spots, key=lambda pair: pair[0]) if clause.place[0].chapter == place]
    for clause in here:
        for paragraph in clause.paragraph:
            if hold(paragraph.when, situation):
                text = writer.write(paragraph.text, clause.slug)
                yield Unit(f"{place}:{clause.slug}/{paragraph.slug}", "text", text=text)


def _behind(clause: Clause, situation: Situation) -> tuple[str, ...]:
    return tuple(slug for slug in clause.choices if slug in situation)


def _note(laid: list[_Laid], articles: list[Unit], writer: Writer, situation: Situation, answers: Answers) -> Unit:
    told = {slug for each in laid for slug in each.clause.choices}
    children = [
        Unit("toelichting/algemeen", "text", text="Algemeen"),
        *_lines("toelichting", writer, situation),
        *general_note(answers, situation, told),
    ]
    if "volledig" in situation.get("toelichting", ()):
        children.append(Unit("toelichting/artikelsgewijs", "text", text="Artikelsgewijs"))
        children += [
            note_on(article, each.clause, writer, situation, answers)
            for each, article in zip(laid, articles, strict=True)
        ]
    return Unit("toelichting", "note", heading="Toelichting", children=tuple(children))
