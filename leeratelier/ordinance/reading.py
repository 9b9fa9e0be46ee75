"""A stored text as a reader sees it: the tree, the findings in order of weight, and where they point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.rules import marking
from leeratelier.ordinance.rules.check import check, rules
from leeratelier.ordinance.rules.edition import rules_version
from leeratelier.ordinance.rules.outcome import Finding
from leeratelier.ordinance.rules.stored import from_json, result_from_json
from leeratelier.ordinance.rules.tree import Ordinance, Unit


@dataclass(frozen=True)
class Reading:
    ordinance: Ordinance
    findings: Sequence[Finding]  # in order of weight: number 1 is the first

    @cached_property
    def numbered(self) -> list[tuple[int, Finding]]:
        return list(enumerate(self.findings, 1))

    @property
    def to_do(self) -> list[tuple[int, Finding]]:
        """What is missing or in doubt."""
        return [(number, found) for number, found in self.numbered if marking.weight(found) != "ok"]

    @property
    def in_order(self) -> list[tuple[int, Finding]]:
        return [(number, found) for number, found in self.numbered if found.result.outcome == "met"]

    @property
    def not_applicable(self) -> list[tuple[int, Finding]]:
        return [(number, found) for number, found in self.numbered if found.result.outcome == "not_applicable"]

    @property
    def legal_minimum(self) -> list[tuple[int, Finding]]:
        """Only what the law itself asks, in the order of the rules."""
        numbers = {found.rule.slug: (number, found) for number, found in self.numbered if found.rule.kind == "wet"}
        return [numbers[rule.slug] for rule in rules() if rule.slug in numbers]

    @property
    def legal_minimum_met(self) -> int:
        return sum(found.result.outcome == "met" for _, found in self.legal_minimum)

    @cached_property
    def _marks(self) -> Mapping[str, tuple[marking.Mark, ...]]:
        return marking.marks(self.findings)

    def runs(self, units: Sequence[Unit]) -> list[tuple[bool, list[Unit]]]:
        """Neighbours that make one list (leden, onderdelen) together; the rest one by one. (is a list, units)."""
        runs = groupby(units, key=lambda unit: unit.kind if unit.kind in ("paragraph", "point") else "")
        return [(bool(kind), list(run)) for kind, run in runs]

    def pieces(self, unit: Unit) -> tuple[marking.Piece, ...]:
        return marking.pieces(unit.text, self._marks.get(unit.id, ()))


def reading_of(text: OrdinanceText) -> Reading:
    """From what was stored; the text is checked anew when the rules have changed since."""
    ordinance = from_json(text.tree)
    if text.checked_with != rules_version():
        return Reading(ordinance, marking.in_order_of_weight(check(ordinance).findings))
    stored = {result["rule"]: result_from_json(result) for result in text.results}
    findings = (Finding(rule, stored[rule.slug]) for rule in rules() if rule.slug in stored)
    return Reading(ordinance, marking.in_order_of_weight(findings))
