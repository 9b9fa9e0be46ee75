"""The ordinance of a municipality: bring it in, read it beside its findings, take the report along."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from leeratelier import documents
from leeratelier.files.rules.lines import Unreadable
from leeratelier.ordinance import actions, report
from leeratelier.ordinance.forms import BringInForm
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.reading import reading_of
from leeratelier.ordinance.shown import shown
from leeratelier.workspaces.access import Visit, enter_step, enter_to_write_text
from leeratelier.workspaces.menu import dossier_context

STEP = 8
FORMATS = ("docx", "pdf")


@require_GET
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """The newest text, or the one asked for with `?versie=`, beside its findings."""
    visit = enter_step(request, slug, STEP)
    texts = _texts(visit)
    wanted = request.GET.get("versie", "")
    if wanted.isdecimal():
        text = get_object_or_404(texts, number=int(wanted[:9]))
    else:
        text = texts.first()
    if text is None:
        return _bring_in_page(request, visit, BringInForm(), empty=True)
    reading = reading_of(text)
    context = {"text": text, "reading": reading, "shown": shown(reading)}
    return render(request, "ordinance/show.html", dossier_context(request, visit) | context)


def bring_in(request: HttpRequest, slug: str) -> HttpResponse:
    """A file or a pasted text becomes the newest text of the dossier."""
    visit = enter_to_write_text(request, slug)
    form = BringInForm(request.POST, request.FILES) if request.method == "POST" else BringInForm()
    if request.method != "POST" or not form.is_valid():
        return _bring_in_page(request, visit, form)
    try:
        extracted = form.extracted()
    except Unreadable as problem:
        form.add_error("file" if form.cleaned_data["file"] else "text", str(problem))
        return _bring_in_page(request, visit, form)
    text = actions.bring_in(visit.municipality, extracted, visit.user, content=form.content, filename=form.filename)
    messages.success(request, _("Uw tekst staat in het dossier als versie %(number)d.") % {"number": text.number})
    return redirect("ordinance:show", slug)


@require_GET
def versions(request: HttpRequest, slug: str) -> HttpResponse:
    visit = enter_step(request, slug, STEP)
    texts = OrdinanceText.objects.without_text().filter(workspace=visit.workspace.pk).select_related("imported_by")
    page = Paginator(texts, 25).get_page(request.GET.get("pagina"))
    return render(request, "ordinance/versions.html", dossier_context(request, visit) | {"page": page})


@require_POST
def throw_away(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """`terug=1` takes it back."""
    visit = enter_to_write_text(request, slug)
    text = get_object_or_404(OrdinanceText.objects.without_text(), workspace=visit.workspace.pk, number=number)
    back = request.POST.get("terug") == "1"
    actions.throw_away(text, visit.user, back=back)
    kept = _("Versie %(number)d is weggegooid. U kunt hem %(days)d dagen terughalen.")
    words = _("Versie %(number)d is terug.") if back else kept
    messages.success(request, words % {"number": number, "days": actions.KEPT_DAYS})
    return redirect("ordinance:versions", slug)


@require_GET
def download(request: HttpRequest, slug: str, number: int, form: str) -> HttpResponse:
    """The report of one text as a document."""
    visit = enter_step(request, slug, STEP)
    text = get_object_or_404(_texts(visit), number=number)
    written = documents.write(report.check_report(text, reading_of(text), visit.municipality.name), form)
    response = HttpResponse(written.content, content_type=written.content_type)
    response["Content-Disposition"] = f'attachment; filename="{written.filename}"'
    return response


def _texts(visit: Visit) -> OrdinanceText.objects.__class__:  # type: ignore[name-defined]
    return OrdinanceText.objects.present().filter(workspace=visit.workspace.pk)


def _bring_in_page(request: HttpRequest, visit: Visit, form: BringInForm, *, empty: bool = False) -> HttpResponse:
    context = dossier_context(request, visit) | {"form": form, "empty": empty}
    return render(request, "ordinance/bring_in.html", context)
