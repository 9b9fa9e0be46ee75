"""One's own account, and what we add to allauth's pages."""

from __future__ import annotations

import logging
from collections.abc import Callable

from allauth.account import views as account
from allauth.account.utils import passthrough_next_redirect_url
from allauth.mfa.utils import is_mfa_enabled
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.openid_connect import views as openid
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from requests import RequestException

from leeratelier.accounts import actions
from leeratelier.accounts.forms import NameForm
from leeratelier.accounts.models import User

log = logging.getLogger(__name__)


def organisations(request: HttpRequest) -> list[tuple[str, str]]:
    """Name and sign-in address of every organisation with its own sign-in; the page after signing in goes along."""
    apps = SocialApp.objects.filter(provider="openid_connect").order_by("name")
    addresses = ((app.name, reverse("openid_connect_login", args=[app.provider_id])) for app in apps)
    return [(name, passthrough_next_redirect_url(request, url, "next")) for name, url in addresses]


sign_in = account.LoginView.as_view(extra_context={"organisations": organisations})


def enter_code(request: HttpRequest) -> HttpResponseBase:
    """The link in the mail only works in the browser that asked for the code; elsewhere say so."""
    response: HttpResponseBase = account.confirm_login_code(request)
    if request.method == "GET" and "code" in request.GET and response.status_code == 302 and request.user.is_anonymous:
        messages.warning(
            request,
            _("Deze code hoort bij de browser waarin u hem aanvroeg. Typ hem daar over, of vraag hier een nieuwe aan."),
        )
    return response


def to_organisation(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    return _unless_unreachable(openid.login, request, provider_id)


def from_organisation(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    return _unless_unreachable(openid.callback, request, provider_id)


@login_required
def mine(request: HttpRequest) -> HttpResponse:
    assert isinstance(request.user, User)  # login_required says so
    form = NameForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        actions.rename(request.user, form.cleaned_data["name"])
        messages.success(request, _("Uw naam is gewijzigd."))
        return redirect("accounts:mine")
    return render(request, "accounts/mine.html", {"form": form, "second_step": is_mfa_enabled(request.user)})


def _unless_unreachable(
    view: Callable[[HttpRequest, str], HttpResponseBase], request: HttpRequest, provider_id: str
) -> HttpResponseBase:
    """The organisation's server is down, or answers something else than its settings (KeyError)."""
    try:
        return view(request, provider_id)
    except (RequestException, KeyError) as error:
        log.warning("sign-in of %s failed: %s", provider_id, type(error).__name__)
        return render(request, "socialaccount/authentication_error.html", status=502)
