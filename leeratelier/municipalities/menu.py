"""What stands around the pages about a municipality's people and look: its name, its theme and the dossier's menu."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from leeratelier.municipalities.models import Membership, Municipality, Role
from leeratelier.ui.rules.menu import menu


def dossier_context(membership: Membership) -> dict[str, Any]:
    municipality, at = membership.municipality, [membership.municipality.slug]
    entries = [
        (_("Dossier"), reverse("home:dossier", args=at)),
        (_("Verordening"), reverse("ordinance:show", args=at)),
        (_("Mensen"), reverse("municipalities:people", args=at)),
        (_("Handreiking"), reverse("guide:index")),
        (_("Account"), reverse("accounts:mine")),
    ]
    return {
        "municipality": municipality,
        "membership": membership,
        "coordinates": membership.role == Role.COORDINATOR,
        "organisation": municipality.name,
        "organisation_url": reverse("home:dossier", args=at),
        "nav": menu(entries, reverse("municipalities:people", args=at)),
        **theme_context(municipality),
    }


def theme_context(municipality: Municipality) -> dict[str, str]:
    """A shipped theme by name, or a stylesheet made from the municipality's colour."""
    if municipality.theme:
        return {"theme": municipality.theme, "theme_url": ""}
    if municipality.brand_colour:
        return {"theme": municipality.slug, "theme_url": reverse("municipalities:theme", args=[municipality.slug])}
    return {"theme": "", "theme_url": ""}
