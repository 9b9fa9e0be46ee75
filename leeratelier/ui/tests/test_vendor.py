"""What is committed is what frontend/ says, without an address of any registry."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FRONTEND = ROOT / "frontend"
STATIC = ROOT / "leeratelier/ui/static/ui"
VENDOR = STATIC / "vendor"
PLAN = json.loads((FRONTEND / "vendor.json").read_text())
PARTS = [PLAN["components"], PLAN["mapping"], PLAN["fonts"], *PLAN["themes"].values()]
SPECS = {spec for part in PARTS for spec in part}


def test_the_plan_the_package_file_and_the_lock_agree() -> None:
    wanted = dict(spec.rsplit("@", 1) for spec in SPECS) | PLAN["tools"]
    lock = json.loads((FRONTEND / "package-lock.json").read_text())["packages"]
    assert json.loads((FRONTEND / "package.json").read_text())["dependencies"] == wanted
    assert {name: lock[f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_the_lock_names_no_registry() -> None:
    assert '"resolved"' not in (FRONTEND / "package-lock.json").read_text()
    assert "omit-lockfile-registry-resolved=true" in (FRONTEND / ".npmrc").read_text()


def test_the_notice_names_every_package_and_the_licences_are_there() -> None:
    notice = (VENDOR / "NOTICE.txt").read_text()
    assert [spec for spec in SPECS if spec not in notice] == []
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (VENDOR / "licences/EUPL-1.2.txt").read_text()
    for font in PLAN["fonts"]:
        name = font.split("/")[1].split("@")[0]
        assert "SIL Open Font License" in (VENDOR / f"licences/OFL-1.1-{name}.txt").read_text()


def test_our_sheet_gives_every_basis_token_in_use_a_value() -> None:
    ours = set(re.findall(r"(--basis-[\w-]+):", (STATIC / "leeratelier.css").read_text()))
    wanted = set((FRONTEND / "basis-tokens.txt").read_text().split())
    assert sorted(wanted - ours) == []


def test_every_font_is_used_and_every_used_font_is_there() -> None:
    named = set(re.findall(r'url\("(vendor/fonts/[^"]+)"\)', (STATIC / "leeratelier.css").read_text()))
    assert named == {str(path.relative_to(STATIC)) for path in (VENDOR / "fonts").iterdir()}


def test_building_again_gives_the_same_files(tmp_path: Path) -> None:
    node, modules = shutil.which("node"), FRONTEND / "node_modules"
    if not node or not modules.is_dir():
        pytest.skip("needs Node and `npm ci` in frontend/ (make assets)")
    (tmp_path / "frontend").mkdir()
    (tmp_path / "leeratelier/ui/static/ui").mkdir(parents=True)
    for name in ("vendor.mjs", "vendor.json"):
        shutil.copy(FRONTEND / name, tmp_path / "frontend")
    shutil.copy(STATIC / "leeratelier.css", tmp_path / "leeratelier/ui/static/ui")
    subprocess.run([node, tmp_path / "frontend/vendor.mjs", "build", modules], check=True, capture_output=True)
    built = tmp_path / "leeratelier/ui/static/ui/vendor"
    again = {path.relative_to(built): path.read_bytes() for path in built.rglob("*") if path.is_file()}
    assert again == {path.relative_to(VENDOR): path.read_bytes() for path in VENDOR.rglob("*") if path.is_file()}
