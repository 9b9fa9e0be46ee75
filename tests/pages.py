"""The table of all addresses: who gets what answer there. Every app tells its own rows in `tests/pages.py`.

The access matrix, the accessibility test and the no-third-party test walk the program's URL table and look every
address up here; an address without a row fails.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps

ROLES = (
    "anonymous",
    "coordinator",
    "editor",
    "legal",
    "griffie",
    "council_member",
    "reader",
    "guest",  # a resident whom the coordinator asked for some steps of this dossier
    "stranger",  # coordinator of another municipality
    "trainer",
    "organiser",
    "administrator",
)
EVERYONE = {"others": 200}
SIGNED_IN = {"anonymous": 302, "others": 200}
NOBODY: Mapping[str, int] = {}

Kwargs = Callable[[Any], dict[str, object]]


@dataclass(frozen=True)
class Page:
    """One address. `get` and `post` tell the status per role, "others" for the roles not named; None: no such method.

    `kwargs` gets the `World` of tests/world.py and returns the arguments of the address; `viewer` is the role with
    which a browser looks at it (None: nothing to look at, such as a download). `data` is what a POST sends.
    """

    get: Mapping[str, int] | None
    post: Mapping[str, int] | None = None
    kwargs: Kwargs = field(default=lambda world: {})
    query: str = ""
    data: Callable[[Any], dict[str, object]] = field(default=lambda world: {})
    viewer: str | None = "anonymous"

    def expected(self, method: str, role: str) -> int | None:
        """None: any refusal will do (403, 404 or 405), but nothing may happen."""
        statuses = self.get if method == "GET" else self.post
        return None if statuses is None else statuses.get(role, statuses.get("others", 404))


def gathered() -> dict[str, Page]:
    """URL name → its row, from every app of ours that has addresses."""
    rows: dict[str, Page] = {}
    for config in apps.get_app_configs():
        name = f"{config.name}.tests.pages"
        if config.name.startswith("leeratelier.") and find_spec(name):
            rows |= import_module(name).PAGES
    return rows
