"""Two coordinators leave in the same moment, each in a process of its own: one of them stays."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from leeratelier.municipalities.models import Membership, Municipality, Role
from leeratelier.municipalities.tests.conftest import joins

LEAVE = """
import pathlib, sys, time, django
django.setup()
from leeratelier.municipalities import actions
from leeratelier.municipalities.actions import members
from leeratelier.municipalities.models import Membership
count = members._coordinators
def count_slowly(*args, **kwargs):
    found = count(*args, **kwargs)
    time.sleep(1)  # without a lock the other one counts now too
    return found
members._coordinators = count_slowly
mine = Membership.objects.get(pk=sys.argv[1])
ready, go = pathlib.Path(sys.argv[2]) / sys.argv[1], pathlib.Path(sys.argv[2]) / "go"
ready.touch()
while not go.exists():
    time.sleep(0.01)
try:
    actions.leave(mine)
    print("left")
except actions.LastCoordinator:
    print("stays")
"""


@pytest.mark.django_db(transaction=True)
def test_of_two_who_leave_at_once_one_stays(tmp_path: Path) -> None:
    place = Municipality.objects.create(code="GM9901", name="Waterdam", slug="waterdam")
    for name in ("een", "twee"):
        joins(place, Role.COORDINATOR, name)
    environment = os.environ | {"DATABASE_URL": _shared_database(tmp_path), "DATA_DIR": str(tmp_path)}
    members = [str(pk) for pk in Membership.objects.values_list("pk", flat=True)]
    running = [
        subprocess.Popen(
            [sys.executable, "-c", LEAVE, pk, str(tmp_path)], env=environment, stdout=subprocess.PIPE, text=True
        )
        for pk in members
    ]
    while not all((tmp_path / pk).exists() for pk in members):
        assert all(process.poll() is None for process in running), "a process died before it began"
    (tmp_path / "go").touch()
    said = sorted(process.communicate(timeout=60)[0].strip() for process in running)
    assert said == ["left", "stays"]


def _shared_database(folder: Path) -> str:
    """The database of this test as other processes reach it; the SQLite one in memory is copied to a file."""
    given = connection.settings_dict
    if connection.vendor == "postgresql":
        port = f":{given['PORT']}" if given["PORT"] else ""
        return f"postgres://{given['USER']}:{given['PASSWORD']}@{given['HOST'] or 'localhost'}{port}/{given['NAME']}"
    path = folder / "copy.sqlite3"
    with sqlite3.connect(path) as copy:
        connection.connection.backup(copy)
    return f"sqlite:///{path}"
