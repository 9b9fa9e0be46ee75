"""Who may see the administration. Base apps don't know accounts: an administrator is whoever says so of herself."""

from __future__ import annotations

from django.http import Http404, HttpRequest


def administrator_or_404(request: HttpRequest) -> None:
    if not getattr(request.user, "is_administrator", False):
        raise Http404
