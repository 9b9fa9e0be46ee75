"""How the rules read a text: sentences, lists with their lead, and the way back."""

from __future__ import annotations

from leeratelier.ordinance.rules.cutting import sentences
from leeratelier.ordinance.rules.parse import parse
from leeratelier.ordinance.rules.reading import Reading


def read(text: str) -> Reading:
    return Reading(parse(text))


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "Het college stelt o.a. nr. 3 van art. 5 vast, d.d. 5 mei. Daarna volgt een verslag. In 2027. Klaar."
    assert [text[start:end].strip() for start, end in sentences(text)] == [
        "Het college stelt o.a. nr. 3 van art. 5 vast, d.d. 5 mei.",
        "Daarna volgt een verslag.",
        "In 2027.",
        "Klaar.",
    ]


def test_a_point_is_read_with_the_words_that_lead_into_it() -> None:
    reading = read("Artikel 1. Doel\nInwoners doen mee bij:\na. de voorbereiding;\nb. de uitvoering van beleid.\n")
    assert [passage.text for passage in reading.body] == [
        "Inwoners doen mee bij: de voorbereiding;",
        "Inwoners doen mee bij: de uitvoering van beleid.",
        "Inwoners doen mee bij: de voorbereiding; de uitvoering van beleid.",
    ]


def test_a_passage_knows_the_way_back_to_the_point_that_holds_the_words() -> None:
    reading = read("Artikel 1. Doel\n1. Kort.\n2. Inwoners doen mee bij:\na. de voorbereiding;\nb. de uitvoering.\n")
    whole = reading.body[-1]
    start = whole.low.index("uitvoering")
    place = whole.place(start, start + len("uitvoering"))
    assert (place.article, place.paragraph, place.point, place.quote) == ("1", "2", "b", "de uitvoering.")


def test_definitions_are_known_by_their_term() -> None:
    reading = read(
        "Artikel 1. Begrippen\nIn deze verordening wordt verstaan onder:\na. beleid: elk voornemen;\nb. raad: de raad.\n"
    )
    assert [passage.term for passage in reading.definitions] == ["beleid", "raad"]


def test_a_definition_may_stand_in_a_table_or_below_its_term() -> None:
    table = read("Artikel 1. Begrippen\nBegrip | Betekenis\nbeleid | elk voornemen\nraad | de gemeenteraad\n")
    assert [passage.term for passage in table.definitions] == ["begrip", "beleid", "raad"]
    lines = read(
        "Artikel 1. Begrippen\nDe volgende begrippen worden gebruikt:\nbeleid\nelk voornemen van de raad;\n"
        "uitdaagrecht\nhet recht een taak over te nemen.\n"
    )
    assert [passage.term for passage in lines.definitions] == ["beleid", "uitdaagrecht"]


def test_people_of_the_place_are_residents_letter_for_letter() -> None:
    reading = read("De raad van de gemeente Havenstee;\n\nArtikel 1. Doel\nHavensteeërs praten mee over beleid.\n")
    passage = reading.norms[-1]
    assert "inwoners praten mee" in passage.low
    assert len(passage.low) == len(passage.text)
    assert passage.place().quote == "Havensteeërs praten mee over beleid."


def test_a_question_and_its_answer_are_one_norm() -> None:
    reading = read("Artikel 1. Meepraten\nMaakt de gemeente een plan? Dan praat u mee. Dat geldt altijd.\n")
    assert [passage.text for passage in reading.norms] == [
        "Maakt de gemeente een plan? Dan praat u mee.",
        "Dat geldt altijd.",
    ]
