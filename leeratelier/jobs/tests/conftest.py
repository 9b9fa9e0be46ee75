from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture
def letters(settings: Settings, tmp_path: Path) -> Path:
    """An own folder of mail texts with one letter in it, "groet"."""
    folder = tmp_path / "content" / "mails"
    folder.mkdir(parents=True)
    (folder / "groet.md").write_text("# Welkom {{ name }}\n\nDag {{ name }}.\n", encoding="utf-8")
    settings.BASE_DIR = tmp_path
    settings.BASE_URL = "https://leeratelier.example"
    return folder
