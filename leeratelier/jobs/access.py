"""Who may see mail. Base apps don't know accounts: an administrator is whoever says so of herself."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest


def mailbox_or_404() -> None:
    """The mailbox shows everybody's mail, so it exists in the demo only."""
    if not settings.DEMO:
        raise Http404


def administrator_or_404(request: HttpRequest) -> None:
    if not getattr(request.user, "is_administrator", False):
        raise Http404
