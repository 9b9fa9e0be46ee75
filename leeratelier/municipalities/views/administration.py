"""For who runs the installation: municipalities where nobody can let people in, and appointing who can."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from leeratelier.municipalities import actions
from leeratelier.municipalities.access import administrator_or_404
from leeratelier.municipalities.forms import SuccessorForm
from leeratelier.municipalities.models import AccessRequest, Municipality

A_PAGE = 50


def municipalities(request: HttpRequest) -> HttpResponse:
    administrator = administrator_or_404(request)
    form = SuccessorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        appointed = actions.appoint_successor(by=administrator, **form.cleaned_data)
        name = appointed.municipality.name
        messages.success(request, _("Er is een nieuwe coördinator voor %(name)s.") % {"name": name})
        return redirect("municipalities:administration")
    context = {
        "form": form,
        "requests": AccessRequest.objects.nobody_else_decides(),
        "page": Paginator(Municipality.objects.with_people(), A_PAGE).get_page(request.GET.get("pagina")),
    }
    return render(request, "municipalities/administration.html", context)


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Admit the first person of a municipality, or refuse. Where there is a coordinator, that one decides."""
    administrator = administrator_or_404(request)
    asked = get_object_or_404(AccessRequest.objects.nobody_else_decides(), pk=pk)
    try:
        if request.POST.get("decision") == "admit":
            actions.admit(asked, by=administrator)
            messages.success(request, _("Deze persoon is nu coördinator en krijgt een mail."))
        else:
            actions.refuse(asked, by=administrator)
            messages.success(request, _("Het verzoek is afgewezen. Deze persoon krijgt een mail."))
    except actions.AlreadyDecided:
        messages.warning(request, _("Iemand anders heeft hier net over beslist."))
    return redirect("municipalities:administration")
