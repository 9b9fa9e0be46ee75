"""Bring the municipalities in line with content/gemeenten/gemeenten.csv. May run as often as you like."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.text import slugify

from leeratelier.content import CONTENT
from leeratelier.municipalities.models import Municipality
from leeratelier.municipalities.rules import Listed, read_list

LIST = CONTENT / "gemeenten" / "gemeenten.csv"


class Command(BaseCommand):
    help = "Leest de gemeenten uit content/gemeenten/gemeenten.csv: voegt toe en werkt bij, verwijdert niets."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        try:
            listed = read_list(LIST.read_text(encoding="utf-8"))
        except ValueError as error:
            raise CommandError(f"content/gemeenten/gemeenten.csv: {error}") from error
        known = {each.code: each for each in Municipality.objects.filter(is_demo=False)}
        new = [_new(each) for each in listed if each.code not in known]
        changed = [known[each.code] for each in listed if each.code in known and _update(known[each.code], each)]
        Municipality.objects.bulk_create(new)
        Municipality.objects.bulk_update(changed, ["name", "valid_to"])
        if options["verbosity"]:
            self.stdout.write(f"{len(listed)} gemeenten gelezen: {len(new)} nieuw, {len(changed)} bijgewerkt.")
            self._tell_of_the_missing(known.keys() - {each.code for each in listed})

    def _tell_of_the_missing(self, codes: set[str]) -> None:
        if codes:
            self.stdout.write(f"Niet meer in het bestand, wel bewaard: {', '.join(sorted(codes))}.")


def _new(listed: Listed) -> Municipality:
    return Municipality(code=listed.code, name=listed.name, slug=slugify(listed.name), valid_to=listed.valid_to)


def _update(municipality: Municipality, listed: Listed) -> bool:
    """True when something changed. The slug stays: addresses of dossiers don't change."""
    if (municipality.name, municipality.valid_to) == (listed.name, listed.valid_to):
        return False
    municipality.name, municipality.valid_to = listed.name, listed.valid_to
    return True
