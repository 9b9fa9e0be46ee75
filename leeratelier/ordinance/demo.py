"""The demo of round 4 in Voorbeelddam: the old inspraakverordening, a draft that isn't there yet, and first choices."""

from __future__ import annotations

import datetime
from typing import Any

from leeratelier.accounts.models import User
from leeratelier.content import CONTENT
from leeratelier.files.rules.reading import read
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance.actions import bring_in
from leeratelier.workspaces.actions import answer_choice, set_choice_status

FOLDER = CONTENT / "voorbeelden"
CHOICES: tuple[tuple[str, str, dict[str, Any], str], ...] = (
    ("variant", "basis", {}, "We beginnen klein en leren er eerst van."),
    (
        "maatschappelijke-partijen",
        "partijen",
        {"soorten": ["verenigingen", "stichtingen", "dorpsraden"]},
        "In Voorbeelddam doen dorpsraden en verenigingen het meeste werk.",
    ),
    ("eindverslag", "orgaan-schrijft", {"weken": 6}, "Wie meedoet, wil snel weten wat ermee is gedaan."),
)
"""Choice, option, fill-ins and reason. The terms for a challenge are left open: somebody still has to choose them."""


def make(today: datetime.date) -> None:
    municipality = Municipality.objects.get(slug="voorbeelddam")
    lawyer = User.objects.get(email="jurist@voorbeelddam.example")
    for path in sorted(FOLDER.glob("*.txt")):
        content = path.read_bytes()
        bring_in(municipality, read(content, path.name), lawyer, content=content, filename=path.name)
    rows = [
        answer_choice(municipality, choice, lawyer, option=option, fill_ins=fill_ins, reason=reason)
        for choice, option, fill_ins, reason in CHOICES
    ]
    set_choice_status(
        rows[0],
        lawyer,
        status="discussed",
        discussed_on=today - datetime.timedelta(days=5),
        discussed_with="wethouder en griffie",
        version=rows[0].version,
    )
