"""An ordinance as a JSON file that anyone can read (docs/formats.md): import_json(export_json(x)) == x."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any, get_args

from leeratelier.files.rules.lines import Unreadable
from leeratelier.ordinance.rules.metadata import Metadata
from leeratelier.ordinance.rules.stored import from_json, to_json
from leeratelier.ordinance.rules.tree import Kind, Ordinance, Unit

FORMAT = "leeratelier-verordening"
VERSION = 1
"""Goes up when an older program would read the new way wrongly; a key that it may pass over doesn't count."""

_KEYS = {field.name for field in fields(Unit)}
_KINDS = frozenset(get_args(Kind))
_FOREIGN = "Dit is geen verordening die Leeratelier als JSON heeft gemaakt: kies een ander bestand."
_NEWER = "Dit bestand is door een nieuwere versie van Leeratelier gemaakt: werk eerst Leeratelier bij."
_CHANGED = "Dit bestand is na het maken veranderd en klopt niet meer: haal het opnieuw op."


def export_json(ordinance: Ordinance, metadata: Metadata) -> bytes:
    """UTF-8; what UTF-8 can't hold (half a pair of surrogates) leaves as the escape that JSON has for it."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "municipality": metadata.municipality,
        "date": metadata.date.isoformat(),
        "number": metadata.number,
        "title": ordinance.title,
        **to_json(ordinance),
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace")


def import_json(content: bytes) -> Ordinance:
    """`Unreadable` (one Dutch sentence) for anything that `export_json` didn't write."""
    try:
        told = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Unreadable(_FOREIGN) from error
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise Unreadable(_FOREIGN)
    if told.get("version") != VERSION:
        raise Unreadable(_NEWER)
    if not _is_whole(told):
        raise Unreadable(_CHANGED)
    return from_json({"parts": told["parts"], "remarks": told["remarks"]})


def _is_whole(told: dict[str, Any]) -> bool:
    remarks = told.get("remarks")
    try:
        units = _are_units(told.get("parts"))
    except RecursionError:
        return False
    return units and isinstance(remarks, list) and all(isinstance(each, str) for each in remarks)


def _are_units(told: Any) -> bool:
    return isinstance(told, list) and all(_is_unit(each) for each in told)


def _is_unit(told: Any) -> bool:
    if not isinstance(told, dict) or not {"id", "kind"} <= told.keys() <= _KEYS:
        return False
    words = (told.get(name, "") for name in ("id", "kind", "label", "heading", "text"))
    number, page = told.get("number"), told.get("page")
    return (
        all(isinstance(each, str) for each in words)
        and told["kind"] in _KINDS
        and (number is None or isinstance(number, str))
        and (page is None or type(page) is int)
        and _are_units(told.get("children", []))
    )
