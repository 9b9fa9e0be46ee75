"""Gathers what every app's `privacy.py` says, and what the libraries' tables keep."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from django.apps import apps

from leeratelier.privacy.registry import Expiry, NotPersonal, Personal


@functools.cache
def register() -> tuple[Personal | NotPersonal, ...]:
    return tuple(entry for module in _modules() for entry in getattr(module, "REGISTER", ()))


def personal() -> tuple[Personal, ...]:
    return tuple(entry for entry in register() if isinstance(entry, Personal))


@functools.cache
def expiries() -> tuple[Expiry, ...]:
    return tuple(expiry for module in _modules() for expiry in getattr(module, "EXPIRED", ()))


@functools.cache
def deeds() -> dict[str, str]:
    """Deed slug → Dutch words."""
    return {slug: words for module in _modules() for slug, words in getattr(module, "DEEDS", {}).items()}


def reasons_not_to_erase(user: Any) -> list[str]:
    """What must be settled first, in Dutch; empty when nothing stands in the way."""
    questions: Iterator[Callable[[Any], str]] = (m.may_erase for m in _modules() if hasattr(m, "may_erase"))
    return [reason for ask in questions if (reason := ask(user))]


@functools.cache
def _modules() -> tuple[ModuleType, ...]:
    """`privacy.py` of each of our own apps, and the list for libraries."""
    ours = [f"{config.name}.privacy" for config in apps.get_app_configs() if config.name.startswith("leeratelier.")]
    found = [import_module(name) for name in ours if find_spec(name)]
    return (*found, import_module("leeratelier.privacy.libraries"))
