import re
from collections.abc import Callable

import pytest

from leeratelier.documents import Callout, Facts, Figure, Heading, NumberedList, Run, Table, TableOfContents
from leeratelier.documents.tests.sample import CHART, document

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (lambda: document(title=" \x00 "), "A document needs a title."),
        (lambda: Heading(1, "\n"), "A heading needs words."),
        (lambda: Heading(7, "Te diep"), "A heading has level 1 to 6, not 7."),
        (lambda: Figure(CHART, alt=" "), "A figure needs an alternative text."),
        (lambda: Figure(b"GIF89a", alt="Een plaatje"), "Figure 'Een plaatje' is neither a PNG nor an SVG."),
        (lambda: Figure(PNG, alt="Stuk"), "Figure 'Stuk' is neither a PNG nor an SVG."),
        (lambda: Table("", ["a"], []), "A table needs a caption."),
        (lambda: Table("Leeg", [], []), "Table 'Leeg' needs at least one column."),
        (lambda: Table("Twee", ["a", "b"], [["1", "2"], ["1"]]), "Row 2 of table 'Twee' has 1 cells instead of 2."),
        (lambda: Table("Een", ["a"], [], widths=[0]), "Table 'Een' needs 1 widths above 0 and 1 alignments."),
        (lambda: Facts([("", "waarde")]), "A fact needs a name."),
        (lambda: NumberedList(["a"], start=-1), "A list starts at 0 or higher, not at -1."),
        (lambda: TableOfContents(0), "A table of contents goes 1 to 6 levels deep, not 0."),
        (lambda: Run("klik", link="javascript:alert(1)"), "A link starts with https://, http://, mailto: or tel:"),
    ],
)
def test_what_no_reader_could_use_is_refused_with_a_sentence(wrong: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        wrong()


def test_a_skipped_heading_level_is_closed_up() -> None:
    levels = [3, 1, 4, 2, 6]
    headings = document(*(Heading(level, "Kop") for level in levels)).blocks
    assert [heading.level for heading in headings if isinstance(heading, Heading)] == [1, 1, 2, 2, 3]


def test_text_loses_what_xml_cant_hold_and_keeps_its_words() -> None:
    assert Run("a\x00b\ud800c\ufffed\r\ne\tf").text == "abcd\ne\tf"
    assert Callout("info", "twee\nregels").title == "twee regels"
