"""De keuzekamer: what the council has to choose, what follows from it, and the text that comes out."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from leeratelier.ordinance import actions
from leeratelier.ordinance.choosing import Asked, Room, defaults, room_of, stored
from leeratelier.ordinance.forms import ChoiceForm, FactsForm, StatusForm
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.rules import told
from leeratelier.ordinance.rules.changes import Changed, changed
from leeratelier.ordinance.rules.choices import Answer
from leeratelier.ordinance.rules.compose import compose
from leeratelier.ordinance.rules.facts import Facts
from leeratelier.ordinance.rules.recognise import Proposal, recognise
from leeratelier.ordinance.rules.stored import from_json
from leeratelier.workspaces import actions as dossier
from leeratelier.workspaces.access import Visit, enter_step, enter_to_write_text
from leeratelier.workspaces.forms import tell_conflict
from leeratelier.workspaces.menu import ORDINANCE_STEP, dossier_context
from leeratelier.workspaces.models import Door


@require_GET
def all_choices(request: HttpRequest, slug: str) -> HttpResponse:
    """On the express route only what the law leaves no way around; `?alle=1` shows everything."""
    visit = _enter(request, slug)
    express = visit.workspace.door == Door.EXPRESS and "alle" not in request.GET
    context = {"room": room_of(visit.workspace), "express": express}
    return render(request, "ordinance/choices.html", dossier_context(request, visit) | context)


def choice(request: HttpRequest, slug: str, choice: str) -> HttpResponse:
    """One choice with its arguments and consequences. `deed=preview` shows what would change, and saves nothing."""
    enter = enter_to_write_text if request.method == "POST" else _enter
    visit = enter(request, slug)
    room, asked = _asked_or_404(visit, choice)
    proposal = _proposal(visit, choice) if asked.row is None else None
    form = _choice_form(request, asked, proposal) if visit.may_write_text else None
    preview: Changed | None = None
    if form and request.method == "POST" and form.is_valid():
        if request.POST.get("deed") == "preview":
            preview = _preview(visit, room, choice, form)
        elif answer := _save(request, visit, room, asked, form):
            return answer
    return _choice_page(request, visit, asked, form, _status_form(None, asked), preview, proposal)


@require_POST
def set_status(request: HttpRequest, slug: str, choice: str) -> HttpResponse:
    """Proposal, discussed, college, decided. The griffie enters what the council decided."""
    visit = _enter(request, slug)
    if not visit.may_write:
        raise PermissionDenied
    asked = _asked_or_404(visit, choice)[1]
    if asked.row is None:
        raise Http404
    form = _status_form(request.POST, asked)
    if form.is_valid():
        try:
            dossier.set_choice_status(asked.row, visit.user, **form.cleaned_data)
        except dossier.SavedByOther:
            tell_conflict(form, asked.row.version)
        else:
            messages.success(request, _("De stand van deze keuze is bewaard."))
            return redirect("ordinance:choice", slug, choice)
    choice_form = _choice_form(None, asked) if visit.may_write_text else None
    return _choice_page(request, visit, asked, choice_form, form, None)


@require_POST
def take_defaults(request: HttpRequest, slug: str) -> HttpResponse:
    """The express route: everything that may wait gets a lawful default, to be discussed later."""
    visit = enter_to_write_text(request, slug)
    count = dossier.answer_with_defaults(visit.municipality, defaults(), visit.user)
    words = ngettext(
        "%(count)d keuze kreeg een voorlopig antwoord. U bespreekt die later.",
        "%(count)d keuzes kregen een voorlopig antwoord. U bespreekt die later.",
        count,
    )
    messages.success(request, words % {"count": count})
    return redirect("ordinance:choices", slug)


def compose_text(request: HttpRequest, slug: str) -> HttpResponse:
    """From the choices a whole text, with the explanatory note written from the reasons."""
    visit = enter_to_write_text(request, slug)
    room = room_of(visit.workspace)
    form = FactsForm(request.POST if request.method == "POST" else None, initial=_known_facts(visit))
    if request.method == "POST" and form.is_valid():
        composed = compose(room.answers, form.facts(visit.municipality.name))
        text = actions.keep_composed(visit.municipality, composed.ordinance, visit.user)
        messages.success(request, _("De tekst staat in het dossier als versie %(number)d.") % {"number": text.number})
        return redirect("ordinance:show", slug)
    return render(request, "ordinance/compose.html", dossier_context(request, visit) | {"form": form, "room": room})


def _enter(request: HttpRequest, slug: str) -> Visit:
    return enter_step(request, slug, ORDINANCE_STEP)


def _choice_page(
    request: HttpRequest,
    visit: Visit,
    asked: Asked,
    form: ChoiceForm | None,
    status_form: StatusForm,
    preview: Changed | None,
    proposal: Proposal | None = None,
) -> HttpResponse:
    meanings = {option.slug: option.meaning for option in asked.choice.option}
    context = {
        "asked": asked,
        "form": form,
        "status_form": status_form,
        "preview": preview,
        "meanings": meanings,
        "proposal": proposal,
        "passages": [(told.place(place), place.quote) for place in proposal.places[:3]] if proposal else [],
    }
    return render(request, "ordinance/choice.html", dossier_context(request, visit) | context)


def _asked_or_404(visit: Visit, slug: str) -> tuple[Room, Asked]:
    room = room_of(visit.workspace)
    asked = room.one(slug)
    if asked is None:
        raise Http404
    return room, asked


def _proposal(visit: Visit, slug: str) -> Proposal | None:
    """What the newest text that was brought in seems to choose. Shown with its passage, for a person to confirm."""
    if not visit.workspace.pk:
        return None
    texts = OrdinanceText.objects.present().filter(workspace=visit.workspace).exclude(format=actions.COMPOSED)
    text = texts.defer("results").first()
    if text is None:
        return None
    found = recognise(from_json(text.tree)).proposals
    return next((proposal for proposal in found if proposal.choice == slug), None)


def _choice_form(request: HttpRequest | None, asked: Asked, proposal: Proposal | None = None) -> ChoiceForm:
    """What was kept, else what the text seems to choose."""
    choice, row = asked.choice, asked.row
    if row:
        present = ChoiceForm.present(choice, row.option, row.fill_ins, row.reason, row.version)
    elif proposal:
        present = ChoiceForm.present(choice, proposal.answer.option, stored(proposal.answer.fill_ins))
    else:
        only = choice.option[0].slug if len(choice.option) == 1 else ""  # nothing to choose: only to fill in
        present = ChoiceForm.present(choice, only, {})
    data = request.POST if request is not None and request.method == "POST" else None
    return ChoiceForm(data, initial=present, choice=choice)


def _status_form(data: Any, asked: Asked) -> StatusForm:
    row = asked.row
    names = ("status", "discussed_on", "discussed_with", "version")
    return StatusForm(data, initial={name: getattr(row, name) for name in names} if row else {})


def _save(request: HttpRequest, visit: Visit, room: Room, asked: Asked, form: ChoiceForm) -> HttpResponse | None:
    told, slug = form.cleaned_data, asked.choice.slug
    try:
        dossier.answer_choice(
            visit.municipality,
            slug,
            visit.user,
            option=told["option"],
            fill_ins=stored(form.fill_ins()),
            reason=told["reason"],
            version=told["version"],
        )
    except dossier.SavedByOther:
        tell_conflict(form, asked.row.version if asked.row else 0)
        return None
    messages.success(request, _("Uw keuze is bewaard."))
    left = [each.choice.slug for each in room_of(visit.workspace).open if each.choice.slug != slug]
    if request.POST.get("deed") == "next" and left:
        return redirect("ordinance:choice", visit.municipality.slug, left[0])
    return redirect("ordinance:choices", visit.municipality.slug)


def _preview(visit: Visit, room: Room, slug: str, form: ChoiceForm) -> Changed:
    told = form.cleaned_data
    facts = Facts(name=visit.municipality.name)
    after = {**room.answers, slug: Answer(told["option"], form.fill_ins(), told["reason"])}
    return changed(compose(room.answers, facts), compose(after, facts))


def _known_facts(visit: Visit) -> dict[str, Any]:
    """What the dossier knows already. The oldest text that was brought in is probably the ordinance that ends."""
    council: datetime.date | None = None
    oldest = None
    if visit.workspace.pk:
        council = visit.workspace.key_dates.filter(kind="council").values_list("day", flat=True).first()
        texts = OrdinanceText.objects.present().filter(workspace=visit.workspace)
        oldest = texts.order_by("number").values_list("title", flat=True).first()
    year = (council or timezone.localdate()).year
    return {"year": year, "adopted_on": council, "replaces": oldest or ""}
