"""From a registry entry to the rows that belong to one person."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models

from leeratelier.privacy.register import personal
from leeratelier.privacy.registry import NotPersonal, Personal


def model_of(entry: Personal | NotPersonal) -> type[models.Model]:
    return apps.get_model(entry.model)


def rows_of(entry: Personal, user: Any) -> models.QuerySet[Any]:
    """Every row of this person, also those that the model's own manager hides. Addresses match in any case."""
    rows = model_of(entry)._base_manager.all()
    if entry.subject == "self":
        return rows.filter(pk=user.pk)
    if field_at(entry, entry.subject).is_relation:
        return rows.filter(**{entry.subject: user.pk})
    return rows.filter(**{f"{entry.subject}__iexact": user.email})


def field_at(entry: Personal, path: str) -> models.Field[Any, Any]:
    """The field at the end of a lookup such as "registration__user"; FieldDoesNotExist when there is none."""
    model = model_of(entry)
    *steps, last = path.split("__")
    for step in steps:
        model = model._meta.get_field(step).related_model  # type: ignore[assignment]
    return model._meta.get_field(last)  # type: ignore[return-value]


def present(user: Any) -> list[Personal]:
    """The entries of which this person has rows, in one query."""
    entries = personal()
    numbered = [
        rows_of(entry, user).order_by().annotate(entry=models.Value(number)).values_list("entry", flat=True).distinct()
        for number, entry in enumerate(entries)
    ]
    found = set(numbered[0].union(*numbered[1:]))
    return [entry for number, entry in enumerate(entries) if number in found]
