"""Who gets what answer at the addresses of the ordinance."""

from tests.pages import EVERYONE, Page
from tests.world import World

_READERS = ("coordinator", "editor", "legal", "griffie", "council_member", "reader", "guest")
_WRITERS = ("coordinator", "editor", "legal")
READ = dict.fromkeys(_READERS, 200) | {"others": 404}
_REFUSED = dict.fromkeys(("griffie", "council_member", "reader", "guest"), 403) | {"others": 404}
WRITE = dict.fromkeys(_WRITERS, 200) | _REFUSED
WRITTEN = dict.fromkeys(_WRITERS, 302) | _REFUSED


def _here(world: World) -> dict[str, object]:
    return {"slug": world.slug}


def _text(world: World) -> dict[str, object]:
    return {"slug": world.slug, "number": 1}


PAGES = {
    "ordinance:public_check": Page(EVERYONE, EVERYONE, data=lambda world: {"text": "Artikel 1 Doel\nDit is het doel."}),
    "ordinance:rules": Page(EVERYONE),
    "ordinance:show": Page(READ, kwargs=_here, viewer="coordinator"),
    "ordinance:bring_in": Page(
        WRITE, WRITTEN, kwargs=_here, viewer="legal", data=lambda world: {"text": "Artikel 1 Doel\nDit is het doel."}
    ),
    "ordinance:versions": Page(READ, kwargs=_here, viewer="coordinator"),
    "ordinance:throw_away": Page(None, WRITTEN, kwargs=_text, viewer=None),
    "ordinance:report_docx": Page(READ, kwargs=_text, viewer=None),
    "ordinance:report_pdf": Page(READ, kwargs=_text, viewer=None),
}
