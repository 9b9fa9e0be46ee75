"""The wetscheck as plain text for a terminal, in the order and words of the page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from leeratelier.ordinance.rules import told
from leeratelier.ordinance.rules.outcome import Finding, Outcome, Report, RuleGroup

GROUPS: dict[RuleGroup, str] = {
    "nature": "Aard van het document",
    "legal minimum": "Wat de wet minimaal vraagt",
    "form": "Vorm",
    "drafting": "Slordigheden in de tekst",
    "advice": "Wat beter kan",
}
WIDTH = 96


def as_text(report: Report, remarks: Sequence[str] = ()) -> str:
    return "\n".join(_lines(report, remarks))


def _lines(report: Report, remarks: Sequence[str]) -> Iterator[str]:
    yield report.title or "Document zonder titel"
    yield _count(report.articles, "artikel", "artikelen")
    yield from _wrapped((*remarks, *report.remarks), "Let op: ")
    for group, heading in GROUPS.items():
        findings = [finding for finding in report.findings if finding.rule.group == group]
        if findings:
            yield from ("", heading, "=" * len(heading))
            if group == "legal minimum":
                yield from _wrapped([_summary(report)])
            for finding in findings:
                yield from _finding(finding)


def _summary(report: Report) -> str:
    counted = [finding.result.outcome for finding in report.legal_minimum]
    if all(outcome == "not_applicable" for outcome in counted):
        return "Dit document wordt niet aan artikel 150 van de Gemeentewet getoetst."
    numbers = [f"{counted.count(outcome)} {word}" for outcome, word in _COUNTED.items() if outcome in counted]
    return f"Van de {len(counted)} eisen van de wet: {', '.join(numbers)}. Alleen regels met 'wet' tellen hier mee."


_COUNTED: dict[Outcome, str] = {
    "met": "in orde",
    "missing": "niet gevonden",
    "unclear": "met twijfel",
    "not_applicable": "niet van toepassing",
}


def _finding(finding: Finding) -> Iterator[str]:
    rule, result = finding.rule, finding.result
    yield ""
    yield f"[{told.outcome(finding)}] {rule.title} ({told.KINDS[rule.kind].lower()})"
    yield from _wrapped([result.because] if result.because else [], "  ")
    for place in result.places[:3]:
        where = told.place(place)
        yield from _wrapped([f"{where}: “{place.quote}”" if where else f"“{place.quote}”"], "  › ", "    ")
    if result.outcome in ("missing", "unclear"):
        yield from _wrapped([rule.explanation, f"Wat u kunt doen: {rule.remedy}"], "  ")
    yield from _wrapped([f"Bron: {_source(finding)}"], "  ")


def _source(finding: Finding) -> str:
    rule = finding.rule
    parts = [rule.source]
    if rule.source_version:
        parts.append(f"versie {rule.source_version}")
    if not rule.verified:
        parts.append("niet nagekeken in de bron")
    return "; ".join(parts)


def _wrapped(sentences: Iterable[str], first: str = "", rest: str | None = None) -> Iterator[str]:
    indent = " " * len(first) if rest is None else rest
    for sentence in sentences:
        yield from textwrap.wrap(sentence, WIDTH, initial_indent=first, subsequent_indent=indent)


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
