"""Typing the name of a municipality."""

from __future__ import annotations

import datetime

import pytest
from django import forms
from django.test import Client
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from pytest_django.fixtures import Settings

from leeratelier.municipalities.forms import MunicipalityField
from leeratelier.municipalities.forms.municipality import MunicipalityInput
from leeratelier.municipalities.models import Municipality

pytestmark = pytest.mark.django_db
NAMES = ("Bergen (L.)", "Bergen (NH.)", "Zeist", "'s-Gravenhage", "Súdwest-Fryslân", "Tubbergen")


class Form(forms.Form):
    place = MunicipalityField(label="Gemeente")


@pytest.fixture(autouse=True)
def _municipalities() -> None:
    for number, name in enumerate(NAMES):
        Municipality.objects.create(code=f"GM{number:04}", name=name, slug=forms.SlugField().clean(_slug(name)))


def _slug(name: str) -> str:
    from django.utils.text import slugify

    return slugify(name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Zeist", "Zeist"),
        (" zeist ", "Zeist"),
        ("zei", "Zeist"),
        ("GM0002", "Zeist"),
        ("den haag", "'s-Gravenhage"),
        ("sudwest fryslan", "Súdwest-Fryslân"),
        ("Bergen (NH.)", "Bergen (NH.)"),
        ("tubb", "Tubbergen"),
    ],
)
def test_a_name_that_fits_one_is_understood(typed: str, name: str) -> None:
    form = Form({"place": typed})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["place"].name == name


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Vul de naam van uw gemeente in."),
        ("bergen", "Kies één gemeente: bij ‘bergen’ passen Bergen (L.), Bergen (NH.) en Tubbergen."),
        ("Zeits", "Wij vinden geen gemeente ‘Zeits’. Bedoelt u Zeist?"),
        ("qqqq", "Wij vinden geen gemeente ‘qqqq’. Kijk of de naam klopt."),
        ("<script>", "Wij vinden geen gemeente ‘<script>’. Kijk of de naam klopt."),
    ],
)
def test_what_fits_none_or_more_gets_one_clear_sentence(typed: str, said: str) -> None:
    form = Form({"place": typed})
    assert form.errors["place"] == [said]
    assert "<script>" not in str(form)


def test_a_chosen_suggestion_decides() -> None:
    form = Form({"place": "bergen", "place_code": "GM0001"})
    assert form.is_valid()
    assert form.cleaned_data["place"].name == "Bergen (NH.)"


def test_a_choice_from_before_the_name_was_changed_counts_no_more() -> None:
    form = Form({"place": "Zeist", "place_code": "GM0001"})
    assert form.is_valid()
    assert form.cleaned_data["place"].name == "Zeist"


def test_without_javascript_the_form_comes_back_with_the_suggestions_and_what_was_typed() -> None:
    page = str(Form({"place": "bergen"}))
    assert 'value="bergen"' in page
    assert page.count('type="radio"') == 3


def test_a_choice_stays_when_something_else_was_wrong() -> None:
    page = str(Form({"place": "bergen", "place_code": "GM0001"})["place"])
    assert 'value="Bergen (NH.)"' in page
    assert page.count("checked") == 1


def test_a_municipality_that_ended_is_named() -> None:
    yesterday = datetime.date(2020, 1, 1)
    Municipality.objects.create(code="GM9998", name="Weleer", slug="weleer", valid_to=yesterday)
    assert Form({"place": "Weleer"}).errors["place"] == [
        "Gemeente Weleer bestaat niet meer. Vul de naam van de nieuwe gemeente in."
    ]


def test_demo_municipalities_are_for_the_demo_only(settings: Settings) -> None:
    Municipality.objects.create(code="DEMO1", name="Voorbeelddam", slug="voorbeelddam", is_demo=True)
    settings.DEMO = True
    assert Form({"place": "Voorbeelddam"}).is_valid()
    settings.DEMO = False
    assert not Form({"place": "Voorbeelddam"}).is_valid()


def test_suggestions_come_as_a_fragment_or_as_a_page(client: Client) -> None:
    address = reverse("municipalities:search")
    fragment = client.get(f"{address}?veld=place&place=berg", headers={"HX-Request": "true"}).content.decode()
    assert fragment.count('name="place_code"') == 3
    assert "<html" not in fragment
    page = client.get(f"{address}?naam=berg").content.decode()
    assert "Tubbergen" in page
    assert "<html" in page


def test_there_are_ten_suggestions_at_most(client: Client) -> None:
    Municipality.objects.bulk_create(
        Municipality(code=f"GM1{number:03}", name=f"Dorp {number}", slug=f"dorp-{number}") for number in range(20)
    )
    found = client.get(f"{reverse('municipalities:search')}?naam=dorp", headers={"HX-Request": "true"})
    assert found.content.decode().count('type="radio"') == 10
    assert "Typ meer letters" in Form({"place": "dorp"}).errors["place"][0]


@pytest.mark.parametrize("typed", [{"place": "Water\0dam"}, {"place": "", "place_code": "GM9901\0"}])
def test_a_nul_is_never_looked_up(typed: dict[str, str], waterdam: Municipality) -> None:
    """PostgreSQL refuses one."""
    assert "\0" not in MunicipalityInput().value_from_datadict(typed, MultiValueDict(), "place")
