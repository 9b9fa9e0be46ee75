"""The extras of the script: choosing from a long list by typing, and dropping a file. Both work without it too."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

DROP = """() => {
  const carried = new DataTransfer();
  carried.items.add(new File(["x"], "verordening.docx"));
  for (const name of ["dragover", "drop"])
    document.querySelector("[data-drop]").dispatchEvent(new DragEvent(name, {dataTransfer: carried, bubbles: true}));
}"""


def test_a_municipality_is_found_by_typing_and_taken_with_the_keyboard(visit: Visit) -> None:
    page = visit(None, "/stijlgids/")
    field = page.get_by_role("combobox", name="Gemeente")
    field.fill("sgraven")
    field.press("ArrowDown")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_text("’s-Gravenwoude")
    field.press("Enter")
    expect(field).to_have_value("’s-Gravenwoude")
    assert _chosen(page) == "3"


def test_a_name_typed_in_full_counts_and_another_name_does_not(visit: Visit) -> None:
    page = visit(None, "/stijlgids/")
    field = page.get_by_role("combobox", name="Gemeente")
    field.fill("voorbeelddam")
    field.press("Tab")
    assert _chosen(page) == "2"
    field.fill("Nergenshuizen")
    expect(page.get_by_text("Niets gevonden")).to_be_visible()
    assert _chosen(page) == ""


def test_without_javascript_the_list_is_a_plain_select(visit: Visit) -> None:
    page = visit(None, "/stijlgids/", script=False)
    page.get_by_label("Gemeente", exact=True).select_option(label="Duinoord")
    assert page.get_by_label("Gemeente", exact=True).input_value() == "1"


def test_a_dropped_file_lands_in_the_file_field(visit: Visit) -> None:
    page = visit(None, "/stijlgids/")
    expect(page.get_by_text("Of sleep het bestand hierheen.")).to_be_visible()
    page.evaluate(DROP)
    assert page.get_by_label("Verslag").evaluate("field => field.files[0].name") == "verordening.docx"


def _chosen(page: Page) -> object:
    return page.locator("select[name=municipality]").evaluate("select => select.value")
