"""A revision is a text of a municipality; it says who saved it."""

from __future__ import annotations

from leeratelier.privacy.registry import TASK, NotPersonal, Personal

REGISTER: tuple[Personal | NotPersonal, ...] = (
    Personal(
        "revisions.Revision",
        ("kind", "key", "number", "created_at", "note"),
        "author",
        "Laten zien wie een tekst heeft gewijzigd, en een eerdere versie terughalen",
        TASK,
        "Zo lang als de tekst zelf, in het dossier van de gemeente",
        keep_on_erase="De tekst is van de gemeente.",
        anonymise={"author": None},
        label="Versies van teksten die u bewaarde",
        words={"kind": "soort tekst", "key": "nummer van de tekst", "number": "versie"},
    ),
)
