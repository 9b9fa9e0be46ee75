"""Real files of the publication system, when they are beside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from leeratelier.files.rules.lines import Extracted, Unreadable
from leeratelier.files.rules.reading import read_path

SAMPLES = Path(__file__).parents[3].parent / "shared" / "samples" / "koop-xml"


def sample(name: str) -> Extracted:
    if not SAMPLES.is_dir():
        pytest.skip("the folder ../shared/samples is absent")
    return read_path(SAMPLES / name)


@pytest.mark.parametrize(
    ("name", "title", "lines"),
    [
        ("cvdr_example1.xml", "Lijst van binnengemeentelijke afnemers", 37),
        ("cvdr_example2.xml", "Beleidsregels verkeersveiligheid en parkeren", 17),
        ("cvdr_example3.xml", "Beleidsregel Wet Bibob", 60),
        ("gmb.xml", "Ingediende aanvraag omgevingsvergunning", 8),
        ("gmb.html", "Bekendmaking Wet op de kansspelen", 18),
    ],
)
def test_a_published_text_is_read_whole(name: str, title: str, lines: int) -> None:
    extracted = sample(name)
    assert extracted.title.startswith(title)
    assert len(extracted.lines) == lines


def test_chapters_and_points_of_a_published_regulation_keep_their_numbers() -> None:
    extracted = sample("cvdr_example3.xml")
    headings = [(line.label, line.text) for line in extracted.lines if line.style == "heading"]
    assert ("Hoofdstuk 3.", "Juridisch kader") in headings
    assert [line.label for line in extracted.lines if line.text.endswith("strafbare feiten te plegen.")] == ["b."]


@pytest.mark.parametrize("name", ["opmeta1.xml", "opmeta2.xml", "searchrec.xml"])
def test_metadata_alone_is_no_regulation(name: str) -> None:
    if not SAMPLES.is_dir():
        pytest.skip("the folder ../shared/samples is absent")
    with pytest.raises(Unreadable, match="geen regeling of bekendmaking"):
        sample(name)
