"""Parse and check of a long ordinance, as library functions: no web, no database."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from statistics import median

from bench.figures import Figure
from leeratelier.ordinance.rules.check import check
from leeratelier.ordinance.rules.parse import parse

ARTICLES = 200
TIMES = 15
AIM_MS = 100

_HEAD = """Participatieverordening Voorbeelddam
De raad van de gemeente Voorbeelddam;
gelezen het voorstel van burgemeester en wethouders;
gelet op artikel 150 van de Gemeentewet;
besluit vast te stellen de volgende verordening:
"""
_SUBJECTS = ("het college", "de raad", "de burgemeester", "een inwoner", "een maatschappelijke partij", "de griffie")
_DEEDS = (
    "betrekt ingezetenen en belanghebbenden bij de voorbereiding, uitvoering en evaluatie van het beleid",
    "stelt vooraf vast welk onderwerp, welke invloed en welke termijn het participatieproces heeft",
    "maakt binnen zes weken na afloop een verslag en vermeldt daarin wat met de inbreng is gedaan",
    "kan verzoeken de feitelijke uitvoering van een taak van de gemeente over te nemen",
    "past op het besluit afdeling 3.4 van de Algemene wet bestuursrecht toe, tenzij de raad anders bepaalt",
)


def ordinance(articles: int) -> str:
    """Chapters of twenty articles, each with leden, every third with onderdelen: always the same text."""
    lines = [_HEAD]
    for number in range(1, articles + 1):
        if number % 20 == 1:
            lines.append(f"Hoofdstuk {number // 20 + 1} Onderwerp {number // 20 + 1}")
        lines += _article(number)
    lines += [f"Artikel {articles + 1} Slotbepalingen", "1. Deze verordening treedt in werking op 1 januari 2027."]
    lines += ["2. Deze verordening wordt aangehaald als: Participatieverordening Voorbeelddam."]
    return "\n".join(lines)


def _article(number: int) -> Iterator[str]:
    yield f"Artikel {number} Bepaling over onderwerp {number}"
    for paragraph in range(1, 4):
        who, what = _SUBJECTS[(number + paragraph) % len(_SUBJECTS)], _DEEDS[(number * paragraph) % len(_DEEDS)]
        yield f"{paragraph}. {who.capitalize()} {what}."
    if number % 3 == 0:
        yield "4. Het college houdt daarbij rekening met:"
        yield from (f"{letter}. {_DEEDS[(number + at) % len(_DEEDS)]};" for at, letter in enumerate("abc"))


def figures() -> Iterator[Figure]:
    text = ordinance(ARTICLES)
    tree = parse(text)
    if len(tree.articles) != ARTICLES + 1:
        raise RuntimeError(f"{len(tree.articles)} articles were read, not {ARTICLES + 1}")
    subject = f"{ARTICLES} articles, {len(text) // 1000} kB"
    yield from _timed(subject, "parse", lambda: parse(text))
    yield from _timed(subject, "check", lambda: check(tree))
    yield from _timed(subject, "parse and check", lambda: check(parse(text)), AIM_MS)


def _timed(subject: str, what: str, work: Callable[[], object], aim: float | None = None) -> Iterator[Figure]:
    """Processor time: unlike the clock it doesn't count what others do on this machine meanwhile."""
    work()
    took = []
    for _ in range(TIMES):
        started = time.thread_time()
        work()
        took.append((time.thread_time() - started) * 1000)
    yield Figure(subject, f"{what}, best of {TIMES}", min(took), "ms", aim)
    yield Figure(subject, f"{what}, median", median(took), "ms")
