"""What the organiser sees and decides; the trainer reads along."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leeratelier.accounts.models import User
from leeratelier.events.access import organised_event_or_403, staff_event_or_404
from leeratelier.events.models import Event
from leeratelier.municipalities import actions as municipalities
from leeratelier.municipalities.models import AccessRequest, Membership

PER_PAGE = 50


@require_safe
def registrations(request: HttpRequest, slug: str) -> HttpResponse:
    event = staff_event_or_404(request, slug)
    rows = event.registrations.select_related("municipality").order_by("municipality__name", "created_at")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"event": event, "page": page, "requests": list(_waiting(event)[:PER_PAGE])}
    return render(request, "events/registrations.html", context)


@require_POST
def decide(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Admit or refuse the first person of a municipality; after that its coordinator decides."""
    event = organised_event_or_403(request, slug)
    asked = get_object_or_404(_waiting(event), pk=pk)
    assert isinstance(request.user, User)
    names = {"person": asked.user, "municipality": asked.municipality}
    try:
        if request.POST.get("besluit") == "toelaten":
            municipalities.admit(asked, by=request.user)
            messages.success(request, _("%(person)s heeft nu toegang tot het dossier van %(municipality)s.") % names)
        elif request.POST.get("besluit") == "weigeren":
            municipalities.refuse(asked, by=request.user)
            messages.success(request, _("%(person)s krijgt geen toegang tot het dossier van %(municipality)s.") % names)
    except municipalities.AlreadyDecided:
        messages.warning(request, _("Iemand anders heeft hier net over beslist."))
    return redirect("events:registrations", event.slug)


def _waiting(event: Event) -> QuerySet[AccessRequest]:
    """Requests that came through this event, for municipalities where nobody else can decide."""
    coordinators = Membership.objects.coordinators().filter(municipality=OuterRef("municipality"))
    waiting = AccessRequest.objects.filter(origin=event.slug, decided_at=None)
    return waiting.exclude(Exists(coordinators)).select_related("user", "municipality")
