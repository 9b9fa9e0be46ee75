"""Content files: what is known comes in, anything else is refused with file and key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from leeratelier.content import CONTENT, ContentError, load


@dataclass(frozen=True)
class Stop:
    place: str
    minutes: int


@dataclass(frozen=True)
class Walk:
    slug: str
    title: str
    kind: Literal["kort", "lang"]
    stop: tuple[Stop, ...] = ()
    since: date | None = None
    km: float = 1.0


@dataclass(frozen=True)
class Story:
    title: str
    text: str


GOOD = """
title = "Rondje vesting"
kind = "kort"
since = 2025-01-01
km = 3
[[stop]]
place = "Poort"
minutes = 5
"""


def test_a_file_becomes_a_dataclass_named_after_it(tmp_path: Path) -> None:
    (tmp_path / "vesting.toml").write_text(GOOD)
    walks = load(tmp_path, Walk)
    assert walks == {"vesting": Walk("vesting", "Rondje vesting", "kort", (Stop("Poort", 5),), date(2025, 1, 1), 3.0)}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("title", "titel"), "unknown key 'titel'"),
        (('title = "Rondje vesting"\n', ""), "missing key 'title'"),
        (("minutes = 5", "minutes = 5\nbron = 1"), "unknown key 'bron' in stop 1"),
        (("minutes = 5", ""), "missing key 'minutes' in stop 1"),
        (("minutes = 5", "minutes = true"), "key 'minutes' in stop 1 must be a whole number, not True"),
        (('"kort"', '"ver"'), "key 'kind' must be one of 'kort', 'lang', not 'ver'"),
        (("2025-01-01", '"2025"'), "key 'since' must be a date, not '2025'"),
        (("km = 3", "slug = 'x'"), "key 'slug' is the file name; leave it out"),
        (("km = 3", "km = = 3"), "Invalid value (at line 5, column 6)"),
    ],
)
def test_a_wrong_file_is_refused_by_name_and_key(tmp_path: Path, change: tuple[str, str], complaint: str) -> None:
    (tmp_path / "vesting.toml").write_text(GOOD.replace(*change))
    with pytest.raises(ContentError) as refused:
        load(tmp_path, Walk)
    assert str(refused.value) == f"{tmp_path}/vesting.toml: {complaint}"


def test_prose_stands_under_its_facts(tmp_path: Path) -> None:
    (tmp_path / "markt.md").write_text("+++\ntitle = 'Markt'\n+++\n\nOp *dinsdag*.\n")
    assert load(tmp_path, Story) == {"markt": Story("Markt", "Op *dinsdag*.")}


def test_a_file_in_the_repository_is_named_from_its_root() -> None:
    with pytest.raises(ContentError, match=r"^content/bestaat-niet: no such folder$"):
        load(CONTENT / "bestaat-niet", Story)
