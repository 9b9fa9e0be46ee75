"""Was-wordt: two versions side by side, and the amending ordinance that makes one of the other."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from leeratelier import documents
from leeratelier.ordinance.comparing import (
    MOST_ROWS,
    SideBySide,
    VersionsForm,
    law_side_by_side,
    said,
    summary,
    versions_side_by_side,
)
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.report.amendment import amendment_document, amendment_text
from leeratelier.ordinance.report.compare import was_wordt
from leeratelier.workspaces.access import Visit, enter_step
from leeratelier.workspaces.menu import dossier_context

STEP = 8


@require_GET
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """The two newest texts, or those of `?oud=1&nieuw=2`; `toon=gewijzigd` leaves out what stayed the same."""
    visit = enter_step(request, slug, STEP)
    form, pair = _asked(request, visit)
    only_changed = request.GET.get("toon") == "gewijzigd"
    rows = pair.changed if only_changed else pair.rows
    context = {
        "form": form,
        "pair": pair,
        "rows": rows[:MOST_ROWS],
        "left_out": max(len(rows) - MOST_ROWS, 0),
        "only_changed": only_changed,
        "said": said,
        "summary": summary(pair.counts),
        "amendment": amendment_text(pair, visit.municipality.name) if pair.numbers else "",
    }
    return render(request, "ordinance/compare.html", dossier_context(request, visit) | context)


@require_GET
def download(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """The table as a document."""
    visit = enter_step(request, slug, STEP)
    _form, pair = _asked(request, visit)
    return _sent(documents.write(was_wordt(pair, visit.municipality.name), form))


@require_GET
def amendment(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """The amending ordinance as a document or as plain text; of a law we make none."""
    visit = enter_step(request, slug, STEP)
    _form, pair = _asked(request, visit)
    if pair.numbers is None:
        raise Http404
    if form == "txt":
        content = amendment_text(pair, visit.municipality.name).encode("utf-8-sig", "replace")
        return _sent(documents.Written(content, "text/plain; charset=utf-8", "wijzigingsverordening.txt"))
    return _sent(documents.write(amendment_document(pair, visit.municipality.name), form))


def _asked(request: HttpRequest, visit: Visit) -> tuple[VersionsForm | None, SideBySide]:
    """With fewer than two texts, or on request, the law is the example. 404 for a version that isn't there."""
    texts = OrdinanceText.objects.present().filter(workspace=visit.workspace.pk)
    listed = list(texts.without_text())
    form = VersionsForm(listed, request.GET.dict()) if len(listed) > 1 else None
    if form is None or request.GET.get("voorbeeld"):
        return form, law_side_by_side()
    if not form.is_valid():
        raise Http404
    found = {text.number: text for text in texts.filter(number__in=form.cleaned_data.values())}
    return form, versions_side_by_side(found[form.cleaned_data["oud"]], found[form.cleaned_data["nieuw"]])


def _sent(written: documents.Written) -> HttpResponse:
    response = HttpResponse(written.content, content_type=written.content_type)
    response["Content-Disposition"] = f'attachment; filename="{written.filename}"'
    return response
