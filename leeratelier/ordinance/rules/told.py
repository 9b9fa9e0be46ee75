"""Outcomes, kinds and places in the words that a reader uses."""

from __future__ import annotations

from leeratelier.ordinance.rules.outcome import Finding, Place

KINDS = {"wet": "Wet", "uitleg": "Uitleg", "gebruik": "Gebruik", "advies": "Advies"}
KINDS_EXPLAINED = {
    "wet": "De wet zegt het zelf. Alleen dit telt mee voor wat de wet minimaal vraagt.",
    "uitleg": "Zo wordt de wet gelezen. De wet zegt het niet met zoveel woorden.",
    "gebruik": "Zo schrijven gemeenten hun regels. Het is geen wet.",
    "advies": "Dit raden wij aan.",
}
_OUTCOMES = {"met": "in orde", "missing": "ontbreekt", "unclear": "twijfel", "not_applicable": "niet van toepassing"}
# How the ids of units begin (parse/nodes.py) → what a reader calls that part.
_PARTS = {
    "opschrift": "het opschrift",
    "aanhef": "de aanhef",
    "slot": "het slot",
    "toelichting": "de toelichting",
    "bijlage": "de bijlage",
    "voor": "het stuk dat ervoor zit",
}
_ORDINALS = (
    "nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende twintigste"
).split()


def outcome(finding: Finding) -> str:
    """A rule that looks for a fault has found one or not; the others have found what they look for or not."""
    if finding.rule.looks_for_fault:
        return {"met": "geen fout gevonden", "missing": "fout gevonden"}.get(finding.result.outcome) or _OUTCOMES[
            finding.result.outcome
        ]
    return _OUTCOMES[finding.result.outcome]


def place(found: Place) -> str:
    """ "artikel 3, tweede lid, onder a"; outside the articles the part of the document: "de aanhef"."""
    words = [f"artikel {found.article}"] if found.article else []
    if found.paragraph:
        words.append(_lid(found.paragraph))
    if found.point:
        words.append(f"onder {found.point}")
    part = next((words for start, words in _PARTS.items() if found.unit.startswith(start)), "")
    if part.endswith(("toelichting", "bijlage")):
        return f"{part}, {', '.join(words)}" if words else part
    return ", ".join(words) or part


def _lid(number: str) -> str:
    if number.isdecimal() and 0 < int(number) < len(_ORDINALS):
        return f"{_ORDINALS[int(number)]} lid"
    return f"lid {number}"
