"""What there is to document: commands with their options, make targets, console scripts, the version."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from django.core.management import BaseCommand, load_command_class

ROOT = Path(__file__).resolve().parents[2]


def commands() -> dict[str, str]:
    """Name of each management command of ours → the app that brings it."""
    paths = (ROOT / "leeratelier").glob("*/management/commands/*.py")
    return {path.stem: f"leeratelier.{path.parts[-4]}" for path in sorted(paths) if path.stem != "__init__"}


def options(command: str) -> set[str]:
    """Its own options and arguments, without those that every command of Django has."""
    ours, plain = load_command_class(commands()[command], command), BaseCommand()
    return _words(ours, command) - _words(plain, command)


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def console_scripts() -> set[str]:
    return set(_project()["scripts"])


def version() -> str:
    return str(_project()["version"])


def _project() -> dict[str, dict[str, str]]:
    project: dict[str, dict[str, str]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def _words(command: BaseCommand, name: str) -> set[str]:
    actions = command.create_parser("manage.py", name)._actions
    return {word for action in actions for word in action.option_strings or [action.dest]}
