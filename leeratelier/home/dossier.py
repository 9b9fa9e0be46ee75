"""The dossier's first page, gathered from the rooms: the route, the date that counts, and what to do first."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from leeratelier.guide.content import Round, Step, rounds, steps
from leeratelier.municipalities.models import AccessRequest, Membership, Role
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.rules.choices import unavoidable
from leeratelier.workspaces import rules
from leeratelier.workspaces.access import Visit
from leeratelier.workspaces.models import Door, KeyDate, NextStep, StepState, Workspace


@dataclass(frozen=True)
class StepOnRoute:
    step: Step
    state: rules.State
    later_on: datetime.date | None
    url: str


@dataclass(frozen=True)
class RoundOnRoute:
    round: Round
    state: rules.State
    steps: Sequence[StepOnRoute]


@dataclass(frozen=True)
class Overview:
    rounds: Sequence[RoundOnRoute]
    goal: rules.DatedGoal | None
    days_left: int
    in_force: bool
    things: Sequence[rules.Thing]
    hidden_things: int
    text: OrdinanceText | None

    @property
    def steps_done(self) -> int:
        return sum(step.state == "done" for part in self.rounds for step in part.steps)


def overview(visit: Visit, today: datetime.date) -> Overview:
    workspace = visit.workspace
    states = step_states(workspace)
    dates = list(workspace.key_dates.all()) if workspace.pk else []
    text = _newest_text(visit)
    things = [] if visit.is_guest else [*_own_tasks(visit), *_suggestions(visit, today, states, dates, text)]
    first = rules.first_things(things, size_of(workspace))
    goals = [rules.DatedGoal(row.kind, row.day) for row in dates]
    goal = rules.next_date(today, goals, workspace.in_force_since)
    return Overview(
        rounds=route(visit, states),
        goal=goal,
        days_left=(goal.day - today).days if goal else 0,
        in_force=bool(workspace.in_force_since and workspace.in_force_since <= today),
        things=first,
        hidden_things=len(things) - len(first),
        text=text,
    )


def route(visit: Visit, states: Mapping[int, StepState]) -> list[RoundOnRoute]:
    """The rounds with the steps that this visitor may see."""
    seen = []
    for part in rounds():
        on_route = [_on_route(visit, step, states) for step in steps() if step.number in part.steps]
        on_route = [each for each in on_route if each.step.number in visit.steps]
        if on_route:
            seen.append(RoundOnRoute(part, rules.round_state([each.state for each in on_route]), on_route))
    return seen


def step_states(workspace: Workspace) -> dict[int, StepState]:
    return {row.number: row for row in workspace.step_states.all()} if workspace.pk else {}


def _on_route(visit: Visit, step: Step, states: Mapping[int, StepState]) -> StepOnRoute:
    row = states.get(step.number)
    url = reverse("home:step", args=[visit.municipality.slug, step.number])
    return StepOnRoute(step, _state(row), row.later_on if row else None, url)


def _state(row: StepState | None) -> rules.State:
    return row.state if row else "not_begun"  # type: ignore[return-value]


def size_of(workspace: Workspace) -> rules.Size:
    return workspace.size  # type: ignore[return-value]


def _newest_text(visit: Visit) -> OrdinanceText | None:
    if not visit.workspace.pk or 8 not in visit.steps:
        return None
    return OrdinanceText.objects.present().without_text().filter(workspace=visit.workspace).first()


def _own_tasks(visit: Visit) -> Iterator[rules.Thing]:
    if not visit.workspace.pk:
        return
    for task in NextStep.objects.open().filter(workspace=visit.workspace).select_related("owner")[:100]:
        yield rules.Thing(task.title, "", due=task.due, who=str(task.owner or ""), own=task.pk)


def _suggestions(
    visit: Visit,
    today: datetime.date,
    states: Mapping[int, StepState],
    dates: Sequence[KeyDate],
    text: OrdinanceText | None,
) -> Iterator[rules.Thing]:
    """What the program itself sees that is still to do, in the order in which it helps most."""
    slug, door = visit.municipality.slug, visit.workspace.door
    if visit.is_coordinator:
        yield from _people_who_wait(visit)
    for number, row in states.items():
        if row.state == StepState.State.LATER and row.later_on and row.later_on <= today:
            why = _("U zette deze stap opzij tot vandaag of eerder.")
            title = _("Pak stap %(number)d weer op") % {"number": number}
            yield rules.Thing(title, why, reverse("home:step", args=[slug, number]), 5, due=row.later_on)
    if door == Door.EXPRESS and visit.may_write_text:
        yield from _choices_to_make(visit)
    if text is None and visit.may_write_text:
        why = _("Binnen enkele tellen ziet u wat er klopt en wat de wet nog vraagt.")
        yield rules.Thing(_("Breng uw verordening in"), why, reverse("ordinance:bring_in", args=[slug]), 10)
    elif text is not None and text.law_open:
        why = _("De wet vraagt dit minimaal. Per punt staat erbij wat u kunt doen.")
        title = _("Bekijk wat de wet nog vraagt: %(count)d punten") % {"count": text.law_open}
        if text.law_open == 1:
            title = _("Bekijk wat de wet nog vraagt: 1 punt")
        yield rules.Thing(title, why, reverse("ordinance:show", args=[slug]), 30)
    dated = visit.workspace.in_force_since or {"council", "entry"} & {row.kind for row in dates}
    if door != Door.CHECK and visit.may_write and not dated:
        why = _("Dan weet u voor elke stap de laatste dag, en telt uw dossier terug naar uw eigen datum.")
        yield rules.Thing(_("Plan terug vanaf de dag van ingang"), why, reverse("ordinance:plan", args=[slug]), 10)
    if door != Door.CHECK and visit.is_coordinator:
        yield from _missing_lawyer(visit)
    if door == Door.FULL and visit.may_write:
        yield from _next_step_of_the_route(slug, states)


def _choices_to_make(visit: Visit) -> Iterator[rules.Thing]:
    """On the express route the choices come first: from them follows the text."""
    answered = set(visit.workspace.choice_answers.values_list("choice", flat=True)) if visit.workspace.pk else set()
    left = sum(choice.slug not in answered for choice in unavoidable())
    if left:
        title = _("Maak de keuzes die u niet kunt overslaan: %(count)d") % {"count": left}
        why = _("Daarna staat de hele tekst er, met toelichting.")
        yield rules.Thing(title, why, reverse("ordinance:choices", args=[visit.municipality.slug]), 10 * left)


def _people_who_wait(visit: Visit) -> Iterator[rules.Thing]:
    waiting = AccessRequest.objects.filter(municipality=visit.municipality, decided_at=None).count()
    if waiting:
        url = reverse("municipalities:people", args=[visit.municipality.slug])
        title = _("Laat mensen toe: %(count)d wachten") % {"count": waiting}
        if waiting == 1:
            title = _("Laat iemand toe die wacht")
        yield rules.Thing(title, _("Zij willen meedoen in dit dossier. U beslist."), url, 2)


def _missing_lawyer(visit: Visit) -> Iterator[rules.Thing]:
    if not Membership.objects.current().filter(municipality=visit.municipality, role=Role.LEGAL).exists():
        why = _("In ronde 4 werkt u samen: u en een juridische collega.")
        url = reverse("municipalities:people", args=[visit.municipality.slug])
        yield rules.Thing(_("Nodig uw juridische collega uit"), why, url, 3)


def _next_step_of_the_route(slug: str, states: Mapping[int, StepState]) -> Iterator[rules.Thing]:
    for step in steps():
        if _state(states.get(step.number)) in ("not_begun", "busy"):
            verb = _("Ga verder met") if step.number in states else _("Begin met")
            title = _("%(verb)s stap %(number)d: %(title)s") % {
                "verb": verb,
                "number": step.number,
                "title": step.title,
            }
            yield rules.Thing(title, step.summary, reverse("home:step", args=[slug, step.number]), 20)
            return
