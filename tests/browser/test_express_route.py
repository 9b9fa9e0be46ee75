"""Verordening vóór 1 januari: from nothing to a text that has what the law asks, without script and on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from leeratelier.ordinance.rules.choices import choices
from tests.browser.conftest import PHONE, Visit
from tests.browser.program import Program, running

HERE = "/werkruimte/duinoord/"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A program of its own: the others begin with a dossier that nobody opened."""
    with running(tmp_path_factory.mktemp("express")) as started:
        yield started


@pytest.fixture(scope="module")
def sessions() -> dict[str, list[dict[str, object]]]:
    return {}


def test_from_nothing_to_a_text_that_has_what_the_law_asks(visit: Visit) -> None:
    page = visit("stranger", f"{HERE}begin/", script=False, size=PHONE)
    page.get_by_label("Verordening vóór 1 januari").check()
    page.get_by_label("Klein").check()
    page.get_by_role("button", name="Open het dossier").click()

    page.goto(f"{HERE}verordening/keuzes/")
    page.get_by_role("button", name="Vul de rest voorlopig in").click()
    expect(page.get_by_text("U bespreekt die later.").first).to_be_visible()
    for choice in choices():
        if choice.unavoidable:
            _choose(page, choice.slug)

    page.goto(f"{HERE}verordening/keuzes/")
    expect(page.get_by_text("alles gekozen")).to_be_visible()
    page.get_by_role("link", name="Maak de tekst").click()
    page.get_by_label("Datum van het voorstel van het college").fill("2026-12-01")
    page.get_by_label("De raad besluit op").fill("2026-12-17")
    page.get_by_role("button", name="Maak de tekst").click()
    expect(page.get_by_role("heading", name="Wat de wet minimaal vraagt")).to_be_visible()
    expect(page.get_by_text("9 van 9")).to_be_visible()

    page.goto(f"{HERE}verordening/planning/")
    expect(page.get_by_role("heading", name="Uiterste dag per stap")).to_be_visible()


def _choose(page: Page, slug: str) -> None:
    """The first option, 8 in every number, the first of every list."""
    answer = page.goto(f"{HERE}verordening/keuzes/{slug}/")
    assert answer is not None
    if answer.status == 404:
        return  # not asked after the earlier answers
    form = page.locator("form", has=page.get_by_role("button", name="Bewaar deze keuze"))
    form.locator("input[name=option]").first.check()
    for field in form.locator("input[type=number]").all():
        field.fill("8")
    for field in form.locator("input[type=text]").all():
        field.fill("het college")
    for group in form.locator("fieldset:has(input[type=checkbox])").all():
        group.locator("input[type=checkbox]").first.check()
    form.get_by_label("Waarom kiest u dit?").fill("Dit past bij onze gemeente.")
    form.get_by_role("button", name="Bewaar deze keuze").click()
    expect(page.get_by_text("Uw keuze is bewaard.")).to_be_visible()
