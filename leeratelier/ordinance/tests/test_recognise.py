"""From a text back to the choices: what is proposed can be confirmed, what can't be told stays open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from leeratelier.ordinance.rules.answering import complaints
from leeratelier.ordinance.rules.choices import Answers, asked, asked_fill_ins, by_slug
from leeratelier.ordinance.rules.compose import compose
from leeratelier.ordinance.rules.facts import Facts
from leeratelier.ordinance.rules.parse import parse
from leeratelier.ordinance.rules.recognise import RECOGNISERS, recognise
from leeratelier.ordinance.rules.text import as_text
from leeratelier.ordinance.rules.tree import Ordinance
from leeratelier.ordinance.tests.answering import GELDERLAND, ZEIST, pairwise

DOCUMENTS = Path(__file__).parent / "documents"
NOT_IN_THE_TEXT = {
    "voorbereider": "samen-met-inwoners",  # the college proposes it all the same
    "beleid-en-verordening": "samen",  # a text doesn't tell when the policy was made
    "intrekking": "geen-oude",  # silence may be an oversight
}


def test_every_choice_has_its_recogniser() -> None:
    assert RECOGNISERS.keys() == by_slug().keys()


@pytest.mark.parametrize("facts", [ZEIST, GELDERLAND], ids=["gemeente", "provincie"])
@pytest.mark.parametrize("row", pairwise(), ids=lambda row: row["variant"].option)
def test_what_was_composed_is_recognised(row: Answers, facts: Facts) -> None:
    found = recognise(parse(as_text(compose(row, facts).ordinance)))

    assert found.leftovers == ()
    for choice in asked(row):
        if row[choice.slug].option == NOT_IN_THE_TEXT.get(choice.slug):
            continue
        proposed = found.answers[choice.slug]
        assert proposed.option == row[choice.slug].option, choice.slug
        filled = {each.name: row[choice.slug].fill_ins[each.name] for each in asked_fill_ins(choice, row)}
        assert proposed.fill_ins == filled, choice.slug


def test_every_passage_stands_in_the_text_where_the_proposal_says() -> None:
    ordinance = _document("model-breed")
    units = {unit.id: unit for unit in ordinance.walk()}
    found = recognise(ordinance)

    places = [place for proposal in found.proposals for place in proposal.places]
    places += [place for unclear in found.unclear for place in unclear.places]
    assert len(places) > 15
    for place in places:
        source = units[place.unit].heading if place.in_heading else units[place.unit].text
        assert source[place.start : place.end] == place.quote


def test_an_ordinance_in_its_own_words_is_recognised_as_far_as_it_goes() -> None:
    found = recognise(_document("model-breed"))
    answers = found.answers

    assert answers["variant"].option == "basis"
    assert answers["eindverslag"].fill_ins == {"weken": 8}
    assert answers["termijnen"].fill_ins == {"beslissen": 12}
    assert answers["maatschappelijke-partijen"].fill_ins["soorten"] == (
        "verenigingen",
        "stichtingen",
        "sociale-ondernemingen",
        "bewonersgroepen",
    )
    assert answers["intrekking"].fill_ins == {"titels": ("Inspraakverordening Rivierwaard 2008",)}
    doubts = {unclear.choice: unclear.because for unclear in found.unclear}
    assert doubts["begrip-inwoners"] == "Het begrip inwoner bevat ook belanghebbenden."
    assert doubts["omgevingswet"] == "Alleen de aanhef noemt de Omgevingswet."


def test_a_choice_is_proposed_or_left_open_never_both() -> None:
    for path in sorted(DOCUMENTS.glob("*.txt")):
        found = recognise(parse(path.read_text(encoding="utf-8")))
        proposed, unclear = {each.choice for each in found.proposals}, {each.choice for each in found.unclear}

        assert not proposed & unclear, path.name
        assert [each for each in complaints(found.answers) if not each.open] == [], path.name


@pytest.mark.parametrize("name", ["re-integratie", "beleidsnota", "subsidie"])
def test_in_a_document_of_another_kind_nothing_is_recognised(name: str) -> None:
    found = recognise(_document(name))

    assert (found.proposals, found.unclear) == ((), ())


def test_a_name_of_another_pattern_is_kept_letter_for_letter() -> None:
    found = recognise(_closing("Deze verordening wordt aangehaald als: Verordening Samen Voorbeelddam 2026."))

    assert found.answers["citeertitel"].fill_ins == {"titel": "Verordening Samen Voorbeelddam 2026"}


@pytest.mark.parametrize(
    ("sentence", "option", "fill_ins"),
    [
        ("Deze verordening treedt in werking op 1 januari 2027.", "vaste-datum", {"datum": date(2027, 1, 1)}),
        ("Deze verordening treedt in werking op de dag na die van de bekendmaking.", "dag-na-bekendmaking", {}),
        ("Deze verordening treedt in werking op de achtste dag na de bekendmaking.", "achtste-dag", {}),
    ],
)
def test_the_day_of_entry_is_read(sentence: str, option: str, fill_ins: dict[str, date]) -> None:
    answer = recognise(_closing(sentence)).answers["inwerkingtreding"]

    assert (answer.option, answer.fill_ins) == (option, fill_ins)


@pytest.mark.parametrize(
    "sentence",
    [
        "Deze verordening treedt in werking op 31 februari 2027.",
        "Deze verordening treedt in werking op een door het college te bepalen tijdstip.",
    ],
)
def test_a_day_of_entry_that_can_not_be_told_stays_open(sentence: str) -> None:
    found = recognise(_closing(sentence))

    assert "inwerkingtreding" not in found.answers
    (unclear,) = (each for each in found.unclear if each.choice == "inwerkingtreding")
    assert unclear.places


def test_brackets_and_variants_of_a_model_are_pointed_out() -> None:
    text = _TEXT.format(last="[Variant 2: Het college stelt nadere regels.]")

    (place,) = recognise(parse(text)).leftovers
    assert place.quote.startswith("[Variant 2")


@pytest.mark.parametrize("text", ["", "Agenda van de vergadering", "The council adopts this ordinance."])
def test_of_next_to_nothing_nothing_is_made(text: str) -> None:
    assert recognise(parse(text)).proposals == ()


_TEXT = """Participatieverordening Voorbeelddam

Artikel 1 Reikwijdte
Inwoners en belanghebbenden worden betrokken bij de voorbereiding, uitvoering en evaluatie van beleid.

Artikel 2 Plan
Het bestuursorgaan stelt vooraf een participatieplan vast.

Artikel 3 Slot
1. {last}
2. Deze verordening gaat over participatie.
"""


def _closing(sentence: str) -> Ordinance:
    return parse(_TEXT.format(last=sentence))


def _document(name: str) -> Ordinance:
    return parse((DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8"))
