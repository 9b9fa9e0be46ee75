"""From lines to a tree. Nothing is refused and no word is lost: what has no place is kept, and said.

Cleaning comes first, and is all that happens to the words: space between words becomes one space, invisible
characters (soft hyphen, byte order mark, zero-width space, word joiner) go, a word cut at the end of a line becomes
whole, and headers and footers of pages move to a last part of kind "stray".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leeratelier.files.rules.lines import Line
from leeratelier.ordinance.rules.parse.amending import unmark_quoted
from leeratelier.ordinance.rules.parse.body import Builder
from leeratelier.ordinance.rules.parse.contents import mark_contents
from leeratelier.ordinance.rules.parse.furniture import without_furniture
from leeratelier.ordinance.rules.parse.heads import mark_heads
from leeratelier.ordinance.rules.parse.nodes import Ids
from leeratelier.ordinance.rules.parse.numbered import mark_numbered
from leeratelier.ordinance.rules.parse.parts import segments
from leeratelier.ordinance.rules.parse.remarks import remarks
from leeratelier.ordinance.rules.parse.rows import Row, from_lines, from_text
from leeratelier.ordinance.rules.parse.wrapping import joined_at_hyphens, mark_continuations
from leeratelier.ordinance.rules.tree import Ordinance


def parse(text: str) -> Ordinance:
    """The tree of a pasted text."""
    return _parsed(from_text(text))


def parse_lines(lines: Sequence[Line]) -> Ordinance:
    """The tree of a file that was read."""
    return _parsed(from_lines(lines))


def _parsed(rows: list[Row]) -> Ordinance:
    rows, furniture = without_furniture(rows)
    rows = joined_at_hyphens(rows)
    mark_continuations(rows)
    mark_heads(rows)
    mark_contents(rows)
    mark_numbered(rows)
    unmark_quoted(rows)
    cut = segments(rows)
    builders = [Builder(segment.kind, segment.rows) for segment in cut]
    ids = Ids()
    parts = [ids.unit(builder.read()) for builder in builders]
    if furniture:
        parts.append(ids.unit(Builder("stray", furniture).keep()))
    found = Ordinance(tuple(parts))
    capped = any(builder.capped for builder in builders)
    return replace(found, remarks=tuple(remarks(found, cut, len(furniture), capped)))
