"""Inviting by mail. The link only shows a page; the button on it accepts."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from leeratelier.accounts.actions import create_account
from leeratelier.accounts.links import absolute, fingerprint, new_token
from leeratelier.accounts.models import User
from leeratelier.jobs.actions import mail
from leeratelier.municipalities.actions.members import Changes, grant, lock
from leeratelier.municipalities.models import Invitation, Membership, Municipality, Role
from leeratelier.privacy.actions import record

VALID_FOR = datetime.timedelta(days=14)


class AlreadyMember(Exception):
    """The person works for this municipality already."""


class NotOpen(Exception):
    """The invitation was accepted, withdrawn or expired, or there never was one."""


@transaction.atomic
def invite(
    municipality: Municipality, email: str, role: str, until: datetime.date | None = None, by: User | None = None
) -> Invitation:
    """Mail a link. Inviting the same address again sends a new one; the old link stops working."""
    lock(municipality)
    address = email.strip().lower()
    if Membership.objects.current().filter(municipality=municipality, user__email=address).exists():
        raise AlreadyMember
    token, now = new_token(), timezone.now()
    facts = {"role": role, "until": until, "token_hash": fingerprint(token), "invited_by": by, "invited_at": now}
    invitation, _made = Invitation.objects.unanswered().update_or_create(
        municipality=municipality, email=address, defaults=facts | {"expires_at": now + VALID_FOR}
    )
    changes: Changes = {"role": [None, role], "until": [None, until]}
    record(by, "invitation.sent", scope=municipality.scope, target=invitation, changes=changes)
    mail(address, "uitnodiging", _letter(invitation, token))
    return invitation


def find_invitation(token: str) -> Invitation:
    """The open invitation of that link; raises NotOpen."""
    found = Invitation.objects.open().select_related("municipality").filter(token_hash=fingerprint(token)).first()
    if found is None:
        raise NotOpen
    return found


@transaction.atomic
def accept_invitation(token: str, name: str = "") -> Membership:
    """The person behind the address gets the role, and an account when there was none. Raises NotOpen."""
    lock(find_invitation(token).municipality)
    invitation = find_invitation(token)
    user = create_account(invitation.email, name)
    invitation.accepted_at = timezone.now()
    invitation.save()
    record(user, "invitation.accepted", scope=invitation.municipality.scope, target=invitation)
    known = Membership.objects.current().filter(user=user, municipality=invitation.municipality).first()
    return known or grant(user, invitation.municipality, invitation.role, invitation.until, by=invitation.invited_by)


@transaction.atomic
def withdraw_invitation(invitation: Invitation, by: User) -> None:
    """Raises NotOpen when it was answered in between."""
    lock(invitation.municipality)
    found = Invitation.objects.unanswered().filter(pk=invitation.pk).first()
    if found is None:
        raise NotOpen
    found.withdrawn_at = timezone.now()
    found.save()
    record(by, "invitation.withdrawn", scope=invitation.municipality.scope, target=found)


def _letter(invitation: Invitation, token: str) -> dict[str, object]:
    return {
        "municipality": invitation.municipality.name,
        "role": str(Role(invitation.role).label),
        "until": invitation.until,
        "expires": timezone.localtime(invitation.expires_at),
        "url": absolute(reverse("municipalities:invitation", args=[token])),
    }
