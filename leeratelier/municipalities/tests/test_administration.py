"""What the administrator sees and does about municipalities."""

from __future__ import annotations

import pytest
from django.urls import reverse

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.municipalities import actions
from leeratelier.municipalities.models import AccessRequest, Membership, Municipality, Role

PAGE = reverse("municipalities:administration")


def test_only_the_administrator_knows_the_page(leader: User, administrator: User) -> None:
    assert signed_in(leader).get(PAGE).status_code == 404
    assert signed_in(administrator).get(PAGE).status_code == 200


def test_a_request_that_nobody_can_decide_is_decided_here(
    waterdam: Municipality, newcomer: User, administrator: User
) -> None:
    asked = actions.request_access(newcomer, waterdam, Role.EDITOR)
    visitor = signed_in(administrator)
    assert newcomer.email in visitor.get(PAGE).content.decode()
    visitor.post(reverse("municipalities:decide_as_administrator", args=[asked.pk]), {"decision": "admit"})
    assert Membership.objects.get(user=newcomer).role == Role.COORDINATOR


def test_where_there_is_a_coordinator_the_administrator_admits_nobody(
    waterdam: Municipality, leader: User, newcomer: User, administrator: User
) -> None:
    asked = actions.request_access(newcomer, waterdam, Role.EDITOR)
    address = reverse("municipalities:decide_as_administrator", args=[asked.pk])
    assert signed_in(administrator).post(address, {"decision": "admit"}).status_code == 404
    assert not Membership.objects.filter(user=newcomer).exists()


def test_the_administrator_has_no_way_into_the_dossier(waterdam: Municipality, administrator: User) -> None:
    assert signed_in(administrator).get(reverse("municipalities:people", args=["waterdam"])).status_code == 404


def test_a_successor_is_appointed_by_name_of_the_municipality(waterdam: Municipality, administrator: User) -> None:
    visitor = signed_in(administrator)
    wrong = visitor.post(PAGE, {"municipality": "Waterdan", "email": "op@waterdam.example"}).content.decode()
    assert "Bedoelt u Waterdam?" in wrong
    assert 'value="op@waterdam.example"' in wrong
    visitor.post(PAGE, {"municipality": "waterdam", "email": "op@waterdam.example"})
    assert Membership.objects.coordinators().get(municipality=waterdam).user.email == "op@waterdam.example"


def test_a_second_decision_says_that_another_was_first(
    waterdam: Municipality, newcomer: User, administrator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = actions.request_access(newcomer, waterdam, Role.EDITOR)
    assert isinstance(asked, AccessRequest)

    def too_late(*args: object, **options: object) -> None:
        raise actions.AlreadyDecided

    monkeypatch.setattr(actions, "admit", too_late)
    address = f"/beheer/gemeenten/verzoeken/{asked.pk}/"
    page = signed_in(administrator).post(address, {"decision": "admit"}, follow=True).content.decode()
    assert "Iemand anders heeft hier net over beslist." in page
