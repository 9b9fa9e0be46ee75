"""The demo's mailbox, and for the administrator what could not be sent or done."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leeratelier.jobs import actions, rules
from leeratelier.jobs.access import administrator_or_404, mailbox_or_404
from leeratelier.jobs.forms import AddressForm
from leeratelier.jobs.models import Mail, Planned

PER_PAGE = 25


@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    mailbox_or_404()
    form = AddressForm(request.GET)
    mails = Mail.objects.to_address(form.address()).defer("body", "attachments")
    page = Paginator(mails, PER_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "jobs/mailbox.html", {"form": form, "page": page, "address": form.address()})


@require_safe
def mail(request: HttpRequest, pk: int) -> HttpResponse:
    mailbox_or_404()
    found = get_object_or_404(Mail, pk=pk)
    return render(request, "jobs/mail.html", {"mail": found, "parts": rules.linked(found.body, settings.BASE_URL)})


@require_safe
def failed(request: HttpRequest) -> HttpResponse:
    administrator_or_404(request)
    page = Paginator(Mail.objects.failed().defer("body", "attachments"), PER_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "jobs/failed.html", {"page": page, "planned": Planned.objects.failed()[:PER_PAGE]})


@require_POST
def send_again(request: HttpRequest, pk: int) -> HttpResponse:
    administrator_or_404(request)
    actions.send_again(get_object_or_404(Mail, pk=pk))
    messages.success(request, _("De mail staat weer klaar om te versturen."))
    return redirect("jobs:failed")
