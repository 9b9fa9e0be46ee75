"""Who gets what answer at the addresses of the dossier and the front page."""

from tests.pages import EVERYONE, SIGNED_IN, Page
from tests.world import World

_MEMBERS = ("coordinator", "editor", "legal", "griffie", "council_member", "reader")
_WRITERS = ("coordinator", "editor", "legal", "griffie")
READ = dict.fromkeys((*_MEMBERS, "guest"), 200) | {"others": 404}
READ_AS_MEMBER = dict.fromkeys(_MEMBERS, 200) | {"others": 404}
WRITE = dict.fromkeys(_WRITERS, 200) | {"council_member": 403, "reader": 403, "others": 404}
WRITTEN = dict.fromkeys(_WRITERS, 302) | {"council_member": 403, "reader": 403, "others": 404}
LEAD = {"coordinator": 200} | dict.fromkeys(_MEMBERS[1:], 403) | {"others": 404}
LED = {"coordinator": 302} | dict.fromkeys(_MEMBERS[1:], 403) | {"others": 404}


def _here(world: World) -> dict[str, object]:
    return {"slug": world.slug}


def _step(world: World) -> dict[str, object]:
    return {"slug": world.slug, "number": 1}


def _task(world: World) -> dict[str, object]:
    return {"slug": world.slug, "number": world.task.pk}


PAGES = {
    "home:front": Page(EVERYONE),
    "home:health": Page({"others": 503}, viewer=None),  # no worker runs beside the tests
    "home:mine": Page(SIGNED_IN | dict.fromkeys((*_MEMBERS, "stranger"), 302), viewer="organiser"),
    "home:dossier": Page(READ, kwargs=_here, viewer="coordinator"),
    "home:doors": Page(
        WRITE, WRITTEN, kwargs=_here, viewer="coordinator", data=lambda world: {"door": "full", "size": "normal"}
    ),
    "home:settings": Page(
        WRITE, WRITTEN, kwargs=_here, viewer="coordinator", data=lambda world: {"version": _version(world)}
    ),
    "home:step": Page(
        READ,
        WRITTEN,
        kwargs=_step,
        viewer="coordinator",
        data=lambda world: {"state": "done", "version": 1},
    ),
    "home:tasks": Page(READ_AS_MEMBER, kwargs=_here, viewer="coordinator"),
    "home:add_task": Page(None, WRITTEN, kwargs=_here, viewer=None, data=lambda world: {"title": "Bel de griffie"}),
    "home:change_task": Page(None, WRITTEN, kwargs=_task, viewer=None, data=lambda world: {"deed": "done"}),
    "home:guests": Page(
        LEAD,
        LED,
        kwargs=_here,
        viewer="coordinator",
        data=lambda world: {"email": "gast@duinoord.example", "kind": "resident", "steps": [1]},
    ),
    "home:end_guest": Page(None, LED, kwargs=lambda world: {"slug": world.slug, "number": world.guest.pk}, viewer=None),
    "home:hand_over": Page(
        LEAD,
        LED,
        kwargs=_here,
        viewer="coordinator",
        data=lambda world: {"leaver": world.people["legal"].pk, "successor": world.people["coordinator"].pk},
    ),
}


def _version(world: World) -> int:
    return world.municipality.workspace.version
