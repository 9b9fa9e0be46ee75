"""The demo dossiers: Voorbeelddam is on its way, Duinoord has yet to begin."""

from __future__ import annotations

import datetime

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Municipality
from leeratelier.workspaces import actions

_DAY = datetime.timedelta(days=1)


def make(today: datetime.date) -> None:
    """Through the same deeds as a team would use. The council decides on the Thursday of the week after next."""
    place = Municipality.objects.get(slug="voorbeelddam")
    adviser = User.objects.get(email="adviseur@voorbeelddam.example")
    lawyer = User.objects.get(email="jurist@voorbeelddam.example")
    workspace = actions.choose_door(place, "full", "normal", adviser)
    for number, state in ((1, "done"), (2, "done"), (3, "busy"), (4, "done")):
        actions.set_step(place, number, adviser, state=state)
    actions.set_step(place, 6, adviser, state="later", later_on=today + 90 * _DAY)
    actions.set_step(place, 8, lawyer, state="busy")
    council = today + (17 - today.weekday()) * _DAY
    actions.set_dates(place, {"council": council}, None, adviser, expected=workspace.version)
    actions.add_next_step(
        place, "Bespreek de termijnen met de wethouder", adviser, owner=lawyer, due=council - 10 * _DAY
    )
    actions.add_next_step(place, "Vraag de jongerenraad naar hun ervaring", adviser, owner=adviser)
