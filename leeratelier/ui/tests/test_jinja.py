"""Sentences in templates: what is kept between pages must not leak from one to another."""

from __future__ import annotations

from typing import Any

import pytest
from django.template import engines
from django.utils import translation


def said(template: str, **values: Any) -> str:
    return str(engines["jinja2"].from_string(template).render(values))


def test_a_value_in_a_sentence_is_escaped() -> None:
    assert said('{{ _("Dag %(name)s", name=name) }}', name="<b>") == "Dag &lt;b&gt;"


@pytest.mark.parametrize("values", ["", ", share=3"])
def test_two_percent_signs_say_one(values: str) -> None:
    assert said('{{ _("Al 50%%"' + values + ") }}") == "Al 50%"


def test_a_sentence_said_again_follows_the_language_of_the_visitor() -> None:
    with translation.override("nl"):
        assert said('{{ _("Monday") }}') == "maandag"
    with translation.override("de"):
        assert said('{{ _("Monday") }}') == "Montag"
