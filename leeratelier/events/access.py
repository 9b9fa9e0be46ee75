"""Who may see and run a leeratelier. A stranger gets 404, a trainer who writes 403."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from leeratelier.events.models import Event


def event_or_404(request: HttpRequest, slug: str) -> Event:
    """A published event; a draft only for its own organisers and trainers. One query, places included."""
    return get_object_or_404(Event.objects.seen_by(request.user).with_places(), slug=slug)


def staff_event_or_404(request: HttpRequest, slug: str) -> Event:
    """For the organisers and trainers of this event; others can't tell that the page exists."""
    event = event_or_404(request, slug)
    if not event.may_organise and not event.may_train:
        raise Http404
    return event


def organised_event_or_403(request: HttpRequest, slug: str) -> Event:
    event = staff_event_or_404(request, slug)
    if not event.may_organise:
        raise PermissionDenied
    return event
