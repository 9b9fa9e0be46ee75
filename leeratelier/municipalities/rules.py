"""Who admits whom, when somebody may leave, and how the list of municipalities is read."""

from __future__ import annotations

import csv
import datetime
import re
from dataclasses import dataclass
from typing import Literal

OTHER_NAMES = {"den haag": "'s-Gravenhage", "den bosch": "'s-Hertogenbosch"}
"""What everybody says and the official list doesn't."""

Admitter = Literal["automatic", "organiser", "coordinator"]


def who_admits(is_demo: bool, has_coordinator: bool) -> Admitter:
    """Registering opens no dossier of a real municipality: a human admits, the coordinator once there is one."""
    if is_demo:
        return "automatic"
    return "coordinator" if has_coordinator else "organiser"


def may_leave(is_coordinator: bool, coordinators: int) -> bool:
    """The last coordinator stays until there is another one."""
    return not is_coordinator or coordinators > 1


@dataclass(frozen=True)
class Listed:
    """A line of content/gemeenten/gemeenten.csv. `valid_to` is the last day that the municipality exists."""

    code: str
    name: str
    valid_to: datetime.date | None


def official_name(typed: str) -> str:
    return OTHER_NAMES.get(" ".join(typed.lower().split()), typed)


def read_list(text: str) -> list[Listed]:
    """Raises ValueError that names the line."""
    rows = csv.DictReader(text.splitlines())
    if rows.fieldnames != ["code", "name", "valid_to"]:
        raise ValueError("line 1: the columns must be code,name,valid_to")
    listed = [_listed(row, number) for number, row in enumerate(rows, start=2)]
    for word in ("code", "name"):
        seen = [getattr(each, word) for each in listed]
        if double := {value for value in seen if seen.count(value) > 1}:
            raise ValueError(f"double {word}: {', '.join(sorted(double))}")
    return listed


def _listed(row: dict[str, str | None], number: int) -> Listed:
    code, name, last_day = (str(row.get(word) or "").strip() for word in ("code", "name", "valid_to"))
    if not re.fullmatch(r"GM\d{4}", code) or not name:
        raise ValueError(f"line {number}: a code such as GM0363 and a name are needed")
    try:
        return Listed(code, name, datetime.date.fromisoformat(last_day) if last_day else None)
    except ValueError:
        raise ValueError(f"line {number}: valid_to must be a date such as 2026-12-31") from None
