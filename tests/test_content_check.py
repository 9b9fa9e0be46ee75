"""`python -m tests.content` says which file is wrong and why."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from leeratelier.content import CONTENT
from tests.content import faults_in


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def test_what_is_in_the_repository_is_right() -> None:
    assert not [fault for faults in faults_in(CONTENT).values() for fault in faults]


@pytest.mark.parametrize(
    ("name", "old", "new", "complaint"),
    [
        ("toetsregels/citeertitel.toml", "remedy =", "middel =", "unknown key 'middel'"),
        ("toetsregels/citeertitel.toml", 'kind = "gebruik"', 'kind = "mening"', "key 'kind' must be one of"),
        ("toetsregels/citeertitel.toml", 'outcome = "met"', 'outcome = "missing"', "key 'example': 0 with outcome met"),
        ("handreiking/stap-3/uitleg.md", "summary =", "samenvatting =", "unknown key 'samenvatting'"),
        ("rondes/2.toml", "steps = [4, 5]", "steps = [4]", "'steps' gives"),
        ("gemeenten/gemeenten.csv", "GM0358", "0358", "line 3"),
        ("gemeenten/gemeenten.csv", "GM0358,Aalsmeer,\n", "", "341 municipalities, not 342"),
        ("mails/inlogcode.md", "# Uw", "Uw", "inlogcode.md: the first line must be '# ' and the subject"),
        ("mails/inlogcode.md", "{{ code }}", "{{ code ", "inlogcode.md: line"),
    ],
)
def test_a_fault_is_told_with_its_file(content: Path, name: str, old: str, new: str, complaint: str) -> None:
    source = (content / name).read_text(encoding="utf-8")
    assert old in source
    (content / name).write_text(source.replace(old, new), encoding="utf-8")
    folder = name.split("/")[0]
    told = faults_in(content)
    assert any(complaint in fault for fault in told[folder]), told[folder]
    assert [each for each, faults in told.items() if faults] == [folder]


def test_a_rule_without_its_file_is_told(content: Path) -> None:
    (content / "toetsregels/citeertitel.toml").unlink()
    assert faults_in(content)["toetsregels"] == [
        "content/toetsregels/citeertitel.toml: there is a function, but not this file"
    ]


def test_a_folder_that_nobody_checks_is_told(content: Path) -> None:
    (content / "nieuw").mkdir()
    assert faults_in(content)["nieuw"] == ["content/nieuw: nobody checks this folder"]
