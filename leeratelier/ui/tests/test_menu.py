from __future__ import annotations

import pytest

from leeratelier.ui.rules.menu import menu

ENTRIES = [("Home", "/"), ("Dossier", "/werkruimte/zeist/"), ("Verordening", "/werkruimte/zeist/verordening/")]


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/", ["Home"]),
        ("/werkruimte/zeist/", ["Dossier"]),
        ("/werkruimte/zeist/verordening/7/", ["Verordening"]),
        ("/stijlgids/", []),
    ],
)
def test_the_closest_entry_is_where_you_are(path: str, current: list[str]) -> None:
    assert [item.label for item in menu(ENTRIES, path) if item.current] == current
