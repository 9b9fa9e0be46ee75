"""The text of the ordinance, to take along."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from leeratelier.ordinance import report
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.workspaces.access import enter_step

STEP = 8


@require_GET
def text(request: HttpRequest, slug: str, number: int, form: str) -> HttpResponse:
    visit = enter_step(request, slug, STEP)
    found = get_object_or_404(OrdinanceText.objects.present(), workspace=visit.workspace.pk, number=number)
    written = report.taken_along(found, visit.municipality, form)
    response = HttpResponse(written.content, content_type=written.content_type)
    response["Content-Disposition"] = f'attachment; filename="{written.filename}"'
    return response
