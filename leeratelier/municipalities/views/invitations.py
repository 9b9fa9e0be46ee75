"""Answering an invitation, and taking it back or sending it again."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from leeratelier.accounts.links import password_link
from leeratelier.accounts.models import User
from leeratelier.municipalities import actions
from leeratelier.municipalities.access import coordinator_or_403
from leeratelier.municipalities.forms import NameForm
from leeratelier.municipalities.models import Invitation, Membership


@never_cache
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Opening the link shows it; the button accepts."""
    try:
        found = actions.find_invitation(token)
        form = NameForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            return _welcome(request, actions.accept_invitation(token, form.cleaned_data["name"]))
    except actions.NotOpen:
        return render(request, "municipalities/invitation_gone.html", status=410)
    context = {"invitation": found, "form": form, "is_new": not User.objects.filter(email=found.email).exists()}
    return render(request, "municipalities/invitation.html", context)


@require_POST
def change(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take an unanswered invitation back, or mail a new link."""
    mine = coordinator_or_403(request, slug)
    found = get_object_or_404(Invitation.objects.unanswered(), pk=pk, municipality=mine.municipality)
    if request.POST.get("deed") == "again":
        actions.invite(mine.municipality, found.email, found.role, found.until, by=mine.user)
        messages.success(request, _("Er is een nieuwe mail onderweg. De oude link werkt niet meer."))
    else:
        actions.withdraw_invitation(found, by=mine.user)
        messages.success(request, _("De uitnodiging is ingetrokken. De link werkt niet meer."))
    return redirect("municipalities:people", slug)


def _welcome(request: HttpRequest, membership: Membership) -> HttpResponse:
    """Into the dossier; who isn't signed in does that first, and who is new chooses a password."""
    dossier = reverse("home:dossier", args=[membership.municipality.slug])
    if request.user == membership.user:
        return redirect(dossier)
    goes_on = urlencode({"next": dossier})
    if membership.user.last_login is None and not membership.user.has_usable_password():
        messages.success(request, _("U doet mee. Kies nu een wachtwoord."))
        return redirect(f"{password_link(membership.user)}?{goes_on}")
    messages.success(request, _("U doet mee. Log nu in met %(email)s.") % {"email": membership.user.email})
    return redirect(f"{reverse('account_login')}?{goes_on}")
