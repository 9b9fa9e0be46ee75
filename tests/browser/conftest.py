"""Real Chromium against the real program."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, sync_playwright

from leeratelier.home.demo import PASSWORD
from tests.browser.program import Program, running
from tests.run import CHROMIUM

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1360, "height": 900}
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # playwright's loop runs in this thread


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with running(tmp_path_factory.mktemp("program")) as started:
        yield started


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.fail("Chromium ontbreekt. Installeer het met: apt-get install chromium", pytrace=False)
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sessions() -> dict[str, list[dict[str, object]]]:
    """Role → cookies: everybody signs in once."""
    return {}


Visit = Callable[..., Page]


@pytest.fixture
def visit(program: Program, chromium: Browser, sessions: dict[str, list[dict[str, object]]]) -> Iterator[Visit]:
    """visit("coordinator", "/werkruimte/…/") opens a page as somebody; it fails on any request to a third party."""
    opened: list[BrowserContext] = []
    strangers: list[str] = []

    def watch(route: Route) -> None:
        if route.request.url.startswith((program.address, "data:", "blob:")):
            route.continue_()
        else:
            strangers.append(route.request.url)
            route.abort()

    def open_page(role: str | None, path: str = "/", *, size: ViewportSize = DESK, script: bool = True) -> Page:
        context = chromium.new_context(
            viewport=size,
            java_script_enabled=script,
            locale="nl-NL",
            base_url=program.address,
        )
        opened.append(context)
        context.set_default_timeout(15_000)
        context.route("**/*", watch)
        page = context.new_page()
        if role and role != "anonymous":
            if role not in sessions:
                sign_in(page, program.people[role])
                sessions[role] = context.cookies()  # type: ignore[assignment]
            context.add_cookies(sessions[role])  # type: ignore[arg-type]
        page.goto(path)
        return page

    yield open_page
    for context in opened:
        context.close()
    assert not strangers, f"requests to others: {strangers}"


def sign_in(page: Page, email: str, password: str = PASSWORD) -> None:
    page.goto("/inloggen/")
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord", exact=True).fill(password)
    page.get_by_role("button", name="Log in", exact=True).click()
    page.wait_for_url(lambda url: "/inloggen/" not in url)
