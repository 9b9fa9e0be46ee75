"""Who works for this municipality, and who may say so."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Membership, Municipality, MunicipalityQuerySet, Role


def membership(user: object, municipality: Municipality) -> Membership | None:
    """The person's present role in this municipality; None for a stranger, a former member or a visitor."""
    if not isinstance(user, User):
        return None
    return Membership.objects.current().filter(user=user, municipality=municipality).first()


def member_or_404(request: HttpRequest, slug: str) -> Membership:
    """The visitor's membership of the municipality with that slug. A stranger can't tell whether a dossier exists."""
    if not isinstance(request.user, User):
        raise Http404
    return get_object_or_404(
        Membership.objects.current().select_related("municipality", "user"),
        municipality__slug=slug,
        user=request.user,
    )


def coordinator_or_403(request: HttpRequest, slug: str) -> Membership:
    """404 for a stranger, 403 for a colleague who isn't a coordinator."""
    found = member_or_404(request, slug)
    if found.role != Role.COORDINATOR:
        raise PermissionDenied
    return found


def administrator_or_404(request: HttpRequest) -> User:
    """Who runs the installation. Others can't tell that the page exists."""
    if not isinstance(request.user, User) or not request.user.is_administrator:
        raise Http404
    return request.user


def municipalities_of(user: object) -> MunicipalityQuerySet:
    """For which municipalities this person works now; one person may work for several."""
    if not isinstance(user, User):
        return Municipality.objects.none()
    return Municipality.objects.filter(memberships__in=Membership.objects.current().filter(user=user))
