"""What every page of a dossier shows around its own work, for this visitor."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from leeratelier.municipalities import menu
from leeratelier.workspaces.access import Visit

ORDINANCE_STEP = 8


def dossier_context(request: HttpRequest, visit: Visit) -> dict[str, Any]:
    """A guest's menu names only what the guest was asked for."""
    entries = [menu.DOSSIER]
    if ORDINANCE_STEP in visit.steps:
        entries.append(menu.ORDINANCE)
    if not visit.is_guest:
        entries.append(menu.PEOPLE)
    return {"visit": visit, **menu.shell(visit.municipality, entries, request.path)}
