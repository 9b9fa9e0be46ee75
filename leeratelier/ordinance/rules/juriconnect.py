"""Articles of national laws that a text cites, with the reference by which computers find them (juriconnect).

The forms are those of real files of the CVDR: `1.0:c:BWBR0024779&artikel=2.1&lid=1` in the metadata, and
`https://wetten.overheid.nl/jci1.3:c:BWBR0024779&artikel=2.1` as a link. We add no date: which version of the law was
meant is for the maker of the text to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LAWS = {
    "gemeentewet": "BWBR0005416",
    "provinciewet": "BWBR0005645",
    "waterschapswet": "BWBR0005108",
    "algemene wet bestuursrecht": "BWBR0005537",
    "omgevingswet": "BWBR0037885",
    "omgevingsbesluit": "BWBR0041278",
    "bekendmakingswet": "BWBR0004287",
    "algemene termijnenwet": "BWBR0002448",
}
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende")
_NUMBER = r"[0-9]{1,3}(?:[.:][0-9]{1,3})?[a-z]?"
_LID = rf"(?:,? (?:{'|'.join(_ORDINALS)})(?:(?:,| en) (?:{'|'.join(_ORDINALS)}))* (?:lid|leden))?"
_CITED = re.compile(
    rf"\bartikel(?:en)? (?P<numbers>{_NUMBER}{_LID}(?:(?:,? en|,) (?:artikel )?{_NUMBER}{_LID})*)"
    rf",? van de (?P<law>{'|'.join(LAWS)})\b",
    re.I,
)
_ONE = re.compile(rf"(?P<number>{_NUMBER})(?P<lid>{_LID})", re.I)


@dataclass(frozen=True, slots=True)
class Citation:
    """`start` and `end` are the words to link: the whole of "artikel 150 van de Gemeentewet", or one number of more."""

    start: int
    end: int
    law: str
    bwbr: str
    article: str
    lid: int | None

    @property
    def words(self) -> str:
        lid = f", {_ORDINALS[self.lid - 1]} lid" if self.lid else ""
        return f"artikel {self.article}{lid}, van de {self.law}" if lid else f"artikel {self.article} van de {self.law}"

    @property
    def reference(self) -> str:
        lid = f"&lid={self.lid}" if self.lid else ""
        return f"c:{self.bwbr}&artikel={self.article}{lid}"

    @property
    def link(self) -> str:
        return f"https://wetten.overheid.nl/jci1.3:{self.reference}"


def citations(text: str) -> Iterator[Citation]:
    """In the order of the text, never overlapping. Of several leden only the article is cited."""
    for cited in _CITED.finditer(text):
        law = cited["law"]
        found = list(_ONE.finditer(text, cited.start("numbers"), cited.end("numbers")))
        for one in found:
            start, end = (cited.start(), cited.end()) if len(found) == 1 else one.span()
            yield Citation(start, end, law, LAWS[law.lower()], one["number"], _lid(one["lid"]))


def _lid(words: str) -> int | None:
    leden = [word for word in re.findall(r"\w+", words.lower()) if word in _ORDINALS]
    return _ORDINALS.index(leden[0]) + 1 if len(leden) == 1 else None
