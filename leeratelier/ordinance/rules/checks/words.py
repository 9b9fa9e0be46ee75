"""Words that don't belong in a rule: doubled by mistake, "en/of", and "zal" where the present tense says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import eq

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.spots import Spot

_MOST = 20  # places shown
_QUOTED = re.compile(r"“[^”]{0,400}”|‘[^’]{2,400}’|„[^”“]{0,400}[”“]|\"[^\"]{0,400}\"|(?<!\w)'[^']{2,400}'(?!\w)")

_TWICE = re.compile(r"(?<![\w'’-])((?=[^\W\d])\w+)[ \n\u00a0]+\1(?![\w'’-])", re.IGNORECASE)
_PHRASE_TWICE = re.compile(
    r"(?<![\w'’-])((?=[^\W\d])\w+(?:[ \n\u00a0]+[^\W\d]\w*){1,3})[ \n\u00a0]+\1(?![\w'’-])", re.IGNORECASE
)
_LONGEST_PHRASE = 4  # words
_WORDS = re.compile(r"\w+")
#  'de wet die die taak noemt', 'de taken die zij zij aan zij doen'
_GRAMMAR = frozenset("die dat wie u zij hij had was zijn".split())
#  'als het het verzoek afwijst', 'dient het plan in in tweevoud': grammar, or a slip
_MAY_BE_GRAMMAR = frozenset("het er aan in op voor uit af toe mee over om bij door ze waren hun".split())
_OPENER_LAST = re.compile(r"\b(gelet op|overwegende dat|overwegende|gelezen|gezien)\W*$", re.IGNORECASE)


@check("woord-dubbel")
def no_word_stands_twice(reading: Reading) -> Result:
    """L: `unclear` where grammar may ask for the double."""
    sure: list[Place] = []
    doubtful: list[Place] = []
    for spot in reading.spots:
        if spot.part == "front" or spot.unit.kind == "table":
            continue
        for words, in_heading in spot.texts:
            for start, end, certain in _doubles(words):
                if not start and not in_heading and _is_a_glued_heading(spot):
                    continue
                (sure if certain else doubtful).append(spot.place(start, end, in_heading=in_heading))
    sure += _openers_twice(reading)
    if sure:
        return Result("missing", tuple(sure[:_MOST]), f"Dubbel staat: {_listed(sure)}.")
    if doubtful:
        because = f"Kijk of dit zo hoort: {_listed(doubtful)}. Soms moet een woord dubbel, vaak is het een vergissing."
        return Result("unclear", tuple(doubtful[:5]), because)
    return Result("met")


def _doubles(words: str) -> Iterator[tuple[int, int, bool]]:
    single = _WORDS.findall(words.lower())
    once = any(map(eq, single, single[1:]))
    phrase = any(any(map(eq, single, single[apart:])) for apart in range(2, _LONGEST_PHRASE + 1))
    if phrase:
        pairs = list(pairwise(single))
        phrase = any(any(map(eq, pairs, pairs[apart:])) for apart in range(2, _LONGEST_PHRASE + 1))
    for found in _TWICE.finditer(words) if once else ():
        word = found[1].lower()
        if word in _GRAMMAR or len(word) < 2 or _is_a_name(words, found):
            continue
        yield found.start(), found.end(), word not in _MAY_BE_GRAMMAR
    for found in _PHRASE_TWICE.finditer(words) if phrase else ():
        first, *others = found[1].lower().split()
        if any(other != first for other in others):
            yield found.start(), found.end(), True


def _is_a_name(words: str, found: re.Match[str]) -> bool:
    """'Baden Baden': a capital on both, within a sentence and not all in capitals."""
    second = words[found.end() - len(found[1]) : found.end()]
    return found[1].istitle() and second.istitle()


def _is_a_glued_heading(spot: Spot) -> bool:
    """An article whose heading was read as the first words of its text, which then repeats it."""
    return spot.unit.kind == "article" and not spot.unit.heading


def _openers_twice(reading: Reading) -> Iterator[Place]:
    """'overwegende dat:' above a line that begins with the same words."""
    before = ""
    for spot in reading.spots:
        if spot.part != "preamble" or not spot.unit.text:
            continue
        text = spot.unit.text
        if before and (found := re.match(rf"\W*{re.escape(before)}\b", text, re.IGNORECASE)):
            yield spot.place(0, found.end())
        last = _OPENER_LAST.search(text)
        before = last[1] if last else ""


def _listed(places: list[Place]) -> str:
    return ", ".join(dict.fromkeys(f"‘{' '.join(place.quote.split())}’" for place in places[:3]))


_AND_OR = re.compile(r"\ben\s*[/(]\s*\)?\s*of\b|\bof\s*/\s*en\b|\ben-of\b", re.IGNORECASE)


@check("en-of")
def no_and_or(reading: Reading) -> Result:
    """L. A proposal bound in front isn't the ordinance; in quotation marks the words are talked about."""
    found = [
        place for spot in reading.spots if spot.part != "front" for place in _outside_quotes(spot, _AND_OR, marks="/-(")
    ]
    return Result("missing", tuple(found[:_MOST])) if found else Result("met")


_FUTURE = re.compile(r"\b(?:zal|zullen)\b", re.IGNORECASE)
_EXPECTED = re.compile(
    r"\b(?:verwacht\w*|naar verwachting|aannemelijk|vermoed\w*|waarschijnlijk\w*|dreig\w*|kans|voorzien(?:baar|bare)?"
    r"|vrees\w*|vrezen|voornemens?|beoog\w*|plan|blijkt|gevolgen)\b"
)


@check("toekomende-tijd")
def norms_stand_in_the_present(reading: Reading) -> Result:
    """L: in articles only. What is expected to happen is no norm, and so `unclear`."""
    if not _FUTURE.search(reading.everything):
        return Result("met")
    sure: list[Place] = []
    doubtful: list[Place] = []
    articles = bool(reading.ordinance.articles)
    for spot in reading.spots:
        if not (spot.article if articles else spot.part in ("body", "stray")) or spot.part not in ("body", "stray"):
            continue
        if spot.unit.kind == "article" and spot.unit.heading.count(" ") < _SENTENCE:
            texts = _outside_quotes(spot, _FUTURE, headings=False)
        else:
            texts = _outside_quotes(spot, _FUTURE)
        for place in texts:
            source = spot.unit.heading if place.in_heading else spot.unit.text
            before = re.split(r"[.;?]\s", source[: place.start].lower())[-1]
            (doubtful if _EXPECTED.search(before) else sure).append(place)
    if sure:
        return Result("missing", tuple(sure[:_MOST]))
    if doubtful:
        because = (
            "Er staat ‘zal’ of ‘zullen’ bij iets wat nog moet blijken. Kijk of het een regel is of een verwachting."
        )
        return Result("unclear", tuple(doubtful[:5]), because)
    return Result("met")


_SENTENCE = 7  # spaces: a heading this long is a norm


def _outside_quotes(spot: Spot, pattern: re.Pattern[str], *, headings: bool = True, marks: str = "") -> Iterator[Place]:
    for words, in_heading in spot.texts:
        if (in_heading and not headings) or (marks and not any(mark in words for mark in marks)):
            continue
        found = list(pattern.finditer(words))
        quoted = [quote.span() for quote in _QUOTED.finditer(words)] if found else []
        for match in found:
            if not any(start <= match.start() and match.end() <= end for start, end in quoted):
                yield spot.place(match.start(), match.end(), in_heading=in_heading)
