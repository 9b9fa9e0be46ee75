"""Whose data this app keeps."""

from leeratelier.privacy.registry import NotPersonal, Personal

_BASIS = "AVG artikel 6, eerste lid, onder e: taak van algemeen belang (artikel 150 Gemeentewet)"

REGISTER = (
    NotPersonal("workspaces.Workspace", "Instellingen van het dossier van een gemeente."),
    NotPersonal("workspaces.StepState", "Stand van een stap; de notitie gaat over het werk, niet over personen."),
    NotPersonal("workspaces.KeyDate", "Datums waar de gemeente naartoe werkt."),
    Personal(
        model="workspaces.NextStep",
        fields=("owner",),
        subject="owner",
        purpose="Weten wie een taak doet.",
        basis=_BASIS,
        retention="Zolang het dossier bestaat. Bij wissen blijft de taak, zonder naam.",
        keep_on_erase="De taak is van de gemeente. Alleen de verwijzing naar u verdwijnt.",
        anonymise={"owner": None},
    ),
    Personal(
        model="workspaces.Guest",
        fields=("user", "kind", "steps", "until"),
        subject="user",
        purpose="Een gast laten meelezen in gekozen stappen.",
        basis=_BASIS,
        retention="Tot de einddatum of tot de coördinator de toegang stopt.",
    ),
)
DEEDS = {
    "workspace.door_chosen": "Ingang en omvang gekozen",
    "workspace.dates_set": "Datums ingevuld",
    "workspace.step_set": "Stand van een stap gewijzigd",
    "workspace.task_added": "Taak toegevoegd",
    "workspace.task_done": "Taak afgerond",
    "workspace.task_reopened": "Taak weer geopend",
    "workspace.task_thrown_away": "Taak weggegooid",
    "workspace.tasks_handed_over": "Taken overgedragen",
    "workspace.guest_welcomed": "Gast toegelaten",
    "workspace.guest_ended": "Toegang van een gast gestopt",
}
