"""What a file that leaves tells about the ordinance in it. No names of people."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Metadata:
    """`date` and `number` are those of this version in the dossier. What isn't known yet is None and left out.

    `slug` is the name of the municipality as in addresses: it makes the identifiers.
    """

    municipality: str
    slug: str
    date: datetime.date
    number: int
    adopted: datetime.date | None = None
    in_force: datetime.date | None = None
