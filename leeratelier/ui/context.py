"""What every page knows about the request. `page` is a context processor; it asks the database nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from leeratelier.ui.rules.menu import MenuItem, menu

FOOTER = [
    ("Toegankelijkheid", "ui:accessibility"),
    ("Broncode (EUPL-1.2)", "ui:source"),
    ("Stijlgids", "ui:style_guide"),
]


def page(request: HttpRequest) -> dict[str, Any]:
    """The menus come from settings.MENUS: {"visitor" | "signed_in" | "footer": [(label, URL name)]}."""
    user = getattr(request, "user", None)
    return {
        "demo": settings.DEMO,  # invented municipalities are in it
        "trial": not settings.PRODUCTION,  # says on every page that this is a demonstration
        "user": user,
        "path": request.path,
        "messages": get_messages(request),
        "site_menu": SimpleLazyObject(lambda: _menu("signed_in" if _is_signed_in(user) else "visitor", request.path)),
        "footer_menu": SimpleLazyObject(footer_menu),
    }


def footer_menu() -> list[MenuItem]:
    return _menu("footer", path="")


def _menu(name: str, path: str) -> list[MenuItem]:
    entries = getattr(settings, "MENUS", {}).get(name, FOOTER if name == "footer" else [])
    return menu(_with_addresses(tuple(entries)), path)


@cache
def _with_addresses(entries: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(label, reverse(url_name)) for label, url_name in entries]


def _is_signed_in(user: Any) -> bool:
    return user is not None and user.is_authenticated
