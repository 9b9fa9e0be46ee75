"""What an amending ordinance can order: one class an instruction, units named by the numbers that a reader sees."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from leeratelier.ordinance.rules.tree import Kind, Unit


@dataclass(frozen=True, slots=True)
class Step:
    """One step down to a unit. `label` is what the text shows; only kind and number tell which unit it is."""

    kind: Kind
    number: str
    label: str = field(default="", compare=False)


Address: TypeAlias = tuple[Step, ...]
"""From the article, or from the outermost chapter, down; () is the ordinance itself. No chapter before an article."""


@dataclass(frozen=True, slots=True)
class Replace:
    """Komt te luiden. At address () the whole text: `units` are its chapters and articles."""

    address: Address
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """The words of a unit before its onderdelen come to read anew."""

    address: Address
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand once in the unit's own text are replaced."""

    address: Address
    was: str
    becomes: str


@dataclass(frozen=True, slots=True)
class Ending:
    """The last character of the unit's own text is replaced: what a list needs when an onderdeel comes after it."""

    address: Address
    was: str
    becomes: str


@dataclass(frozen=True, slots=True)
class Retitle:
    """Another heading for an article or division; at address () for the ordinance."""

    address: Address
    label: str
    heading: str


@dataclass(frozen=True, slots=True)
class Renumber:
    """All at once: (unit, its new number, its new label)."""

    within: Address
    units: tuple[tuple[Step, str, str], ...]


@dataclass(frozen=True, slots=True)
class Delete:
    within: Address
    units: tuple[Step, ...]
    renumber: Renumber | None = None


@dataclass(frozen=True, slots=True)
class Insert:
    """After `after`, else before `before`, else at the end. `renumber` comes first, so both carry the new numbers.

    `at_end`: nothing follows, so the law writes "toegevoegd" and not "ingevoegd". `renewed`: the unit named got its
    number by an instruction before this one.
    """

    within: Address
    units: tuple[Unit, ...]
    after: Step | None = None
    before: Step | None = None
    at_end: bool = False
    renewed: bool = False
    renumber: Renumber | None = None


@dataclass(frozen=True, slots=True)
class Annexes:
    """The annexes together come to read anew; none: they lapse."""

    units: tuple[Unit, ...]
    were: int


Instruction: TypeAlias = Replace | Opening | Words | Ending | Retitle | Renumber | Delete | Insert | Annexes


@dataclass(frozen=True, slots=True)
class Amendment:
    """`title` is the name of the ordinance that is amended; `remarks` are Dutch sentences for who will use it."""

    title: str
    instructions: tuple[Instruction, ...]
    remarks: tuple[str, ...] = ()
