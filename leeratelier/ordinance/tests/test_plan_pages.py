"""The planning as people see, change and take it along. Today is 23 November 2026, unless a test says otherwise."""

from __future__ import annotations

import datetime
import io
import re

import docx
import pypdfium2
import pytest
from django.utils import timezone

from conftest import signed_in, works_for
from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance.planning import assumptions, planning_of
from leeratelier.ordinance.report.plan import calendar
from leeratelier.ordinance.rules.plan import Assumptions, EntryMode, Inspraak, Stage
from leeratelier.ordinance.tests.pages import PLAN
from leeratelier.workspaces import actions
from leeratelier.workspaces.models import CouncilDate, KeyDate, PlanSettings, Workspace
from leeratelier.workspaces.rules import PastedDate

D = datetime.date
HERE = "/werkruimte/voorbeelddam/verordening/planning/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_args: D(2026, 11, 23))


def test_before_anything_is_told_the_page_already_answers_and_calls_its_terms_proposals(editor: User) -> None:
    page = signed_in(editor).get(HERE).content.decode()
    assert "1 januari 2027 haalt u alleen als inspraak niet verplicht is" in page
    assert "In werking op 1 januari 2027 is ons advies." in page
    assert "vrijdag 18 december" in page
    assert page.count("ons voorstel") >= 9
    assert "geen sanctie" in page


def test_the_proposals_of_the_database_are_those_of_the_rules() -> None:
    assert assumptions(PlanSettings(), []) == Assumptions()
    assert set(PlanSettings.Mode.values) == {mode.value for mode in EntryMode}
    assert set(PlanSettings.Inspraak.values) == {answer.value for answer in Inspraak}
    assert set(PlanSettings.Reached.values) < {stage.value for stage in Stage}


def test_what_the_municipality_tells_changes_the_outcome(editor: User) -> None:
    told = PLAN | {"reached": "papers", "reached_on": "2026-11-19", "delivery_days": 13}
    page = signed_in(editor).post(HERE, told, follow=True).content.decode()
    assert "U kunt 1 januari 2027 halen" in page
    assert "De eerste stap is: commissie bespreekt het voorstel." in page
    assert "door u ingevuld" in page


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"wished_entry": "1999-01-01"}, "tussen 2000 en 2100"),
        ({"wished_entry": "2001-01-01"}, "Kies een dag vanaf 1 januari 2025"),
        ({"wished_entry": "2095-01-01"}, "vóór 2090"),
        ({"reached": "college"}, "Vul in op welke dag dit klaar was."),
        ({"reached": "college", "reached_on": "2026-11-24"}, "die al geweest is, of vandaag"),
        ({"inspraak_weeks": 900}, "26"),
        ({"delivery_days": -1}, "0"),
        ({"mode": "tomorrow"}, "Dit is nog niet goed"),
    ],
)
def test_a_wrong_answer_gets_a_sentence_and_nothing_is_kept(editor: User, told: dict[str, object], words: str) -> None:
    page = signed_in(editor).post(HERE, PLAN | told).content.decode()
    assert "Dit is nog niet goed" in page
    assert words in page
    assert not PlanSettings.objects.exists()


def test_a_conflict_keeps_what_was_typed(voorbeelddam: Municipality, editor: User, lawyer: User) -> None:
    actions.save_plan(voorbeelddam, {"delivery_days": 10}, lawyer, expected=0)
    page = signed_in(editor).post(HERE, PLAN | {"delivery_days": 21}).content.decode()
    assert "Iemand anders heeft dit intussen gewijzigd" in page
    assert 'value="21"' in page
    assert PlanSettings.objects.get().delivery_days == 10


def test_a_day_in_the_past_gets_the_earliest_day_and_a_memo(voorbeelddam: Municipality, editor: User) -> None:
    actions.save_plan(voorbeelddam, {"wished_entry": D(2026, 11, 1), "inspraak": "no"}, editor, expected=0)
    client = signed_in(editor)
    page = client.get(HERE).content.decode()
    assert "1 november 2026 is al voorbij" in page
    assert "De vroegste dag langs de gewone weg: 29 januari 2027" in page
    word = docx.Document(io.BytesIO(client.get(f"{HERE}memo.docx").content))
    said = "\n".join(each.text for each in word.paragraphs)
    assert "Stem in met de nieuwe planning: de verordening gaat in op 29 januari 2027." in said


def test_the_planning_leaves_as_pdf_with_its_assumptions(editor: User) -> None:
    pdf = pypdfium2.PdfDocument(signed_in(editor).get(f"{HERE}planning.pdf").content)
    said = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Waar deze uitkomst op rust" in said
    assert "Bekendmaking in het gemeenteblad" in said


