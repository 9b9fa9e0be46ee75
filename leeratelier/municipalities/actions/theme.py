"""How the pages of a municipality look."""

from __future__ import annotations

from django.db import transaction

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality
from leeratelier.privacy.actions import record


@transaction.atomic
def set_theme(municipality: Municipality, theme: str, brand_colour: str, by: User) -> None:
    """A shipped theme, or else a colour ("#1d4f9f"); both empty is our own look."""
    changes = {"theme": [municipality.theme, theme], "brand_colour": [municipality.brand_colour, brand_colour]}
    municipality.theme, municipality.brand_colour = theme, brand_colour
    municipality.save(update_fields=["theme", "brand_colour"])
    record(by, "municipality.theme_changed", scope=municipality.scope, target=municipality, changes=changes)
