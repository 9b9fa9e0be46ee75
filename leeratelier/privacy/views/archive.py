"""Records past their term: list, approve, destroy."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leeratelier.privacy import retention
from leeratelier.privacy.access import administrator_or_404
from leeratelier.privacy.forms import ApproveForm
from leeratelier.privacy.models import DestructionList

PER_PAGE = 100


@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    administrator_or_404(request)
    found = DestructionList.objects.annotate(number=Count("items")).order_by("-made_at", "-pk")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "privacy/lists.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def one_list(request: HttpRequest, pk: int) -> HttpResponse:
    """POST: the archivist approves."""
    administrator_or_404(request)
    found = get_object_or_404(DestructionList, pk=pk)
    form = ApproveForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        retention.approve(found, request.user, form.cleaned_data["function"])
        messages.success(request, _("Het akkoord is vastgelegd. Er is nog niets vernietigd."))
        return redirect("privacy:destruction_list", pk)
    page = Paginator(found.items.all(), PER_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "privacy/list.html", {"list": found, "page": page, "form": form})


@require_POST
def destroy(request: HttpRequest, pk: int) -> HttpResponse:
    administrator_or_404(request)
    found = get_object_or_404(DestructionList.objects.exclude(approved_at=None), pk=pk)
    number = retention.destroy(found, request.user)
    messages.success(request, _("Vernietigd: %(number)s.") % {"number": number})
    return redirect("privacy:destruction_list", pk)
