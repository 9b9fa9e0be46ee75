"""Whether a tool that a content file names is there already."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse


def tool_url(url_name: str, municipality: str) -> str | None:
    """Its address in the dossier of that municipality; None when no app has that address: it comes later."""
    for arguments in ((municipality,), ()):
        try:
            return reverse(url_name, args=arguments)
        except NoReverseMatch:
            continue
    return None
