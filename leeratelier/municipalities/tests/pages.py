"""Who gets what answer at the addresses about a municipality's people and look."""

from __future__ import annotations

from typing import Any

from leeratelier.accounts.links import fingerprint
from leeratelier.municipalities import actions
from leeratelier.municipalities.models import Invitation, Membership, Municipality, Role
from tests.pages import EVERYONE, Page

_COLLEAGUES = ("editor", "legal", "griffie", "council_member", "reader")
READ = dict.fromkeys(("coordinator", *_COLLEAGUES), 200)
LEAD = {"coordinator": 200} | dict.fromkeys(_COLLEAGUES, 403)
LED = {"coordinator": 302} | dict.fromkeys(_COLLEAGUES, 403)
LEFT = dict.fromkeys(("coordinator", *_COLLEAGUES), 302)


def _here(world: Any) -> dict[str, object]:
    return {"slug": world.slug}


def _reader(world: Any) -> dict[str, object]:
    return {"slug": world.slug, "pk": Membership.objects.get(user=world.people["reader"]).pk}


def _invitation(world: Any) -> dict[str, object]:
    """With a token that the test knows."""
    invitation = actions.invite(world.municipality, "genodigde@voorbeelddam.example", Role.READER)
    Invitation.objects.filter(pk=invitation.pk).update(token_hash=fingerprint("proef"))
    return {"slug": world.slug, "pk": invitation.pk}


def _token(world: Any) -> dict[str, object]:
    _invitation(world)
    return {"token": "proef"}


def _request(world: Any) -> dict[str, object]:
    """Demo municipalities let everybody in, so for this one the demo is switched off."""
    Municipality.objects.filter(pk=world.municipality.pk).update(is_demo=False)
    municipality = Municipality.objects.get(pk=world.municipality.pk)
    asked = actions.request_access(world.people["guest"], municipality, Role.READER)
    return {"slug": world.slug, "pk": asked.pk}


def _unled_request(world: Any) -> dict[str, object]:
    municipality, _made = Municipality.objects.get_or_create(code="GM9999", name="Proefstad", slug="proefstad")
    return {"pk": actions.request_access(world.people["guest"], municipality, Role.READER).pk}


def _coloured(world: Any) -> dict[str, object]:
    Municipality.objects.filter(pk=world.municipality.pk).update(brand_colour="#1d4f9f")
    return _here(world)


def _new(world: Any) -> dict[str, object]:
    return {"email": "nieuwe-collega@voorbeelddam.example", "role": "reader"}


def _successor(world: Any) -> dict[str, object]:
    return {"municipality": world.municipality.name, "email": "opvolger@voorbeelddam.example"}


PAGES: dict[str, Page] = {
    "municipalities:search": Page(EVERYONE, query="?naam=voor"),
    "municipalities:invitation": Page(EVERYONE, {"others": 302}, kwargs=_token),
    "municipalities:theme": Page(EVERYONE, kwargs=_coloured, viewer=None),
    "municipalities:people": Page(READ, LED, kwargs=_here, data=_new, viewer="coordinator"),
    "municipalities:leave": Page(READ, LEFT, kwargs=_here, viewer="reader"),
    "municipalities:member": Page(
        LEAD, LED, kwargs=_reader, data=lambda world: {"role": "editor"}, viewer="coordinator"
    ),
    "municipalities:end": Page(None, LED, kwargs=_reader, viewer=None),
    "municipalities:change_invitation": Page(
        None, LED, kwargs=_invitation, data=lambda world: {"deed": "again"}, viewer=None
    ),
    "municipalities:decide": Page(None, LED, kwargs=_request, data=lambda world: {"decision": "admit"}, viewer=None),
    "municipalities:theme_settings": Page(
        LEAD, LED, kwargs=_here, data=lambda world: {"theme": "", "brand_colour": "#1d4f9f"}, viewer="coordinator"
    ),
    "municipalities:log": Page(LEAD, kwargs=_here, viewer="coordinator"),
    "municipalities:administration": Page(
        {"administrator": 200}, {"administrator": 302}, data=_successor, viewer="administrator"
    ),
    "municipalities:decide_as_administrator": Page(
        None, {"administrator": 302}, kwargs=_unled_request, data=lambda world: {"decision": "admit"}, viewer=None
    ),
}
