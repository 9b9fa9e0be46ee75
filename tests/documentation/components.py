"""The list of components in docs/beheer/onderdelen.md: everything that runs on the server or is sent to a browser.

Names and versions come from requirements/runtime.txt and frontend/vendor.json, licences from the packages themselves
and from the NOTICE beside the vendored files.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENDOR = ROOT / "leeratelier/ui/static/ui/vendor"

_PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>[^\\]+?))? *\\?$")
_CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
_LONGEST_NAME = 60  # some packages put the whole licence where its name should stand


@dataclass(frozen=True)
class Component:
    name: str
    version: str
    licence: str
    needed_by: str = ""


def tables() -> str:
    """Both tables, as they must stand in the document."""
    return (
        f"### Python\n\n{_table(python_packages(), True)}\n\n### Stijlen en lettertypen\n\n{_table(front_end(), False)}"
    )


def python_packages() -> list[Component]:
    """Of every platform but Windows, which no server of ours runs on."""
    found: list[Component] = []
    for part in re.split(r"\n(?=\S)", (ROOT / "requirements/runtime.txt").read_text(encoding="utf-8")):
        pinned = _PINNED.match(part.splitlines()[0])
        if pinned and "win32" not in (pinned["marker"] or ""):
            found.append(Component(pinned["name"], pinned["version"], licence_of(pinned["name"]), _needed_by(part)))
    return found


def front_end() -> list[Component]:
    recipe = json.loads((ROOT / "frontend/vendor.json").read_text(encoding="utf-8"))
    packages = {*recipe["components"], *recipe["mapping"], *recipe["fonts"]}
    packages |= {package for theme in recipe["themes"].values() for package in theme}
    licences = dict(
        line.split()
        for line in (VENDOR / "NOTICE.txt").read_text(encoding="utf-8").splitlines()
        if line.startswith("@")
    )
    return [_vendored(package, licences[package]) for package in sorted(packages)]


def licence_of(package: str) -> str:
    """As the package itself says it: SPDX expression, else the licence field, else the classifiers."""
    try:
        told = metadata(package)
    except PackageNotFoundError:
        return "niet geïnstalleerd, dus niet nagekeken"
    if "License-Expression" in told:
        return told["License-Expression"]
    named = told["License"].strip() if "License" in told else ""
    if named and "\n" not in named and len(named) <= _LONGEST_NAME:
        return named
    classified = [str(each).rsplit(" :: ", 1)[-1] for each in told.get_all("Classifier") or [] if "License ::" in each]
    return ", ".join(_CLASSIFIERS.get(each, each) for each in classified) or "onbekend"


def _vendored(package: str, licence: str) -> Component:
    name, version = package.rsplit("@", 1)
    return Component(name, version, licence)


def _needed_by(part: str) -> str:
    """From uv's remarks: which packages ask for it; "Leeratelier" for what stands in runtime.in."""
    names = re.findall(r"^ +#(?: via)? +(?!via$)([a-z][\w.-]*)$", part, re.MULTILINE)
    return ", ".join(["Leeratelier"] * ("-r requirements/runtime.in" in part) + names)


def _table(components: list[Component], needed_by: bool) -> str:
    heads = ["Onderdeel", "Versie", "Licentie", *(["Nodig voor"] if needed_by else [])]
    rows = [[each.name, each.version, each.licence, *([each.needed_by] if needed_by else [])] for each in components]
    return "\n".join(f"| {' | '.join(row)} |" for row in [heads, ["---"] * len(heads), *rows])
