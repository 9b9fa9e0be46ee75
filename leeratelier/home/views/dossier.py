"""The pages of /werkruimte/<gemeente>/ itself."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from leeratelier.guide.content import steps
from leeratelier.guide.tools import tool_url
from leeratelier.home import dossier as gathered
from leeratelier.home.dossier import size_of
from leeratelier.home.spine import STATE_BADGES, goal_line, goal_words, spine
from leeratelier.workspaces import actions
from leeratelier.workspaces.access import Visit, enter, enter_as_member, enter_step, enter_to_write
from leeratelier.workspaces.forms import DatesForm, DoorForm, StepForm, TaskForm, tell_conflict
from leeratelier.workspaces.menu import dossier_context
from leeratelier.workspaces.models import NextStep, StepState
from leeratelier.workspaces.rules import shows


@require_GET
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """The route, the date that counts and what to do first. Who comes in first chooses a door first."""
    visit = enter(request, slug)
    if visit.may_write and not visit.workspace.door:
        return redirect("home:doors", slug)
    form = TaskForm(municipality=visit.municipality) if visit.may_write else None
    return _dossier_page(request, visit, form)


def doors(request: HttpRequest, slug: str) -> HttpResponse:
    visit = enter_to_write(request, slug)
    present = {"door": visit.workspace.door or None, "size": visit.workspace.size}
    form = DoorForm(request.POST if request.method == "POST" else None, initial=present)
    if request.method == "POST" and form.is_valid():
        actions.choose_door(visit.municipality, by=visit.user, **form.cleaned_data)
        return redirect("home:dossier", slug)
    return render(request, "home/doors.html", dossier_context(request, visit) | {"form": form})


def settings(request: HttpRequest, slug: str) -> HttpResponse:
    """The dates the municipality works towards."""
    visit = enter_to_write(request, slug)
    form = DatesForm(request.POST if request.method == "POST" else None, initial=_present_dates(visit))
    if request.method == "POST" and form.is_valid():
        since, version = form.cleaned_data["in_force_since"], form.cleaned_data["version"]
        try:
            actions.set_dates(visit.municipality, form.days(), since, visit.user, version)
        except actions.SavedByOther:
            tell_conflict(form, visit.workspace.version)
        else:
            messages.success(request, _("De datums zijn bewaard."))
            return redirect("home:dossier", slug)
    return render(request, "home/settings.html", dossier_context(request, visit) | {"form": form})


def step(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One step: how far it is, what it is about, and the tools for it."""
    visit = enter_to_write(request, slug) if request.method == "POST" else enter_step(request, slug, number)
    states = gathered.step_states(visit.workspace)
    present = states.get(number, StepState(number=number))
    told = {name: getattr(present, name) for name in ("state", "later_on", "note", "version")}
    form = StepForm(request.POST if request.method == "POST" else None, initial=told) if visit.may_write else None
    if form and request.method == "POST" and form.is_valid():
        try:
            actions.set_step(visit.municipality, number, visit.user, **form.cleaned_data)
        except actions.SavedByOther:
            tell_conflict(form, present.version)
        else:
            messages.success(request, _("Stap %(number)d is bijgewerkt.") % {"number": number})
            return redirect("home:dossier", slug)
    context = {
        "step": steps()[number - 1],
        **_tools(visit, number),
        "present": present,
        "form": form,
        "spine": spine(gathered.route(visit, states), current=number),
        "badges": STATE_BADGES,
    }
    return render(request, "home/step.html", dossier_context(request, visit) | context)


@require_POST
def add_task(request: HttpRequest, slug: str) -> HttpResponse:
    visit = enter_to_write(request, slug)
    form = TaskForm(request.POST, municipality=visit.municipality)
    if form.is_valid():
        told = form.cleaned_data
        actions.add_next_step(visit.municipality, told["title"], visit.user, owner=told["owner"], due=told["due"])
        messages.success(request, _("De taak staat in het dossier."))
        return redirect("home:dossier", slug)
    return _dossier_page(request, visit, form)


@require_GET
def tasks(request: HttpRequest, slug: str) -> HttpResponse:
    """All tasks of the team, also what is done and what was thrown away in the last month."""
    visit = enter_as_member(request, slug)
    since = timezone.now() - datetime.timedelta(days=30)
    own = NextStep.objects.filter(workspace=visit.workspace.pk).select_related("owner")
    context = {
        "open": own.open()[:200],
        "done": own.filter(deleted_at=None).exclude(done_at=None).order_by("-done_at")[:100],
        "gone": own.filter(deleted_at__gt=since).order_by("-deleted_at")[:100],
    }
    return render(request, "home/tasks.html", dossier_context(request, visit) | context)


@require_POST
def change_task(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """`deed` is done, reopen, away or back."""
    visit = enter_to_write(request, slug)
    task = get_object_or_404(NextStep, pk=number, workspace=visit.workspace.pk)
    match request.POST.get("deed"):
        case "done" | "reopen" as deed:
            actions.finish_next_step(task, visit.user, done=deed == "done")
        case "away" | "back" as deed:
            actions.throw_task_away(task, visit.user, back=deed == "back")
        case _:
            raise Http404
    return redirect("home:tasks" if request.POST.get("from") == "tasks" else "home:dossier", slug)


def _dossier_page(request: HttpRequest, visit: Visit, form: TaskForm | None) -> HttpResponse:
    overview = gathered.overview(visit, timezone.localdate())
    context = {
        "overview": overview,
        "task_form": form,
        "spine": spine(overview.rounds),
        "goal": goal_line(overview),
        "goal_words": goal_words(overview),
        "badges": STATE_BADGES,
    }
    return render(request, "home/dossier.html", dossier_context(request, visit) | context)


def _tools(visit: Visit, number: int) -> dict[str, Any]:
    """The tools that this size of dossier shows, and how many it leaves out."""
    tools = steps()[number - 1].tools
    shown = [tool for tool in tools if shows(tool.size, size_of(visit.workspace))]
    addresses = [(tool.title, tool_url(tool.url_name, visit.municipality.slug)) for tool in shown]
    return {"tools": addresses, "hidden_tools": len(tools) - len(shown)}


def _present_dates(visit: Visit) -> dict[str, Any]:
    workspace = visit.workspace
    days = {row.kind: row.day for row in workspace.key_dates.all()} if workspace.pk else {}
    return {**days, "in_force_since": workspace.in_force_since, "version": workspace.version}
