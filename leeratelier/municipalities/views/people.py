"""Who works in this dossier. Everyone in it reads; the coordinator decides."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from leeratelier.municipalities import actions
from leeratelier.municipalities.access import coordinator_or_403, member_or_404
from leeratelier.municipalities.forms import InvitationForm, RoleForm
from leeratelier.municipalities.menu import membership_context
from leeratelier.municipalities.models import AccessRequest, Invitation, Membership, Role
from leeratelier.municipalities.report import log_lines
from leeratelier.privacy.models import LogEntry

A_PAGE = 50
LAST = gettext_lazy("Er moet een coördinator zonder einddatum overblijven. Geef eerst een collega die rol.")


def people(request: HttpRequest, slug: str) -> HttpResponse:
    mine = (coordinator_or_403 if request.method == "POST" else member_or_404)(request, slug)
    form = InvitationForm(request.POST or None, initial={"role": Role.EDITOR})
    if request.method == "POST" and form.is_valid():
        try:
            actions.invite(mine.municipality, by=mine.user, **form.cleaned_data)
        except actions.AlreadyMember:
            form.add_error("email", _("Deze persoon werkt al mee. Wijzig de rol in de lijst."))
        else:
            messages.success(request, _("De uitnodiging is onderweg."))
            return redirect("municipalities:people", slug)
    members = Membership.objects.filter(municipality=mine.municipality).select_related("user")
    asked = AccessRequest.objects.filter(municipality=mine.municipality, decided_at=None).select_related("user")
    context = membership_context(mine) | {
        "form": form,
        "page": Paginator(members.order_by("user__name", "pk"), A_PAGE).get_page(request.GET.get("pagina")),
        "invitations": Invitation.objects.unanswered().filter(municipality=mine.municipality),
        "requests": asked,
        "roles": Role.choices,
    }
    return render(request, "municipalities/people.html", context)


def member(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Another role or end date for one person."""
    mine = coordinator_or_403(request, slug)
    found = get_object_or_404(Membership.objects.select_related("user"), pk=pk, municipality=mine.municipality)
    form = RoleForm(request.POST or None, initial={"role": found.role, "until": found.until})
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_role(found, by=mine.user, **form.cleaned_data)
        except actions.LastCoordinator:
            form.add_error(None, LAST)
        else:
            messages.success(request, _("De rol is gewijzigd."))
            return redirect("municipalities:people", slug)
    return render(request, "municipalities/member.html", membership_context(mine) | {"form": form, "member": found})


@require_POST
def end(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    mine = coordinator_or_403(request, slug)
    found = get_object_or_404(Membership, pk=pk, municipality=mine.municipality)
    try:
        actions.end(found, by=mine.user)
    except actions.LastCoordinator:
        messages.error(request, LAST)
        return redirect("municipalities:member", slug, pk)
    messages.success(request, _("De toegang is gestopt."))
    return redirect("home:mine") if found.pk == mine.pk else redirect("municipalities:people", slug)


def leave(request: HttpRequest, slug: str) -> HttpResponse:
    """Stop oneself: the page asks, the button does it."""
    mine = member_or_404(request, slug)
    if request.method == "POST":
        try:
            actions.leave(mine)
        except actions.LastCoordinator:
            messages.error(request, LAST)
            return redirect("municipalities:leave", slug)
        messages.success(request, _("U werkt niet meer mee bij %(name)s.") % {"name": mine.municipality.name})
        return redirect("home:mine")
    return render(request, "municipalities/leave.html", membership_context(mine))


@require_POST
def decide(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Admit somebody who asked, or refuse."""
    mine = coordinator_or_403(request, slug)
    asked = get_object_or_404(AccessRequest, pk=pk, municipality=mine.municipality)
    role = request.POST.get("role")
    try:
        if request.POST.get("decision") == "admit":
            actions.admit(asked, by=mine.user, role=role if role in Role.values else None)
            messages.success(request, _("Deze persoon kan nu in de werkruimte en krijgt een mail."))
        else:
            actions.refuse(asked, by=mine.user)
            messages.success(request, _("Het verzoek is afgewezen. Deze persoon krijgt een mail."))
    except actions.AlreadyDecided:
        messages.warning(request, _("Een collega besliste hier al over."))
    return redirect("municipalities:people", slug)


@require_safe
def log(request: HttpRequest, slug: str) -> HttpResponse:
    """What was changed in this dossier, and by whom."""
    mine = coordinator_or_403(request, slug)
    page = Paginator(LogEntry.objects.of(mine.municipality.scope), A_PAGE).get_page(request.GET.get("pagina"))
    context = membership_context(mine) | {"page": page, "lines": log_lines(page)}
    return render(request, "municipalities/log.html", context)
