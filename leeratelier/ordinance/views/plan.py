"""The planning of an ordinance: from the wished day back to today, the calendar of the council, and what leaves."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from copy import copy
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from leeratelier import documents
from leeratelier.ordinance import planned
from leeratelier.ordinance.planning import planning_of
from leeratelier.ordinance.report.plan import calendar as calendar_file
from leeratelier.ordinance.report.plan import memo, plan_document
from leeratelier.ordinance.rules.plan import ORDER, Stage
from leeratelier.workspaces import actions
from leeratelier.workspaces.access import Visit, enter_step, enter_to_write
from leeratelier.workspaces.forms import CouncilDatesForm, PlanForm, tell_conflict
from leeratelier.workspaces.menu import dossier_context
from leeratelier.workspaces.models import CouncilDate
from leeratelier.workspaces.rules import PastedDate, PastedLine

STEP = 8
_DOCUMENTS = {"planning": plan_document, "memo": memo}


def show(request: HttpRequest, slug: str) -> HttpResponse:
    """Verdict, steps, shorter roads and what they rest on; who writes can change what the municipality told."""
    visit = enter_to_write(request, slug) if request.method == "POST" else enter_step(request, slug, STEP)
    planning = planning_of(visit.workspace, timezone.localdate())
    posted = request.POST if request.method == "POST" else None
    form = PlanForm(posted, instance=copy(planning.kept)) if visit.may_write else None
    if form and posted and form.is_valid():
        try:
            actions.save_plan(visit.municipality, form.values(), visit.user, form.cleaned_data["version"])
        except actions.SavedByOther:
            tell_conflict(form, planning.kept.version)
        else:
            messages.success(request, _("Uw planning is opnieuw uitgerekend."))
            return redirect("ordinance:plan", slug)
    context = {
        "planning": planning,
        "form": form,
        "tone": planned.TONES[planning.verdict.outcome],
        "rows": planned.rows(planning, planning.back),
        "forward_rows": planned.open_rows(planning, planning.forward),
        "assumed": planned.assumed_rows(planning),
        "reckoned": planned.reckoned(planning),
        "council_day": planning.aim.day(Stage.COUNCIL),
        "council_decided": ORDER[planning.told.reached] >= ORDER[Stage.COUNCIL],
    }
    return render(request, "ordinance/plan.html", dossier_context(request, visit) | context)


def calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """The days on which the municipality meets. What can't be read stays in the form; `?terug=` brings a line back."""
    visit = enter_to_write(request, slug) if request.method == "POST" else enter_step(request, slug, STEP)
    form = CouncilDatesForm(request.POST or None, initial={"lines": request.GET.get("terug", "")[:200]})
    if request.method != "POST" or not form.is_valid():
        return _calendar_page(request, visit, form)
    lines = form.read()
    is_new = actions.add_council_dates(visit.municipality, [line.date for line in lines if line.date], visit.user)
    wrong = "\n".join(line.text for line in lines if not line.date)
    again = CouncilDatesForm(initial={"kind": form.cleaned_data["kind"], "lines": wrong})
    return _calendar_page(request, visit, again, _report(lines, iter(is_new)))


@require_POST
def remove_date(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The line stands ready in the form, so that it can be put back."""
    visit = enter_to_write(request, slug)
    dates = CouncilDate.objects.select_related("workspace__municipality")
    date = get_object_or_404(dates, pk=number, workspace=visit.workspace.pk)
    line = _pasted(date).line
    actions.remove_council_date(date, visit.user)
    messages.success(
        request, _("Weggehaald: %(line)s. Hieronder staat de regel klaar om terug te zetten.") % {"line": line}
    )
    return redirect(f"{reverse('ordinance:plan_calendar', args=[slug])}?{urlencode({'terug': line})}")


@require_POST
def set_dates(request: HttpRequest, slug: str) -> HttpResponse:
    """The council day and the day of force of the plan become dates of the dossier."""
    visit = enter_to_write(request, slug)
    aim = planning_of(visit.workspace, timezone.localdate()).aim
    days: dict[str, datetime.date | None] = {"council": aim.day(Stage.COUNCIL), "entry": aim.entry}
    version = request.POST.get("version", "")
    expected = int(version[:9]) if version.isdecimal() else -1
    try:
        actions.set_dates(visit.municipality, days, visit.workspace.in_force_since, visit.user, expected)
    except actions.SavedByOther:
        messages.error(
            request, _("Iemand anders wijzigde intussen de datums. Kijk eerst naar de nieuwe, en kies opnieuw.")
        )
    else:
        messages.success(request, _("De datums staan in het dossier."))
    return redirect("ordinance:plan", slug)


@require_GET
def download(request: HttpRequest, slug: str, name: str, form: str) -> HttpResponse:
    """The planning or the memo for the college, as a document."""
    visit = enter_step(request, slug, STEP)
    document = _DOCUMENTS[name](planning_of(visit.workspace, timezone.localdate()), visit.municipality.name)
    written = documents.write(document, form)
    return _file(written.content, written.content_type, written.filename)


@require_GET
def download_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    visit = enter_step(request, slug, STEP)
    planning = planning_of(visit.workspace, timezone.localdate())
    return _file(calendar_file(planning, slug, timezone.now()), "text/calendar; charset=utf-8", "planning.ics")


def _calendar_page(
    request: HttpRequest, visit: Visit, form: CouncilDatesForm, told: Sequence[tuple[PastedLine, str, str]] = ()
) -> HttpResponse:
    dates = CouncilDate.objects.filter(workspace__municipality=visit.municipality)
    context = {"form": form, "dates": dates, "told": told}
    return render(request, "ordinance/plan_calendar.html", dossier_context(request, visit) | context)


def _pasted(date: CouncilDate) -> PastedDate:
    return PastedDate(date.kind, date.day, date.until, date.note)  # type: ignore[arg-type]


def _report(lines: Sequence[PastedLine], is_new: Iterator[bool]) -> list[tuple[PastedLine, str, str]]:
    """Per line its sign and what became of it."""
    told = []
    for line in lines:
        if not line.date:
            told.append((line, "error", line.problem))
        elif next(is_new):
            told.append((line, "done", _("Toegevoegd.")))
        else:
            told.append((line, "info", _("Stond er al.")))
    return told


def _file(content: bytes, content_type: str, filename: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{filename}"'
    return response
