"""The planning and the memo for the college, as documents; and the planning as a calendar file (RFC 5545)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext as _

from leeratelier.documents.tree import (
    Block,
    BulletList,
    Callout,
    Document,
    Heading,
    Kind,
    NumberedList,
    Paragraph,
    Run,
    Table,
)
from leeratelier.ordinance import planned
from leeratelier.ordinance.planning import Planning
from leeratelier.ordinance.rules.plan import ORDER, Plan, Stage
from leeratelier.ordinance.rules.plan.words import TOLD
from leeratelier.ui.rules import dutch


def plan_document(planning: Planning, municipality: str) -> Document:
    return Document(
        title=_("Planning van de participatieverordening"),
        date=planning.today,
        author=_("Gemeente %(name)s") % {"name": municipality},
        description=_("Teruggerekend vanaf %(day)s, de dag waarop de verordening moet gelden.")
        % {"day": _day(planning.wished)},
        blocks=[
            *_outcome(planning),
            *_steps(planning, planning.back, _("Uiterste dag per stap"), _("Uiterlijk")),
            *([] if planning.back.feasible else _earliest(planning)),
            *_roads(planning),
            *_assumed(planning),
        ],
    )


def memo(planning: Planning, municipality: str) -> Document:
    """For the college: what can still be met, by which road, and what it is asked to decide."""
    return Document(
        title=_("Memo aan het college: planning van de participatieverordening"),
        date=planning.today,
        author=_("Gemeente %(name)s") % {"name": municipality},
        version=_("concept"),
        blocks=[
            Heading(1, _("Waar gaat dit over?")),
            Paragraph(
                _("De gemeente wil de nieuwe participatieverordening laten ingaan op %(day)s.")
                % {"day": _day(planning.wished)}
            ),
            *_outcome(planning),
            Heading(1, _("Wat vragen wij het college?")),
            NumberedList(_asked(planning)),
            *_earliest(planning),
            *_roads(planning),
            *_assumed(planning),
        ],
    )


def calendar(planning: Planning, slug: str, now: datetime.datetime) -> bytes:
    """Whole days, one event a step, folded at 75 octets; the same step keeps its UID when its day changes."""
    stamp = f"{now.astimezone(datetime.UTC):%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Leeratelier//Planning//NL", "CALSCALE:GREGORIAN"]
    for step in planning.aim.steps:
        if step.state == "done":
            continue
        title = _("Uiterlijk: %(step)s") if planning.back.feasible else _("Op zijn vroegst: %(step)s")
        lines += [
            "BEGIN:VEVENT",
            f"UID:{step.stage}@{slug}.leeratelier",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{step.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{step.day + datetime.timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(title % {'step': TOLD[step.stage].title})}",
            f"DESCRIPTION:{_escaped(TOLD[step.stage].source)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return b"".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A line of at most 75 octets, continued on lines that begin with a space; no character is cut in two."""
    parts, size = [""], 0
    for character in line:
        octets = len(character.encode())
        if size + octets > 75:
            parts, size = [*parts, " "], 1
        parts[-1], size = parts[-1] + character, size + octets
    return "".join(f"{part}\r\n" for part in parts).encode()


def _outcome(planning: Planning) -> Iterator[Block]:
    kind: Kind = "ok" if planning.verdict.outcome == "met" else "warning"
    yield Callout(kind, planning.verdict.title, [Paragraph(words) for words in planning.verdict.sentences])
    yield Paragraph(" ".join(planning.advice))


def _steps(planning: Planning, plan: Plan, title: str, column: str) -> Iterator[Block]:
    yield Heading(1, title)
    header = [_("Stap"), column, _("Wie"), _("Dag volgens"), _("Bron"), _("Stand")]
    rows = [[row.title, row.day, row.who, row.ground, row.source, row.state] for row in planned.rows(planning, plan)]
    yield Table(title, header, rows, widths=(4, 3, 3, 2, 4, 2), header_column=True)
    notes = [f"{row.title}: {row.note}" for row in planned.rows(planning, plan) if row.note]
    if notes:
        yield BulletList(notes)


def _earliest(planning: Planning) -> Iterator[Block]:
    title = _("De vroegste dag langs de gewone weg: %(day)s") % {"day": _day(planning.forward.entry)}
    yield Heading(1, title)
    yield Paragraph(_("Dan doet u elke stap op de eerste dag die kan."))
    rows = [[row.title, row.day, row.who, row.ground] for row in planned.open_rows(planning, planning.forward)]
    header = [_("Stap"), _("Op zijn vroegst"), _("Wie"), _("Dag volgens")]
    yield Table(title, header, rows, widths=(5, 3, 3, 2), header_column=True)


def _roads(planning: Planning) -> Iterator[Block]:
    if not planning.roads:
        return
    yield Heading(1, _("Kortere wegen"))
    for road in planning.roads:
        days = dutch.plural(road.gains, _("dag"), _("dagen"))
        gain = _("Vroegste dag: %(day)s. Dat scheelt %(days)s.") % {"day": _day(road.earliest), "days": days}
        yield Heading(2, road.title)
        yield Paragraph([Run(f"{road.what} "), Run(gain, bold=True)])
        yield Paragraph(_("Bron: %(source)s.") % {"source": road.source}, style="small")


def _assumed(planning: Planning) -> Iterator[Block]:
    yield Heading(1, _("Waar deze uitkomst op rust"))
    header = [_("Termijn"), _("Waarde"), _("Van wie")]
    yield Table(_("Aannames"), header, planned.assumed_rows(planning), widths=(5, 3, 2), header_column=True)
    yield BulletList(planned.reckoned(planning))


def _asked(planning: Planning) -> list[str]:
    """The decisions that are the college's; the rest belongs to council and mayor."""
    asked = []
    if planning.verdict.outcome == "depends":
        asked.append(_("Laat nu uitzoeken of inspraak op deze verordening verplicht is."))
    if planning.verdict.outcome == "missed":
        day = {"day": _day(planning.verdict.earliest)}
        asked.append(_("Stem in met de nieuwe planning: de verordening gaat in op %(day)s.") % day)
    elif planning.verdict.outcome == "shorter":
        asked.append(_("Kies een kortere weg uit deze memo, en overleg daarover met burgemeester en griffier."))
    undecided = ORDER[planning.told.reached] < ORDER[Stage.COLLEGE]
    if undecided and planning.verdict.outcome in ("met", "missed"):
        asked.append(_("Stel de raad voor de verordening vast te stellen op %(day)s.") % {"day": _council(planning)})
    if planning.verdict.outcome != "met":
        asked.append(_("Laat de raad weten wanneer de verordening komt, en waarom."))
    return asked or [_("Neem kennis van deze planning.")]


def _council(planning: Planning) -> str:
    return _day(planning.aim.day(Stage.COUNCIL))


def _day(day: datetime.date) -> str:
    return dutch.date(day, datetime.date.min)
