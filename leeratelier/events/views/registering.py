"""From the form to a confirmed registration."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from leeratelier.accounts.links import fingerprint
from leeratelier.accounts.models import User
from leeratelier.events import actions, rules
from leeratelier.events.access import event_or_404
from leeratelier.events.forms import MOST_PEOPLE, ConfirmForm, RegistrationForms, how_many_people
from leeratelier.events.models import Event, Registration
from leeratelier.events.standing import standing


@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest, slug: str) -> HttpResponse:
    """One or two people. The buttons for more or fewer people only show the form again, with what was typed."""
    event = event_or_404(request, slug)
    if event.opening() in (rules.Opening.NOT_YET, rules.Opening.CLOSED):
        return render(request, "events/not_open.html", {"event": event, "opening": event.opening()})
    if request.method != "POST":
        forms = RegistrationForms(how_many_people(request.GET, event), initial=_about(request.user))
        return _form_page(request, event, forms)
    if "personen" in request.GET:
        typed = request.POST.dict()
        return _form_page(request, event, RegistrationForms(how_many_people(request.GET, event), initial=typed))
    forms = RegistrationForms(how_many_people(request.POST, event), request.POST)
    if forms.is_valid() and _register(event, forms):
        return redirect("events:registered", event.slug)
    return _form_page(request, event, forms)


@require_safe
def registered(request: HttpRequest, slug: str) -> HttpResponse:
    event = event_or_404(request, slug)
    return render(request, "events/registered.html", {"event": event, "days": rules.LINK_DAYS})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    """The mailed link is the access question. Opening it only shows what the button will do."""
    registrations = Registration.objects.select_related("event", "municipality", "user")
    registration = registrations.filter(event__slug=slug, token_hash=fingerprint(token)).first()
    if registration is None:
        return render(request, "events/link_gone.html", {"slug": slug}, status=404)
    if registration.status != Registration.Status.UNCONFIRMED:
        return _after(request, registration)
    if registration.link_expired():
        return render(request, "events/link_gone.html", {"slug": slug}, status=410)
    known = User.objects.filter(email=registration.email).first()
    form = None if known and known.has_usable_password() else ConfirmForm(registration, request.POST or None)
    if request.method == "POST" and (form is None or form.is_valid()):
        actions.confirm(registration, form.cleaned_data["password"] if form else "")
        return redirect("events:confirm", slug, token)
    context = {"registration": registration, "event": registration.event, "form": form}
    return render(request, "events/confirm.html", context)


def _register(event: Event, forms: RegistrationForms) -> bool:
    try:
        actions.register(event, forms.municipality, forms.persons(), forms.group.cleaned_data["remarks"])
    except actions.NotRegistered as problem:
        forms.refuse(problem, mailed_again=bool(problem.email) and actions.mail_again(event, problem.email))
        return False
    return True


def _form_page(request: HttpRequest, event: Event, forms: RegistrationForms) -> HttpResponse:
    context = {
        "event": event,
        "opening": event.opening(),
        "forms_of": forms,
        "may_add": len(forms.people) < min(MOST_PEOPLE, event.seats_people or MOST_PEOPLE),
    }
    return render(request, "events/register.html", context)


def _after(request: HttpRequest, registration: Registration) -> HttpResponse:
    confirmed = registration.status == Registration.Status.CONFIRMED
    context = {
        "registration": registration,
        "event": registration.event,
        "standing": standing(registration) if confirmed else "",
    }
    return render(request, "events/confirmed.html", context)


def _about(user: object) -> dict[str, str]:
    """Who is signed in needn't type their own name."""
    return {"persoon-1-name": user.name, "persoon-1-email": user.email} if isinstance(user, User) else {}
