"""Dutch words for what the registry names."""

from __future__ import annotations

from leeratelier.privacy.registry import NotPersonal, Personal
from leeratelier.privacy.rows import field_at, model_of

_ITSELF = "verwijzing naar u"


def label(entry: Personal | NotPersonal) -> str:
    """What these rows are called, for people."""
    given = entry.label if isinstance(entry, Personal) else ""
    return given or str(model_of(entry)._meta.verbose_name)


def field_word(entry: Personal, name: str) -> str:
    if name in entry.words:
        return entry.words[name]
    field = field_at(entry, name)
    return _ITSELF if name == entry.subject and field.is_relation else str(field.verbose_name)


def has_dutch_word(entry: Personal, name: str) -> bool:
    """False when the field would be shown under the English name that Django made up from the code."""
    return field_word(entry, name) != name.rsplit("__", 1)[-1].replace("_", " ")
