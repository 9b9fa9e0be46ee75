"""The pages of a dossier, by what a person sees and by who must not see it."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality
from leeratelier.workspaces import actions
from leeratelier.workspaces.models import StepState, Workspace

HERE = "/werkruimte/voorbeelddam/"


@pytest.fixture
def opened(voorbeelddam: Municipality, coordinator: User) -> Workspace:
    return actions.choose_door(voorbeelddam, "full", "normal", coordinator)


def test_the_first_time_one_chooses_a_door(coordinator: User) -> None:
    answer = signed_in(coordinator).get(HERE, follow=True)
    assert answer.redirect_chain == [(f"{HERE}begin/", 302)]
    for words in ("Verordening vóór 1 januari", "Hele leeratelier", "Alleen toetsen"):
        assert words in answer.content.decode()


def test_a_reader_isnt_asked_to_choose(reader: User) -> None:
    assert signed_in(reader).get(HERE).status_code == 200


def test_the_dossier_shows_the_route_with_states(opened: Workspace, coordinator: User) -> None:
    actions.set_step(opened.municipality, 2, coordinator, state="later", later_on=datetime.date(2027, 3, 1))
    page = signed_in(coordinator).get(HERE).content.decode()
    assert "later, vanaf 1 maart 2027" in page
    assert page.count("nog niet begonnen") == 7


def test_an_ordinance_in_force_shows_the_evaluation_instead(opened: Workspace, coordinator: User) -> None:
    today = timezone.localdate()
    evaluation = today + datetime.timedelta(days=100)
    actions.set_dates(opened.municipality, {"evaluation": evaluation}, today, coordinator, expected=1)
    page = signed_in(coordinator).get(HERE).content.decode()
    assert "tot de evaluatie van uw verordening" in page
    assert "tot 1 januari 2027" not in page


def test_somebody_elses_save_is_told_and_the_input_stays(opened: Workspace, coordinator: User, lawyer: User) -> None:
    actions.set_step(opened.municipality, 1, lawyer, state="busy")
    answer = signed_in(coordinator).post(f"{HERE}stap-1/", {"state": "done", "note": "mijn notitie", "version": 0})
    page = answer.content.decode()
    assert "Iemand anders heeft dit intussen gewijzigd" in page
    assert "mijn notitie" in page
    assert StepState.objects.get().state == "busy"


def test_later_asks_for_a_day(opened: Workspace, coordinator: User) -> None:
    page = signed_in(coordinator).post(f"{HERE}stap-1/", {"state": "later", "version": 0}).content.decode()
    assert "Kies de dag waarop u deze stap weer oppakt." in page


def test_the_size_decides_which_tools_show(opened: Workspace, coordinator: User) -> None:
    client, windtunnel = signed_in(coordinator), "Werkwijzen testen op casussen"
    assert windtunnel in client.get(f"{HERE}stap-5/").text
    actions.choose_door(opened.municipality, "full", "small", coordinator)
    small = client.get(f"{HERE}stap-5/").text
    assert windtunnel not in small
    assert "Er is hier nog 1 stuk gereedschap" in small


def test_the_express_route_begins_with_the_choices(opened: Workspace, coordinator: User) -> None:
    actions.choose_door(opened.municipality, "express", "small", coordinator)
    page = signed_in(coordinator).get(HERE).text
    assert "Maak de keuzes die u niet kunt overslaan" in page
    assert "Breng uw verordening in" not in page  # one thing at a time


def test_a_stranger_cant_tell_whether_a_dossier_exists(opened: Workspace, outsider: User) -> None:
    there, nowhere = signed_in(outsider).get(HERE), signed_in(outsider).get("/werkruimte/nergens/")
    assert there.status_code == nowhere.status_code == 404


def test_a_reader_who_writes_is_refused(opened: Workspace, reader: User) -> None:
    assert signed_in(reader).post(f"{HERE}stap-1/", {"state": "done", "version": 0}).status_code == 403


def test_a_guest_sees_the_chosen_steps_and_nothing_else(opened: Workspace, coordinator: User) -> None:
    guest = actions.ask_guest(opened.municipality, "inwoner@duinoord.example", "resident", [3], coordinator)
    client = signed_in(guest.user)
    assert client.get(f"{HERE}stap-3/").status_code == 200
    for closed in ("stap-1/", "verordening/", "taken/", "mensen/"):
        assert client.get(HERE + closed).status_code == 404, closed


def test_one_dossier_opens_at_once_after_signing_in(coordinator: User) -> None:
    assert signed_in(coordinator).get("/mijn/").headers["Location"] == HERE


def test_a_visitor_who_isnt_signed_in_goes_to_the_sign_in_page(db: None) -> None:
    assert Client().get("/mijn/").headers["Location"].startswith("/inloggen/")


def test_the_page_asks_at_most_ten_queries_whatever_the_number_of_rows(
    opened: Workspace, coordinator: User, django_assert_max_num_queries: object
) -> None:
    for number in range(60):
        actions.add_next_step(opened.municipality, f"taak {number}", coordinator, owner=coordinator)
    client = signed_in(coordinator)
    client.get(HERE)
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        assert client.get(HERE).status_code == 200


def test_the_same_budget_holds_for_the_list_of_tasks(
    opened: Workspace, coordinator: User, django_assert_max_num_queries: object
) -> None:
    for number in range(60):
        actions.add_next_step(opened.municipality, f"taak {number}", coordinator, owner=coordinator)
    client = signed_in(coordinator)
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        assert client.get(f"{HERE}taken/").status_code == 200


def test_a_guest_reads_in_how_many_steps_and_not_how_far_the_others_are(opened: Workspace, coordinator: User) -> None:
    guest = actions.ask_guest(opened.municipality, "gast@elders.example", "resident", [3], coordinator)
    page = signed_in(guest.user).get(HERE).content.decode()
    assert "U leest mee in 1 stap." in page
    assert "van de 8 stappen" not in page


def test_the_coordinator_chooses_a_guests_steps_by_name(opened: Workspace, coordinator: User) -> None:
    page = signed_in(coordinator).get(f"{HERE}gasten/").content.decode()
    assert "3. Waarom participatie?" in page


def test_a_day_and_a_name_of_a_task_stand_apart(opened: Workspace, coordinator: User) -> None:
    due = timezone.localdate()
    actions.add_next_step(opened.municipality, "Bel de griffie", coordinator, owner=coordinator, due=due)
    assert f" · {coordinator}" in signed_in(coordinator).get(f"{HERE}taken/").content.decode()


def test_handing_over_asks_in_words_from_whom_to_whom(opened: Workspace, coordinator: User) -> None:
    actions.add_next_step(opened.municipality, "Bel de griffie", coordinator, owner=coordinator)
    page = signed_in(coordinator).post(f"{HERE}overdragen/", {}).content.decode()
    assert "---------" not in page
    assert page.count("Kies wie de taken krijgt.") == 2
