"""A file belongs to a dossier; it says who brought it in."""

from __future__ import annotations

from leeratelier.privacy.registry import TASK, NotPersonal, Personal

REGISTER: tuple[Personal | NotPersonal, ...] = (
    Personal(
        "files.StoredFile",
        ("name", "size", "created_at"),
        "uploaded_by",
        "Weten wie een bestand in het dossier bracht",
        TASK,
        "Zo lang als het dossier van de gemeente het bestand nodig heeft",
        keep_on_erase="Het bestand is van de gemeente.",
        anonymise={"uploaded_by": None},
        label="Bestanden die u in een dossier bracht",
        words={"name": "bestandsnaam", "size": "grootte in bytes", "created_at": "ingebracht op"},
    ),
)
