"""Two editions for the demo: that of 2024 as it was announced, and an invented one that is open now."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils import timezone

from leeratelier.accounts.models import User
from leeratelier.content import CONTENT, load, load_file
from leeratelier.deadlines.holidays import is_free
from leeratelier.events.models import Event, EventRole, Moment, Round

CONTACT = "leeratelier@leeratelier.example"
STARTS, ENDS = datetime.time(12), datetime.time(17)
DAYS_2024 = [(3, 28), (4, 18), (5, 23), (6, 27)]
WEEKS_BETWEEN = (0, 3, 8, 13)
"""As in 2024: three weeks, five weeks and five weeks apart."""
WEEKS_TO_PREPARE = 4
"""Registration closes so long before the first round, as in 2024."""


@dataclass(frozen=True)
class Texts:
    """content/leerateliers/*.toml"""

    title: str
    subtitle: str
    summary: str
    background: str
    purpose: str
    about_guide: str
    preparation: str


@dataclass(frozen=True)
class RoundTexts:
    """content/rondes/*.toml"""

    title: str
    steps: tuple[int, ...]
    intro: str
    activities: tuple[str, ...]
    result: str


def make(today: datetime.date) -> None:
    """The roles go to the demo's organiser and trainer, where those accounts are."""
    for event in (_edition_of_2024(), _open_edition(today)):
        for role in EventRole.Role:
            address = {"organiser": "organisator", "trainer": "trainer"}[role.value]
            for user in User.objects.filter(email=f"{address}@leeratelier.example"):
                EventRole.objects.get_or_create(event=event, user=user, role=role)


def open_edition_days(today: datetime.date) -> list[datetime.date]:
    """Thursdays, the first seven to eight weeks ahead; a week later when one is a holiday."""
    first = today + datetime.timedelta(days=49)
    first += datetime.timedelta(days=(3 - first.weekday()) % 7)
    return [_not_free(first + datetime.timedelta(weeks=weeks)) for weeks in WEEKS_BETWEEN]


def _edition_of_2024() -> Event:
    """Everything that the announcement says; what it doesn't say (unit of the price, seats) stays unstated."""
    event, made = Event.objects.get_or_create(
        slug="aan-de-slag-met-participatie-2024",
        defaults=_texts()
        | {
            "state": Event.State.PUBLISHED,
            "place": "Utrecht",
            "address": "Kantoor Berenschot, Van Deventerlaan 31-51, 3528 AG Utrecht",
            "price_cents": 270_000,
            "registration_closes": _midnight(datetime.date(2024, 3, 1)),
            "contact": CONTACT,
        },
    )
    if made:
        _rounds(event, [datetime.date(2024, month, day) for month, day in DAYS_2024])
        Moment.objects.create(
            event=event,
            date=datetime.date(2024, 3, 7),
            title="Evenement ‘Aan de slag met participatie’",
            text="De aankondiging noemt deze datum. Zij zegt niet wat er die dag gebeurt.",
        )
    return event


def _open_edition(today: datetime.date) -> Event:
    days = open_edition_days(today)
    event, made = Event.objects.get_or_create(
        slug="aan-de-slag-met-participatie",
        defaults=_texts()
        | {
            "state": Event.State.PUBLISHED,
            "place": "Utrecht",
            "address": "Het adres krijgt u na uw inschrijving.",
            "price_cents": 270_000,
            "registration_opens": _midnight(today),
            "registration_closes": _midnight(days[0] - datetime.timedelta(weeks=WEEKS_TO_PREPARE, days=-1)),
            "seats_municipalities": 20,
            "seats_people": 2,
            "contact": CONTACT,
        },
    )
    if made:
        _rounds(event, days)
    return event


def _texts() -> dict[str, str]:
    return {**vars(load_file(CONTENT / "leerateliers" / "aan-de-slag-met-participatie.toml", Texts))}


def _rounds(event: Event, days: list[datetime.date]) -> None:
    texts = load(CONTENT / "rondes", RoundTexts).values()
    for number, (day, text) in enumerate(zip(days, texts, strict=True), start=1):
        Round.objects.create(
            event=event,
            number=number,
            title=text.title,
            date=day,
            starts=STARTS,
            ends=ENDS,
            first_step=text.steps[0],
            last_step=text.steps[-1],
            intro=text.intro,
            activities="\n".join(text.activities),
            result=text.result,
        )


def _not_free(day: datetime.date) -> datetime.date:
    while is_free(day):
        day += datetime.timedelta(weeks=1)
    return day


def _midnight(day: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time()))
