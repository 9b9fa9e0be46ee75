from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from leeratelier.accounts.models import User
from leeratelier.events import demo
from leeratelier.events.models import Event, EventRole
from leeratelier.municipalities.models import Municipality


@pytest.fixture
def event(db: None) -> Event:
    """The open edition of the demo: twenty municipalities, two people each."""
    demo.make(timezone.localdate())
    return Event.objects.with_places().get(slug="aan-de-slag-met-participatie")


@pytest.fixture
def past_event(event: Event) -> Event:
    return Event.objects.with_places().get(slug="aan-de-slag-met-participatie-2024")


@pytest.fixture
def kust(db: None) -> Municipality:
    """A real municipality, as far as the program knows: a person decides who gets in."""
    return Municipality.objects.create(code="GM9991", name="Kust", slug="kust")


@pytest.fixture
def former(db: None) -> Municipality:
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    return Municipality.objects.create(code="GM9992", name="Oudveen", slug="oudveen", valid_to=yesterday)


@pytest.fixture
def organiser(event: Event) -> User:
    return _works_on(event, "organiser")


@pytest.fixture
def trainer(event: Event) -> User:
    return _works_on(event, "trainer")


def _works_on(event: Event, role: str) -> User:
    user = User.objects.create_user(f"{role}@atelier.example", None, name=role)
    EventRole.objects.create(event=event, user=user, role=role)
    return user
