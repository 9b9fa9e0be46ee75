"""The municipalities, who works for which in what role, and who asks or is asked to."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from leeratelier.municipalities import rules


class MunicipalityQuerySet(models.QuerySet["Municipality"]):
    def valid_on(self, day: datetime.date) -> MunicipalityQuerySet:
        """Municipalities that exist on that day; `valid_to` is the last day."""
        return self.filter(Q(valid_to=None) | Q(valid_to__gte=day))

    def choosable(self, day: datetime.date | None = None) -> MunicipalityQuerySet:
        """What a visitor may choose: exists on that day (today), and demo municipalities only in the demo."""
        found = self.valid_on(day or timezone.localdate())
        return found if settings.DEMO else found.filter(is_demo=False)

    def named_like(self, typed: str) -> MunicipalityQuerySet:
        """Names that hold what was typed, those that begin with it first; accents may be left out."""
        wanted = slugify(rules.official_name(typed))
        starts = models.Case(models.When(slug__startswith=wanted, then=0), default=1)
        return self.filter(slug__contains=wanted).order_by(starts, "name") if wanted else self.none()

    def with_people(self) -> MunicipalityQuerySet:
        """Those that somebody works for or asks to. Sets `members` and `coordinators` (numbers, as of today)."""
        current = Q(memberships__until=None) | Q(memberships__until__gte=timezone.localdate())
        leads = current & Q(memberships__role="coordinator")
        counted = self.annotate(
            members=models.Count("memberships", filter=current, distinct=True),
            coordinators=models.Count("memberships", filter=leads, distinct=True),
        )
        return counted.filter(Q(memberships__isnull=False) | Q(access_requests__isnull=False)).order_by("name")


class Municipality(models.Model):
    """`code` is the CBS code (GM0363); invented demo municipalities have a code that starts with "DEMO"."""

    code = models.CharField(max_length=10, unique=True)
    name = models.CharField(_("naam"), max_length=100)
    slug = models.SlugField(max_length=100, unique=True)
    valid_to = models.DateField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)
    theme = models.CharField(max_length=20, blank=True)  # a shipped theme; empty: our own or the brand colour
    brand_colour = models.CharField(_("kleur"), max_length=7, blank=True)  # "#1d4f9f"

    objects = MunicipalityQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def scope(self) -> str:
        """Its part of the audit log."""
        return f"municipality:{self.slug}"


class Role(models.TextChoices):
    COORDINATOR = "coordinator", _("coördinator")
    EDITOR = "editor", _("bewerker")
    LEGAL = "legal", _("juridisch adviseur")
    GRIFFIE = "griffie", _("griffie")
    COUNCIL_MEMBER = "council_member", _("raadslid")
    READER = "reader", _("lezer")


class MembershipQuerySet(models.QuerySet["Membership"]):
    def current(self) -> MembershipQuerySet:
        """Not ended: `until` is the last day."""
        return self.filter(Q(until=None) | Q(until__gte=timezone.localdate()))

    def coordinators(self) -> MembershipQuerySet:
        return self.current().filter(role=Role.COORDINATOR)


class Membership(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(_("rol"), max_length=20, choices=Role)
    until = models.DateField(_("tot en met"), null=True, blank=True)
    since = models.DateTimeField(default=timezone.now)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["since"]
        constraints = [
            models.UniqueConstraint(fields=["user", "municipality"], name="one_role_per_municipality"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="membership_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role} {self.municipality_id}"

    @property
    def has_ended(self) -> bool:
        return self.until is not None and self.until < timezone.localdate()


class AccessRequestQuerySet(models.QuerySet["AccessRequest"]):
    def nobody_else_decides(self) -> AccessRequestQuerySet:
        """Open requests in municipalities without a coordinator."""
        led = Membership.objects.coordinators().values("municipality")
        return self.filter(decided_at=None).exclude(municipality__in=led).select_related("user", "municipality")


class AccessRequest(models.Model):
    """Someone who wants to work in a dossier. `origin` says from where (the slug of an event)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="access_requests")
    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="access_requests")
    role = models.CharField(_("rol"), max_length=20, choices=Role)
    origin = models.CharField(max_length=100, blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    granted = models.BooleanField(null=True)

    objects = AccessRequestQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "municipality"], condition=Q(decided_at=None), name="one_open_request_per_municipality"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} → {self.municipality_id}"


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self) -> InvitationQuerySet:
        """Not answered, not withdrawn and not expired."""
        return self.unanswered().filter(expires_at__gt=timezone.now())

    def unanswered(self) -> InvitationQuerySet:
        """Not answered and not withdrawn; the link may have expired."""
        return self.filter(accepted_at=None, withdrawn_at=None)


class Invitation(models.Model):
    """By mail, with a role and perhaps a last day. Only the hash of the link's token is kept."""

    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mailadres"))
    role = models.CharField(_("rol"), max_length=20, choices=Role)
    until = models.DateField(_("tot en met"), null=True, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    invited_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-invited_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "email"],
                condition=Q(accepted_at=None, withdrawn_at=None),
                name="one_open_invitation_per_address",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality_id} {self.role}"

    @property
    def has_expired(self) -> bool:
        return self.expires_at <= timezone.now()


class SignInProvider(models.Model):
    """An organisation's own sign-in (OpenID Connect): whose it is, and for which addresses its word counts.

    The client id, secret and discovery address stand in allauth's SocialApp with the same `provider_id`.
    """

    municipality = models.ForeignKey(Municipality, on_delete=models.CASCADE, related_name="sign_in_providers")
    provider_id = models.SlugField(max_length=50, unique=True)
    domain = models.CharField(max_length=200)  # "zeist.nl"; only addresses that end in @zeist.nl

    class Meta:
        ordering = ["provider_id"]

    def __str__(self) -> str:
        return f"{self.provider_id} ({self.domain})"

    def vouches_for(self, email: str) -> bool:
        return email.strip().lower().rpartition("@")[2] == self.domain.lower()
