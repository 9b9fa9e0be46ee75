"""How hard an article reads, by the formula of Flesch as W.H. Douma fitted it to Dutch.

Score = 206.835 - 0.93 x words per sentence - 77 x syllables per word; 0-30 very hard, 30-45 hard, 45-60 fairly hard,
60-70 normal, above that easy. It counts lengths, and knows nothing of what is said: an estimate. The formula has no
levels of the European framework; that B1 lies at about 60 is our own reading of its table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from leeratelier.ordinance.rules.checks import check
from leeratelier.ordinance.rules.cutting import sentences
from leeratelier.ordinance.rules.outcome import Place, Result
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.spots import Spot
from leeratelier.ordinance.rules.tree import Unit

VERY_HARD = 30.0
FEWEST_WORDS = 30  # a shorter article tells too little

_VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûü"
_AS_ONE = ("aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ou", "au", "ai", "oi")  # one sound in two letters
_AS_TWO = ("iee", "eie")  # financieel, klei-en: here two sounds share a letter with both pairs


@dataclass(frozen=True, slots=True)
class Counts:
    words: int
    sentences: int
    syllables: int

    @property
    def score(self) -> float:
        if not self.words or not self.sentences:
            return 100.0
        return 206.835 - 0.93 * self.words / self.sentences - 77 * self.syllables / self.words


@check("leesniveau")
def no_article_reads_very_hard(reading: Reading) -> Result:
    """L, advice, an estimate. Definitions and closing articles are formulas, and left out."""
    found: list[tuple[float, Spot, Place]] = []
    for spot in reading.spots:
        article = spot.unit
        if (
            article.kind != "article"
            or spot.part != "body"
            or spot.amending
            or _FORMULA.search(article.heading.lower())
        ):
            continue
        if spot.content.count(" ") < FEWEST_WORDS - 1:
            continue
        counts = counted(article)
        if counts.words >= FEWEST_WORDS and counts.score < VERY_HARD and (place := spot.whole()):
            found.append((counts.score, spot, place))
    if not found:
        return Result("met")
    found.sort(key=lambda each: each[0])
    told = ", ".join(f"artikel {spot.cite.article} ({max(0, round(score))})" for score, spot, _place in found[:5])
    because = f"Naar schatting heel moeilijk, op een schaal van 0 tot 100: {told}. B1 ligt ongeveer bij 60."
    return Result("missing", tuple(place for _score, _spot, place in found[:10]), because)


_FORMULA = re.compile(r"begrip|definitie|citeer|inwerking|intrekking|overgang|slotbepaling|bedoelen")


def counted(article: Unit) -> Counts:
    """Every item of a list is read as a sentence of its own; the words that lead into it are one too."""
    content = article.content
    lengths = sum(1 for unit in article.walk() if unit.text for _sentence in sentences(unit.text))
    return Counts(len(content.split()), lengths, syllables(content))


def syllables(text: str) -> int:
    """By the vowels: 'ideaal' has three, 'financieel' four. A letter word such as 'nr' has none."""
    low = text.lower()
    count = low.count
    return sum(map(count, _VOWELS)) - sum(map(count, _AS_ONE)) + sum(map(count, _AS_TWO))
