"""The demo with some more people and things in it, so that every address has something to show."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from leeratelier.accounts.actions import create_account
from leeratelier.accounts.models import User
from leeratelier.events.models import Event
from leeratelier.home import demo
from leeratelier.municipalities.models import Membership, Municipality, Role
from leeratelier.workspaces.actions import ask_guest
from leeratelier.workspaces.models import Guest, NextStep

GUEST_STEPS = (1, 8)
_DEMO = {
    "coordinator": "adviseur@voorbeelddam.example",
    "legal": "jurist@voorbeelddam.example",
    "griffie": "griffie@voorbeelddam.example",
    "reader": "lezer@voorbeelddam.example",
    "stranger": "adviseur@duinoord.example",
    "trainer": "trainer@leeratelier.example",
    "organiser": "organisator@leeratelier.example",
    "administrator": "beheer@leeratelier.example",
}
_MORE = {"editor": Role.EDITOR, "council_member": Role.COUNCIL_MEMBER}


@dataclass
class World:
    """`people` is by role (tests.pages.ROLES without "anonymous")."""

    people: dict[str, User]
    municipality: Municipality
    event: Event
    past_event: Event
    task: NextStep
    guest: Guest
    things: dict[str, Any] = field(default_factory=dict)  # made by an app's own page table, by name

    @property
    def slug(self) -> str:
        return self.municipality.slug


def make() -> World:
    """Once, in an empty database."""
    today = timezone.localdate()
    demo.make(today)
    place = Municipality.objects.get(slug="voorbeelddam")
    people = {role: User.objects.get(email=email) for role, email in _DEMO.items()}
    password = make_password(demo.PASSWORD)
    for role, kept in _MORE.items():
        people[role] = create_account(f"{role}@voorbeelddam.example", role)
        Membership.objects.create(user=people[role], municipality=place, role=kept)
    guest = ask_guest(place, "inwoner@voorbeelddam.example", "resident", GUEST_STEPS, people["coordinator"])
    people["guest"] = guest.user
    for person in people.values():
        person.password = password
        person.save()
    events = Event.objects.order_by("pk")
    past = events.get(slug__contains="2024")
    return World(
        people=people,
        municipality=place,
        event=events.exclude(pk=past.pk).get(),
        past_event=past,
        task=NextStep.objects.filter(workspace__municipality=place).latest("pk"),
        guest=guest,
        things={"today": today, "tomorrow": today + datetime.timedelta(days=1)},
    )
