"""Finding a municipality by a part of its name."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from leeratelier.municipalities.forms import suggestions


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """For htmx the suggestions below a field (named by `veld`); else a page on which one can look."""
    field = request.GET.get("veld", "naam")[:40]
    typed = (request.GET.get("naam") or request.GET.get(field) or "").strip()[:100]
    context = {"field": field, "typed": typed, "found": suggestions(typed), "chosen": None, "asked": True}
    alone = request.headers.get("HX-Request") == "true"
    response = render(request, "municipalities/options.html" if alone else "municipalities/search.html", context)
    patch_vary_headers(response, ["HX-Request"])
    return response
