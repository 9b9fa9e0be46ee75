"""Numbers of articles, leden and onderdelen that skip or come twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.parse.marks import ROMAN
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.spots import Spot, stands_as_heading
from leeratelier.ordinance.rules.tree import Unit

Count = tuple[tuple[int, ...], int]  # the number and the letter behind it: 3a is ((3,), 1), 2.4 is ((2, 4), 0)

_NUMBER = re.compile(r"(\d+(?:[.:]\d+)*)([a-z]{0,2})$")
_RANGE = re.compile(r"(?:tot en met|t/m|-|–) ?(\d+)")


@check("nummering")
def numbers_follow_each_other(reading: Reading) -> Result:
    """L: a fragment that begins with a later article is `unclear`."""
    faults = [*_articles(reading), *_below_articles(reading)]
    sure = [(place, told) for place, told, certain in faults if certain]
    if sure:
        because = " ".join(dict.fromkeys(told for _place, told in sure[:3]))
        return Result("missing", tuple(place for place, _told in sure[:20]), because)
    if faults:
        place, told, _certain = faults[0]
        return Result("unclear", (place,), told)
    return Result("met")


Fault = tuple[Place, str, bool]


def _articles(reading: Reading) -> Iterator[Fault]:
    spots = {spot.unit.id: spot for spot in reading.spots if spot.unit.kind == "article" and spot.part == "body"}
    before: Count | None = None
    whole = bool(reading.ordinance.preamble or reading.title)
    for article in reading.ordinance.articles:
        spot = spots.get(article.id)
        now = _count(article.number or "")
        if spot is None or now is None:
            continue
        if before is None:
            told = "" if set(now[0]) == {1} and not now[1] else f"De tekst begint met artikel {article.number}."
        else:
            told = _wrong(before, now, f"artikel {article.number}", nested=len(now[0]) > 1)
        if told and (place := spot.whole()):
            yield place, told, before is not None or whole
        before = _last_of_range(article, now)


def _last_of_range(article: Unit, now: Count) -> Count:
    """'Artikelen 4 tot en met 6 (vervallen)'."""
    found = _RANGE.match(article.heading) if article.label.lower().startswith("artikelen") else None
    return ((int(found[1]),), 0) if found and len(now[0]) == 1 else now


def _below_articles(reading: Reading) -> Iterator[Fault]:
    for spot in reading.spots:
        if not spot.unit.children or spot.part != "body" or spot.article is None or spot.amending:
            continue
        for row in _rows(spot.unit.children):
            yield from _row(spot, row)


def _rows(children: Sequence[Unit]) -> Iterator[list[Unit]]:
    """Leden that follow each other, and onderdelen of one list; a text in between ends a list, not the leden."""
    leden = [child for child in children if child.kind == "paragraph" and child.number and not stands_as_heading(child)]
    if leden:
        yield leden
    points: list[Unit] = []
    for child in children:
        if child.kind == "point" and child.number and not stands_as_heading(child):
            points.append(child)
        elif points:
            yield points
            points = []
    if points:
        yield points


def _row(spot: Spot, row: list[Unit]) -> Iterator[Fault]:
    counts = _letters(row) or [_count(unit.number or "") for unit in row]
    word = "lid" if row[0].kind == "paragraph" else "onderdeel"
    before: Count | None = None
    for unit, now in zip(row, counts, strict=True):
        if now is None:
            before = None
            continue
        now = ((now[0][-1],), now[1])
        told = ""
        if before:
            told = _wrong(before, now, f"{word} {unit.number}")
            told = told and f"{_where(spot)}: {told[0].lower()}{told[1:]}"
        elif unit is row[0] and now != ((1,), 0) and not _first_stands_above(spot.unit, now):
            told = f"{_where(spot)} begint met {word} {unit.number}."
        if told and (place := Spot(unit, spot.cite.inside(unit), spot.part).whole()):
            yield place, told, True
        before = now


def _first_stands_above(owner: Unit, now: Count) -> bool:
    """'… te verzoeken om: a. taken van de gemeente;' on one line, and b on the next."""
    number = now[0][0] - 1
    return number == 1 and re.search(r"(?:^|\s)(?:a|1)[.)°]\s", owner.text) is not None


def _where(spot: Spot) -> str:
    cite = spot.cite
    return f"Artikel {cite.article}, lid {cite.paragraph}" if cite.paragraph else f"Artikel {cite.article}"


def _wrong(before: Count, now: Count, name: str, *, nested: bool = False) -> str:
    """Empty where `now` may follow `before`."""
    if before == now:
        return f"{name[0].upper()}{name[1:]} staat er twee keer."
    if now[1]:
        fits = now[0] == before[0] and now[1] == before[1] + 1
    elif nested and len(before[0]) == len(now[0]):
        fits = _next_nested(before[0], now[0])
    else:
        fits = len(before[0]) != len(now[0]) or (now[0][:-1] == before[0][:-1] and now[0][-1] == before[0][-1] + 1)
    if fits:
        return ""
    if now < before:
        return f"Voor {name} staat een hoger nummer."
    return f"Voor {name} is een nummer overgeslagen."


def _next_nested(before: tuple[int, ...], now: tuple[int, ...]) -> bool:
    """1.4 is followed by 1.5 or 2.1."""
    for level in range(len(now)):
        if now[:level] == before[:level] and now[level] == before[level] + 1:
            return all(number == 1 for number in now[level + 1 :])
    return False


def _count(number: str) -> Count | None:
    low = number.lower()
    found = _NUMBER.match(low)
    if found:
        digits = tuple(int(part) for part in re.split(r"[.:]", found[1]))
        return digits, _letter(found[2])
    return ((ROMAN[low],), 0) if low in ROMAN else None


def _letters(row: list[Unit]) -> list[Count | None] | None:
    """A list in letters; 'i' after 'h' is a letter, in front of 'ii' a number."""
    numbers = [(unit.number or "").lower() for unit in row]
    if not all(number.isalpha() and len(number) <= 5 for number in numbers):
        return None
    if numbers[0] == "i" and (len(numbers) == 1 or numbers[1] == "ii"):
        return None
    if not all(len(set(number)) == 1 for number in numbers):
        return None
    return [((_letter(number),), 0) for number in numbers]


def _letter(letters: str) -> int:
    """a is 1, z is 26, aa is 27; none is 0."""
    return 26 * (len(letters) - 1) + ord(letters[0]) - 96 if letters else 0
