"""The wetscheck: every rule of `content/toetsregels`, applied to one document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from leeratelier import content
from leeratelier.ordinance.rules.checks import (
    CHECKS,
    advice,
    basis,
    challenge,
    challengers,
    circle,
    closing_articles,
    dates,
    definitions,
    inspraak,
    inspraak_circle,
    involvement,
    lists,
    nature,
    numbering,
    phases,
    placeholders,
    preamble,
    readability,
    references,
    repeal,
    tasks,
    transition,
    words,
)
from leeratelier.ordinance.rules.outcome import Finding, Outcome, Report, Result, Rule, RuleGroup, RuleKind
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.tree import Ordinance

SUBJECTS = (
    involvement,
    circle,
    phases,
    inspraak,
    challenge,
    challengers,
    tasks,
    preamble,
    closing_articles,
    repeal,
    transition,
    basis,
    placeholders,
    references,
    numbering,
    definitions,
    words,
    dates,
    lists,
    inspraak_circle,
    advice,
    readability,
    nature,
)
NATURE = "geen-participatieverordening"


@dataclass(frozen=True)
class Example:
    """A document, or part of one, and what the rule must answer to it. `why` explains a hard one."""

    outcome: Outcome
    text: str
    why: str = ""


@dataclass(frozen=True)
class RuleFile:
    title: str
    kind: RuleKind
    group: RuleGroup
    source: str
    source_version: str
    verified: bool
    order: int
    explanation: str
    remedy: str
    example: tuple[Example, ...]
    valid_from: date | None = None
    looks_for_fault: bool = False


def check(ordinance: Ordinance) -> Report:
    """Every rule in the order in which a reader wants them. A document of another kind isn't held against the law."""
    reading = Reading(ordinance)
    is_ours = CHECKS[NATURE](reading)
    findings = []
    for rule in rules():
        if rule.slug == NATURE:
            result = is_ours
        elif rule.group == "legal minimum" and is_ours.outcome == "missing":
            result = Result("not_applicable", (), "Dit document is geen participatieverordening.")
        else:
            result = CHECKS[rule.slug](reading)
        findings.append(Finding(rule, result))
    return Report(ordinance.title, len(ordinance.articles), tuple(findings), ordinance.remarks)


@cache
def rules() -> tuple[Rule, ...]:
    files = sorted(rule_files().items(), key=lambda item: item[1].order)
    return tuple(_rule(slug, file) for slug, file in files)


@cache
def rule_files() -> dict[str, RuleFile]:
    return content.load(content.CONTENT / "toetsregels", RuleFile)


def _rule(slug: str, file: RuleFile) -> Rule:
    return Rule(
        slug=slug,
        title=file.title,
        kind=file.kind,
        source=file.source,
        source_version=file.source_version,
        verified=file.verified,
        valid_from=file.valid_from.isoformat() if file.valid_from else "",
        explanation=file.explanation,
        remedy=file.remedy,
        looks_for_fault=file.looks_for_fault,
        group=file.group,
    )
