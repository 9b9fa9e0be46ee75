"""What people do around an event: register, ask the mail again, confirm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from leeratelier.accounts import actions as accounts
from leeratelier.accounts.links import absolute, fingerprint, new_token
from leeratelier.accounts.models import User
from leeratelier.events import rules
from leeratelier.events.models import Event, EventRole, Registration
from leeratelier.jobs import actions as jobs
from leeratelier.municipalities import actions as municipalities
from leeratelier.municipalities.models import Membership, Municipality
from leeratelier.privacy import actions as privacy


@dataclass(frozen=True)
class Person:
    name: str
    email: str
    function: str


class NotRegistered(Exception):
    """Nothing was written. `email` is the address that is registered already."""

    def __init__(self, reason: rules.Refusal, email: str = "") -> None:
        super().__init__(reason, email)
        self.reason = reason
        self.email = email


@transaction.atomic
def register(
    event: Event, municipality: Municipality, people: Sequence[Person], remarks: str = ""
) -> list[Registration]:
    """All of these people of one municipality, or none. Each gets a mail with a link to confirm."""
    Event.objects.select_for_update().get(pk=event.pk)  # others wait here; what is counted below is counted after it
    event = Event.objects.with_places().get(pk=event.pk)
    emails = [person.email.strip().lower() for person in people]
    if taken := event.registrations.active().filter(email__in=emails).first():
        raise NotRegistered(rules.Refusal.ALREADY_REGISTERED, taken.email)
    if reason := _refusal(event, municipality, len(people)):
        raise NotRegistered(reason)
    return [
        _register(event, municipality, person, email, remarks) for person, email in zip(people, emails, strict=True)
    ]


@transaction.atomic
def mail_again(event: Event, email: str) -> bool:
    """For who lost the mail: a new link, at most once in ten minutes; the former one stops working."""
    unconfirmed = Registration.objects.select_for_update().filter(status=Registration.Status.UNCONFIRMED)
    registration = unconfirmed.filter(event=event, email=email.lower()).first()
    if registration is None or not rules.may_mail_again(registration.mailed_at, timezone.now()):
        return False
    token = new_token()
    registration.token_hash, registration.mailed_at = fingerprint(token), timezone.now()
    registration.save(update_fields=["token_hash", "mailed_at"])
    _mail(registration, token)
    return True


@transaction.atomic
def confirm(registration: Registration, password: str = "") -> Registration:
    """Makes the account when there is none and asks access to the dossier; it opens no dossier of a real municipality.

    A password is only set where there is none. Confirming twice does it once.
    """
    registration = Registration.objects.select_for_update().get(pk=registration.pk)
    if registration.status != Registration.Status.UNCONFIRMED:
        return registration
    user = accounts.create_account(registration.email, registration.name)
    if password and not user.has_usable_password():
        accounts.set_password(user, password)
    registration.user, registration.status = user, Registration.Status.CONFIRMED
    registration.confirmed_at = timezone.now()
    registration.save(update_fields=["user", "status", "confirmed_at"])
    privacy.record(user, "registration.confirmed", scope=scope(registration.event), target=registration)
    _ask_access(registration, user)
    return registration


def scope(event: Event) -> str:
    """Where the audit log keeps what happens around this event."""
    return f"event:{event.slug}"


def _refusal(event: Event, municipality: Municipality, wanted: int) -> rules.Refusal | None:
    if not Municipality.objects.valid_on(timezone.localdate()).filter(pk=municipality.pk).exists():
        return rules.Refusal.MUNICIPALITY_ENDED
    already = event.registrations.placed().filter(municipality=municipality).count()
    return rules.refusal(event.opening(), rules.Seats(event.seats_people, already), wanted)


def _register(event: Event, municipality: Municipality, person: Person, email: str, remarks: str) -> Registration:
    token = new_token()
    registration = Registration.objects.create(
        event=event,
        municipality=municipality,
        name=person.name,
        email=email,
        function=person.function,
        remarks=remarks,
        token_hash=fingerprint(token),
    )
    _mail(registration, token)
    privacy.record(None, "registration.made", scope=scope(event), target=registration)
    return registration


def _mail(registration: Registration, token: str) -> None:
    event = registration.event
    facts = {
        "name": registration.name,
        "event": event.title,
        "municipality": registration.municipality.name,
        "rounds": list(event.rounds.all()),
        "place": event.place,
        "contact": event.contact,
        "link": absolute(reverse("events:confirm", args=[event.slug, token])),
        "days": rules.LINK_DAYS,
    }
    jobs.mail(registration.email, "inschrijving-bevestigen", facts)


def _ask_access(registration: Registration, user: User) -> None:
    """Whoever decides hears of it: the coordinators from the municipality's own app, else the organisers from here."""
    role = rules.role_asked(registration.function)
    event, municipality = registration.event, registration.municipality
    if role is None:
        return
    answer = municipalities.request_access(user, municipality, role, origin=event.slug)
    if isinstance(answer, Membership) or Membership.objects.coordinators().filter(municipality=municipality).exists():
        return
    facts = {
        "municipality": municipality.name,
        "who": str(user),
        "event": event.title,
        "link": absolute(reverse("events:registrations", args=[event.slug])),
    }
    for organiser in event.roles.filter(role=EventRole.Role.ORGANISER).select_related("user"):
        jobs.mail(organiser.user.email, "eerste-van-een-gemeente", facts)
