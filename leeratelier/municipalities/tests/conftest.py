"""A municipality that is no demo, and people to work there."""

from __future__ import annotations

import pytest

from leeratelier.accounts.actions import create_account
from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Membership, Municipality, Role


@pytest.fixture
def waterdam(db: None) -> Municipality:
    return Municipality.objects.create(code="GM9901", name="Waterdam", slug="waterdam")


@pytest.fixture
def leader(waterdam: Municipality) -> User:
    return joins(waterdam, Role.COORDINATOR)


@pytest.fixture
def colleague(waterdam: Municipality) -> User:
    return joins(waterdam, Role.READER)


@pytest.fixture
def newcomer(db: None) -> User:
    return create_account("nieuw@waterdam.example", "Nieuw")


@pytest.fixture
def administrator(db: None) -> User:
    user = create_account("beheer@waterdam.example", "Beheer")
    user.is_administrator = True
    user.save()
    return user


def joins(municipality: Municipality, role: str, name: str = "") -> User:
    user = create_account(f"{name or role}@{municipality.slug}.example", name or role)
    Membership.objects.create(user=user, municipality=municipality, role=role)
    return user
