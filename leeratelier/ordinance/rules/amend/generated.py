"""From two versions to the instructions that make one of the other, as fine as the law's own numbering allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leeratelier.ordinance.rules.amend.applied import CannotApply, apply
from leeratelier.ordinance.rules.amend.children import Unaddressable
from leeratelier.ordinance.rules.amend.drafting import draft
from leeratelier.ordinance.rules.amend.instructions import (
    Amendment,
    Annexes,
    Insert,
    Instruction,
    Renumber,
    Replace,
    Retitle,
)
from leeratelier.ordinance.rules.amend.sameness import same, same_norms
from leeratelier.ordinance.rules.compare.pairing import pair
from leeratelier.ordinance.rules.tree import Ordinance, Unit

_TOO_MUCH = 0.6  # with more of the words to be read anew, a new ordinance is clearer
_OUTSIDE = (("preamble", "de aanhef"), ("closing", "het slotformulier"), ("note", "de toelichting"))
_MOST = 1000  # instructions; with more nobody can follow them


def generate(old: Ordinance, new: Ordinance) -> Amendment:
    """Title, chapters, articles and annexes; apply(generate(a, b), a) has those of b.

    Each draft is carried out before it is given. Where numbers are missing or double, so that no instruction can
    name a unit, the smallest whole around it comes to read anew; in the end the text of the ordinance.
    """
    around = [*_title(old, new), *_annexes(old, new)]
    for norms in _drafts(old, new):
        amendment = Amendment(old.title, (*around, *norms))
        try:
            if same_norms(apply(amendment, old), new):
                return replace(amendment, remarks=tuple(_remarks(amendment, old, new)))
        except CannotApply:
            continue
    raise AssertionError("the last draft replaces everything")


def _drafts(old: Ordinance, new: Ordinance) -> Iterator[Sequence[Instruction]]:
    if same(old.body, new.body):
        yield ()
        return
    try:
        found = draft(pair(old, new))
        if len(found.changes) + len(found.inserts) <= _MOST:
            yield found.in_order_of_the_text
            yield found.in_safe_order
    except Unaddressable:
        pass
    yield (Replace((), new.body),)


def _title(old: Ordinance, new: Ordinance) -> Iterator[Instruction]:
    if old.title != new.title:
        yield Retitle((), "", new.title)


def _annexes(old: Ordinance, new: Ordinance) -> Iterator[Instruction]:
    was, becomes = (_parts(text, "annex") for text in (old, new))
    if not same(was, becomes):
        yield Annexes(becomes, len(was))


def _remarks(amendment: Amendment, old: Ordinance, new: Ordinance) -> Iterator[str]:
    if any(_renumbers_articles(each) for each in amendment.instructions):
        yield (
            "Er worden artikelen vernummerd. Kijk na of verwijzingen dan nog kloppen, ook in andere regels. "
            "Een ingevoegd artikel krijgt liever een letter, zoals 4a (vergelijk aanwijzing 6.16 voor de regelgeving)."
        )
    if _words(_given(amendment)) > _TOO_MUCH * max(_words(new.body), 1) and not same(old.body, new.body):
        yield "Er verandert veel. Een nieuwe verordening, die de oude intrekt, leest waarschijnlijk prettiger."
    untouched = [name for kind, name in _OUTSIDE if not same(*(_parts(text, kind) for text in (old, new)))]
    if untouched:
        subject = " en ".join([", ".join(untouched[:-1]), untouched[-1]] if len(untouched) > 1 else untouched)
        verb = "verschilt" if len(untouched) == 1 else "verschillen"
        yield f"{subject[0].upper()}{subject[1:]} {verb} ook. Een wijzigingsverordening past dat niet aan."


def _parts(text: Ordinance, kind: str) -> tuple[Unit, ...]:
    return tuple(part for part in text.parts if part.kind == kind)


def _renumbers_articles(instruction: Instruction) -> bool:
    renumber = instruction if isinstance(instruction, Renumber) else getattr(instruction, "renumber", None)
    return renumber is not None and any(step.kind == "article" for step, *_ in renumber.units)


def _given(amendment: Amendment) -> tuple[Unit, ...]:
    given = (each.units for each in amendment.instructions if isinstance(each, Replace | Insert))
    return tuple(unit for units in given for unit in units)


def _words(units: Sequence[Unit]) -> int:
    return sum(len(unit.content.split()) for unit in units)
