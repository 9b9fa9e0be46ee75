"""The sentences of an amending ordinance, and what carries them out."""

from __future__ import annotations

import pytest

from leeratelier.ordinance.rules.amend import CannotApply, apply, as_ordinance, as_text, generate
from leeratelier.ordinance.rules.parse import parse
from leeratelier.ordinance.tests.test_amend_properties import said

TEXT = """Verordening inwonersparticipatie Voorbeelddam
Artikel 1 Doel
Deze verordening regelt hoe inwoners worden betrokken bij de voorbereiding van beleid.
Artikel 2 Participatieplan
1. Het college stelt voor elk voornemen vooraf een participatieplan vast.
2. Het plan noemt:
a. het doel van de participatie;
b. de ruimte die deelnemers hebben;
c. de werkvorm en de planning.
3. Het college maakt het plan bekend op de website van de gemeente.
Artikel 3 Eindverslag
Binnen acht weken na afloop maakt het college een eindverslag met de opbrengst bekend.
Artikel 4 Evaluatie
Het college brengt elke twee jaar aan de raad verslag uit over de werking van deze regels.
Artikel 5 Inwerkingtreding
Deze verordening treedt in werking op 1 januari 2027.
"""
_WEBSITE = "3. Het college maakt het plan bekend op de website van de gemeente."
_REPORT = (
    "Artikel 3 Eindverslag\nBinnen acht weken na afloop maakt het college een eindverslag met de opbrengst bekend.\n"
)
_REVIEW = (
    "Artikel 4 Evaluatie\nHet college brengt elke twee jaar aan de raad verslag uit over de werking van deze regels.\n"
)

