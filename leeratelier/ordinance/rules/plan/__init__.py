"""The terugrekenplanner: from the wished day of force back to today's desk, and forwards to the earliest day.

told = Assumptions(inspraak=Inspraak.NO, council=frozenset({datetime.date(2026, 12, 17)}))
plan_back(datetime.date(2027, 1, 1), today, told).feasible
plan_forward(today, told).entry
shorter_roads(datetime.date(2027, 1, 1), today, told)
verdict(datetime.date(2027, 1, 1), today, told).title
"""

from leeratelier.ordinance.rules.plan.assumptions import CHRISTMAS as CHRISTMAS
from leeratelier.ordinance.rules.plan.assumptions import ORDER as ORDER
from leeratelier.ordinance.rules.plan.assumptions import Assumptions as Assumptions
from leeratelier.ordinance.rules.plan.assumptions import EntryMode as EntryMode
from leeratelier.ordinance.rules.plan.assumptions import Inspraak as Inspraak
from leeratelier.ordinance.rules.plan.assumptions import Stage as Stage
from leeratelier.ordinance.rules.plan.days import Period as Period
from leeratelier.ordinance.rules.plan.road import Plan as Plan
from leeratelier.ordinance.rules.plan.road import Step as Step
from leeratelier.ordinance.rules.plan.road import plan_back as plan_back
from leeratelier.ordinance.rules.plan.road import plan_forward as plan_forward
from leeratelier.ordinance.rules.plan.roads import Road as Road
from leeratelier.ordinance.rules.plan.roads import shorter_roads as shorter_roads
from leeratelier.ordinance.rules.plan.verdict import Verdict as Verdict
from leeratelier.ordinance.rules.plan.verdict import advice as advice
from leeratelier.ordinance.rules.plan.verdict import verdict as verdict
