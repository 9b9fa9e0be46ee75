"""How somebody stands after confirming: in the dossier, or waiting for whom."""

from __future__ import annotations

from typing import Literal

from leeratelier.events.models import Registration
from leeratelier.events.rules import role_asked
from leeratelier.municipalities.models import AccessRequest, Membership
from leeratelier.municipalities.rules import Admitter, who_admits

Standing = Literal["member", "refused", "resident"] | Admitter


def standing(registration: Registration) -> Standing:
    """With an open request: who decides about it, the organiser or the coordinator."""
    municipality = registration.municipality
    about = {"user": registration.user_id, "municipality": municipality}
    if Membership.objects.current().filter(**about).exists():
        return "member"
    if role_asked(registration.function) is None:
        return "resident"
    if not AccessRequest.objects.filter(decided_at=None, **about).exists():
        return "refused"
    led = Membership.objects.coordinators().filter(municipality=municipality).exists()
    return who_admits(municipality.is_demo, led)
