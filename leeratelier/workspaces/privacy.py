"""Whose data this app keeps."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from leeratelier.privacy.registry import TASK, Expiry, NotPersonal, Personal
from leeratelier.workspaces.models import Guest, NextStep

REGISTER = (
    NotPersonal("workspaces.Workspace", "Instellingen van het dossier van een gemeente."),
    NotPersonal("workspaces.StepState", "Stand van een stap; de notitie gaat over het werk, niet over personen."),
    NotPersonal("workspaces.ChoiceAnswer", "Keuzes voor de verordening; met wie is besproken staat er als rol in."),
    NotPersonal("workspaces.KeyDate", "Datums waar de gemeente naartoe werkt."),
    NotPersonal("workspaces.CouncilDate", "Vergaderdagen en reces; de notitie gaat over de vergadering."),
    NotPersonal("workspaces.PlanSettings", "Termijnen waarmee een gemeente haar planning uitrekent."),
    Personal(
        model="workspaces.NextStep",
        fields=("owner",),
        subject="owner",
        label="Taken die u doet",
        purpose="Weten wie een taak doet.",
        basis=TASK,
        retention="Zolang het dossier bestaat. Bij wissen blijft de taak, zonder naam.",
        keep_on_erase="De taak is van de gemeente. Alleen de verwijzing naar u verdwijnt.",
        anonymise={"owner": None},
    ),
    Personal(
        model="workspaces.Guest",
        fields=("user", "kind", "steps", "until"),
        subject="user",
        label="Dossiers waarin u als gast meeleest",
        purpose="Een gast laten meelezen in gekozen stappen.",
        basis=TASK,
        retention="Tot de einddatum of tot de coördinator de toegang stopt.",
    ),
)
DEEDS = {
    "workspace.door_chosen": "Ingang en omvang gekozen",
    "workspace.dates_set": "Datums ingevuld",
    "workspace.step_set": "Stand van een stap gewijzigd",
    "workspace.plan_saved": "Termijnen van de planning ingevuld",
    "workspace.calendar_added": "Vergaderdagen toegevoegd",
    "workspace.calendar_removed": "Vergaderdag weggehaald",
    "workspace.task_added": "Taak toegevoegd",
    "workspace.task_done": "Taak afgerond",
    "workspace.task_reopened": "Taak weer geopend",
    "workspace.task_thrown_away": "Taak weggegooid",
    "workspace.tasks_handed_over": "Taken overgedragen",
    "workspace.choice_answered": "Keuze voor de verordening ingevuld",
    "workspace.choice_status_set": "Stand van een keuze gewijzigd",
    "workspace.choice_withdrawn": "Antwoord op een keuze weggehaald",
    "workspace.guest_welcomed": "Gast toegelaten",
    "workspace.guest_ended": "Toegang van een gast gestopt",
}


def _thrown_away(now: datetime.datetime) -> Any:
    return NextStep.objects.filter(deleted_at__lt=now - datetime.timedelta(days=30))


def _ended(now: datetime.datetime) -> Any:
    return Guest.objects.filter(until__lt=timezone.localdate(now) - datetime.timedelta(days=30))


EXPIRED = (
    Expiry(
        model="workspaces.NextStep",
        rows=_thrown_away,
        term="30 dagen na het weggooien",
        temporary=True,
        why="Iemand gooide deze taak weg en haalde hem niet terug.",
    ),
    Expiry(
        model="workspaces.Guest",
        rows=_ended,
        term="30 dagen na de einddatum",
        temporary=True,
        why="De gast leest niet meer mee.",
    ),
)
