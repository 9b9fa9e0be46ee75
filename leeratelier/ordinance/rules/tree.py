"""An ordinance as a tree: every word has one place, and the words come out in the order in which they came in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    # the parts of a document, in the order in which they usually stand
    "front",  # bound in front: a council proposal, a cover, a table of contents
    "title",  # opschrift
    "preamble",  # aanhef: who adopts, gelezen, gelet op, overwegende, besluit
    "body",
    "closing",  # slotformulier and signatures
    "note",  # toelichting
    "annex",  # bijlage
    "stray",  # what could not be placed: kept, and said
    # divisions of the body (the note and an annex may have them too)
    "chapter",  # hoofdstuk
    "section",  # afdeling, titel
    "subsection",  # paragraaf
    "article",
    "paragraph",  # lid
    "point",  # onderdeel; a nested point is a sub-onderdeel
    # text without a number of its own
    "text",
    "heading",
    "table",
    "footnote",
]


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of the text.

    `label` is what the document shows, punctuation included ("Artikel 3.", "1.", "a."); `number` the bare number
    ("3", "1", "a") by which others refer to it, or None. An article's `heading` is its title; a chapter's too.
    `text` is the unit's own text before its children; an article with leden usually has none, an article without
    leden has its text here or in children of kind "text". `id` is stable within one tree and survives renumbering
    in a stored one. `page` is the page of the file, where the file has pages.
    """

    id: str
    kind: Kind
    label: str = ""
    number: str | None = None
    heading: str = ""
    text: str = ""
    children: tuple[Unit, ...] = ()
    page: int | None = None

    def walk(self) -> Iterator[Unit]:
        """This unit and everything below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def words(self) -> str:
        """All the words of this unit in reading order, labels and headings included, parts joined by a space."""
        own = (part for part in (self.label, self.heading, self.text) if part)
        return " ".join((*own, *(child.words for child in self.children)))

    @property
    def content(self) -> str:
        """All the text of this unit in reading order, without labels and headings."""
        parts = (self.text, *(child.content for child in self.children))
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Ordinance:
    """The whole document. `parts` hold every word; `remarks` are Dutch sentences about what could not be placed."""

    parts: tuple[Unit, ...] = ()
    remarks: tuple[str, ...] = field(default=())

    def part(self, kind: Kind) -> Unit | None:
        """The first part of that kind, or None."""
        return next((part for part in self.parts if part.kind == kind), None)

    @property
    def title(self) -> str:
        part = self.part("title")
        return part.text if part else ""

    @property
    def preamble(self) -> Unit | None:
        return self.part("preamble")

    @property
    def body(self) -> tuple[Unit, ...]:
        """Chapters and articles of the ordinance itself: no note, no annex, no quoted or bound-in document."""
        return tuple(child for part in self.parts if part.kind == "body" for child in part.children)

    @property
    def articles(self) -> tuple[Unit, ...]:
        """The articles of the body, in order."""
        return tuple(unit for top in self.body for unit in top.walk() if unit.kind == "article")

    def walk(self) -> Iterator[Unit]:
        for part in self.parts:
            yield from part.walk()

    @property
    def words(self) -> str:
        return " ".join(part.words for part in self.parts)
