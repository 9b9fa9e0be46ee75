"""A municipality's colour or theme, and the stylesheet that follows from it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leeratelier.municipalities import actions
from leeratelier.municipalities.access import coordinator_or_403
from leeratelier.municipalities.forms import ThemeForm
from leeratelier.municipalities.menu import membership_context
from leeratelier.municipalities.models import Municipality
from leeratelier.ui.rules.theme import stylesheet


@require_safe
def theme(request: HttpRequest, slug: str) -> HttpResponse:
    """Public: a colour is no secret, and residents see it too. The browser asks once an hour whether it changed."""
    municipality = get_object_or_404(Municipality, slug=slug)
    if not municipality.brand_colour:
        raise Http404
    etag = f'"{municipality.slug}-{municipality.brand_colour[1:]}"'
    if request.headers.get("If-None-Match") == etag:
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(stylesheet(slug, municipality.brand_colour), content_type="text/css; charset=utf-8")
    response["ETag"] = etag
    patch_cache_control(response, public=True, max_age=3600)
    return response


def settings(request: HttpRequest, slug: str) -> HttpResponse:
    mine = coordinator_or_403(request, slug)
    around = membership_context(mine)
    form = ThemeForm(request.POST or None, municipality=mine.municipality)
    if request.method == "POST" and form.is_valid():
        actions.set_theme(mine.municipality, by=mine.user, **form.cleaned_data)
        messages.success(request, _("Het uiterlijk is gewijzigd."))
        return redirect("municipalities:theme_settings", slug)
    return render(request, "municipalities/theme.html", around | {"form": form})
