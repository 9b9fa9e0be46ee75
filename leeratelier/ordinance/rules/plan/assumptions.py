"""What a municipality tells about its own road, with our proposals where it told nothing yet."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from leeratelier.deadlines.terms import EIGHTH_DAY, NEXT_DAY
from leeratelier.ordinance.rules.plan.days import Period

CHRISTMAS = Period(datetime.date(2026, 12, 21), datetime.date(2027, 1, 3))
"""The recess that we propose: a proposal, no fact about any municipality."""
SIX_WEEKS = 6
"""Awb 3:16, paragraph 1."""


class Stage(StrEnum):
    """In the order of the road. `BEGIN` is today's desk: nothing is there yet."""

    BEGIN = "begin"
    DRAFT = "draft"
    LEGAL_CHECK = "legal_check"
    COLLEGE = "college"
    INSPRAAK = "inspraak"
    INSPRAAK_END = "inspraak_end"
    PAPERS = "papers"
    COMMITTEE = "committee"
    COUNCIL = "council"
    SIGNATURE = "signature"
    PUBLICATION = "publication"
    ENTRY = "entry"
    CVDR = "cvdr"


ORDER = {stage: number for number, stage in enumerate(Stage)}


class EntryMode(StrEnum):
    EIGHTH_DAY = "eighth_day"
    NAMED_DATE = "named_date"
    NEXT_DAY = "next_day"

    @property
    def days(self) -> int:
        """From publication to force. For a named date too: on the day itself would be too late to be sure."""
        return EIGHTH_DAY if self is EntryMode.EIGHTH_DAY else NEXT_DAY


class Inspraak(StrEnum):
    """Does the present inspraakverordening oblige inspraak on this ordinance? Unknown counts as yes."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Assumptions:
    """Terms in days, or in working days where the name says so. `reached_on`: when; None counts as today."""

    mode: EntryMode = EntryMode.EIGHTH_DAY
    inspraak: Inspraak = Inspraak.UNKNOWN
    inspraak_weeks: int = SIX_WEEKS
    has_committee: bool = True
    draft_working_days: int = 5
    legal_working_days: int = 5
    college_days: int = 7
    answer_working_days: int = 5
    delivery_days: int = 14
    committee_days: int = 14
    publication_working_days: int = 3
    reached: Stage = Stage.BEGIN
    reached_on: datetime.date | None = None
    council: frozenset[datetime.date] = frozenset()
    committee: frozenset[datetime.date] = frozenset()
    college: frozenset[datetime.date] = frozenset()
    recess: tuple[Period, ...] = (CHRISTMAS,)
    extra_meeting: bool = (
        False  # the council meets on any working day, also in its recess (Gemeentewet 17, paragraph 2)
    )

    @property
    def holds_inspraak(self) -> bool:
        return self.inspraak is not Inspraak.NO

    def known(self, stage: Stage) -> frozenset[datetime.date]:
        """The dates in the calendar of the body that acts in this stage."""
        if stage is Stage.COUNCIL and self.extra_meeting:
            return frozenset()
        calendars = {Stage.COUNCIL: self.council, Stage.COMMITTEE: self.committee, Stage.COLLEGE: self.college}
        return calendars.get(stage, frozenset())


PROPOSED = Assumptions()
