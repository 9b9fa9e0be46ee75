"""The elements of a library's pages, in Django's template language, look like ours."""

from __future__ import annotations

from pathlib import Path

import allauth
import pytest
from django import forms
from django.template import Context, Origin, Template, engines
from django.test import RequestFactory
from lxml import html
from lxml.html import HtmlElement

OURS = Path(__file__).parents[1] / "templates_django/allauth"
THEIRS = Path(allauth.__file__).parent / "templates/allauth"


class CodeForm(forms.Form):
    code = forms.CharField(label="Code")


def drawn(source: str, **page: object) -> HtmlElement:
    origin = Origin("sample", template_name="sample.html")
    template = Template("{% load allauth %}" + source, origin, engine=engines["django"].engine)  # type: ignore[attr-defined]
    return html.fromstring("<div>" + template.render(Context(page)) + "</div>")


def test_every_element_and_layout_of_the_library_has_our_version() -> None:
    theirs = {str(path.relative_to(THEIRS)) for path in THEIRS.rglob("*.html")}
    assert sorted(theirs - {str(path.relative_to(OURS)) for path in OURS.rglob("*.html")}) == []


@pytest.mark.parametrize(
    ("attributes", "tag", "css"),
    [
        ('type="submit"', "button", "nl-button--primary"),
        ('type="submit" tags="danger,delete"', "button", "nl-button--negative"),
        ('type="button" tags="outline,primary"', "button", "nl-button--secondary"),
        ('href="/x/"', "a", "nl-button--secondary"),
    ],
)
def test_a_button_is_one_of_our_buttons(attributes: str, tag: str, css: str) -> None:
    (button,) = drawn("{% element button " + attributes + " %}Ga door{% endelement %}").xpath("*")
    assert (button.tag, css in button.get("class").split()) == (tag, True)
    assert button.text_content() == "Ga door"


def test_fields_are_drawn_by_our_own_macros() -> None:
    page = drawn("{% element fields form=form %}{% endelement %}", form=CodeForm({}))
    assert page.xpath("string(.//label)") == "Code"
    assert page.xpath(".//*[@role='alert']//a")[0].get("href") == "#id_code"


def test_a_loose_field_ties_its_error_to_its_control() -> None:
    source = "{% element field type='email' id='e' value=value errors=errors %}{% endelement %}"
    page = drawn(
        source,
        value='"><script>',
        errors=["Vul een e-mailadres in."],
    )
    (control,) = page.xpath(".//input")
    assert control.get("value") == '"><script>'
    assert page.xpath(f"string(.//*[@id='{control.get('aria-describedby')}'])").strip() == "Vul een e-mailadres in."


@pytest.mark.django_db
def test_the_frame_is_that_of_every_other_page() -> None:
    source = '{% extends "allauth/layouts/entrance.html" %}{% block head_title %}Inloggen{% endblock %}'
    page = engines["django"].from_string(source).render({}, RequestFactory().get("/inloggen/"))
    assert "<title>Inloggen – Leeratelier</title>" in " ".join(page.split())
    assert 'href="#inhoud"' in page
    assert "ui/leeratelier" in page
    assert "Toegankelijkheid" in page
