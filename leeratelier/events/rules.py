"""When one can register and for whom there is room. Plain Python; moments are aware, places are per municipality."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

LINK_DAYS = 14
"""So long a confirmation link works; a registration that isn't confirmed by then is deleted."""

PLACED = ("unconfirmed", "confirmed")
"""Registrations that hold a place: an unconfirmed one too, until it is deleted."""

MAIL_PAUSE = datetime.timedelta(minutes=10)
"""A forgotten confirmation mail goes out again, but not faster than this."""


class Opening(StrEnum):
    NOT_YET = "not_yet"
    OPEN = "open"
    FULL = "full"
    CLOSED = "closed"


class Refusal(StrEnum):
    """Why somebody can't register now."""

    NOT_YET = "not_yet"
    CLOSED = "closed"
    FULL = "full"
    TOO_MANY_PEOPLE = "too_many_people"
    ALREADY_REGISTERED = "already_registered"
    MUNICIPALITY_ENDED = "municipality_ended"


@dataclass(frozen=True)
class Seats:
    """`total` None: no limit."""

    total: int | None
    taken: int

    @property
    def left(self) -> int | None:
        return None if self.total is None else max(self.total - self.taken, 0)

    def fits(self, wanted: int) -> bool:
        return self.left is None or wanted <= self.left


def opening(
    now: datetime.datetime, opens: datetime.datetime | None, closes: datetime.datetime | None, municipalities: Seats
) -> Opening:
    """`closes` is the first moment at which it is too late. Closed goes before full: nothing can be done then."""
    if closes is not None and now >= closes:
        return Opening.CLOSED
    if opens is not None and now < opens:
        return Opening.NOT_YET
    return Opening.OPEN if municipalities.fits(1) else Opening.FULL


def refusal(state: Opening, people: Seats, wanted: int) -> Refusal | None:
    """Why these people of one municipality can't register; None when they can.

    A municipality that takes part already has its place: its colleagues may join also when the event is full.
    """
    if state in (Opening.NOT_YET, Opening.CLOSED):
        return Refusal(state)
    if state == Opening.FULL and not people.taken:
        return Refusal.FULL
    return None if people.fits(wanted) else Refusal.TOO_MANY_PEOPLE


def last_day(closes: datetime.datetime) -> datetime.date | None:
    """The day "tot en met" which one can register, when it closes at midnight; None when it closes during a day."""
    return (closes - datetime.timedelta(days=1)).date() if closes.time() == datetime.time() else None


def steps_in_words(first: int, last: int) -> str:
    """Stap 8, stap 4 en 5, stap 1 tot en met 3."""
    if first == last:
        return f"stap {first}"
    return f"stap {first} en {last}" if last == first + 1 else f"stap {first} tot en met {last}"


def link_expired(made_at: datetime.datetime, now: datetime.datetime) -> bool:
    return now > made_at + datetime.timedelta(days=LINK_DAYS)


def role_asked(function: str) -> str | None:
    """The role in the dossier that fits somebody's function. None for a resident, whom the coordinator may invite."""
    roles = {"policy": "editor", "legal": "legal", "griffie": "griffie", "council_member": "council_member"}
    return None if function == "resident" else roles.get(function, "reader")


def may_mail_again(mailed_at: datetime.datetime, now: datetime.datetime) -> bool:
    return now >= mailed_at + MAIL_PAUSE
