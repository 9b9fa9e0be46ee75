"""Who registered for an event, and how that stands."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leeratelier.events import rules
from leeratelier.events.models.event import Event
from leeratelier.municipalities.models import Municipality


class RegistrationQuerySet(models.QuerySet["Registration"]):
    def active(self) -> RegistrationQuerySet:
        return self.exclude(status=Registration.Status.CANCELLED)

    def placed(self) -> RegistrationQuerySet:
        """Who holds a place: an unconfirmed registration does, until its link expires and it is deleted."""
        return self.filter(status__in=rules.PLACED)

    def confirmed(self) -> RegistrationQuerySet:
        return self.filter(status=Registration.Status.CONFIRMED)


class Registration(models.Model):
    """One person of one municipality."""

    class Status(models.TextChoices):
        UNCONFIRMED = "unconfirmed", _("nog niet bevestigd")
        CONFIRMED = "confirmed", _("bevestigd")
        WAITING = "waiting", _("op de wachtlijst")
        CANCELLED = "cancelled", _("geannuleerd")

    class Function(models.TextChoices):
        POLICY = "policy", _("beleid of participatie")
        LEGAL = "legal", _("juridische zaken")
        GRIFFIE = "griffie", _("griffie")
        COUNCIL_MEMBER = "council_member", _("raadslid")
        RESIDENT = "resident", _("inwoner")
        OTHER = "other", _("anders")

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="registrations")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="registrations")
    name = models.CharField(_("naam"), max_length=120)
    email = models.EmailField(_("e-mailadres"))
    function = models.CharField(_("functie"), max_length=15, choices=Function)
    status = models.CharField(_("stand"), max_length=12, choices=Status, default=Status.UNCONFIRMED)
    remarks = models.TextField(_("opmerkingen"), max_length=1000, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="registrations"
    )
    created_at = models.DateTimeField(_("ingeschreven op"), default=timezone.now)
    token_hash = models.CharField(max_length=64, unique=True)  # of the link in the newest mail
    mailed_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(_("bevestigd op"), null=True, blank=True)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        indexes = [models.Index(fields=["event", "status", "municipality"])]
        constraints = [
            models.UniqueConstraint(
                F("event"), Lower("email"), condition=~Q(status="cancelled"), name="one_registration_per_person"
            ),
            models.CheckConstraint(
                condition=Q(status__in=["unconfirmed", "confirmed", "waiting", "cancelled"]),
                name="registration_status_known",
            ),
            models.CheckConstraint(
                condition=Q(function__in=["policy", "legal", "griffie", "council_member", "resident", "other"]),
                name="registration_function_known",
            ),
            models.CheckConstraint(
                condition=~Q(status="confirmed") | Q(confirmed_at__isnull=False), name="confirmed_has_a_moment"
            ),
        ]

    def __str__(self) -> str:
        return f"inschrijving {self.pk}"

    def link_expired(self) -> bool:
        return rules.link_expired(self.mailed_at, timezone.now())
