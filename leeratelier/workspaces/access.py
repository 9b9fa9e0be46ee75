"""Who may enter a dossier, and who may write in it. 404 for a stranger, 403 for a reader who writes."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from leeratelier.accounts.models import User
from leeratelier.municipalities.models import Membership, Municipality, Role
from leeratelier.workspaces.models import Guest, Workspace

WRITERS = frozenset({Role.COORDINATOR, Role.EDITOR, Role.LEGAL, Role.GRIFFIE})
"""Griffie writes dates and tasks; the text of the ordinance is for `TEXT_WRITERS`."""
TEXT_WRITERS = frozenset({Role.COORDINATOR, Role.EDITOR, Role.LEGAL})
ALL_STEPS = frozenset(range(1, 9))


@dataclass(frozen=True)
class Visit:
    """Somebody in a dossier. `role` is None for a guest; a workspace without key is one nobody wrote in yet."""

    user: User
    municipality: Municipality
    workspace: Workspace
    role: Role | None
    steps: frozenset[int] = ALL_STEPS

    @property
    def is_guest(self) -> bool:
        return self.role is None

    @property
    def is_coordinator(self) -> bool:
        return self.role == Role.COORDINATOR

    @property
    def may_write(self) -> bool:
        return self.role in WRITERS

    @property
    def may_write_text(self) -> bool:
        return self.role in TEXT_WRITERS

    @property
    def scope(self) -> str:
        return f"municipality:{self.municipality.slug}"


def enter(request: HttpRequest, slug: str) -> Visit:
    """The visitor as member or guest of the dossier with that slug, else 404. One query for a member."""
    if not isinstance(request.user, User):
        raise Http404
    return _as_member(request.user, slug) or _as_guest(request.user, slug)


def enter_as_member(request: HttpRequest, slug: str) -> Visit:
    """For pages that no guest sees."""
    visit = enter(request, slug)
    if visit.is_guest:
        raise Http404
    return visit


def enter_to_write(request: HttpRequest, slug: str) -> Visit:
    visit = enter_as_member(request, slug)
    if not visit.may_write:
        raise PermissionDenied
    return visit


def enter_to_write_text(request: HttpRequest, slug: str) -> Visit:
    visit = enter_step(request, slug, 8)
    if not visit.may_write_text:
        raise PermissionDenied
    return visit


def enter_to_lead(request: HttpRequest, slug: str) -> Visit:
    """Only the coordinator."""
    visit = enter_as_member(request, slug)
    if not visit.is_coordinator:
        raise PermissionDenied
    return visit


def enter_step(request: HttpRequest, slug: str, number: int) -> Visit:
    """A member, or a guest who was asked for this step."""
    visit = enter(request, slug)
    if number not in visit.steps:
        raise Http404
    return visit


def _as_member(user: User, slug: str) -> Visit | None:
    memberships = Membership.objects.current().select_related("municipality__workspace")
    found = memberships.filter(user=user, municipality__slug=slug).first()
    if found is None:
        return None
    workspace = getattr(found.municipality, "workspace", None) or Workspace(municipality=found.municipality)
    return Visit(user, found.municipality, workspace, Role(found.role))


def _as_guest(user: User, slug: str) -> Visit:
    guests = Guest.objects.current().select_related("workspace__municipality")
    found = guests.filter(user=user, workspace__municipality__slug=slug).first()
    if found is None:
        raise Http404
    return Visit(user, found.workspace.municipality, found.workspace, None, frozenset(found.steps))
