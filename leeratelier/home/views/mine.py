"""Where you land after signing in."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from leeratelier.accounts.models import User
from leeratelier.events.models import EventRole
from leeratelier.municipalities.models import AccessRequest, Membership
from leeratelier.workspaces.models import Guest


@require_GET
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """The one dossier you work in; otherwise everything that is yours, and what you wait for."""
    assert isinstance(request.user, User)
    memberships = list(Membership.objects.current().filter(user=request.user).select_related("municipality"))
    guest_of = list(Guest.objects.current().filter(user=request.user).select_related("workspace__municipality"))
    roles = list(EventRole.objects.filter(user=request.user).select_related("event").prefetch_related("event__rounds"))
    if len(memberships) == 1 and not guest_of and not roles and not request.user.is_administrator:
        return redirect("home:dossier", memberships[0].municipality.slug)
    waiting = AccessRequest.objects.filter(user=request.user, decided_at=None).select_related("municipality")
    context = {"memberships": memberships, "guest_of": guest_of, "roles": roles, "waiting": waiting}
    return render(request, "home/mine.html", context)
