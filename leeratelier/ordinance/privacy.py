"""Whose data this app keeps. Texts of ordinances are public documents; who brought one in is a trace."""

from __future__ import annotations

import datetime
from typing import Any

from leeratelier.files.models import StoredFile
from leeratelier.ordinance.actions import KEPT_DAYS
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.privacy.registry import TASK, Expiry, NotPersonal, Personal

REGISTER = (
    Personal(
        model="ordinance.OrdinanceText",
        fields=("imported_by",),
        subject="imported_by",
        label="Teksten van verordeningen die u inbracht",
        purpose="Weten wie een tekst in het dossier bracht.",
        basis=TASK,
        retention="Zolang het dossier bestaat. Bij wissen blijft de tekst, zonder naam.",
        keep_on_erase="De tekst is van de gemeente. Alleen de verwijzing naar u verdwijnt.",
        anonymise={"imported_by": None},
    ),
    NotPersonal("ordinance.CouncilPack", "Invulvelden van het raadsvoorstel. Er staan functies in, geen namen."),
)
DEEDS = {
    "ordinance.brought_in": "Verordening ingebracht",
    "ordinance.composed": "Verordening samengesteld uit de keuzes",
    "ordinance.thrown_away": "Verordening weggegooid",
    "ordinance.taken_back": "Verordening teruggehaald",
    "ordinance.pack_saved": "Gegevens voor het raadsvoorstel ingevuld",
}


def _thrown_away(now: datetime.datetime) -> Any:
    return OrdinanceText.objects.filter(deleted_at__lt=now - datetime.timedelta(days=KEPT_DAYS))


_TERM = f"{KEPT_DAYS} dagen na het weggooien"
EXPIRED = (
    Expiry(
        model="files.StoredFile",
        rows=lambda now: StoredFile.objects.filter(pk__in=_thrown_away(now).exclude(file=None).values("file")),
        term=_TERM,
        temporary=True,
        why="Het bestand hoort bij een tekst die iemand weggooide en niet terughaalde.",
    ),
    Expiry(
        model="ordinance.OrdinanceText",
        rows=_thrown_away,
        term=_TERM,
        temporary=True,
        why="Iemand gooide deze tekst weg en haalde hem niet terug.",
    ),
)
