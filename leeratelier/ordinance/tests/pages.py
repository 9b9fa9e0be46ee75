"""Who gets what answer at the addresses of the ordinance."""

import datetime

from leeratelier.ordinance.rules.choices import choices
from tests.pages import EVERYONE, Page
from tests.world import World

FIRST = next(choice for choice in choices() if choice.unavoidable)
_READERS = ("coordinator", "editor", "legal", "griffie", "council_member", "reader", "guest")
_WRITERS = ("coordinator", "editor", "legal")
READ = dict.fromkeys(_READERS, 200) | {"others": 404}
_REFUSED = dict.fromkeys(("griffie", "council_member", "reader", "guest"), 403) | {"others": 404}
WRITE = dict.fromkeys(_WRITERS, 200) | _REFUSED
WRITTEN = dict.fromkeys(_WRITERS, 302) | _REFUSED


_PLANNERS = ("coordinator", "editor", "legal", "griffie")
_ONLY_READ = dict.fromkeys(("council_member", "reader", "guest"), 403) | {"others": 404}
PLANNED = dict.fromkeys(_PLANNERS, 302) | _ONLY_READ | {"guest": 404}
IMPORTED = dict.fromkeys(_PLANNERS, 200) | _ONLY_READ | {"guest": 404}


def _here(world: World) -> dict[str, object]:
    return {"slug": world.slug}


def _text(world: World) -> dict[str, object]:
    return {"slug": world.slug, "number": 1}


def _date(world: World) -> dict[str, object]:
    """A day of the calendar, made when the world has none yet."""
    workspace = world.municipality.workspace
    row, _made = workspace.council_dates.get_or_create(kind="council", day=datetime.date(2026, 12, 17))
    return {"slug": world.slug, "number": row.pk}


def _version(world: World) -> dict[str, object]:
    world.municipality.workspace.refresh_from_db()
    return {"version": world.municipality.workspace.version}


PLAN = {
    "wished_entry": "2027-01-01",
    "mode": "eighth_day",
    "inspraak": "no",
    "inspraak_weeks": 6,
    "has_committee": "on",
    "draft_working_days": 5,
    "legal_working_days": 5,
    "college_days": 7,
    "answer_working_days": 5,
    "delivery_days": 14,
    "committee_days": 14,
    "publication_working_days": 3,
    "proposed_recess": "on",
    "reached": "begin",
    "reached_on": "",
    "version": 0,
}


def _choice(world: World) -> dict[str, object]:
    return {"slug": world.slug, "choice": FIRST.slug}


def _chosen(world: World) -> dict[str, object]:
    """A choice that was made, so that its state can be set."""
    row = {"option": FIRST.option[0].slug, "version": 1}
    world.municipality.workspace.choice_answers.get_or_create(choice=FIRST.slug, defaults=row)
    return _choice(world)


def _choice_version(world: World) -> int:
    """Of the choice above, as the demo left it."""
    row = world.municipality.workspace.choice_answers.filter(choice=FIRST.slug).first()
    return row.version if row else 0


CHOICES = {
    "ordinance:choices": Page(READ, kwargs=_here, viewer="coordinator"),
    "ordinance:choices_docx": Page(READ, kwargs=_here, viewer=None),
    "ordinance:choices_pdf": Page(READ, kwargs=_here, viewer=None),
    "ordinance:choices_xlsx": Page(READ, kwargs=_here, viewer=None),
    "ordinance:pack": Page(READ, WRITTEN, kwargs=_here, viewer="legal", data=lambda world: {"version": 0}),
    "ordinance:pack_zip": Page(READ, kwargs=_here, viewer=None),
    "ordinance:choice": Page(
        READ,
        WRITTEN,
        kwargs=_choice,
        viewer="legal",
        data=lambda world: {"option": FIRST.option[0].slug, "version": _choice_version(world), "deed": "save"},
    ),
    "ordinance:choice_status": Page(
        None,
        dict.fromkeys(_PLANNERS, 302) | _ONLY_READ,
        kwargs=_chosen,
        viewer=None,
        data=lambda world: {"status": "college", "version": _choice_version(world)},
    ),
    "ordinance:take_defaults": Page(None, WRITTEN, kwargs=_here, viewer=None),
    "ordinance:compose": Page(WRITE, WRITTEN, kwargs=_here, viewer="legal", data=lambda world: {"year": 2026}),
}

PAGES = CHOICES | {
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
    "ordinance:text_docx": Page(READ, kwargs=_text, viewer=None),
    "ordinance:text_pdf": Page(READ, kwargs=_text, viewer=None),
    "ordinance:text_txt": Page(READ, kwargs=_text, viewer=None),
    "ordinance:text_json": Page(READ, kwargs=_text, viewer=None),
    "ordinance:text_cvdr": Page(READ, kwargs=_text, viewer=None),
    "ordinance:text_akn": Page(READ, kwargs=_text, viewer=None),
    "ordinance:compare": Page(READ, kwargs=_here, viewer="coordinator"),
    "ordinance:compare_docx": Page(READ, kwargs=_here, viewer=None),
    "ordinance:compare_pdf": Page(READ, kwargs=_here, viewer=None),
    "ordinance:amendment_docx": Page(READ, kwargs=_here, viewer=None),
    "ordinance:amendment_txt": Page(READ, kwargs=_here, viewer=None),
    "ordinance:plan": Page(READ, PLANNED, kwargs=_here, viewer="griffie", data=lambda world: PLAN),
    "ordinance:plan_calendar": Page(
        READ, IMPORTED, kwargs=_here, viewer="griffie", data=lambda world: {"kind": "council", "lines": "28-1-2027"}
    ),
    "ordinance:plan_remove_date": Page(None, PLANNED, kwargs=_date, viewer=None),
    "ordinance:plan_set_dates": Page(None, PLANNED, kwargs=_here, viewer=None, data=_version),
    "ordinance:plan_ics": Page(READ, kwargs=_here, viewer=None),
    "ordinance:plan_docx": Page(READ, kwargs=_here, viewer=None),
    "ordinance:plan_pdf": Page(READ, kwargs=_here, viewer=None),
    "ordinance:plan_memo_docx": Page(READ, kwargs=_here, viewer=None),
    "ordinance:plan_memo_pdf": Page(READ, kwargs=_here, viewer=None),
}
