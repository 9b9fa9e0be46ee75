"""From an existing text: which answers to the choices does it hold? A person confirms every one of them.

What can't be told stays open, with the passage that raised the doubt. That something isn't found is a weaker answer
than a passage: such a proposal has no places.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from leeratelier.ordinance.rules.check import NATURE
from leeratelier.ordinance.rules.checks import CHECKS
from leeratelier.ordinance.rules.choices import Answer, asked, choices
from leeratelier.ordinance.rules.outcome import Place
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.recognise import challenged, closing, scope, steering, working
from leeratelier.ordinance.rules.recognise.finding import Doubt, Found, Recogniser, matches
from leeratelier.ordinance.rules.tree import Ordinance

RECOGNISERS: Mapping[str, Recogniser] = {
    **scope.RECOGNISERS,
    **working.RECOGNISERS,
    **challenged.RECOGNISERS,
    **steering.RECOGNISERS,
    **closing.RECOGNISERS,
}


@dataclass(frozen=True)
class Proposal:
    """`places` are the passages to confirm; without any, the answer rests on what the text doesn't say."""

    choice: str
    answer: Answer
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Unclear:
    """A question that the text leaves open; `because` is one Dutch sentence."""

    choice: str
    because: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Recognised:
    proposals: tuple[Proposal, ...]
    unclear: tuple[Unclear, ...]
    leftovers: tuple[Place, ...]  # brackets and variants of a model that were never taken out

    @property
    def answers(self) -> dict[str, Answer]:
        return {proposal.choice: proposal.answer for proposal in self.proposals}


def recognise(ordinance: Ordinance) -> Recognised:
    """Only choices that the proposed answers leave to be made: a text without overheidsparticipatie has no layout
    for it. In a document of another kind there is nothing to recognise."""
    reading = Reading(ordinance)
    if CHECKS[NATURE](reading).outcome == "missing":
        return Recognised((), (), ())
    found = {choice.slug: RECOGNISERS[choice.slug](reading) for choice in choices()}
    answers = {slug: _answer(told) for slug, told in found.items() if isinstance(told, Found)}
    open_to_choose = {choice.slug for choice in asked(answers)}
    return Recognised(
        proposals=tuple(
            Proposal(slug, answers[slug], told.places)
            for slug, told in found.items()
            if isinstance(told, Found) and slug in open_to_choose
        ),
        unclear=tuple(
            Unclear(slug, told.because, told.places)
            for slug, told in found.items()
            if isinstance(told, Doubt) and slug in open_to_choose
        ),
        leftovers=tuple(_leftovers(reading)),
    )


def _answer(found: Found) -> Answer:
    return Answer(found.option, found.fill_ins)


_LEFTOVER = (
    r"[\[<{](?:[^\[\]<>{}]{0,20}\b)?(?:variant|optie|optioneel|facultatief|eventueel|keuze|alternatief|of)\b"
    r"|^\W*(?:variant|optie|alternatief) [12ab]{1,2}\b"
)


def _leftovers(reading: Reading) -> Iterator[Place]:
    for match in matches((*reading.preamble, *reading.body), _LEFTOVER):
        yield match.place
