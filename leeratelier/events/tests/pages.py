"""Who gets what answer at the addresses of the leerateliers."""

from __future__ import annotations

from leeratelier.accounts.actions import create_account
from leeratelier.accounts.links import fingerprint
from leeratelier.events.models import Registration
from leeratelier.municipalities.models import AccessRequest, Municipality, Role
from tests.pages import EVERYONE, Page
from tests.world import World

TOKEN = "een-link-uit-een-mail"
STAFF = {"organiser": 200, "trainer": 200, "others": 404}


def _event(world: World) -> dict[str, object]:
    return {"slug": world.event.slug}


def _mailed_link(world: World) -> dict[str, object]:
    person = {"name": "Nieuwe collega", "email": "nieuw@voorbeelddam.example", "function": "policy"}
    kept = {"event": world.event, "municipality": world.municipality, **person}
    Registration.objects.get_or_create(token_hash=fingerprint(TOKEN), defaults=kept)
    return {"slug": world.event.slug, "token": TOKEN}


def _request(world: World) -> dict[str, object]:
    first = create_account("eerste@kust.example", "Eerste van Kust")
    place, _made = Municipality.objects.get_or_create(code="TEST1", defaults={"name": "Kust", "slug": "kust"})
    asked = {"role": Role.EDITOR, "origin": world.event.slug}
    found, _made = AccessRequest.objects.get_or_create(user=first, municipality=place, decided_at=None, defaults=asked)
    return {"slug": world.event.slug, "pk": found.pk}


def _filled_in(world: World) -> dict[str, object]:
    person = {"name": "Nieuwe collega", "email": "nieuw@voorbeelddam.example", "function": "policy"}
    return {"municipality": world.municipality.name, **{f"persoon-1-{name}": value for name, value in person.items()}}


PAGES = {
    "events:index": Page(EVERYONE),
    "events:event": Page(EVERYONE, kwargs=_event),
    "events:register": Page(EVERYONE, {"others": 302}, kwargs=_event, data=_filled_in),
    "events:registered": Page(EVERYONE, kwargs=_event),
    "events:confirm": Page(EVERYONE, {"others": 302}, kwargs=_mailed_link, data=lambda world: {"way": "code"}),
    "events:registrations": Page(STAFF, kwargs=_event, viewer="organiser"),
    "events:decide": Page(
        None,
        {"organiser": 302, "trainer": 403, "others": 404},
        kwargs=_request,
        data=lambda world: {"besluit": "weigeren"},
        viewer=None,
    ),
}
