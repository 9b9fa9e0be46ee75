"""Units and numbers as an amending ordinance names them: "artikel 3, tweede lid", "het derde en vierde lid"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from leeratelier.ordinance.rules import told
from leeratelier.ordinance.rules.amend.instructions import Address, Step
from leeratelier.ordinance.rules.outcome import Place

_KINDS = {
    "article": ("artikel", "artikelen"),
    "paragraph": ("lid", "leden"),
    "point": ("onderdeel", "onderdelen"),
    "chapter": ("hoofdstuk", "hoofdstukken"),
    "section": ("afdeling", "afdelingen"),
    "subsection": ("paragraaf", "paragrafen"),
}
_COUNTS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
THE_ORDINANCE = "de verordening"


def name(address: Address) -> str:
    """ "artikel 3, tweede lid, onderdeel b, onder 1°"."""
    return ", ".join(_step(step, address[:index]) for index, step in enumerate(address)) or THE_ORDINANCE


def with_article(address: Address) -> str:
    """As the subject of a sentence: "het tweede lid", "artikel 3"."""
    of_a_lid = bool(address) and address[0].kind == "paragraph" and bool(_ordinal(address[0]))
    return f"het {name(address)}" if of_a_lid else name(address)


def several(steps: Sequence[Step]) -> str:
    """ "het tweede en derde lid", "de artikelen 5 tot en met 8", "onderdeel b"."""
    if len(steps) == 1:
        return with_article((steps[0],))
    if steps[0].kind == "paragraph" and all(_ordinal(step) for step in steps):
        return f"het {listed([_ordinal(step) for step in steps], [step.number for step in steps])} lid"
    numbers = [step.number for step in steps]
    return f"de {noun(steps[0], many=True)} {listed(numbers, numbers)}"


def several_numbers(steps: Sequence[Step], numbers: Sequence[str]) -> str:
    """What they become: "derde en vierde lid", "de artikelen 6 tot en met 9"."""
    become = [Step(step.kind, number, step.label) for step, number in zip(steps, numbers, strict=True)]
    return several(become).removeprefix("het ").removeprefix("de ")


def listed(words: Sequence[str], numbers: Sequence[str]) -> str:
    """Three or more that follow one another: the first and the last."""
    if len(words) > 2 and _follow(numbers):
        return f"{words[0]} tot en met {words[-1]}"
    return " en ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def noun(step: Step, *, many: bool = False) -> str:
    """By the word that the text itself uses: a division may be called "titel" or "deel"."""
    one, more = _KINDS.get(step.kind, ("onderdeel", "onderdelen"))
    own = step.label.split()[0].lower() if step.label.split() else ""
    if own.isalpha() and step.kind in ("chapter", "section", "subsection") and own not in (one, more):
        return f"{own}s" if many and own != "deel" else {"deel": "delen"}.get(own, own) if many else own
    return more if many else one


def counted(number: int, word: str) -> str:
    return f"{_COUNTS[number]} {word}" if number < len(_COUNTS) else f"{number} {word}"


def letters_or_numbers(step: Step) -> str:
    """ "vernummering", and for an onderdeel with a letter "verlettering"."""
    return "verlettering" if step.kind == "point" and step.number[:1].isalpha() else "vernummering"


def _step(step: Step, above: Address) -> str:
    if step.kind == "paragraph":
        return f"{_ordinal(step)} lid" if _ordinal(step) else f"lid {step.number}"
    if step.kind == "point" and above and above[-1].kind == "point":
        return f"onder {step.label.rstrip('.;:)') or step.number}"
    return f"{noun(step)} {step.number}"


def _ordinal(step: Step) -> str:
    words = told.place(Place("", paragraph=step.number))
    return words.removesuffix(" lid") if words.endswith(" lid") else ""


def _follow(numbers: Sequence[str]) -> bool:
    if all(number.isdecimal() for number in numbers):
        found = [int(number) for number in numbers]
    elif all(len(number) == 1 and number.isalpha() and number.islower() for number in numbers):
        found = [ord(number) for number in numbers]
    else:
        return False
    return all(later == earlier + 1 for earlier, later in pairwise(found))
