"""The calendar of the council: dates as people paste them, and what is kept of a planning."""

from __future__ import annotations

import datetime

import pytest
from django.db import IntegrityError, transaction

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality
from leeratelier.privacy.models import LogEntry
from leeratelier.workspaces import actions
from leeratelier.workspaces.models import CouncilDate, PlanSettings
from leeratelier.workspaces.rules import PastedDate, read_dates

D = datetime.date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("17 december 2026", PastedDate("council", D(2026, 12, 17))),
        ("17-12-2026 raad", PastedDate("council", D(2026, 12, 17))),
        ("2026-12-17", PastedDate("council", D(2026, 12, 17))),
        ("do 17 dec. 2026, 20:00 uur", PastedDate("council", D(2026, 12, 17), note="20:00 uur")),
        ("Donderdag 3/12/2026 Commissie Samenleving", PastedDate("committee", D(2026, 12, 3), note="Samenleving")),
        ("17-12-2026 raad na commissie", PastedDate("council", D(2026, 12, 17), note="na commissie")),
        ("Oordeelsvormende avond 3 maart 2027", PastedDate("committee", D(2027, 3, 3))),
        ("1 mrt 2027 college van b en w", PastedDate("college", D(2027, 3, 1), note="van b en w")),
        ("21-12-2026 t/m 3-1-2027 kerstreces", PastedDate("recess", D(2026, 12, 21), D(2027, 1, 3), "kerstreces")),
        ("reces 29 februari 2028", PastedDate("recess", D(2028, 2, 29))),
    ],
)
def test_a_line_is_read_as_people_write_it(line: str, date: PastedDate) -> None:
    assert [read.date for read in read_dates(line, "council")] == [date]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("vrijdag 17 december 2026", "De weekdag klopt niet: dit is een donderdag."),
        ("17 december", "geen hele datum"),
        ("Datum volgt", "geen hele datum"),
        ("31-11-2026", "bestaat niet"),
        ("29 februari 2027", "bestaat niet"),
        ("17 smarch 2026", "bestaat niet"),
        ("17-12-1926", "tussen 2020 en 2100"),
        ("17-12-2026 en 24-12-2026", "meer datums"),
        ("17 december en 24 december 2026", "zonder jaar"),
        ("21 december t/m 3 januari 2027 reces", "zonder jaar"),
        ("17-12-2026 t/m 18-12-2026 raad", "Alleen een reces duurt"),
        ("3-1-2027 t/m 21-12-2026 reces", "past niet bij de eerste"),
        ("\x0017-12-20266", "geen hele datum"),
    ],
)
def test_a_line_in_doubt_is_not_read_and_says_why(line: str, problem: str) -> None:
    (read,) = read_dates(line, "council")
    assert read.date is None
    assert problem in read.problem


def test_every_line_keeps_its_number_and_empty_lines_are_left_out() -> None:
    assert [line.number for line in read_dates("\n17-12-2026\n\n  \nonzin", "college")] == [2, 5]


@pytest.mark.parametrize(
    "date",
    [PastedDate("recess", D(2026, 12, 21), D(2027, 1, 3)), PastedDate("college", D(2027, 1, 5), note="van b en w")],
)
def test_what_was_removed_can_be_pasted_again(date: PastedDate) -> None:
    assert [line.date for line in read_dates(date.line, "council")] == [date]


def test_the_same_date_is_added_once(voorbeelddam: Municipality, editor: User) -> None:
    council, college = PastedDate("council", D(2026, 12, 17)), PastedDate("college", D(2026, 12, 17))
    assert actions.add_council_dates(voorbeelddam, [council, council, college], editor) == [True, False, True]
    assert actions.add_council_dates(voorbeelddam, [council], editor) == [False]
    assert CouncilDate.objects.count() == 2
    assert LogEntry.objects.filter(deed="workspace.calendar_added").count() == 1


def test_only_a_recess_lasts(voorbeelddam: Municipality, editor: User) -> None:
    for wrong in (
        PastedDate("council", D(2026, 12, 17), D(2026, 12, 18)),
        PastedDate("recess", D(2026, 12, 17), D(2026, 12, 16)),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            actions.add_council_dates(voorbeelddam, [wrong], editor)


def test_a_second_save_of_the_same_planning_is_refused(voorbeelddam: Municipality, editor: User, lawyer: User) -> None:
    actions.save_plan(voorbeelddam, {"delivery_days": 10}, editor, expected=0)
    with pytest.raises(actions.SavedByOther):
        actions.save_plan(voorbeelddam, {"delivery_days": 20}, lawyer, expected=0)
    assert PlanSettings.objects.get().delivery_days == 10
    assert LogEntry.objects.get(deed="workspace.plan_saved").changes == {"delivery_days": [14, 10]}
