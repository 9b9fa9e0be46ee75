"""The papers of the council: what only the municipality can tell, the choices on paper, and everything in one ZIP."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from leeratelier import documents
from leeratelier.ordinance import packing
from leeratelier.ordinance.choosing import Room, room_of
from leeratelier.ordinance.pack_form import PackForm
from leeratelier.ordinance.report.choices import choices_document, choices_workbook
from leeratelier.ordinance.report.pack import pack_zip, still_open
from leeratelier.ordinance.report.summary import summaries
from leeratelier.workspaces.access import Visit, enter_step, enter_to_write_text
from leeratelier.workspaces.actions import SavedByOther
from leeratelier.workspaces.forms import tell_conflict
from leeratelier.workspaces.menu import dossier_context

STEP = 8


def show(request: HttpRequest, slug: str) -> HttpResponse:
    """Who may write the text fills in; everybody sees what is in the pack and what is still open."""
    visit = enter_to_write_text(request, slug) if request.method == "POST" else enter_step(request, slug, STEP)
    pack = packing.pack_of(visit.municipality, visit.workspace)
    form = _form(request, pack) if pack and visit.may_write_text else None
    if pack and form and request.method == "POST" and form.is_valid():
        try:
            packing.save_pack(visit.municipality, form.told(), visit.user, form.cleaned_data["version"])
        except SavedByOther:
            tell_conflict(form, pack.kept.version)
        else:
            messages.success(request, _("Uw gegevens staan in het raadsvoorstel."))
            return redirect("ordinance:pack", slug)
    context: dict[str, Any] = {"pack": pack, "form": form}
    if pack:
        context |= {"open": still_open(pack), "summaries": summaries(pack.reading.ordinance)}
    return render(request, "ordinance/pack.html", dossier_context(request, visit) | context)


@require_GET
def download(request: HttpRequest, slug: str) -> HttpResponse:
    """404 as long as there is no text: then there is nothing to decide."""
    visit = enter_step(request, slug, STEP)
    pack = packing.pack_of(visit.municipality, visit.workspace)
    if pack is None:
        raise Http404
    return _sent(pack_zip(pack))


@require_GET
def choices(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """For who doesn't sign in: all choices on paper, or the overview as a sheet."""
    visit = enter_step(request, slug, STEP)
    room = room_of(visit.workspace)
    make = choices_workbook if form == "xlsx" else choices_document
    return _sent(documents.write(make(room, visit.municipality.name, _day(visit, room)), form))


def _form(request: HttpRequest, pack: packing.Pack) -> PackForm:
    data = request.POST if request.method == "POST" else None
    return PackForm(data, texts=pack.texts, initial={**pack.told, "version": pack.kept.version})


def _day(visit: Visit, room: Room) -> datetime.date:
    """Of the last change; without any, of the dossier itself."""
    changed = [asked.row.changed_at for asked in room.asked if asked.row]
    return timezone.localtime(max(changed, default=visit.workspace.created_at)).date()


def _sent(written: documents.Written) -> HttpResponse:
    response = HttpResponse(written.content, content_type=written.content_type)
    response["Content-Disposition"] = f'attachment; filename="{written.filename}"'
    return response
