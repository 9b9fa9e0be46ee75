"""The words of Akoma Ntoso for our kinds of units, and the namespaces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from leeratelier.ordinance.rules.tree import Kind

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:leeratelier:verordening:1"
VERSION = "1"
"""Of our way of writing a tree; goes up when an older program would read the new way wrongly."""

ELEMENTS: Mapping[str, str] = {
    "chapter": "chapter",
    "section": "section",
    "subsection": "subsection",
    "article": "article",
    "paragraph": "paragraph",
    "point": "point",
    "text": "alinea",
}
"""Kinds with an element of their own; any other kind is an `hcontainer` with the kind as its name."""

SLOTS: Mapping[Kind, str] = {"title": "preface", "preamble": "preamble", "body": "body", "closing": "conclusions"}
"""Parts with a place of their own in an act."""

ATTACHED: Mapping[str, str] = {"front": "voorstuk", "note": "toelichting", "annex": "bijlage", "stray": "overig"}
"""What an attachment is called in its identifier; another kind goes by its own name."""

NOTHING = "leeg"
"""Name of the container that fills a body without units, which the schema doesn't allow."""

KINDS = {element: kind for kind, element in ELEMENTS.items()}
ALL_KINDS = frozenset(get_args(Kind))


def akn(name: str) -> str:
    return f"{{{AKN}}}{name}"


def own(name: str) -> str:
    return f"{{{OWN}}}{name}"
