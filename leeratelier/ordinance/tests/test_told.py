"""Places as a lawyer says them."""

import pytest

from leeratelier.ordinance.rules import told
from leeratelier.ordinance.rules.outcome import Place


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("", "3", "2", "a"), "artikel 3, tweede lid, onder a"),
        (Place("", "3a"), "artikel 3a"),
        (Place("", "1", "1.2"), "artikel 1, lid 1.2"),
        (Place("", "1", "34"), "artikel 1, lid 34"),
        (Place("", unit="aanhef-tekst-2"), "de aanhef"),
        (Place("", "3", unit="toelichting-art-3"), "de toelichting, artikel 3"),
        (Place("", "3", unit="art-3-lid-1"), "artikel 3"),
        (Place(""), ""),
    ],
)
def test_a_place_is_said_as_it_is_cited(place: Place, words: str) -> None:
    assert told.place(place) == words
