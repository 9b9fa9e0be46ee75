"""Any tree at all, and the ordinances of the test documents."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import get_args

from hypothesis import strategies as st

from leeratelier.ordinance.rules.metadata import Metadata
from leeratelier.ordinance.rules.tree import Kind, Ordinance, Unit

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.txt"))
METADATA = Metadata("Voorbeelddam", "voorbeelddam", datetime.date(2026, 11, 23), 3)

_PARTS = ["front", "title", "preamble", "body", "closing", "note", "annex", "stray"]
# What XML holds, so neither control characters nor the two last code points of the first plane.
_WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\t\n\r"),
    max_size=12,
)
_UNITS = st.recursive(
    st.builds(
        Unit,
        id=_WORDS,
        kind=st.sampled_from(get_args(Kind)),
        label=_WORDS,
        number=st.none() | _WORDS,
        heading=_WORDS,
        text=_WORDS | st.just("begrip: wat het is"),
        page=st.none() | st.integers(0, 9999),
    ),
    lambda inner: st.builds(
        Unit,
        id=_WORDS,
        kind=st.sampled_from(get_args(Kind)),
        label=_WORDS,
        heading=_WORDS | st.just("Begrippen"),
        text=_WORDS,
        children=st.lists(inner, max_size=3).map(tuple),
    ),
    max_leaves=8,
)
_PLAIN_PARTS = st.builds(
    Unit, id=_WORDS, kind=st.sampled_from(_PARTS), text=_WORDS, children=st.lists(_UNITS, max_size=3).map(tuple)
)
ANY = st.builds(
    Ordinance,
    st.lists(_UNITS | _PLAIN_PARTS, max_size=5).map(tuple),
    st.lists(_WORDS, max_size=2).map(tuple),
)
"""Trees of any shape: also those that no parser would make."""
