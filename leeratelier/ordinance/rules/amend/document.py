"""The amendment as an ordinance of its own: Artikel I with its onderdelen, Artikel II for the day it takes effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from leeratelier.ordinance.rules.amend.instructions import Address, Amendment, Instruction
from leeratelier.ordinance.rules.amend.naming import name
from leeratelier.ordinance.rules.amend.sentences import Sentence, sentence
from leeratelier.ordinance.rules.text import as_text as text_of
from leeratelier.ordinance.rules.tree import Ordinance, Unit

UNKNOWN_TITLE = "[naam van de verordening]"
_OPEN = "[organisatie]", "[grondslag]"
_SIGNING = ("Aldus vastgesteld in de openbare raadsvergadering van [datum].", "De griffier,", "De voorzitter,")
_TAKES_EFFECT = "Deze verordening treedt in werking met ingang van [datum]."


def as_ordinance(amendment: Amendment, *, council: str = "", basis: str = "") -> Ordinance:
    """`council` as in "de gemeente Voorbeelddam", `basis` as in "artikel 150 van de Gemeentewet"; else left open.

    What only people can decide (the day, the proposal) is left open between square brackets.
    """
    title = amendment.title or UNKNOWN_TITLE
    preamble = (
        f"De raad van {council or _OPEN[0]};",
        "gelezen het voorstel van burgemeester en wethouders van [datum];",
        f"gelet op {basis or _OPEN[1]};",
        "besluit vast te stellen de volgende verordening:",
    )
    words = f"De {title} wordt als volgt gewijzigd:"
    changes = Unit("art-I", "article", "Artikel I", "I", text=words, children=tuple(_onderdelen(amendment)))
    starts = Unit("art-II", "article", "Artikel II", "II", text=_TAKES_EFFECT)
    return Ordinance(
        (
            Unit("opschrift", "title", text=f"Verordening tot wijziging van de {title}"),
            Unit("aanhef", "preamble", children=_texts("aanhef", preamble)),
            Unit("regeling", "body", children=(changes, starts)),
            Unit("slot", "closing", children=_texts("slot", _SIGNING)),
        )
    )


def as_text(amendment: Amendment, *, council: str = "", basis: str = "") -> str:
    return text_of(as_ordinance(amendment, council=council, basis=basis))


def onderdelen(amendment: Amendment) -> Iterator[Sequence[Sentence]]:
    """What belongs together: all that one article changes, with a first sentence that names it."""
    for _, group in groupby(amendment.instructions, key=_group):
        instructions = list(group)
        article = _group(instructions[0])
        if len(instructions) == 1 or not isinstance(article, tuple):
            yield from ([sentence(each)] for each in instructions)
            continue
        opening = name(article)
        yield [
            (f"{opening[0].upper()}{opening[1:]} wordt als volgt gewijzigd:", ()),
            *(sentence(each, article) for each in instructions),
        ]


def letter(index: int) -> str:
    """A … Z, AA, AB …"""
    return (letter(index // 26 - 1) if index >= 26 else "") + chr(65 + index % 26)


def _group(instruction: Instruction) -> Address | int:
    """The article that the instruction is about; each other instruction stands alone."""
    address: Address = getattr(instruction, "address", ()) or getattr(instruction, "within", ())
    if address and address[0].kind == "article":
        return address[:1]
    return id(instruction)


def _onderdelen(amendment: Amendment) -> Iterator[Unit]:
    found = list(onderdelen(amendment))
    for index, sentences in enumerate(found):
        own = f"art-I-{letter(index)}"
        (words, quoted), *inner = sentences
        children = (*_texts(own, quoted), *_numbered(own, inner))
        if len(found) == 1:
            yield Unit(own, "text", text=words)
            yield from children
        else:
            yield Unit(own, "point", f"{letter(index)}.", letter(index), text=words, children=children)


def _numbered(above: str, sentences: Iterable[Sentence]) -> Iterator[Unit]:
    for number, (words, quoted) in enumerate(sentences, 1):
        own = f"{above}-{number}"
        yield Unit(own, "point", f"{number}.", str(number), text=words, children=_texts(own, quoted))


def _texts(above: str, lines: Iterable[str]) -> tuple[Unit, ...]:
    return tuple(Unit(f"{above}-tekst-{number}", "text", text=line) for number, line in enumerate(lines, 1) if line)
