"""De keuzekamer: choosing with a reason, seeing what follows, and the text that comes out."""

from __future__ import annotations

import pytest

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance.choosing import defaults, room_of
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.rules.choices import choices
from leeratelier.workspaces import actions
from leeratelier.workspaces.models import ChoiceAnswer, Workspace

HERE = "/werkruimte/voorbeelddam/verordening/keuzes/"
FIRST = next(choice for choice in choices() if choice.unavoidable)


@pytest.fixture
def opened(voorbeelddam: Municipality, lawyer: User) -> Workspace:
    return actions.choose_door(voorbeelddam, "express", "small", lawyer)


def _answer(**told: object) -> dict[str, object]:
    return {"option": FIRST.option[0].slug, "reason": "Dat past bij ons.", "version": 0, "deed": "save", **told}


def test_the_express_route_shows_only_what_the_law_leaves_no_way_around(opened: Workspace, lawyer: User) -> None:
    client = signed_in(lawyer)
    optional = next(each.choice for each in room_of(opened).may)
    assert optional.question not in client.get(HERE).text
    assert optional.question in client.get(f"{HERE}?alle=1").text


def test_a_choice_is_kept_with_its_reason(opened: Workspace, lawyer: User) -> None:
    signed_in(lawyer).post(f"{HERE}{FIRST.slug}/", _answer())
    row = ChoiceAnswer.objects.get()
    assert (row.option, row.reason, row.status) == (FIRST.option[0].slug, "Dat past bij ons.", "proposal")


def test_looking_at_what_would_change_saves_nothing(opened: Workspace, lawyer: User) -> None:
    page = signed_in(lawyer).post(f"{HERE}{FIRST.slug}/", _answer(option=FIRST.option[-1].slug, deed="preview")).text
    assert "Wat verandert er als u dit kiest?" in page
    assert not ChoiceAnswer.objects.exists()


def test_two_people_at_once_never_overwrite_each_other_in_silence(
    opened: Workspace, lawyer: User, editor: User
) -> None:
    signed_in(lawyer).post(f"{HERE}{FIRST.slug}/", _answer())
    page = signed_in(editor).post(f"{HERE}{FIRST.slug}/", _answer(reason="Mijn reden")).text
    assert "Iemand anders heeft dit intussen gewijzigd" in page
    assert "Mijn reden" in page
    assert ChoiceAnswer.objects.get().reason == "Dat past bij ons."


def test_another_option_is_a_new_proposal(opened: Workspace, lawyer: User) -> None:
    client = signed_in(lawyer)
    client.post(f"{HERE}{FIRST.slug}/", _answer())
    client.post(f"{HERE}{FIRST.slug}/stand/", {"status": "decided", "version": 1})
    assert ChoiceAnswer.objects.get().status == "decided"
    client.post(f"{HERE}{FIRST.slug}/", _answer(option=FIRST.option[1].slug, version=2))
    assert ChoiceAnswer.objects.get().status == "proposal"


def test_discussed_asks_when(opened: Workspace, lawyer: User) -> None:
    client = signed_in(lawyer)
    client.post(f"{HERE}{FIRST.slug}/", _answer())
    page = client.post(f"{HERE}{FIRST.slug}/stand/", {"status": "discussed", "version": 1}).text
    assert "Vul in wanneer u dit besprak." in page


def test_defaults_fill_only_what_nobody_chose_and_wait_to_be_discussed(opened: Workspace, lawyer: User) -> None:
    optional = next(each.choice for each in room_of(opened).may)
    actions.answer_choice(
        opened.municipality, optional.slug, lawyer, option=optional.option[-1].slug, fill_ins={}, version=0
    )
    signed_in(lawyer).post(f"{HERE}voorlopig/")
    assert ChoiceAnswer.objects.count() == len(defaults())
    assert not ChoiceAnswer.objects.get(choice=optional.slug).later
    assert ChoiceAnswer.objects.filter(later=True).count() == len(defaults()) - 1


def test_the_choices_become_a_text_in_the_dossier(opened: Workspace, lawyer: User) -> None:
    client = signed_in(lawyer)
    client.post(f"{HERE}{FIRST.slug}/", _answer())
    page = client.post(
        f"{HERE}tekst/", {"year": 2026, "replaces": "Inspraakverordening Voorbeelddam 2009"}, follow=True
    ).text
    text = OrdinanceText.objects.get()
    assert text.articles > 8
    assert "Inspraakverordening Voorbeelddam 2009" in page
    assert "Wat de wet minimaal vraagt" in page


def test_a_text_that_was_brought_in_proposes_an_answer_with_its_passage(opened: Workspace, lawyer: User) -> None:
    text = (
        "Participatieverordening Voorbeelddam\nArtikel 1 Hardheidsclausule\n"
        "Het college kan van deze verordening afwijken als toepassing leidt tot een onbillijkheid van overwegende aard."
    )
    client = signed_in(lawyer)
    client.post("/werkruimte/voorbeelddam/verordening/inbrengen/", {"text": text})
    page = client.get(f"{HERE}hardheidsclausule/").text
    assert "Dit lijkt uw tekst te kiezen" in page
    assert "onbillijkheid van overwegende aard" in page
    assert not ChoiceAnswer.objects.exists()


def test_a_reader_sees_the_choices_and_changes_none(opened: Workspace, reader: User) -> None:
    client = signed_in(reader)
    assert client.get(f"{HERE}{FIRST.slug}/").status_code == 200
    assert client.post(f"{HERE}{FIRST.slug}/", _answer()).status_code == 403
    assert not ChoiceAnswer.objects.exists()


def test_the_list_asks_at_most_ten_queries(
    opened: Workspace, lawyer: User, django_assert_max_num_queries: object
) -> None:
    client = signed_in(lawyer)
    client.post(f"{HERE}voorlopig/")
    for path in ("?alle=1", f"{FIRST.slug}/"):
        with django_assert_max_num_queries(10):  # type: ignore[operator]
            assert client.get(HERE + path).status_code == 200
