"""`python -m tests.browser.screenshots`: make the pictures of the README anew, from the demo as it is now."""

from __future__ import annotations

import io
import os
import tempfile
from pathlib import Path

import django
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from tests.browser.conftest import sign_in  # noqa: E402
from tests.browser.program import Program, running  # noqa: E402
from tests.run import CHROMIUM  # noqa: E402

FOLDER = Path(__file__).resolve().parents[2] / "docs/screenshots"
DESK, PHONE = {"width": 1200, "height": 820}, {"width": 390, "height": 780}
COLOURS = 96  # fewer colours, smaller files; the pages have few

PICTURES = {
    "voorpagina": ("anonymous", "home:front", DESK),
    "leeratelier": ("anonymous", "events:event", DESK),
    "dossier": ("coordinator", "home:dossier", DESK),
    "verordening": ("coordinator", "ordinance:show", DESK),
    "keuzes": ("legal", "ordinance:choices", DESK),
    "telefoon": ("coordinator", "home:dossier", PHONE),
}
"""File name → who looks at which page, at what size."""


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as program, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for name, (role, page_name, size) in PICTURES.items():
            picture = _taken(browser, program, role, page_name, size)
            path = FOLDER / f"{name}.png"
            Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS).save(path, optimize=True)
            print(f"{path.name}: {path.stat().st_size // 1000} kB")
        browser.close()


def _taken(browser: Browser, program: Program, role: str, name: str, size: dict[str, int]) -> bytes:
    context = browser.new_context(viewport=size, locale="nl-NL", base_url=program.address)  # type: ignore[arg-type]
    page = context.new_page()
    if role != "anonymous":
        sign_in(page, program.people[role])
    page.goto(program.pages[name]["path"])
    _settle(page)
    picture = page.screenshot()
    context.close()
    return picture


def _settle(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")


if __name__ == "__main__":
    main()
