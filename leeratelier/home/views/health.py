"""For whoever watches over the installation: is all well?"""

from __future__ import annotations

import datetime

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from leeratelier.jobs.models import Heartbeat

SILENCE = datetime.timedelta(minutes=2)
"""So long the worker may be silent before we call it gone; it beats every few seconds."""


@require_GET
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """200 when database and worker answer, else 503; says which, and nothing about the installation."""
    found = {"database": _database(), "worker": _worker()}
    well = all(found.values())
    told = {"status": "ok" if well else "fail", **{name: "ok" if ok else "fail" for name, ok in found.items()}}
    return JsonResponse(told, status=200 if well else 503)


def _database() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return bool(cursor.fetchone())
    except DatabaseError:
        return False


def _worker() -> bool:
    try:
        return Heartbeat.objects.filter(at__gte=timezone.now() - SILENCE).exists()
    except DatabaseError:
        return False