def test_the_calendar_file_is_what_a_calendar_asks(editor: User) -> None:
    content = signed_in(editor).get(f"{HERE}planning.ics").content
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    lines = re.sub(r"\r\n ", "", content.decode()).split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert "SUMMARY:Op zijn vroegst: Verordening gaat in" in lines
    assert "DTSTART;VALUE=DATE:20270312" in lines
    assert "DESCRIPTION:Bekendmakingswet\\, artikel 10\\, tweede lid" in lines
    uids = [line for line in lines if line.startswith("UID:")]
    assert len(set(uids)) == len(uids) == lines.count("BEGIN:VEVENT")


def test_a_done_step_is_no_appointment(voorbeelddam: Municipality, editor: User) -> None:
    actions.save_plan(
        voorbeelddam, {"inspraak": "no", "reached": "council", "reached_on": D(2026, 11, 19)}, editor, expected=0
    )
    planning = planning_of(Workspace.objects.get(), D(2026, 11, 23))
    assert calendar(planning, "voorbeelddam", timezone.now()).count(b"BEGIN:VEVENT") == 4


def test_pasted_dates_get_a_report_and_what_is_wrong_stays_to_correct(voorbeelddam: Municipality) -> None:
    griffie = works_for(voorbeelddam, "griffie")
    pasted = "17-12-2026 raad\n3 december 2026 commissie\n17 december 2026\nvrijdag 28 januari 2027"
    page = signed_in(griffie).post(f"{HERE}kalender/", {"kind": "council", "lines": pasted}).content.decode()
    assert page.count("Toegevoegd.") == 2
    assert "Stond er al." in page
    assert "De weekdag klopt niet: dit is een donderdag." in page
    assert re.search(r"<textarea[^>]*>\s*vrijdag 28 januari 2027</textarea>", page)
    assert CouncilDate.objects.count() == 2
    assert "Uw kalender" in signed_in(griffie).get(HERE).content.decode()


def test_a_date_that_was_removed_stands_ready_to_put_back(voorbeelddam: Municipality, editor: User) -> None:
    actions.add_council_dates(voorbeelddam, [PastedDate("council", D(2026, 12, 17), note="<b>extra</b>")], editor)
    client = signed_in(editor)
    page = client.post(f"{HERE}kalender/{CouncilDate.objects.get().pk}/weg/", follow=True).content.decode()
    assert not CouncilDate.objects.exists()
    assert "17-12-2026 raad &lt;b&gt;extra&lt;/b&gt;</textarea>" in page


def test_a_date_of_another_municipality_cannot_be_removed(
    voorbeelddam: Municipality, editor: User, duinoord: Municipality
) -> None:
    actions.add_council_dates(duinoord, [PastedDate("council", D(2026, 12, 17))], editor)
    number = CouncilDate.objects.get().pk
    assert signed_in(editor).post(f"{HERE}kalender/{number}/weg/").status_code == 404
    assert CouncilDate.objects.exists()


def test_the_days_of_the_plan_go_into_the_dossier_when_asked(voorbeelddam: Municipality, editor: User) -> None:
    actions.set_dates(voorbeelddam, {"evaluation": D(2028, 11, 1)}, None, editor, expected=0)
    client = signed_in(editor)
    client.post(f"{HERE}datums/", {"version": "0"})
    assert KeyDate.objects.count() == 1
    client.post(f"{HERE}datums/", {"version": "1"})
    assert dict(KeyDate.objects.values_list("kind", "day")) == {
        "council": D(2027, 3, 1),
        "entry": D(2027, 3, 12),
        "evaluation": D(2028, 11, 1),
    }


def test_a_reader_sees_the_planning_and_no_form(reader: User) -> None:
    client = signed_in(reader)
    page = client.get(HERE).content.decode()
    assert "Uiterste dag per stap" in page
    assert "Reken opnieuw" not in page
    assert "Zet in de kalender" not in client.get(f"{HERE}kalender/").content.decode()
    assert client.post(HERE, PLAN).status_code == 403


def test_the_pages_ask_at_most_ten_queries(
    voorbeelddam: Municipality, editor: User, django_assert_max_num_queries: object
) -> None:
    dates = [PastedDate("council", D(2026, 1, 1) + datetime.timedelta(days=number)) for number in range(60)]
    actions.add_council_dates(voorbeelddam, dates, editor)
    client = signed_in(editor)
    for path in ("", "kalender/"):
        with django_assert_max_num_queries(10):  # type: ignore[operator]
            assert client.get(HERE + path).status_code == 200
