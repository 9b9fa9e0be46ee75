"""The planning of one dossier: what the municipality told, and what follows from it today."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from leeratelier.ordinance.rules.plan import (
    CHRISTMAS,
    Assumptions,
    EntryMode,
    Inspraak,
    Period,
    Plan,
    Road,
    Stage,
    Verdict,
    advice,
    plan_back,
    plan_forward,
    shorter_roads,
    verdict,
)
from leeratelier.workspaces.models import CouncilDate, KeyDate, PlanSettings, Workspace
from leeratelier.workspaces.rules import LEGAL_DATE

_KEPT = {each.name for each in fields(Assumptions)} & {each.name for each in PlanSettings._meta.get_fields()}


@dataclass(frozen=True)
class Planning:
    """`back` counts from the wished day, `forward` from today; `dates` is the calendar of the municipality."""

    today: datetime.date
    wished: datetime.date
    kept: PlanSettings
    dates: Sequence[CouncilDate]
    told: Assumptions
    back: Plan
    forward: Plan
    roads: tuple[Road, ...]
    verdict: Verdict
    advice: tuple[str, ...]

    @property
    def aim(self) -> Plan:
        """The plan to work by: back from the wished day when that can be met, else forwards."""
        return self.back if self.back.feasible else self.forward


def planning_of(workspace: Workspace, today: datetime.date) -> Planning:
    kept = _settings(workspace)
    dates = list(workspace.council_dates.all()) if workspace.pk else []
    told = assumptions(kept, dates)
    forward = plan_forward(today, told)
    wished = kept.wished_entry or _dossier_entry(workspace) or (LEGAL_DATE if today < LEGAL_DATE else forward.entry)
    found = verdict(wished, today, told)
    return Planning(
        today=today,
        wished=wished,
        kept=kept,
        dates=dates,
        told=told,
        back=plan_back(wished, today, told),
        forward=forward,
        roads=shorter_roads(wished, today, told),
        verdict=found,
        advice=advice(wished, today, found),
    )


def assumptions(kept: PlanSettings, dates: Iterable[CouncilDate]) -> Assumptions:
    values = {name: getattr(kept, name) for name in _KEPT}
    values |= {
        "mode": EntryMode(kept.mode),
        "inspraak": Inspraak(kept.inspraak),
        "reached": Stage(kept.reached),
    }
    dates = list(dates)
    for kind in (Stage.COUNCIL, Stage.COMMITTEE, Stage.COLLEGE):
        values[kind.value] = frozenset(date.day for date in dates if date.kind == kind.value)
    own = [Period(date.day, date.until or date.day) for date in dates if date.kind == CouncilDate.Kind.RECESS]
    return Assumptions(**values, recess=(*([CHRISTMAS] if kept.proposed_recess else []), *own))


def _settings(workspace: Workspace) -> PlanSettings:
    kept = PlanSettings.objects.filter(workspace=workspace).first() if workspace.pk else None
    return kept or PlanSettings(workspace=workspace)


def _dossier_entry(workspace: Workspace) -> datetime.date | None:
    """The day of force that stands in the dossier; a day before 2025 has nothing to do with this ordinance."""
    if not workspace.pk:
        return None
    found = workspace.key_dates.filter(kind=KeyDate.Kind.ENTRY, day__gte=datetime.date(2025, 1, 1)).first()
    return found.day if found and found.day.year < 2090 else None
