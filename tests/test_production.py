"""A production start: no demo, no mailbox, no default secret; and what the settings promise is what the program does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SECRET = "x7Kp2-fQ9v_Lm4Rt8sWz1Bn6Yc3Hd5Gj0AeUiOqPlMkJhGfDsAa"
PRODUCTION = {"PRODUCTION": "1", "SECRET_KEY": SECRET, "ALLOWED_HOSTS": "leeratelier.example"}


def manage(data: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env={**kept, "DATA_DIR": str(data), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("secret", ["", "te-kort", "a" * 60])
def test_production_refuses_a_missing_or_weak_secret(secret: str, tmp_path: Path) -> None:
    done = manage(tmp_path, "check", **PRODUCTION | {"SECRET_KEY": secret})
    assert done.returncode != 0
    assert "SECRET_KEY" in done.stderr


def test_production_with_demo_content_is_refused(tmp_path: Path) -> None:
    done = manage(tmp_path, "check", **PRODUCTION | {"DEMO": "1"})
    assert "DEMO=1 kan niet samen met PRODUCTION=1" in done.stderr


def test_the_demo_never_gets_into_production(tmp_path: Path) -> None:
    done = manage(tmp_path, "demo", **PRODUCTION)
    assert "De demo komt nooit in een echte of lege installatie." in done.stderr


def test_the_trial_start_is_refused_in_production(tmp_path: Path) -> None:
    assert "manage.py serve" in manage(tmp_path, "start", **PRODUCTION).stderr


def test_production_has_no_mailbox_page(tmp_path: Path) -> None:
    names = "from tests.urls import all_names; print([name for name in all_names() if name.startswith('jobs:mail')])"
    assert manage(tmp_path, "shell", "-v", "0", "-c", names, **PRODUCTION).stdout.strip() == "[]"


def test_djangos_own_deployment_checks_are_content(tmp_path: Path) -> None:
    done = manage(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert done.returncode == 0, done.stderr


def test_a_trial_makes_a_secret_of_its_own_and_keeps_it(tmp_path: Path) -> None:
    manage(tmp_path, "check")
    first = (tmp_path / "secret-key").read_text()
    manage(tmp_path, "check")
    assert (tmp_path / "secret-key").read_text() == first
    assert len(first) >= 50


def test_a_trial_listens_on_this_machine_only(tmp_path: Path) -> None:
    done = manage(tmp_path, "serve", "--host", "0.0.0.0")
    assert "luistert alleen op deze computer" in done.stderr
