"""The cast that the tests share: two invented municipalities and the people who work there, or don't."""

from __future__ import annotations

import pytest
from django.test import Client
from hypothesis import HealthCheck, settings

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Membership, Municipality, Role

settings.register_profile("default", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", deadline=None, max_examples=20_000, suppress_health_check=list(HealthCheck))
settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database-only", action="store_true", help="Only tests that touch a database.")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What knows no database answers the same on every one: once is enough."""
    if config.getoption("--database-only"):
        kept = [item for item in items if _touches_database(item)]
        config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
        items[:] = kept


def _touches_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool({"db", "transactional_db", "django_db_setup"} & fixtures or item.get_closest_marker("django_db"))


@pytest.fixture
def voorbeelddam(db: None) -> Municipality:
    return Municipality.objects.create(code="DEMO1", name="Voorbeelddam", slug="voorbeelddam", is_demo=True)


@pytest.fixture
def duinoord(db: None) -> Municipality:
    return Municipality.objects.create(code="DEMO2", name="Duinoord", slug="duinoord", is_demo=True)


@pytest.fixture
def editor(voorbeelddam: Municipality) -> User:
    return works_for(voorbeelddam, Role.EDITOR)


@pytest.fixture
def coordinator(voorbeelddam: Municipality) -> User:
    return works_for(voorbeelddam, Role.COORDINATOR)


@pytest.fixture
def lawyer(voorbeelddam: Municipality) -> User:
    """The editor's legal duo."""
    return works_for(voorbeelddam, Role.LEGAL)


@pytest.fixture
def reader(voorbeelddam: Municipality) -> User:
    return works_for(voorbeelddam, Role.READER)


@pytest.fixture
def outsider(duinoord: Municipality) -> User:
    """Coordinator of another municipality, who must never get in."""
    return works_for(duinoord, Role.COORDINATOR)


def works_for(municipality: Municipality, role: str) -> User:
    user = User.objects.create_user(f"{role}@{municipality.slug}.example", None, name=f"{role} {municipality}")
    Membership.objects.create(user=user, municipality=municipality, role=role)
    return user


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client
