"""What we keep of you: look, take it along, have it erased."""

from __future__ import annotations

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from leeratelier.privacy import actions, report
from leeratelier.privacy.forms import EraseForm
from leeratelier.privacy.register import reasons_not_to_erase
from leeratelier.privacy.rows import present


@require_safe
@login_required
@never_cache
def mine(request: HttpRequest) -> HttpResponse:
    rows = [report.described(entry) for entry in present(request.user)]
    return render(request, "privacy/mine.html", {"rows": rows})


@require_safe
@login_required
@never_cache
def download(request: HttpRequest) -> HttpResponse:
    response = JsonResponse(actions.data_of(request.user), json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = 'attachment; filename="mijn-gegevens.json"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def erase(request: HttpRequest) -> HttpResponse:
    form = EraseForm(request.POST if request.method == "POST" else None)
    reasons = reasons_not_to_erase(request.user)
    if request.method == "POST" and not reasons and form.is_valid():
        erased = actions.erase(request.user)
        logout(request)
        return render(request, "privacy/erased.html", {"erased": erased})
    rows = [report.described(entry) for entry in present(request.user)]
    return render(request, "privacy/erase.html", {"form": form, "reasons": reasons, "rows": rows})
