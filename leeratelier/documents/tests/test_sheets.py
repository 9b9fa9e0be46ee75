import datetime
from io import BytesIO

import openpyxl
import pytest

from leeratelier.documents import Sheet, Workbook
from leeratelier.documents.csv import write_csv
from leeratelier.documents.sheets import Value
from leeratelier.documents.tests.sample import DAY
from leeratelier.documents.xlsx import write_xlsx

HOSTILE = ['=HYPERLINK("http://x.example")', "+1", "-2", "@SUM(A1)", "\t=1", "\n=1", "＝1", '=cmd|" /C calc"!A0']


def read(*sheets: Sheet) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(write_xlsx(Workbook("Uitvoering", DAY, "Gemeente Duinoord", sheets))))


def test_a_spreadsheet_keeps_the_type_of_each_cell() -> None:
    row: list[Value] = ["tekst", 7, 2.5, True, datetime.date(2027, 3, 1), None]
    page = read(Sheet("Blad", list("abcdef"), [row]))["Blad"]
    text, whole, part, yes, day, nothing = (cell.value for cell in page[2])
    assert (text, whole, part, yes, nothing) == ("tekst", 7, 2.5, True, None)
    assert isinstance(day, datetime.datetime)
    assert day.date() == datetime.date(2027, 3, 1)


def test_a_spreadsheet_has_a_title_a_frozen_head_and_widths() -> None:
    book = read(Sheet("Activiteiten", ["Wat", "Kosten"], [["Markt", 400]], widths=[40, 12]))
    assert book.properties.title == "Uitvoering"
    assert book["Activiteiten"].freeze_panes == "A2"
    assert book["Activiteiten"].column_dimensions["A"].width == pytest.approx(40, abs=1)


def test_a_note_stands_above_the_head() -> None:
    page = read(Sheet("Blad", ["a"], [["b"]], note="Bedragen in euro’s."))["Blad"]
    assert [cell.value for (cell,) in page.rows] == ["Bedragen in euro’s.", None, "a", "b"]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_never_becomes_a_formula(text: str) -> None:
    sheet = Sheet("Blad", [text], [[text]])
    cells = [cell for row in read(sheet)["Blad"].rows for cell in row]
    assert [cell.data_type for cell in cells] == ["s", "s"]
    first, second = write_csv(sheet).decode("utf-8-sig").replace('"', "").split("\r\n")[:2]
    assert first[0] == second[0] == "'"


def test_what_a_spreadsheet_cant_count_with_is_written_as_text() -> None:
    row: list[Value] = [10**20, float("inf"), datetime.date(1848, 11, 3), "x" * 40_000]
    page = read(Sheet("Blad", list("abcd"), [row]))["Blad"]
    large, endless, early, long = (cell.value for cell in page[2])
    assert (large, endless, early) == (str(10**20), "inf", "1848-11-03")
    assert len(str(long)) == 32_767


def test_names_a_spreadsheet_refuses_are_made_good_and_differ() -> None:
    names = ["Kosten: 2027/2028", "kosten  2027 2028", "'", "x" * 50, "x" * 60]
    assert read(*(Sheet(name, ["a"], []) for name in names)).sheetnames == [
        "Kosten  2027 2028",
        "kosten 2027 2028",
        "Blad",
        "x" * 31,
        "x" * 26 + " 2",
    ]


def test_a_csv_is_what_a_dutch_spreadsheet_opens() -> None:
    sheet = Sheet("Blad", ["Wat", "Kosten"], [["Café; markt", -2.5], ["ja", True], [None, DAY]])
    assert write_csv(sheet) == b'\xef\xbb\xbfWat;Kosten\r\n"Caf\xc3\xa9; markt";-2,5\r\nja;ja\r\n;2026-12-17\r\n'


def test_control_characters_and_lone_surrogates_dont_break_a_spreadsheet() -> None:
    sheet = Sheet("Bl\x00ad", ["a\ud800"], [["b\x0bc\udfff"]])
    assert [cell.value for (cell,) in read(sheet)["Blad"].rows] == ["a", "bc"]
    assert write_csv(sheet) == b"\xef\xbb\xbfa\r\nbc\r\n"


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="Row 2 of sheet 'Blad' has 1 cells instead of 2"):
        Sheet("Blad", ["a", "b"], [["1", "2"], ["3"]])
