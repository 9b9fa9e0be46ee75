"""What a legal check answers: an outcome, and the places in the text on which it rests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Outcome = Literal["met", "missing", "unclear", "not_applicable"]
RuleKind = Literal["wet", "uitleg", "gebruik", "advies"]
RuleGroup = Literal["legal minimum", "form", "drafting", "advice", "nature"]


@dataclass(frozen=True, slots=True)
class Place:
    """A passage. `article`, `paragraph` and `point` are numbers as a reader cites them, None where there is none.

    `unit` is the id of the unit whose `text` (or `heading` when `in_heading`) holds the passage at `start:end`, so
    that a page can mark it; `quote` is the passage itself, never more than 300 characters.
    """

    quote: str
    article: str | None = None
    paragraph: str | None = None
    point: str | None = None
    unit: str = ""
    start: int = 0
    end: int = 0
    in_heading: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """`because` is one Dutch sentence for this document, where the rule's own explanation does not say enough."""

    outcome: Outcome
    places: tuple[Place, ...] = ()
    because: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file in `content/toetsregels` tells it."""

    slug: str
    title: str
    kind: RuleKind
    source: str
    source_version: str
    verified: bool
    valid_from: str  # ISO date, empty where the rule has no date
    explanation: str
    remedy: str
    looks_for_fault: bool  # the L rules: met = no such fault
    group: RuleGroup = "legal minimum"  # where it stands in a report; rules of another kind may stand there too


@dataclass(frozen=True, slots=True)
class Finding:
    rule: Rule
    result: Result


@dataclass(frozen=True, slots=True)
class Report:
    """All rules applied to one document, in the order in which a reader wants them."""

    title: str
    articles: int
    findings: tuple[Finding, ...]
    remarks: tuple[str, ...] = ()

    @property
    def legal_minimum(self) -> tuple[Finding, ...]:
        """Only what the law itself says counts."""
        return tuple(finding for finding in self.findings if finding.rule.kind == "wet")
