"""What personal data is kept, why, on what ground and for how long. Every app says so in its `privacy.py`.

    REGISTER: tuple[Personal | NotPersonal, ...]   every model of the app, at least once (a test fails otherwise)
    EXPIRED:  tuple[Expiry, ...]                   what the nightly task deletes, or puts on a destruction list
    DEEDS:    dict[str, str]                       deed slug → Dutch words, for the audit log
    def may_erase(user) -> str                     Dutch reason why this person can't be erased yet, or ""

All are optional but REGISTER. Nothing here knows Django; `privacy/register.py` gathers.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

TASK = "Publieke taak (AVG artikel 6, eerste lid, onder e)"
CONTRACT = "Overeenkomst (AVG artikel 6, eerste lid, onder b)"
CONSENT = "Toestemming (AVG artikel 6, eerste lid, onder a)"
LAW = "Wettelijke plicht (AVG artikel 6, eerste lid, onder c)"
INTEREST = "Gerechtvaardigd belang (AVG artikel 6, eerste lid, onder f)"


@dataclass(frozen=True)
class Personal:
    """One way in which rows of a model belong to a person. A model may have several (who was invited, who invited)."""

    model: str  # "accounts.User"
    fields: tuple[str, ...]  # fields that say something about the person; given to them on request
    subject: str  # from row to person: "self", a relation ("user", "registration__user") or an address ("email")
    purpose: str  # Dutch
    basis: str  # Dutch legal basis: one of the words above, or your own
    retention: str  # Dutch words: how long
    keep_on_erase: str = ""  # Dutch reason why the row must stay; then `anonymise` is written over it
    anonymise: Mapping[str, Any] = field(default_factory=dict)  # field → value, e.g. {"name": "", "user": None}
    secret: tuple[str, ...] = ()  # kept too, but never given out: password hash, key of the second factor
    label: str = ""  # Dutch name of the rows; else the model's verbose name
    words: Mapping[str, str] = field(default_factory=dict)  # Dutch words for fields; else their verbose name
    people: str = "Mensen met een account"  # Dutch: whose data it is

    def __post_init__(self) -> None:
        if self.keep_on_erase and not self.anonymise:
            raise ValueError(f"{self.model}: keep_on_erase needs anonymise (what is written over the person's fields)")


@dataclass(frozen=True)
class NotPersonal:
    model: str
    why: str  # Dutch


@dataclass(frozen=True)
class Expiry:
    """Rows past their term. Temporary ones are deleted at night; records wait for the archivist's approval."""

    model: str
    rows: Callable[[datetime.datetime], Any]  # moment → queryset of rows whose term has passed then
    term: str  # Dutch words: "30 dagen na versturen"
    temporary: bool
    why: str  # Dutch
    scope: Callable[[Any], str] = lambda row: ""  # whose record: "municipality:zeist"
    describe: Callable[[Any], str] = str  # Dutch description on the list, without personal data
