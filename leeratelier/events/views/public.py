"""What everyone sees of the leerateliers."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from leeratelier.events.access import event_or_404
from leeratelier.events.body import event_body
from leeratelier.events.models import Event

PER_PAGE = 20


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    events = Event.objects.seen_by(request.user).with_places().coming_first(timezone.localdate())
    page = Paginator(events, PER_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "events/index.html", {"page": page, "now": timezone.now()})


@require_safe
def event(request: HttpRequest, slug: str) -> HttpResponse:
    found = event_or_404(request, slug)
    return render(request, "events/event.html", {"event": found, "body": event_body(found)})
