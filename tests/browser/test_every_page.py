"""Every page of the program, at two widths: accessible, no third party, no fault in the console, no side scroll."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests import pages
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.program import Program

SEEN = sorted(name for name, row in pages.gathered().items() if row.viewer and row.get is not None)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("name", SEEN)
def test_a_page_is_accessible_at_both_widths(name: str, program: Program, visit: Visit) -> None:
    row = program.pages[name]
    page = visit(row["viewer"], "about:blank")
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(row["path"])
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        found = Axe().run(page, options=RULES).response["violations"]
        told = [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]
        assert not told, f"{name} at {size['width']} px"
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{name} scrolls sideways by {wider} px at {size['width']} px"
    assert page.locator("h1").count() == 1
    assert not [fault for fault in faults if "the server responded with a status of" not in fault]
