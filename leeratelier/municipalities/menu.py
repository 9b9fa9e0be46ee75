"""What stands around every page of a municipality: its name, its theme and the dossier's menu."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leeratelier.municipalities.models import Membership, Municipality, Role
from leeratelier.ui.rules.menu import menu

# Addresses of higher apps are named, not imported: whoever builds the address decides what is there.
DOSSIER = (gettext_noop("Dossier"), "home:dossier")
ORDINANCE = (gettext_noop("Verordening"), "ordinance:show")
PEOPLE = (gettext_noop("Mensen"), "municipalities:people")
EVERYTHING = (DOSSIER, ORDINANCE, PEOPLE)
_BESIDE = ((gettext_noop("Handreiking"), "guide:index"), (gettext_noop("Account"), "accounts:mine"))


def membership_context(membership: Membership) -> dict[str, Any]:
    """For pages about the municipality's people and look."""
    municipality = membership.municipality
    return {
        "membership": membership,
        "coordinates": membership.role == Role.COORDINATOR,
        **shell(municipality, EVERYTHING, reverse(PEOPLE[1], args=[municipality.slug])),
    }


def shell(municipality: Municipality, entries: Iterable[tuple[str, str]], path: str) -> dict[str, Any]:
    """Variables of the base page. `entries` are (label, URL name) of the dossier; `path` is where the visitor is."""
    inside = [(_(label), reverse(name, args=[municipality.slug])) for label, name in entries]
    beside = [(_(label), reverse(name)) for label, name in _BESIDE]
    return {
        "municipality": municipality,
        "organisation": municipality.name,
        "organisation_url": reverse(DOSSIER[1], args=[municipality.slug]),
        "nav": menu([*inside, *beside], path),
        **theme_context(municipality),
    }


def theme_context(municipality: Municipality) -> dict[str, str]:
    """A shipped theme by name, or a stylesheet made from the municipality's colour."""
    if municipality.theme:
        return {"theme": municipality.theme, "theme_url": ""}
    if municipality.brand_colour:
        return {"theme": municipality.slug, "theme_url": reverse("municipalities:theme", args=[municipality.slug])}
    return {"theme": "", "theme_url": ""}
