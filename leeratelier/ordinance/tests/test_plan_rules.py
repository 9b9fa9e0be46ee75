"""The road back from the day of force, as tables. The dates of December 2026 were computed by hand."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeratelier.ordinance.rules.plan import (
    ORDER,
    Assumptions,
    EntryMode,
    Inspraak,
    Period,
    Stage,
    advice,
    plan_back,
    plan_forward,
    shorter_roads,
    verdict,
)
from leeratelier.ordinance.rules.plan.days import InspraakTerm, WorkingDays, is_working
from leeratelier.ordinance.rules.plan.words import ground, note

D = datetime.date
TODAY = D(2026, 11, 23)
NEW_YEAR = D(2027, 1, 1)
PLAIN = Assumptions(inspraak=Inspraak.NO)
BARE = Assumptions(
    inspraak=Inspraak.YES,
    has_committee=False,
    draft_working_days=0,
    legal_working_days=0,
    college_days=0,
    answer_working_days=1,
    delivery_days=0,
    recess=(),
)
"""Nothing but what the law asks."""


@pytest.mark.parametrize(
    ("wished", "mode", "limit", "planned"),
    [
        (NEW_YEAR, EntryMode.EIGHTH_DAY, D(2026, 12, 24), D(2026, 12, 24)),
        (D(2026, 12, 31), EntryMode.EIGHTH_DAY, D(2026, 12, 23), D(2026, 12, 23)),
        (D(2027, 1, 2), EntryMode.EIGHTH_DAY, D(2026, 12, 25), D(2026, 12, 24)),  # Christmas
        (NEW_YEAR, EntryMode.NEXT_DAY, D(2026, 12, 31), D(2026, 12, 31)),
        (NEW_YEAR, EntryMode.NAMED_DATE, D(2026, 12, 31), D(2026, 12, 31)),
        (D(2027, 1, 4), EntryMode.NEXT_DAY, D(2027, 1, 3), D(2026, 12, 31)),  # Sunday, Saturday, New Year
        (D(2028, 3, 1), EntryMode.NEXT_DAY, D(2028, 2, 29), D(2028, 2, 29)),  # leap day
        (D(2028, 3, 8), EntryMode.EIGHTH_DAY, D(2028, 2, 29), D(2028, 2, 29)),
    ],
)
def test_publication_lies_before_force(
    wished: datetime.date, mode: EntryMode, limit: datetime.date, planned: datetime.date
) -> None:
    told = replace(PLAIN, mode=mode)
    step = next(step for step in plan_back(wished, TODAY, told).steps if step.stage is Stage.PUBLICATION)
    assert (step.legal_limit, step.day) == (limit, planned)
    assert ("De wet laat ook" in note(step, told)) == (limit != planned)


@pytest.mark.parametrize(
    ("start", "weeks", "end"),
    [
        (D(2026, 11, 5), 6, D(2026, 12, 16)),
        (D(2026, 11, 23), 6, D(2027, 1, 4)),  # Sunday 3 January runs on
        (D(2026, 11, 14), 6, D(2026, 12, 28)),  # Friday 25 December runs on past the weekend
        (D(2026, 10, 3), 12, D(2026, 12, 28)),  # twelve weeks run on
        (D(2026, 9, 26), 13, D(2026, 12, 25)),  # thirteen weeks end on Christmas Day
    ],
)
def test_the_day_ter_inzage_is_the_first_of_the_term(start: datetime.date, weeks: int, end: datetime.date) -> None:
    assert InspraakTerm(weeks).after(start) == end


def test_for_a_council_on_17_december_inspraak_had_to_begin_on_5_november() -> None:
    told = replace(BARE, council=frozenset({D(2026, 12, 17)}))
    plan = plan_back(NEW_YEAR, TODAY, told)
    assert (plan.day(Stage.COUNCIL), plan.day(Stage.INSPRAAK)) == (D(2026, 12, 17), D(2026, 11, 5))
    assert (plan.day(Stage.INSPRAAK_END), plan.feasible) == (D(2026, 12, 16), False)


def test_a_full_round_that_begins_on_23_november_cannot_end_in_time() -> None:
    running = replace(BARE, reached=Stage.INSPRAAK, reached_on=TODAY, mode=EntryMode.NEXT_DAY)
    assert plan_forward(TODAY, running).day(Stage.INSPRAAK_END) == D(2027, 1, 4)
    assert verdict(NEW_YEAR, TODAY, running).outcome == "missed"


@pytest.mark.parametrize(
    ("stage", "day"),
    [
        (Stage.PUBLICATION, D(2026, 12, 24)),
        (Stage.SIGNATURE, D(2026, 12, 23)),
        (Stage.COUNCIL, D(2026, 12, 18)),  # three working days before, and the recess begins on the 21st
        (Stage.COMMITTEE, D(2026, 12, 4)),
        (Stage.PAPERS, D(2026, 11, 20)),
        (Stage.COLLEGE, D(2026, 11, 20)),
        (Stage.LEGAL_CHECK, D(2026, 11, 13)),
        (Stage.DRAFT, D(2026, 11, 6)),
    ],
)
def test_the_chain_back_to_1_january_with_the_proposed_terms(stage: Stage, day: datetime.date) -> None:
    assert plan_back(NEW_YEAR, TODAY, PLAIN).day(stage) == day


@pytest.mark.parametrize(
    ("wished", "council"),
    [
        (D(2027, 4, 8), D(2027, 3, 24)),  # publication 31 March: Goede Vrijdag and Easter Monday are no working days
        (D(2027, 5, 16), D(2027, 4, 30)),  # publication 7 May: Ascension Day, 5 May and a weekend fall out
        (D(2028, 3, 8), D(2028, 2, 24)),  # publication on leap day
    ],
)
def test_holidays_and_weekends_take_no_working_day(wished: datetime.date, council: datetime.date) -> None:
    assert plan_back(wished, TODAY, PLAIN).day(Stage.COUNCIL) == council


def test_a_known_calendar_goes_before_any_working_day() -> None:
    known = replace(PLAIN, council=frozenset({D(2026, 12, 10), D(2026, 12, 17), D(2027, 1, 28)}))
    steps = {step.stage: step for step in plan_back(NEW_YEAR, D(2026, 10, 1), known).steps}
    assert (steps[Stage.COUNCIL].day, steps[Stage.COUNCIL].scheduled) == (D(2026, 12, 17), True)
    assert ground(steps[Stage.COUNCIL], known) == "opgave"
    assert ground(steps[Stage.COMMITTEE], known) == "aanname"
    assert ground(steps[Stage.PUBLICATION], known) == ground(steps[Stage.ENTRY], known) == "wet"
    forward = {step.stage: step for step in plan_forward(D(2026, 10, 1), known).steps}
    assert ground(forward[Stage.PUBLICATION], known) == "aanname"


def test_a_year_without_a_meeting_in_time_says_so_and_still_gives_the_other_days() -> None:
    told = replace(PLAIN, council=frozenset({D(2026, 12, 23)}))
    plan = plan_back(NEW_YEAR, D(2026, 11, 2), told)
    council = next(step for step in plan.steps if step.stage is Stage.COUNCIL)
    assert (council.state, council.day, plan.feasible) == ("no_meeting", D(2026, 12, 21), False)
    assert plan.day(Stage.PAPERS).year == 2026


def test_an_own_recess_moves_the_council() -> None:
    told = replace(PLAIN, recess=(Period(D(2026, 12, 14), D(2027, 1, 3)),))
    assert plan_back(NEW_YEAR, TODAY, told).day(Stage.COUNCIL) == D(2026, 12, 11)


def test_a_recess_that_never_ends_still_gives_an_answer() -> None:
    told = replace(PLAIN, recess=(Period(D(2000, 1, 1), D(2099, 12, 31)),))
    assert plan_forward(TODAY, told).entry > TODAY


@pytest.mark.parametrize(
    ("today", "told", "outcome"),
    [
        (D(2026, 9, 1), Assumptions(), "met"),
        (TODAY, Assumptions(), "depends"),
        (TODAY, PLAIN, "shorter"),
        (TODAY, Assumptions(inspraak=Inspraak.YES), "missed"),
        (D(2026, 12, 18), replace(PLAIN, reached=Stage.COUNCIL, reached_on=D(2026, 12, 17)), "met"),
        (D(2026, 12, 29), replace(PLAIN, reached=Stage.COUNCIL, reached_on=D(2026, 12, 17)), "missed"),
        (D(2027, 2, 1), replace(PLAIN, reached=Stage.PUBLICATION, reached_on=D(2026, 12, 24)), "met"),
        (D(2027, 2, 1), replace(PLAIN, reached=Stage.PUBLICATION, reached_on=D(2026, 12, 25)), "missed"),
        (D(2027, 2, 1), PLAIN, "missed"),
    ],
)
def test_the_verdict_follows_the_day_and_what_is_done(today: datetime.date, told: Assumptions, outcome: str) -> None:
    assert verdict(NEW_YEAR, today, told).outcome == outcome


def test_a_day_in_the_past_is_called_past_and_gets_the_earliest_day() -> None:
    found = verdict(D(2026, 11, 1), TODAY, PLAIN)
    assert found.title == "1 november 2026 is al voorbij"
    assert found.earliest == D(2027, 1, 29)
    assert any("29 januari 2027" in sentence for sentence in found.sentences)


def test_1_january_is_called_advice_and_no_sanction_is_threatened() -> None:
    in_time, late = (verdict(day, TODAY, PLAIN) for day in (D(2027, 3, 1), NEW_YEAR))
    said = " ".join(advice(NEW_YEAR, TODAY, late))
    assert "is ons advies" in said
    assert "geen sanctie" in said
    assert "Die dag is voorbij" in advice(D(2027, 3, 1), D(2027, 1, 2), in_time)[0]


def test_every_shorter_road_says_what_it_gains_and_where_it_is_written() -> None:
    roads = {road.slug: road for road in shorter_roads(NEW_YEAR, TODAY, PLAIN)}
    assert {slug: road.gains for slug, road in roads.items()} == {
        "named-date": 7,
        "next-day": 7,
        "direct": 14,
        "together": 28,
    }
    assert [slug for slug, road in roads.items() if road.arrives] == ["together"]
    assert all(road.source for road in roads.values())


def test_an_extra_meeting_gains_when_the_calendar_is_what_holds_us_up() -> None:
    told = replace(
        PLAIN, council=frozenset({D(2026, 12, 10), D(2027, 1, 28)}), reached=Stage.COMMITTEE, reached_on=D(2026, 12, 3)
    )
    roads = {road.slug: road for road in shorter_roads(NEW_YEAR, D(2026, 12, 4), told)}
    assert roads["extra-meeting"].arrives
    assert "direct" not in roads


def test_what_the_council_decided_no_shorter_road_changes() -> None:
    assert shorter_roads(NEW_YEAR, D(2026, 12, 29), replace(PLAIN, reached=Stage.COUNCIL)) == ()


_days = st.dates(D(2025, 1, 1), D(2032, 12, 31))
_told = st.builds(
    Assumptions,
    mode=st.sampled_from(EntryMode),
    inspraak=st.sampled_from(Inspraak),
    inspraak_weeks=st.integers(1, 14),
    has_committee=st.booleans(),
    college_days=st.integers(0, 30),
    delivery_days=st.integers(0, 30),
    committee_days=st.integers(0, 30),
    publication_working_days=st.integers(0, 10),
    council=st.frozensets(_days, max_size=12),
    college=st.frozensets(_days, max_size=6),
    recess=st.lists(
        st.builds(
            lambda day, long: Period(day, day + long),
            _days,
            st.timedeltas(D(1, 1, 2) - D(1, 1, 1), D(1, 2, 1) - D(1, 1, 1)),
        ),
        max_size=3,
    ).map(tuple),
    extra_meeting=st.booleans(),
)


@given(_told, _days, _days, st.sampled_from([stage for stage in Stage if ORDER[stage] < ORDER[Stage.ENTRY]]))
def test_back_and_forth_agree_whether_a_day_can_be_met(
    told: Assumptions, today: datetime.date, wished: datetime.date, reached: Stage
) -> None:
    told = replace(told, reached=reached, reached_on=min(today, wished))
    assert plan_back(wished, today, told).feasible == (plan_forward(today, told).entry <= wished)


@given(_days, st.integers(0, 20))
def test_the_last_day_before_is_the_latest_that_still_arrives(day: datetime.date, number: int) -> None:
    for gap in (WorkingDays(number), InspraakTerm(number + 1)):
        start = gap.before(day)
        assert gap.after(start) <= day < gap.after(start + datetime.timedelta(days=1)) or number == 0


@given(_told, _days, _days)
def test_no_shorter_road_is_longer(told: Assumptions, today: datetime.date, wished: datetime.date) -> None:
    ordinary = plan_forward(today, told).entry
    assert all(road.earliest < ordinary for road in shorter_roads(wished, today, told))


def test_what_people_do_is_planned_on_a_working_day() -> None:
    plan = plan_back(D(2027, 5, 9), TODAY, PLAIN)
    own = [step for step in plan.steps if step.stage not in (Stage.ENTRY, Stage.CVDR, Stage.INSPRAAK_END)]
    assert all(is_working(step.day) for step in own)
