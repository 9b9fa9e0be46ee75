"""The route as the components of `ui` show it: nodes with a kind, and a word beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leeratelier.home.dossier import Overview, RoundOnRoute, StepOnRoute
from leeratelier.ui.rules import dutch
from leeratelier.workspaces.rules import DatedGoal

_KINDS = {"done": "done", "busy": "active", "later": "later", "not_begun": ""}
STATE_BADGES = {
    "done": ("done", gettext_lazy("Klaar")),
    "busy": ("active", gettext_lazy("Bezig")),
    "later": ("open", gettext_lazy("Later")),
    "not_begun": ("open", gettext_lazy("Nog niet begonnen")),
}
"""State → kind and word for `states.state`."""


def spine(rounds: Sequence[RoundOnRoute], current: int = 0) -> list[dict[str, Any]]:
    return [
        {
            "title": _("Ronde %(number)d · %(title)s") % {"number": part.round.number, "title": part.round.title},
            "steps": [_node(step, current) for step in part.steps],
        }
        for part in rounds
    ]


def goal_words(found: Overview) -> str:
    """What stands under the number: "dagen tot 1 januari 2027"."""
    if not found.goal:
        return ""
    return f"{_('dag') if found.days_left == 1 else _('dagen')} {_goal(found.goal)}"


def goal_line(found: Overview) -> str:
    """At the end of the route: "1 januari 2027, nog 39 dagen"."""
    if not found.goal:
        return ""
    day = dutch.date(found.goal.day, timezone.localdate())
    return _("%(day)s, nog %(count)s") % {"day": day, "count": dutch.plural(found.days_left, _("dag"), _("dagen"))}


def _goal(goal: DatedGoal) -> str:
    day = dutch.date(goal.day, timezone.localdate())
    return {
        "legal": _("tot %(day)s"),
        "entry": _("tot uw verordening ingaat, op %(day)s"),
        "council": _("tot de raad besluit, op %(day)s"),
        "evaluation": _("tot de evaluatie van uw verordening, op %(day)s"),
        "amendment": _("tot de eerste wijziging, op %(day)s"),
    }[goal.kind] % {"day": day}


def _node(step: StepOnRoute, current: int) -> dict[str, Any]:
    return {
        "number": step.step.number,
        "title": step.step.title,
        "url": step.url,
        "kind": _KINDS[step.state],
        "state": _state_words(step),
        "current": step.step.number == current,
    }


def _state_words(step: StepOnRoute) -> str:
    if step.state == "later" and step.later_on:
        return _("later, vanaf %(day)s") % {"day": dutch.date(step.later_on, timezone.localdate())}
    return {"done": _("klaar"), "busy": _("bezig"), "later": _("later"), "not_begun": _("nog niet begonnen")}[
        step.state
    ]
