from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from conftest import signed_in
from leeratelier.accounts.models import User
from leeratelier.privacy import retention
from leeratelier.privacy.models import DestructionItem, DestructionList

pytestmark = pytest.mark.django_db
ADMINISTRATION = ("/beheer/verwerkingsregister/", "/beheer/verwerkingsregister/csv/", "/beheer/vernietiging/")


@pytest.fixture
def administrator() -> User:
    return User.objects.create_user("beheer@leeratelier.example", is_administrator=True)


@pytest.fixture
def approved(administrator: User) -> DestructionList:
    found = DestructionList.objects.create(scope="municipality:voorbeelddam")
    DestructionItem.objects.create(
        list=found, model="revisions.Revision", object_id="1", description="Tekst", term="20 jaar"
    )
    return retention.approve(found, administrator, "archivaris")


def test_everyone_can_read_what_is_kept(client: Client) -> None:
    page = client.get("/privacy/").text
    assert "Tweede stap bij het inloggen" in page
    assert "30 dagen na het versturen" in page


def test_a_person_sees_what_is_kept_of_them(reader: User) -> None:
    page = signed_in(reader).get("/mijn-gegevens/").text
    assert "Uw rol bij een gemeente" in page
    assert "Uitnodigingen aan u" not in page


def test_the_page_asks_few_questions(reader: User, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = signed_in(reader)
    with django_assert_max_num_queries(5):
        client.get("/mijn-gegevens/")
    with django_assert_max_num_queries(8):
        client.get("/mijn-gegevens/wissen/")


def test_a_person_takes_their_data_along(reader: User) -> None:
    answer = signed_in(reader).get("/mijn-gegevens/downloaden/")
    assert answer["Content-Disposition"] == 'attachment; filename="mijn-gegevens.json"'
    assert answer["Cache-Control"].startswith("max-age=0, no-cache, no-store")
    assert any(kind["tabel"] == "accounts.User" for kind in answer.json()["gegevens"])


@pytest.mark.parametrize("path", ["/mijn-gegevens/", "/mijn-gegevens/downloaden/", "/mijn-gegevens/wissen/"])
def test_a_visitor_signs_in_first(client: Client, path: str) -> None:
    assert client.get(path)["Location"].startswith("/inloggen/")
    assert client.post("/mijn-gegevens/wissen/", {"sure": "on"})["Location"].startswith("/inloggen/")


def test_looking_at_the_page_or_not_being_sure_erases_nothing(reader: User) -> None:
    client = signed_in(reader)
    assert "Uw account" in client.get("/mijn-gegevens/wissen/").text
    assert "Dit is nog niet goed" in client.post("/mijn-gegevens/wissen/", {}).text
    assert User.objects.filter(pk=reader.pk).exists()


def test_who_is_sure_is_erased_and_signed_out(reader: User) -> None:
    client = signed_in(reader)
    page = client.post("/mijn-gegevens/wissen/", {"sure": "on"}).text
    assert "Uw gegevens zijn gewist" in page
    assert not User.objects.filter(pk=reader.pk).exists()
    assert client.get("/mijn-gegevens/").status_code == 302


def test_the_last_coordinator_hears_what_to_do_first(coordinator: User) -> None:
    client = signed_in(coordinator)
    assert "Wijs eerst een opvolger aan" in client.post("/mijn-gegevens/wissen/", {"sure": "on"}).text
    assert User.objects.filter(pk=coordinator.pk).exists()


@pytest.mark.parametrize("path", ADMINISTRATION)
def test_administration_is_for_the_administrator(
    client: Client, coordinator: User, administrator: User, path: str
) -> None:
    assert client.get(path).status_code == 404
    assert signed_in(coordinator).get(path).status_code == 404
    assert signed_in(administrator).get(path).status_code == 200


def test_the_archivist_approves_by_function_and_only_then_it_can_be_destroyed(administrator: User) -> None:
    found = DestructionList.objects.create(scope="municipality:voorbeelddam")
    DestructionItem.objects.create(
        list=found, model="revisions.Revision", object_id="1", description="Tekst", term="20 jaar"
    )
    client, page = signed_in(administrator), reverse("privacy:destruction_list", args=[found.pk])
    destroy = reverse("privacy:destroy", args=[found.pk])
    assert client.post(destroy).status_code == 404
    assert "Functie van wie akkoord geeft" in client.post(page, {"function": ""}).text
    client.post(page, {"function": "gemeentearchivaris"})
    assert "gemeentearchivaris" in client.get(page).text
    client.post(destroy)
    found.refresh_from_db()
    assert found.destroyed_at is not None


def test_a_stranger_destroys_nothing(coordinator: User, approved: DestructionList) -> None:
    client = signed_in(coordinator)
    assert client.post(reverse("privacy:destroy", args=[approved.pk])).status_code == 404
    assert client.post(reverse("privacy:destruction_list", args=[approved.pk]), {"function": "x"}).status_code == 404
    approved.refresh_from_db()
    assert approved.destroyed_at is None
