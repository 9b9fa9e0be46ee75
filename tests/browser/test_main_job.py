"""The main job from end to end, as a new user would do it: from the front page to a report in hand."""

from __future__ import annotations

import io
import re

import docx
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Visit, sign_in

PASSWORD = "een-lang-wachtwoord-2026"
PEOPLE = ("beleid", "recht")
ADMIT = re.compile("Laat .*toe|Toelaten")


def draft() -> bytes:
    """A Word file with real headings; evaluation is forgotten."""
    file = docx.Document()
    file.add_heading("Participatieverordening Zandoever 2026", 0)
    for line in (
        "De raad van de gemeente Zandoever;",
        "gelet op artikel 150 van de Gemeentewet;",
        "besluit vast te stellen de volgende verordening:",
    ):
        file.add_paragraph(line)
    file.add_heading("Artikel 1 Reikwijdte", 2)
    file.add_paragraph(
        "Deze verordening regelt hoe inwoners en belanghebbenden worden betrokken bij de voorbereiding en uitvoering van beleid."
    )
    file.add_heading("Artikel 2 Participatieplan", 2)
    file.add_paragraph("Het college maakt vooraf een plan waarin staat hoe inwoners en belanghebbenden meedoen.")
    content = io.BytesIO()
    file.save(content)
    return content.getvalue()


def test_from_the_front_page_to_a_report(visit: Visit) -> None:
    emails = [f"{who}@zandoever.example" for who in PEOPLE]
    page = visit(None, "/")
    _register(page, "Duinoord", emails)
    for email in emails:
        _confirm(page, email)
        expect(page.get_by_role("heading", name="Uw inschrijving staat vast")).to_be_visible()
    sign_in(page, emails[0], PASSWORD)
    _from_the_doors_to_a_report(page)


def test_a_click_on_a_place_jumps_to_the_passage(visit: Visit) -> None:
    page = visit("coordinator", "/werkruimte/voorbeelddam/verordening/?versie=2")  # the draft of the demo
    link = page.get_by_role("link", name="artikel 2, eerste lid").first
    link.click()
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("voorbereiding")


def test_a_real_municipality_opens_only_when_somebody_admits_on_a_phone_without_script(visit: Visit) -> None:
    emails = [f"{who}@urk.example" for who in PEOPLE]
    page = visit(None, "/", script=False, size=PHONE)
    _register(page, "Urk", emails)
    _confirm(page, emails[0])
    sign_in(page, emails[0], PASSWORD)
    expect(page.get_by_text("Uw aanvraag voor Urk loopt")).to_be_visible()
    assert page.goto("/werkruimte/urk/").status == 404  # type: ignore[union-attr]

    organiser = visit("organiser", "/leerateliers/aan-de-slag-met-participatie/inschrijvingen/", script=False)
    organiser.get_by_role("button", name=ADMIT).first.click()
    page.goto("/mijn/")
    _from_the_doors_to_a_report(page)

    second = visit(None, "/", script=False, size=PHONE)
    _confirm(second, emails[1])
    page.goto("/werkruimte/urk/mensen/")
    page.get_by_role("button", name=ADMIT).first.click()
    sign_in(second, emails[1], PASSWORD)
    expect(second.get_by_role("heading", name="Gemeente Urk")).to_be_visible()


def test_a_link_in_a_mail_does_nothing_until_a_button_is_pressed(visit: Visit) -> None:
    page = visit(None, "/")
    _register(page, "Texel", ["alleen.kijken@zandoever.example"])
    _open_mail(page, "alleen.kijken@zandoever.example")
    _follow_link(page)
    page.reload()
    expect(page.get_by_role("button", name="Bevestig mijn inschrijving")).to_be_visible()


def test_the_check_can_be_done_with_the_keyboard_only(visit: Visit) -> None:
    page = visit("legal", "/werkruimte/voorbeelddam/verordening/inbrengen/")
    _tab_to(page, "textarea")
    page.keyboard.type("Artikel 1 Doel. Inwoners doen mee bij de voorbereiding van beleid op {datum}.")
    _tab_to(page, "button[type=submit]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Wat de wet minimaal vraagt")).to_be_visible()
    _tab_to(page, "a.la-ref")
    page.keyboard.press("Enter")
    expect(page.locator(".la-finding:target")).to_be_in_viewport()


def _register(page: Page, municipality: str, emails: list[str]) -> None:
    page.get_by_role("link", name="Bekijk het leeratelier").first.click()
    page.locator("main a[href$='/inschrijven/']").first.click()
    if len(emails) > 1:
        page.get_by_role("button", name="Voeg een tweede persoon toe").click()
    page.get_by_label("Gemeente", exact=True).fill(municipality)
    for number, email in enumerate(emails):
        page.get_by_label("Naam", exact=True).nth(number).fill(email.split("@")[0])
        page.get_by_label(re.compile("^E-mailadres")).nth(number).fill(email)
        page.get_by_label("Functie").nth(number).select_option(index=number + 1)
    page.get_by_role("button", name=re.compile("Schrijf (mij|ons) in")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("mail|post", re.IGNORECASE))


def _confirm(page: Page, email: str) -> None:
    _open_mail(page, email)
    _follow_link(page)
    page.get_by_label(re.compile("wachtwoord", re.IGNORECASE)).first.check()
    page.locator("input[type=password]").first.fill(PASSWORD)
    page.get_by_role("button", name="Bevestig mijn inschrijving").click()


def _open_mail(page: Page, email: str) -> None:
    page.goto(f"/postvak/?adres={email}")
    page.get_by_role("link", name=re.compile("Bevestig uw inschrijving")).first.click()


def _follow_link(page: Page) -> None:
    page.locator("main a[href*='/bevestigen/']").click()


def _from_the_doors_to_a_report(page: Page) -> None:
    _choose_a_door(page)
    _bring_in(page)
    expect(page.get_by_text("De verordening regelt de betrokkenheid bij de evaluatie van beleid").first).to_be_visible()
    report = _download(page, "Rapport als Word")
    assert "Wat de wet minimaal vraagt" in [each.text for each in docx.Document(io.BytesIO(report)).paragraphs]
    assert _download(page, "Rapport als PDF").startswith(b"%PDF-")


def _choose_a_door(page: Page) -> None:
    expect(page.get_by_role("heading", name="Hoe wilt u beginnen?")).to_be_visible()
    page.get_by_label("Alleen toetsen").check()
    page.get_by_role("button", name="Open het dossier").click()
    expect(page.get_by_role("heading", name="Doe nu eerst dit")).to_be_visible()


def _bring_in(page: Page) -> None:
    page.get_by_role("link", name="Breng uw verordening in").click()
    page.get_by_label("Bestand").set_input_files(
        {"name": "concept.docx", "mimeType": "application/octet-stream", "buffer": draft()}
    )
    page.get_by_role("button", name="Lees en toets de tekst").click()
    expect(page.get_by_role("heading", name="Artikel 2 Participatieplan")).to_be_visible()


def _download(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=name).click()
    return download.value.path().read_bytes()


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(`main ${selector}`)", selector):
            return
    raise AssertionError(f"no way to {selector} with the Tab key")
