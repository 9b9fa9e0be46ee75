"""The check for everyone: no account, nothing stored."""

from __future__ import annotations

import threading

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from leeratelier.accounts.access import within_limit
from leeratelier.files.rules.lines import Extracted, Unreadable
from leeratelier.ordinance.forms import BringInForm
from leeratelier.ordinance.reading import Reading
from leeratelier.ordinance.rules import marking, told
from leeratelier.ordinance.rules.check import check, rules
from leeratelier.ordinance.rules.parse import parse_lines
from leeratelier.ordinance.shown import shown

RATE = "30/h/ip"
MOST_CHARACTERS = 600_000
"""Twenty times a long ordinance; a municipality's own dossier takes more."""

_AT_ONCE = threading.BoundedSemaphore(2)
_PATIENCE = 5  # seconds


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check_text(request: HttpRequest) -> HttpResponse:
    """Anyone may look: a file or a pasted text is read, checked, shown and forgotten."""
    form = BringInForm(request.POST, request.FILES) if request.method == "POST" else BringInForm()
    if request.method != "POST" or not form.is_valid():
        return render(request, "ordinance/public.html", {"form": form})
    if not within_limit(request, "check", RATE):
        form.add_error(None, _("U hebt het afgelopen uur veel teksten getoetst. Probeer het over een uur opnieuw."))
        return render(request, "ordinance/public.html", {"form": form}, status=429)
    try:
        reading, title = _checked(form.extracted())
    except Unreadable as problem:
        form.add_error("file" if form.cleaned_data["file"] else "text", str(problem))
        return render(request, "ordinance/public.html", {"form": form})
    return render(
        request, "ordinance/public_result.html", {"reading": reading, "shown": shown(reading), "title": title}
    )


@require_safe
def all_rules(request: HttpRequest) -> HttpResponse:
    """What the check looks at, with sources: open to everyone."""
    context = {"rules": rules(), "kinds": told.KINDS, "explained": told.KINDS_EXPLAINED}
    return render(request, "ordinance/rules.html", context)


def _checked(extracted: Extracted) -> tuple[Reading, str]:
    if sum(len(line.text) for line in extracted.lines) > MOST_CHARACTERS:
        raise Unreadable(_("Deze tekst is te lang voor de open toets. Plak alleen de verordening zelf."))
    if not _AT_ONCE.acquire(timeout=_PATIENCE):
        raise Unreadable(_("Er worden nu veel teksten tegelijk getoetst. Probeer het over een minuut opnieuw."))
    try:
        ordinance = parse_lines(extracted.lines)
        report = check(ordinance)
    finally:
        _AT_ONCE.release()
    return Reading(ordinance, marking.in_order_of_weight(report.findings)), report.title
