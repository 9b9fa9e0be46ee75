"""The style guide is complete, the classes exist, and no page carries a style or a script of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

ROOT = Path(__file__).parents[3]
UI = ROOT / "leeratelier/ui"
MACROS = sorted((UI / "templates/ui").glob("*.html"))
TEMPLATES = sorted(path for path in (ROOT / "leeratelier").rglob("*.html") if "templates" in str(path))
SHEETS = "".join((UI / "static/ui" / name).read_text() for name in ("leeratelier.css", "vendor/nlds.css"))
CLASSES = set(re.findall(r"\.(-?[a-zA-Z_][\w-]*)", SHEETS))


def test_the_style_guide_shows_every_macro() -> None:
    guide = "".join(path.read_text() for path in (UI / "templates/ui/style_guide").glob("*.html"))
    bodies = _macro_bodies()
    shown = guide + (UI / "templates/ui/style_guide.html").read_text() + (UI / "templates/ui/top.html").read_text()
    reached: set[str] = set()
    while found := {name for name in bodies if re.search(rf"\b{name}\(", shown)} - reached:
        reached |= found
        shown = "".join(bodies[name] for name in found)
    assert sorted(set(bodies) - reached) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_class_in_a_template_has_a_style(template: Path) -> None:
    used = {word for words in re.findall(r'class="([^"]*)"', _without_code(template)) for word in words.split()}
    ours = {name for name in used if re.match(r"(la|nl|utrecht|is)-[a-z]", name) and not name.endswith("-")}
    assert sorted(ours - CLASSES) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_template_has_no_style_or_script_of_its_own(template: Path) -> None:
    text = template.read_text()
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|hx-on|javascript:", text)
    for attributes in re.findall(r"<script([^>]*)>", text):
        assert "src=" in attributes or 'type="application/json"' in attributes


def test_pages_link_to_nobody_else_for_what_they_show() -> None:
    for path in [*TEMPLATES, *UI.rglob("static/ui/*.css"), *UI.rglob("static/ui/*.js")]:
        assert not re.search(r'(src=|url\(|<link[^>]*href=)["\']?(https?:)?//', path.read_text()), path


@pytest.mark.django_db
@pytest.mark.parametrize("theme", ["", "voorbeeld", "ma", "denhaag", "duinoord"])
def test_the_style_guide_can_be_seen_in_every_theme(client: Client, theme: str) -> None:
    page = client.get("/stijlgids/", {"thema": theme})
    assert page.status_code == 200
    assert (f" {theme}-theme" in page.text) == bool(theme)
    classes = {word for words in re.findall(r'class="([^"]*)"', page.text) for word in words.split()}
    ours = {name for name in classes if not name.endswith("-theme") and name != "on"}
    assert sorted(ours - CLASSES) == []


def _macro_bodies() -> dict[str, str]:
    macro = re.compile(r"{% macro (\w+)\((.*?){%-? endmacro", flags=re.S)
    return {name: body for path in MACROS for name, body in macro.findall(path.read_text())}


def _without_code(template: Path) -> str:
    """What an expression adds to a class is its own word; a word glued to an expression is not one."""
    text = re.sub(r"{#.*?#}", "", template.read_text(), flags=re.S)
    return re.sub(r'[^\s"{]*(?:{{.*?}}[^\s"{]*)+|{%.*?%}', " ", text, flags=re.S)
