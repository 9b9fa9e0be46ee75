"""What the program has, the documents tell; what they tell, is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from config import environment
from leeratelier.ordinance.rules.check import rules
from tests.documentation import BEGIN, END, GENERATED, MANUAL, components, program, repository, with_table

ROOT = repository.ROOT
DECISIONS = sorted((ROOT / "docs/decisions").glob("*.md"))
HEADINGS = ["Context", "Decision", "Consequences", "Figures"]
ABOUT_THIS_MACHINE = [
    *("/" + folder + "/" for folder in ("root", "work")),
    *(name + end for name, end in (("pypi", ".org"), ("python", "hosted.org"), ("registry.", "npmjs"))),
]
"""Written in pieces, so that this file may be read too."""


def headings(document: Path, level: int = 3) -> list[str]:
    """What stands between backticks in the headings of that level."""
    marks = "#" * level
    return re.findall(rf"^{marks} `([^`]+)`", document.read_text(encoding="utf-8"), re.MULTILINE)


def section(document: Path, heading: str, level: int = 3) -> str:
    found = re.search(
        rf"^{'#' * level} `{re.escape(heading)}`.*?(?=^#{{1,{level}}} |\Z)",
        document.read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    assert found, f"{document.name}: no heading for {heading}"
    return found[0]


def test_every_setting_is_documented_and_every_documented_setting_exists() -> None:
    assert sorted(headings(MANUAL / "instellingen.md")) == sorted(environment.SETTINGS)


def test_every_command_is_documented_and_every_documented_command_exists() -> None:
    there = {f"manage.py {name}" for name in program.commands()}
    there |= {f"make {target}" for target in program.make_targets()} | program.console_scripts()
    assert set(headings(MANUAL / "opdrachten.md")) == there


@pytest.mark.parametrize("command", sorted(program.commands()))
def test_every_option_of_a_command_is_documented(command: str) -> None:
    told = section(MANUAL / "opdrachten.md", f"manage.py {command}")
    assert not [word for word in sorted(program.options(command)) if not re.search(rf"`{word}\b", told)]


@pytest.mark.parametrize(("path", "table"), GENERATED.items(), ids=lambda each: getattr(each, "name", ""))
def test_a_table_made_from_the_program_is_up_to_date(path: Path, table: Callable[[], str]) -> None:
    document = path.read_text(encoding="utf-8")
    assert document.count(BEGIN) == document.count(END) == 1
    assert document == with_table(document, table()), "renew it: python -m tests.documentation"


def test_every_rule_stands_in_the_manual() -> None:
    told = (MANUAL / "toetsregels.md").read_text(encoding="utf-8")
    assert rules()
    assert not [rule.slug for rule in rules() if f"| `{rule.slug}` |" not in told]


def test_every_runtime_requirement_has_a_version_and_a_licence() -> None:
    asked = re.findall(r"^[a-z][\w-]*", (ROOT / "requirements/runtime.in").read_text(encoding="utf-8"), re.MULTILINE)
    listed = {each.name: each for each in components.python_packages()}
    assert set(asked) <= set(listed)
    assert not [each.name for each in listed.values() if each.licence == "onbekend" or not each.needed_by]


@pytest.mark.parametrize("path", repository.files(".md"), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_relative_link_leads_somewhere(path: Path) -> None:
    assert not repository.broken_links(path)


def test_the_version_is_the_same_everywhere() -> None:
    changes = re.findall(r"^## (\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    described = re.findall(
        r"^softwareVersion: (\S+)", (ROOT / "publiccode.yml").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert [changes[0]] == described == [program.version()]


def test_nothing_tells_of_one_machine_or_its_registry() -> None:
    found = []
    for path in repository.files():
        text = path.read_bytes().decode("utf-8", errors="ignore").lower()
        found += [f"{path.relative_to(ROOT)}: {word}" for word in ABOUT_THIS_MACHINE if word in text]
    assert not found


def test_the_architecture_names_every_app() -> None:
    told = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    apps = [path.parent.name for path in (ROOT / "leeratelier").glob("*/__init__.py")]
    assert apps
    assert not [app for app in sorted(apps) if f"{app}/" not in told]


def test_the_decisions_are_numbered_without_a_gap() -> None:
    assert [path.name[:4] for path in DECISIONS] == [f"{number:04}" for number in range(1, len(DECISIONS) + 1)]


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_the_four_parts_and_stands_in_the_list(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == HEADINGS
    assert f"decisions/{path.name}" in (ROOT / "docs/architecture.md").read_text(encoding="utf-8")


def test_the_second_command_of_the_readme_is_the_test_command() -> None:
    commands = re.findall(r"^(make [a-z]+)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert commands[:2] == ["make run", "make test"]


def test_the_licence_is_the_whole_eupl() -> None:
    """The same text as the components that we redistribute under it, with its fifteen articles and the appendix."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text == (ROOT / "leeratelier/ui/static/ui/vendor/licences/EUPL-1.2.txt").read_text(encoding="utf-8")
    assert re.findall(r"^## (\d+)\.", text, re.MULTILINE) == [str(number) for number in range(1, 16)]
    assert "## Appendix" in text
