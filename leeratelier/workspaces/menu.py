"""What every page of a dossier shows around its own work: the municipality's name, its theme and its menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from leeratelier.ui.rules.menu import menu
from leeratelier.workspaces.access import Visit


def dossier_context(request: HttpRequest, visit: Visit) -> dict[str, Any]:
    slug = visit.municipality.slug
    home = reverse("home:dossier", args=[slug])
    entries = [(_("Dossier"), home)]
    if 8 in visit.steps:
        entries.append((_("Verordening"), reverse("ordinance:show", args=[slug])))
    if not visit.is_guest:
        entries.append((_("Mensen"), reverse("municipalities:people", args=[slug])))
    entries += [(_("Handreiking"), reverse("guide:index")), (_("Account"), reverse("accounts:mine"))]
    return {
        "visit": visit,
        "municipality": visit.municipality,
        "organisation": visit.municipality.name,
        "organisation_url": home,
        "nav": menu(entries, request.path),
        **theme_context(visit),
    }


def theme_context(visit: Visit) -> dict[str, str]:
    """A shipped theme by name, or a stylesheet made from the municipality's colour."""
    municipality = visit.municipality
    if municipality.theme:
        return {"theme": municipality.theme, "theme_url": ""}
    if municipality.brand_colour:
        return {"theme": municipality.slug, "theme_url": reverse("municipalities:theme", args=[municipality.slug])}
    return {"theme": "", "theme_url": ""}
