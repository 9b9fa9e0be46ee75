"""One instruction as one Dutch sentence, and what it quotes."""

from __future__ import annotations

from collections.abc import Sequence

from leeratelier.ordinance.rules.amend.instructions import (
    Address,
    Annexes,
    Delete,
    Ending,
    Insert,
    Instruction,
    Opening,
    Renumber,
    Replace,
    Retitle,
    Step,
    Words,
)
from leeratelier.ordinance.rules.amend.naming import (
    THE_ORDINANCE,
    counted,
    letters_or_numbers,
    noun,
    several,
    several_numbers,
    with_article,
)
from leeratelier.ordinance.rules.text import as_text
from leeratelier.ordinance.rules.tree import Ordinance, Unit

Sentence = tuple[str, tuple[str, ...]]
"""The order, and the lines that it quotes."""

_MARKS = {".": "punt", ";": "puntkomma", ",": "komma", ":": "dubbele punt"}


def sentence(instruction: Instruction, inside: Address = ()) -> Sentence:
    """`inside`: the article that the sentences around this one are about, so that it needn't be named again."""
    words, quoted = _sentence(instruction, inside)
    return words[0].upper() + words[1:], quoted


def _sentence(instruction: Instruction, inside: Address) -> Sentence:
    match instruction:
        case Replace(address=()):
            return f"de tekst van {THE_ORDINANCE} komt te luiden:", lines(instruction.units)
        case Replace():
            return f"{_subject(instruction.address, inside)} komt te luiden:", lines(instruction.units)
        case Opening():
            of = _of(instruction.address, inside)
            return f"de aanhef{of} komt te luiden:", (instruction.text,)
        case Words():
            where = _where(instruction.address, inside)
            change = _change_of_words(instruction)
            return (f"in {where} {change}" if where else change), ()
        case Ending():
            marks = _MARKS[instruction.was], _MARKS[instruction.becomes]
            of = _of(instruction.address, inside)
            return f"de {marks[0]} aan het slot{of} wordt vervangen door een {marks[1]}.", ()
        case Retitle():
            line = " ".join(part for part in (instruction.label, instruction.heading) if part)
            return f"het opschrift{_of(instruction.address, inside)} komt te luiden:", (line,)
        case Renumber():
            return _renumber(instruction, inside), ()
        case Delete():
            return _delete(instruction, inside), ()
        case Insert():
            return _insert(instruction, inside), lines(instruction.units)
        case Annexes():
            return _annexes(instruction), lines(instruction.units)


def lines(units: Sequence[Unit]) -> tuple[str, ...]:
    """The units as the text shows them, a line each."""
    return tuple(as_text(Ordinance(tuple(units))).split("\n\n"))


def _rest(address: Address, inside: Address) -> Address:
    return address[len(inside) :] if inside and address[: len(inside)] == inside else address


def _subject(address: Address, inside: Address) -> str:
    """ "artikel 3, tweede lid,": the comma closes what was put in between."""
    rest = _rest(address, inside)
    return with_article(rest) + ("," if len(rest) > 1 else "")


def _of(address: Address, inside: Address) -> str:
    if inside and address == inside:
        return ""
    return f" van {_subject(address, inside)}" if address else f" van {THE_ORDINANCE}"


def _where(address: Address, inside: Address) -> str:
    if inside and address == inside:
        return "de tekst"
    return _subject(address, inside)


def _in(within: Address, inside: Address) -> str:
    """ "in artikel 3, tweede lid, ", or nothing when that was said already."""
    rest = _rest(within, inside) if within != inside else ()
    return f"in {_subject(rest, ())} " if rest else ""


def _change_of_words(words: Words) -> str:
    come = words.becomes.removeprefix(words.was)
    if come != words.becomes and not come[0].isalnum():
        return f"wordt na “{words.was}” ingevoegd “{come.strip()}”."
    return f"wordt “{words.was}” vervangen door “{words.becomes}”."


def _renumber(instruction: Renumber, inside: Address) -> str:
    units = [unit for unit, *_ in instruction.units]
    verb = "wordt" if len(units) == 1 else "worden"
    deed = "verletterd" if letters_or_numbers(units[0]) == "verlettering" else "vernummerd"
    become = several_numbers(units, [number for _, number, _ in instruction.units])
    where = _in(instruction.within, inside)
    words = f"{where}{verb} {several(units)}" if where else f"{several(units)} {verb}"
    return f"{words} {deed} tot {become}."


def _under(renumber: Renumber | None) -> str:
    if renumber is None:
        return ""
    units = [unit for unit, *_ in renumber.units]
    become = several_numbers(units, [number for _, number, _ in renumber.units])
    return f"onder {letters_or_numbers(units[0])} van {several(units)} tot {become}"


def _delete(instruction: Delete, inside: Address) -> str:
    verb = "vervalt" if len(instruction.units) == 1 else "vervallen"
    under = f", {_under(instruction.renumber)}" if instruction.renumber else ""
    within = instruction.within
    if len(instruction.units) == 1 and not under and within != inside:
        return f"{_subject((*within, *instruction.units), inside)} {verb}."
    where = _in(within, inside)
    words = f"{where}{verb} {several(instruction.units)}" if where else f"{several(instruction.units)} {verb}"
    return f"{words}{under}."


def _insert(instruction: Insert, inside: Address) -> str:
    units, within = instruction.units, instruction.within
    first = Step(units[0].kind, units[0].number or "", units[0].label)
    verb = "wordt" if len(units) == 1 else "worden"
    what = f"een {noun(first)}" if len(units) == 1 else counted(len(units), noun(first, many=True))
    under = f", {_under(instruction.renumber)}," if instruction.renumber else ""
    where = _in(within, inside)
    unit = instruction.after or instruction.before
    if unit is None or (instruction.at_end and first.kind in ("paragraph", "point")):
        to = f"aan {where[3:]}" if where else "er " if inside else f"aan {THE_ORDINANCE} "
        return f"{to}{verb}{under} {what} toegevoegd, luidende:"
    if instruction.renewed and instruction.renumber:
        beside = ""  # its own number tells where it comes
    else:
        beside = f" {'na' if instruction.after else 'voor'} {with_article((unit,))}"
        beside += " (nieuw)" if instruction.renewed else ""
    if where:
        return f"{where}{verb}{under}{beside} {what} ingevoegd, luidende:"
    return f"{beside.strip() or under.strip(' ,')} {verb}{under if beside else ''} {what} ingevoegd, luidende:"


def _annexes(instruction: Annexes) -> str:
    count = len(instruction.units)
    if not instruction.were:
        what = "wordt een bijlage" if count == 1 else f"worden {counted(count, 'bijlagen')}"
        return f"aan {THE_ORDINANCE} {what} toegevoegd, luidende:"
    subject = "de bijlage" if instruction.were == 1 else "de bijlagen"
    if not count:
        return f"{subject} {'vervalt' if instruction.were == 1 else 'vervallen'}."
    return f"{subject} {'komt' if instruction.were == 1 else 'komen'} te luiden:"
