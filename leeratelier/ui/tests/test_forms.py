"""The form macros: what a person with a screen reader meets, in the order in which they meet it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django import forms
from django.template import engines
from lxml import html
from lxml.html import HtmlElement


class Registration(forms.Form):
    email = forms.EmailField(label="E-mailadres", help_text="Hier sturen we de bevestiging heen.")
    remark = forms.CharField(label="Opmerking", required=False, widget=forms.Textarea)
    readers = forms.ChoiceField(
        label="Wie mag dit zien?", choices=[("us", "Wij"), ("all", "Iedereen")], widget=forms.RadioSelect
    )
    agree = forms.BooleanField(label="Ik ga akkoord")
    file = forms.FileField(label="Bestand")
    place = forms.ChoiceField(label="Gemeente", choices=[("", "Kies"), ("1", "Duinoord"), ("2", "Voorbeelddam")])
    secret = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        raise forms.ValidationError("Iemand anders was u net voor.")


def drawn(source: str, **page: object) -> HtmlElement:
    imports = '{% import "ui/forms.html" as forms %}{% import "ui/choices.html" as choices %}'
    return html.fromstring("<div>" + engines["jinja2"].from_string(imports + source).render(page) + "</div>")


def test_a_field_says_label_help_error_and_then_asks() -> None:
    field = drawn("{{ forms.field(form.email) }}", form=Registration({"email": "naam@gemeente"}))
    parts = field.xpath(".//label | .//*[contains(@id, '_helptext')] | .//*[contains(@id, '_error')] | .//input")
    label, help_text, error, control = parts
    assert (label.tag, control.tag) == ("label", "input")
    assert label.get("for") == control.get("id")
    assert control.get("aria-describedby").split() == [help_text.get("id"), error.get("id")]
    assert control.get("aria-invalid") == "true"


def test_a_field_that_is_well_names_no_error() -> None:
    (control,) = drawn("{{ forms.field(form.remark) }}", form=Registration()).xpath(".//textarea")
    assert control.get("aria-describedby") is None
    assert control.get("aria-invalid") is None


def test_a_field_that_may_stay_empty_says_so() -> None:
    assert "(niet verplicht)" in drawn("{{ forms.field(form.remark) }}", form=Registration()).text_content()
    assert "(niet verplicht)" not in drawn("{{ forms.field(form.email) }}", form=Registration()).text_content()


def test_what_was_typed_stays_and_is_escaped() -> None:
    form = Registration({"remark": "<b>hoi</b>", "email": '"><script>'})
    page = drawn("{{ forms.fields(form) }}", form=form)
    assert page.xpath(".//textarea")[0].text.strip() == "<b>hoi</b>"
    assert page.xpath(".//input[@type='email']")[0].get("value") == '"><script>'


def test_the_summary_links_to_every_field_that_is_wrong() -> None:
    page = drawn("{{ forms.errors(form) }}{{ forms.fields(form) }}", form=Registration({}))
    targets = [link.get("href")[1:] for link in page.xpath(".//*[@role='alert']//a")]
    assert len(targets) == 5
    assert all(page.xpath(f".//*[@id='{target}']") for target in targets)
    assert "Iemand anders was u net voor." in page.xpath(".//*[@role='alert']")[0].text_content()


def test_the_summary_speaks_for_more_than_one_form() -> None:
    forms_ = [Registration({}, prefix="a"), Registration({}, prefix="b")]
    page = drawn("{{ forms.errors(one, two) }}", one=forms_[0], two=forms_[1])
    assert {link.get("href")[:6] for link in page.xpath(".//a")} == {"#id_a-", "#id_b-"}


def test_a_form_that_is_well_has_no_summary() -> None:
    assert not drawn("{{ forms.errors(form) }}", form=Registration()).xpath(".//*[@role='alert']")


def test_choices_stand_in_a_group_with_a_legend() -> None:
    page = drawn("{{ forms.field(form.readers, explain={'all': 'Ook buiten de gemeente.'}) }}", form=Registration())
    assert page.xpath("string(.//fieldset/legend)").strip() == "Wie mag dit zien?"
    assert [label.xpath("string(span)") for label in page.xpath(".//label")] == ["Wij", "Iedereen"]
    assert page.xpath("string(.//small)") == "Ook buiten de gemeente."


@pytest.mark.parametrize(("typed", "chosen"), [("2", "Voorbeelddam"), ("", "Kies"), ("9", None)])
def test_the_chooser_keeps_the_choice(typed: str, chosen: str | None) -> None:
    page = drawn("{{ choices.chooser(form.place) }}", form=Registration({"place": typed, "place_typed": "Voorb"}))
    assert [option.text for option in page.xpath(".//option[@selected]")] == ([chosen] if chosen else [])
    assert page.xpath(".//select")[0].get("data-chooser") == "Voorb"


def test_the_form_carries_its_token_and_leaves_judging_to_the_server() -> None:
    (form,) = drawn("{% call forms.form(csrf, action='/x/', upload=true) %}inhoud{% endcall %}", csrf="TOKEN").xpath(
        "form"
    )
    assert "TOKEN" in form.text_content()
    assert (form.get("method"), form.get("enctype")) == ("post", "multipart/form-data")
    assert form.get("novalidate") is not None


def test_a_hidden_field_has_no_label() -> None:
    assert not re.search("<label", html.tostring(drawn("{{ forms.field(form.secret) }}", form=Registration())).decode())
