"""The handreiking as everyone reads it."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from leeratelier.guide.content import steps
from leeratelier.guide.tools import tool_url

pytestmark = pytest.mark.django_db


def read(path: str) -> str:
    return re.sub(r"\s+", " ", Client().get(f"/handreiking/{path}").content.decode())


def test_the_list_leads_to_all_eight_steps() -> None:
    page = read("")
    for step in steps():
        assert f'href="/handreiking/stap-{step.number}/"' in page


@pytest.mark.parametrize("number", range(1, 9))
def test_a_step_has_its_explanation_its_sources_and_its_neighbours(number: int) -> None:
    page = read(f"stap-{number}/")
    assert steps()[number - 1].question in page
    for source in steps()[number - 1].sources:
        assert f'href="{source.url}"' in page
    neighbours = re.findall(r'href="/handreiking/stap-(\d)/" rel="(prev|next)"', page)
    assert neighbours == [(str(number - 1), "prev")][: number > 1] + [(str(number + 1), "next")][: number < 8]


def test_there_is_no_ninth_step() -> None:
    assert Client().get("/handreiking/stap-9/").status_code == 404
    assert Client().get("/handreiking/stap-0/").status_code == 404


def test_what_isnt_there_yet_says_so_and_has_no_empty_tab() -> None:
    page = read("stap-1/")
    assert "Komt later" in page
    assert "Goede voorbeelden en gesprekstips bij deze stap komen later." in page


def test_what_wasnt_checked_says_so() -> None:
    page = read("stap-2/")
    assert "Wij legden hem nog niet naast de tekst van de handreiking." in page
    unchecked = sum(not source.verified for source in steps()[1].sources)
    assert page.count("Nog niet helemaal nagekeken.") == unchecked > 0


def test_the_law_step_says_that_inspraak_isnt_obligatory() -> None:
    assert "De wet verplicht niet tot inspraak." in read("stap-8/")


def test_a_tool_is_found_by_the_name_of_its_address() -> None:
    assert tool_url("ordinance:show", "zeist") == "/werkruimte/zeist/verordening/"
    assert tool_url("guide:index", "zeist") == "/handreiking/"
    assert tool_url("nergens:niets", "zeist") is None
