"""A tree and its findings as plain JSON values, and back: from_json(to_json(x)) == x."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from leeratelier.ordinance.rules.outcome import Finding, Place, Result
from leeratelier.ordinance.rules.tree import Ordinance, Unit

_PLAIN = [field for field in fields(Unit) if field.name != "children"]


def to_json(ordinance: Ordinance) -> dict[str, Any]:
    return {"parts": [_unit_to_json(part) for part in ordinance.parts], "remarks": list(ordinance.remarks)}


def from_json(stored: dict[str, Any]) -> Ordinance:
    return Ordinance(tuple(_unit_from_json(part) for part in stored["parts"]), tuple(stored["remarks"]))


def results_to_json(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Only what was found; what a rule means stands in its content file."""
    return [{"rule": finding.rule.slug, **asdict(finding.result)} for finding in findings]


def result_from_json(stored: dict[str, Any]) -> Result:
    places = tuple(Place(**place) for place in stored["places"])
    return Result(outcome=stored["outcome"], places=places, because=stored["because"])


def _unit_to_json(unit: Unit) -> dict[str, Any]:
    """What has its default is left out: a stored ordinance is a third of the size."""
    values = ((field, getattr(unit, field.name)) for field in _PLAIN)
    told: dict[str, Any] = {field.name: value for field, value in values if value != field.default}
    if unit.children:
        told["children"] = [_unit_to_json(child) for child in unit.children]
    return told


def _unit_from_json(stored: dict[str, Any]) -> Unit:
    children = tuple(_unit_from_json(child) for child in stored.get("children", ()))
    return Unit(**{**stored, "children": children})
