"""Guests of the dossier, and the tasks of somebody who leaves."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from leeratelier.workspaces import actions
from leeratelier.workspaces.access import enter_to_lead
from leeratelier.workspaces.forms import GuestForm, HandOverForm
from leeratelier.workspaces.menu import dossier_context
from leeratelier.workspaces.models import Guest


def guests(request: HttpRequest, slug: str) -> HttpResponse:
    """Who reads along from outside, in which steps, until when; and asking somebody new."""
    visit = enter_to_lead(request, slug)
    form = GuestForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.ask_guest(visit.municipality, by=visit.user, **form.cleaned_data)
        messages.success(request, _("De gast heeft een mail gekregen."))
        return redirect("home:guests", slug)
    rows = Guest.objects.filter(workspace=visit.workspace.pk).select_related("user")
    context = dossier_context(request, visit) | {"form": form, "guests": rows}
    return render(request, "home/guests.html", context)


@require_POST
def end_guest(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    visit = enter_to_lead(request, slug)
    guest = get_object_or_404(Guest, pk=number, workspace=visit.workspace.pk)
    actions.end_guest(guest, visit.user)
    messages.success(request, _("Deze gast kan niet meer meelezen."))
    return redirect("home:guests", slug)


def hand_over(request: HttpRequest, slug: str) -> HttpResponse:
    """All open tasks of somebody who leaves, in one deed."""
    visit = enter_to_lead(request, slug)
    form = HandOverForm(request.POST if request.method == "POST" else None, municipality=visit.municipality)
    if request.method == "POST" and form.is_valid():
        leaver, successor = form.cleaned_data["leaver"], form.cleaned_data["successor"]
        count = actions.hand_over(visit.municipality, leaver, successor, visit.user)
        words = ngettext("%(count)d taak is overgedragen.", "%(count)d taken zijn overgedragen.", count)
        messages.success(request, words % {"count": count})
        return redirect("home:dossier", slug)
    return render(request, "home/hand_over.html", dossier_context(request, visit) | {"form": form})
