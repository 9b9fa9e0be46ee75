"""The demo texts of Voorbeelddam: the old inspraakverordening, and a draft that isn't there yet."""

from __future__ import annotations

from leeratelier.accounts.models import User
from leeratelier.content import CONTENT
from leeratelier.files.rules.reading import read
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance.actions import bring_in

FOLDER = CONTENT / "voorbeelden"


def make() -> None:
    municipality = Municipality.objects.get(slug="voorbeelddam")
    lawyer = User.objects.get(email="jurist@voorbeelddam.example")
    for path in sorted(FOLDER.glob("*.txt")):
        content = path.read_bytes()
        bring_in(municipality, read(content, path.name), lawyer, content=content, filename=path.name)
