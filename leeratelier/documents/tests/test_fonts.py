from fontTools.ttLib import TTFont

from leeratelier.documents import Paragraph, Run
from leeratelier.documents.drawable import COVERAGE, MISSING, drawable
from leeratelier.documents.pdf import write_pdf
from leeratelier.documents.tests.sample import document

FONTS = COVERAGE.parent


def covered() -> set[str]:
    spans = [[int(end, 16) for end in line.split("-")] for line in COVERAGE.read_text().split()]
    return {chr(point) for first, last in spans for point in range(first, last + 1)}


def test_every_letter_of_our_fonts_is_drawn_as_itself() -> None:
    for path in FONTS.glob("*.ttf"):
        letters = {chr(point) for point in TTFont(path).getBestCmap()} - set("\x00\r\ufeff")
        assert letters <= covered(), path.name


def test_every_covered_letter_can_be_drawn_in_every_dress() -> None:
    """Fails when another version of the engine brings other fonts: run fonts/make.py again."""
    letters = "a " + "a a".join(sorted(letter for letter in covered() if drawable(letter) != MISSING)) + "a"
    dresses = [Run(letters), Run(letters, bold=True), Run(letters, italic=True), Run(letters, code=True)]
    assert write_pdf(document(Paragraph(dresses), Paragraph(dresses, "law"))).startswith(b"%PDF")


def test_the_fonts_come_with_their_licence() -> None:
    for family in {path.name.rpartition("-")[0] for path in FONTS.glob("*.ttf")}:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / f"OFL-{family}.txt").read_text()
