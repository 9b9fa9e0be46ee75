"""One dossier at a time: whoever writes in it holds it until the deed is done."""

from __future__ import annotations

from leeratelier.municipalities.models import Municipality
from leeratelier.workspaces.models import (
    Workspace,
)


class SavedByOther(Exception):
    """Somebody else saved in between: nothing was written."""


def locked(municipality: Municipality, expected: int | None = None) -> Workspace:
    """The dossier, made when it isn't there yet, locked until the deed is done."""
    Workspace.objects.get_or_create(municipality=municipality)
    workspace = Workspace.objects.select_for_update().get(municipality=municipality)
    if expected is not None and workspace.version != expected:
        raise SavedByOther
    return workspace


def scope_of(municipality: Municipality) -> str:
    return f"municipality:{municipality.slug}"
