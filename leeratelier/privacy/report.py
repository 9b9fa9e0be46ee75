"""The register in words: for the statement, for a person, and as verwerkingsregister (AVG article 30)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from leeratelier.privacy.libraries import ELSEWHERE
from leeratelier.privacy.register import personal
from leeratelier.privacy.registry import Personal
from leeratelier.privacy.words import field_word, label

COLUMNS = ("Wat", "Van wie", "Gegevens", "Doel", "Grondslag", "Bewaartermijn", "Bij wissen")
SECRETS = "wachtwoord of sleutel, onleesbaar of alleen voor het programma"
TO_FILL_IN = (
    "Vul zelf aan: naam en contactgegevens van de verwerkingsverantwoordelijke en van de functionaris "
    "gegevensbescherming, ontvangers buiten dit programma, en de maatregelen van uw hostingpartij."
)
RECIPIENTS = (
    "Het programma vraagt niets op bij derden en stuurt zelf geen gegevens door. Alleen mail gaat naar buiten, via de "
    "mailserver die de beheerder instelt. Wie inlogt via de eigen gemeente, gaat langs de inlogdienst van die gemeente."
)


@dataclass(frozen=True)
class Processing:
    label: str
    people: str
    fields: str
    purpose: str
    basis: str
    retention: str
    on_erase: str
    stays: str = ""  # why it isn't erased

    def cells(self) -> tuple[str, ...]:
        return (self.label, self.people, self.fields, self.purpose, self.basis, self.retention, self.on_erase)


def processings() -> list[Processing]:
    """Everything that is kept, in the register's order; what is in no table last."""
    kept = [described(entry) for entry in personal()]
    outside = [
        Processing(each.label, "Wie de site bezoekt", each.fields, each.purpose, each.basis, each.retention, "")
        for each in ELSEWHERE
    ]
    return kept + outside


def described(entry: Personal) -> Processing:
    names = [field_word(entry, name) for name in entry.fields] + ([SECRETS] if entry.secret else [])
    return Processing(
        label=label(entry),
        people=entry.people,
        fields=", ".join(names),
        purpose=entry.purpose,
        basis=entry.basis,
        retention=entry.retention,
        on_erase=f"Blijft, zonder uw naam. {entry.keep_on_erase}" if entry.keep_on_erase else "Dan verdwijnt dit.",
        stays=entry.keep_on_erase,
    )


def as_markdown(rows: Iterable[Processing]) -> str:
    lines = [COLUMNS, tuple("---" for _ in COLUMNS), *(row.cells() for row in rows)]
    table = "\n".join("| " + " | ".join(cell.replace("|", "/") for cell in line) + " |" for line in lines)
    return f"# Verwerkingsregister van Leeratelier\n\n{TO_FILL_IN}\n\n{RECIPIENTS}\n\n{table}\n"


def as_csv(rows: Iterable[Processing]) -> str:
    """With semicolons and a byte order mark: a Dutch spreadsheet opens it at once."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(COLUMNS)
    writer.writerows(row.cells() for row in rows)
    return out.getvalue()
