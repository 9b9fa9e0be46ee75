"""Whose data this app keeps. Texts of ordinances are public documents; who brought one in is a trace."""

from leeratelier.privacy.registry import Personal

REGISTER = (
    Personal(
        model="ordinance.OrdinanceText",
        fields=("imported_by",),
        subject="imported_by",
        purpose="Weten wie een tekst in het dossier bracht.",
        basis="AVG artikel 6, eerste lid, onder e: taak van algemeen belang (artikel 150 Gemeentewet)",
        retention="Zolang het dossier bestaat. Bij wissen blijft de tekst, zonder naam.",
        keep_on_erase="De tekst is van de gemeente. Alleen de verwijzing naar u verdwijnt.",
        anonymise={"imported_by": None},
    ),
)
DEEDS = {
    "ordinance.brought_in": "Verordening ingebracht",
    "ordinance.thrown_away": "Verordening weggegooid",
    "ordinance.taken_back": "Verordening teruggehaald",
}