CASES = {
    "words": ([("acht weken", "zes weken")], ["In artikel 3 wordt “acht” vervangen door “zes”."]),
    "words in": (
        [("voorbereiding van", "voorbereiding en uitvoering van")],
        ["In artikel 1 wordt na “voorbereiding” ingevoegd “en uitvoering”."],
    ),
    "lid anew": (
        [(_WEBSITE, "3. Bekendmaking gebeurt digitaal en in het huis-aan-huisblad.")],
        ["Artikel 2, derde lid, komt te luiden:", "3. Bekendmaking gebeurt digitaal en in het huis-aan-huisblad."],
    ),
    "point anew": (
        [("b. de ruimte die deelnemers hebben;", "b. wie meepraat;")],
        ["Artikel 2, tweede lid, onderdeel b, komt te luiden:", "b. wie meepraat;"],
    ),
    "heading": ([("Participatieplan", "Plan vooraf")], ["Het opschrift van artikel 2 komt te luiden:", "Artikel 2 Plan vooraf"]),
    "article in": (
        [("Artikel 5 I", "Artikel 4a Register\nDe griffier houdt een register bij.\nArtikel 5 I")],
        ["Na artikel 4 wordt een artikel ingevoegd, luidende:", "Artikel 4a Register"],
    ),
    "articles in": (
        [("Artikel 5 I", "Artikel 4a Register\nEr is een register.\nArtikel 4b Loket\nEr is een loket.\nArtikel 5 I")],
        ["Na artikel 4 worden twee artikelen ingevoegd, luidende:"],
    ),
    "article first": (
        [("Artikel 1 Doel", "Artikel 0 Woorden\nWat hier staat, geldt.\nArtikel 1 Doel")],
        ["Voor artikel 1 wordt een artikel ingevoegd, luidende:"],
    ),
    "article out": ([(_REVIEW, "")], ["Artikel 4 vervalt."]),
    "articles out": ([(_REPORT, ""), (_REVIEW, "")], ["De artikelen 3 en 4 vervallen."]),
    "article out, numbers close up": (
        [(_REPORT, ""), ("Artikel 4 ", "Artikel 3 "), ("Artikel 5 ", "Artikel 4 ")],
        ["Artikel 3 vervalt.", "De artikelen 4 en 5 worden vernummerd tot artikelen 3 en 4."],
    ),
    "article in, numbers move up": (
        [("Artikel 5 I", "Artikel 6 I"), ("Artikel 4 E", "Artikel 5 E"), ("Artikel 5 E", "Artikel 4 Loket\nEr is een loket.\nArtikel 5 E")],
        ["Na artikel 3 wordt, onder vernummering van de artikelen 4 en 5 tot artikelen 5 en 6, een artikel ingevoegd, luidende:"],
    ),
    "lid at the end": (
        [(_WEBSITE, f"{_WEBSITE}\n4. De raad krijgt het plan toegestuurd.")],
        ["Aan artikel 2 wordt een lid toegevoegd, luidende:", "4. De raad krijgt het plan toegestuurd."],
    ),
    "lid between": (
        [("2. Het plan", "2. De raad krijgt het toegestuurd.\n3. Het plan"), (_WEBSITE, _WEBSITE.replace("3.", "4."))],
        ["In artikel 2 wordt, onder vernummering van het tweede en derde lid tot derde en vierde lid, na het eerste lid "
         "een lid ingevoegd, luidende:"],
    ),
    "lid out": (
        [("1. Het college stelt voor elk voornemen vooraf een participatieplan vast.\n", ""), ("2. Het plan", "1. Het plan"),
         (_WEBSITE, _WEBSITE.replace("3.", "2."))],
        ["In artikel 2 vervalt het eerste lid, onder vernummering van het tweede en derde lid tot eerste en tweede lid."],
    ),
    "point out": (
        [("b. de ruimte die deelnemers hebben;\nc.", "b.")],
        ["In artikel 2, tweede lid, vervalt onderdeel b, onder verlettering van onderdeel c tot onderdeel b."],
    ),
    "point at the end": (
        [("de planning.", "de planning;\nd. de terugkoppeling.")],
        ["Artikel 2 wordt als volgt gewijzigd:", "De punt aan het slot van het tweede lid, onderdeel c, wordt vervangen "
         "door een puntkomma.", "Aan het tweede lid wordt een onderdeel toegevoegd, luidende:"],
    ),
    "opening": (
        [("2. Het plan noemt:", "2. In elk participatieplan dat het college vaststelt, staat ten minste:")],
        ["De aanhef van artikel 2, tweede lid, komt te luiden:"],
    ),
    "title": (
        [("Verordening inwonersparticipatie", "Participatieverordening")],
        ["Het opschrift van de verordening komt te luiden:", "Participatieverordening Voorbeelddam"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "sentences"), CASES.values(), ids=CASES.keys())
def test_a_change_is_ordered_as_a_lawyer_writes_it(changes: list[tuple[str, str]], sentences: list[str]) -> None:
    text = TEXT
    for was, becomes in changes:
        assert was in text
        text = text.replace(was, becomes)
    old, new = parse(TEXT), parse(text)
    amendment = generate(old, new)
    written = as_text(amendment)
    for sentence in sentences:
        assert sentence in written
    assert said(apply(amendment, old)) == said(new)


def test_several_changes_stand_in_the_order_of_the_text_with_a_letter_each() -> None:
    new = TEXT.replace("acht weken", "zes weken").replace(_REVIEW, "").replace("het doel van", "het belang van")
    ordinance = as_ordinance(generate(parse(TEXT), parse(new)))
    points = [(unit.label, unit.text) for unit in ordinance.articles[0].children]
    assert points == [
        ("A.", "In artikel 2, tweede lid, onderdeel a, wordt “doel” vervangen door “belang”."),
        ("B.", "In artikel 3 wordt “acht” vervangen door “zes”."),
        ("C.", "Artikel 4 vervalt."),
    ]


def test_what_only_people_can_decide_is_left_open() -> None:
    written = as_text(generate(parse(TEXT), parse(TEXT.replace("acht", "zes"))), council="de gemeente Voorbeelddam")
    assert "De raad van de gemeente Voorbeelddam;" in written
    assert "gelet op [grondslag];" in written
    assert "Artikel II\n\nDeze verordening treedt in werking met ingang van [datum]." in written


def test_the_written_text_is_read_back_as_two_articles_that_quote() -> None:
    new = TEXT.replace("Artikel 5 I", "Artikel 4a Register\nDe griffier houdt een register bij.\nArtikel 5 I")
    again = parse(as_text(generate(parse(TEXT), parse(new))))
    assert [article.number for article in again.articles] == ["I", "II"]


def test_numbers_that_shift_are_told_with_what_to_look_at() -> None:
    new = TEXT.replace(_REPORT, "").replace("Artikel 4 ", "Artikel 3 ").replace("Artikel 5 ", "Artikel 4 ")
    assert any("Er worden artikelen vernummerd" in remark for remark in generate(parse(TEXT), parse(new)).remarks)


def test_another_text_than_it_was_made_for_is_refused() -> None:
    amendment = generate(parse(TEXT), parse(TEXT.replace("acht weken", "zes weken")))
    with pytest.raises(CannotApply):
        apply(amendment, parse(TEXT.replace("acht weken", "tien weken")))


def test_units_that_stay_keep_their_identity() -> None:
    old = parse(TEXT)
    new = parse(TEXT.replace(_REPORT, "").replace("Artikel 4 ", "Artikel 3 ").replace("Artikel 5 ", "Artikel 4 "))
    made = apply(generate(old, new), old)
    assert [article.id for article in made.articles] == ["art-1", "art-2", "art-4", "art-5"]
