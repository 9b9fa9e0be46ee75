"""What this app itself keeps: the audit log and the destruction lists."""

from __future__ import annotations

from leeratelier.privacy.registry import TASK, NotPersonal, Personal

_PROOF = "De gemeente moet kunnen nagaan wat er is veranderd. Het nummer blijft; zonder account wijst het niemand aan."

REGISTER: tuple[Personal | NotPersonal, ...] = (
    Personal(
        "privacy.LogEntry",
        ("at", "deed", "scope", "target_model", "target_id", "changes"),
        "actor",
        "Laten zien wie wat heeft veranderd",
        TASK,
        "Zolang het dossier van de gemeente bestaat",
        keep_on_erase=_PROOF,
        anonymise={"actor": None},
        label="Logboek van wat u deed",
        words={
            "scope": "dossier",
            "target_model": "soort gegeven",
            "target_id": "nummer van het gegeven",
            "changes": "wijziging",
        },
    ),
    Personal(
        "privacy.DestructionList",
        ("approved_at", "approved_as"),
        "approved_by",
        "Vastleggen wie akkoord gaf om stukken te vernietigen",
        TASK,
        "Zolang het dossier van de gemeente bestaat",
        keep_on_erase="De gemeente moet kunnen laten zien dat er akkoord was. De functie blijft staan.",
        anonymise={"approved_by": None},
        label="Lijsten van te vernietigen stukken waar u akkoord op gaf",
        words={"approved_at": "akkoord op"},
    ),
    NotPersonal("privacy.DestructionItem", "Omschrijving van een stuk van de gemeente, zonder namen of adressen."),
)

DEEDS: dict[str, str] = {
    "person.erased": "Persoonsgegevens gewist",
    "records.listed": "Stukken op de vernietigingslijst gezet",
    "records.approved": "Akkoord gegeven om stukken te vernietigen",
    "records.destroyed": "Stukken vernietigd",
}
