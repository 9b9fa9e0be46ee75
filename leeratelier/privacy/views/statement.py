"""What we keep at all, for everyone to read; and the verwerkingsregister for who runs the installation."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leeratelier.privacy import report
from leeratelier.privacy.access import administrator_or_404


@require_safe
def statement(request: HttpRequest) -> HttpResponse:
    return render(request, "privacy/statement.html", {"rows": report.processings(), "recipients": report.RECIPIENTS})


@require_safe
def processing_register(request: HttpRequest) -> HttpResponse:
    administrator_or_404(request)
    facts = {"columns": report.COLUMNS, "rows": [row.cells() for row in report.processings()]}
    return render(request, "privacy/register.html", facts | {"notes": (report.TO_FILL_IN, report.RECIPIENTS)})


@require_safe
def processing_register_csv(request: HttpRequest) -> HttpResponse:
    administrator_or_404(request)
    return HttpResponse(
        report.as_csv(report.processings()),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="verwerkingsregister.csv"'},
    )
