"""A leeratelier as event: its rounds, other moments, and who runs it."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, When
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leeratelier.accounts.models import User
from leeratelier.events import rules

PLACES_TAKEN = """
    SELECT COUNT(DISTINCT events_registration.municipality_id) FROM events_registration
    WHERE events_registration.event_id = events_event.id AND events_registration.status IN (%s, %s)
"""


class EventQuerySet(models.QuerySet["Event"]):
    """What a query computes along is declared on Event too (hence no-redef)."""

    def published(self) -> EventQuerySet:
        return self.filter(state=Event.State.PUBLISHED)

    def seen_by(self, user: object) -> EventQuerySet:
        """What is published, and for organisers and trainers also their drafts. Sets `may_organise`, `may_train`."""
        published = Q(state=Event.State.PUBLISHED)
        if not isinstance(user, User):
            return self.filter(published)
        roles = EventRole.objects.filter(event=OuterRef("pk"), user=user)
        organises = Exists(roles.filter(role=EventRole.Role.ORGANISER))
        trains = Exists(roles.filter(role=EventRole.Role.TRAINER))
        rows = self.annotate(may_organise=organises, may_train=trains)  # type: ignore[no-redef]
        return rows.filter(published | Q(may_organise=True) | Q(may_train=True))

    def with_places(self) -> EventQuerySet:
        """Sets `places_taken`: municipalities with a registration that is `placed`.

        Written out, because Django spends a millisecond on composing this subquery at every visit of an event page.
        """
        return self.annotate(places_taken=RawSQL(PLACES_TAKEN, rules.PLACED))  # type: ignore[no-redef]  # noqa: S611

    def coming_first(self, today: datetime.date) -> EventQuerySet:
        """Sets `first_day`, `last_day`, `is_past`: what comes by date, then what has been, the latest first."""
        days = Round.objects.filter(event=OuterRef("pk")).values("date")
        first, last = Subquery(days.order_by("date")[:1]), Subquery(days.order_by("-date")[:1])
        rows = self.annotate(first_day=first, last_day=last)  # type: ignore[no-redef]
        past = Case(When(last_day__lt=today, then=True), default=False)
        rows = rows.annotate(is_past=past)  # type: ignore[no-redef]
        coming = Case(When(is_past=False, then=F("first_day")))
        return rows.order_by(F("is_past"), coming.asc(nulls_last=True), F("first_day").desc(), "pk")

    def open_at(self, now: datetime.datetime) -> EventQuerySet:
        """Registration has begun and not ended; there may be no place left."""
        begun = Q(registration_opens=None) | Q(registration_opens__lte=now)
        return self.published().filter(begun, Q(registration_closes=None) | Q(registration_closes__gt=now))


class Event(models.Model):
    """Texts are Markdown. The price is in cents without VAT.

    `registration_closes` is the first moment that is too late.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("concept")
        PUBLISHED = "published", _("gepubliceerd")

    class PricePer(models.TextChoices):
        UNSTATED = "unstated", _("niet vermeld")
        PERSON = "person", _("per persoon")
        MUNICIPALITY = "municipality", _("per gemeente")
        DUO = "duo", _("per duo")

    slug = models.SlugField(max_length=100, unique=True)
    state = models.CharField(_("stand"), max_length=10, choices=State, default=State.DRAFT)
    title = models.CharField(_("titel"), max_length=200)
    subtitle = models.CharField(_("ondertitel"), max_length=200, blank=True)
    summary = models.TextField(_("in het kort"), blank=True)
    background = models.TextField(_("waarom nu"), blank=True)
    purpose = models.TextField(_("wat u er doet"), blank=True)
    about_guide = models.TextField(_("over de handreiking"), blank=True)
    preparation = models.TextField(_("wat u voorbereidt"), blank=True)
    place = models.CharField(_("plaats"), max_length=100)
    address = models.CharField(_("adres"), max_length=200, blank=True)
    price_cents = models.PositiveIntegerField(_("prijs in centen, exclusief btw"), null=True, blank=True)
    price_per = models.CharField(_("prijs per"), max_length=12, choices=PricePer, default=PricePer.UNSTATED)
    vat_rate = models.DecimalField(_("btw in procenten"), max_digits=4, decimal_places=2, null=True, blank=True)
    registration_opens = models.DateTimeField(_("inschrijven vanaf"), null=True, blank=True)
    registration_closes = models.DateTimeField(_("inschrijven tot"), null=True, blank=True)
    seats_municipalities = models.PositiveSmallIntegerField(_("plaatsen voor gemeenten"), null=True, blank=True)
    seats_people = models.PositiveSmallIntegerField(_("mensen per gemeente"), null=True, blank=True)
    contact = models.EmailField(_("contact"), blank=True)  # a general address, never a person's

    objects = EventQuerySet.as_manager()

    # Set by the querysets above, where they say so.
    may_organise = may_train = is_past = False
    places_taken = 0
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["draft", "published"]), name="event_state_known"),
            models.CheckConstraint(
                condition=Q(price_per__in=["unstated", "person", "municipality", "duo"]), name="event_price_per_known"
            ),
            models.CheckConstraint(condition=Q(vat_rate__gte=0, vat_rate__lt=100), name="event_vat_is_a_percentage"),
            models.CheckConstraint(
                condition=Q(registration_closes__gt=F("registration_opens")), name="event_opens_before_it_closes"
            ),
            models.CheckConstraint(condition=Q(seats_municipalities__gte=1), name="event_has_room_for_one"),
            models.CheckConstraint(condition=Q(seats_people__gte=1), name="event_has_room_for_a_person"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def price(self) -> Decimal | None:
        """In euros, without VAT."""
        return None if self.price_cents is None else Decimal(self.price_cents) / 100

    @property
    def municipality_seats(self) -> rules.Seats:
        return rules.Seats(self.seats_municipalities, self.places_taken)

    def opening(self, now: datetime.datetime | None = None) -> rules.Opening:
        moment = now or timezone.now()
        return rules.opening(moment, self.registration_opens, self.registration_closes, self.municipality_seats)

    @property
    def last_registration_day(self) -> datetime.date | None:
        return rules.last_day(timezone.localtime(self.registration_closes)) if self.registration_closes else None


class Round(models.Model):
    """A half-day. `activities` is one thing a line; the steps of the handreiking are None for a day of another kind."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField(_("nummer"))
    title = models.CharField(_("titel"), max_length=200)
    date = models.DateField(_("datum"))
    starts = models.TimeField(_("begint"))
    ends = models.TimeField(_("eindigt"))
    first_step = models.PositiveSmallIntegerField(_("eerste stap"), null=True, blank=True)
    last_step = models.PositiveSmallIntegerField(_("laatste stap"), null=True, blank=True)
    intro = models.TextField(_("waar het over gaat"), blank=True)
    activities = models.TextField(_("wat u doet"), blank=True)
    result = models.TextField(_("wat eruit komt"), blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="one_round_per_number"),
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="round_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(first_step=None, last_step=None)
                | Q(first_step__gte=1, last_step__gte=F("first_step"), last_step__lte=8),
                name="round_steps_1_to_8",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def steps_in_words(self) -> str:
        return rules.steps_in_words(self.first_step, self.last_step) if self.first_step and self.last_step else ""


class Moment(models.Model):
    """A date outside the rounds: an information meeting, a return day."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="moments")
    title = models.CharField(_("titel"), max_length=200)
    text = models.TextField(_("tekst"), blank=True)
    date = models.DateField(_("datum"))
    starts = models.TimeField(_("begint"), null=True, blank=True)
    ends = models.TimeField(_("eindigt"), null=True, blank=True)

    class Meta:
        ordering = ["date", "starts"]
        constraints = [
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="moment_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return self.title


class EventRole(models.Model):
    class Role(models.TextChoices):
        ORGANISER = "organiser", _("organisator")
        TRAINER = "trainer", _("trainer")

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="roles")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="event_roles")
    role = models.CharField(_("rol"), max_length=10, choices=Role)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "user", "role"], name="one_event_role_of_a_kind"),
            models.CheckConstraint(condition=Q(role__in=["organiser", "trainer"]), name="event_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role}"
