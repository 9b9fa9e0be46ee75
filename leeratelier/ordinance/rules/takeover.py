"""Where an ordinance lets others carry out its tasks (article 150, third paragraph): found once per document.

An article belongs to these provisions when it names the right or lets people take over a task, and so do the articles
that go on about the request, and what shares its chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from weakref import WeakKeyDictionary

from leeratelier.ordinance.rules.outcome import Place
from leeratelier.ordinance.rules.passages import Passage
from leeratelier.ordinance.rules.reading import Reading
from leeratelier.ordinance.rules.tree import Unit
from leeratelier.ordinance.rules.wording import NEGATION, RESIDENTS, SOCIETAL, VAGUE_PARTIES, denied

ANY_TASK = re.compile(r"\bta(?:ak|ken)\b")
NAMED = re.compile(
    r"\b(?:uitdaagrecht\w*|uitdagingsrecht|uitdaagverzoek\w*|right[ -]to[ -]challenge|rtc|r2c|uitdagers?"
    r"|recht (?:op|tot) uitdag\w+|(?:uitdagen|uit te dagen|uitdaagt)\b(?! (?:om )?(?:mee|na|zich|te)\b)"
    r"|uitdaging(?:en)?\b(?=[^.;]{0,60}\b(?:taak|taken|verzoek|indien))|taak(?:overname|overdracht)|buurtrechten)\b"
)
_CHALLENGES = re.compile(r"\b(?:uit te dagen|uitdagen|daagt|dagen|daag)\b")
_TASK = re.compile(
    r"\b(?:(?:\w+-)?ta(?:ak|ken)|\w*(?:uitvoerings|beheer|onderhouds)ta(?:ak|ken)|werkzaamheden"
    r"|voorziening(?:en)?|dienst(?:en)?|beheer|onderhoud)\b"
)
_TAKES_OVER = re.compile(
    r"\b(?:overne(?:men|emt|ming)|overname|over te nemen|overgenomen|neemt\b[^.;]{0,80}\bover"
    r"|nemen\b[^.;]{0,80}\bover|over te laten|overlaten|overgelaten|overlaat"
    r"|laat\b[^.;]{0,80}\bover|over te dragen|overdragen|overgedragen|overdracht|uit handen"
    r"|in eigen hand|ter hand (?:te )?nemen|zelf (?:te )?(?:doen|uit te voeren|uitvoeren|regelen"
    r"|verrichten|verzorgen|organiseren)"
    r"|zelf\b[^.;]{0,60}\b(?:uitvoeren|uit te voeren|uitvoert|verrichten)|voor (?:hun|zijn"
    r"|eigen) rekening|te (?:mogen )?uitvoeren|uit te (?:mogen )?voeren|mogen (?:gaan )?uitvoeren|(?:kan"
    r"|kunnen|mag|mogen)\b[^.;]{0,200}\b(?:uitvoeren|uitvoert|verrichten)|(?:belast|in aanmerking)\b[^.;]{0,40}"
    r"\buitvoering van|toevertrouw\w*|opdragen|zelf (?:te )?(?:gaan )?doen|(?:wil|wilt"
    r"|willen) (?:gaan )?(?:doen|regelen|uitvoeren|verrichten)"
    r"|van de gemeente over|op zich (?:te )?nemen|uitvoering van (?:een|gemeentelijke|de)\b)"
)
_PEOPLE = re.compile(
    f"{RESIDENTS.pattern}|{SOCIETAL.pattern}|{VAGUE_PARTIES.pattern}|\\b(?:indieners?|initiatiefnemers?|aanvragers?|verzoekers?)\\b"
)
_OF_THE_MUNICIPALITY = re.compile(r"\b(?:gemeente\w*|college|bestuursorga\w+|provincie|provinciale?|overheid|raad)\b")
_ELSEWHERE = re.compile(
    r"\bin (?:een )?(?:aparte|afzonderlijke|andere|eigen|latere|nog vast te stellen)\b[^.;]{0,30}"
    r"\b(?:verordening|regeling|besluit|\w+verordening)\b|\bniet (?:in|onder) deze verordening\b"
    r"|\b(?:invoering|onderzoek\w*|onderzoekt) (?:naar |van |of )?(?:de |het |een )?(?:invoering|uitdaagrecht|right)"
    r"|\bop een later (?:moment|tijdstip)\b|\bwordt later\b|\bte zijner tijd\b|\bin een volgende\b"
)
_FOLLOWS_ON = re.compile(
    r"\b(?:verzoek(?:en)?|indieners?|uitdagers?|verzoekers?|aanvra(?:ag|gen|gers?)|initiatiefnemers?"
    r"|over te nemen|overgenomen|taak|taken|zeg(?:t|gen) (?:we|wij) nee|zeggen nee|weiger\w*|afgewezen"
    r"|uitdaging(?:en)?|voorstel(?:len)?)\b"
)
_CLOSING = re.compile(
    r"\b(?:citeertitel|inwerking\w*|overgangs\w*|intrekking\w*|hardheid\w*|slotbepaling\w*|evaluatie"
    r"|nadere regels|begroting|participatieparagraaf|participatieplan|inspraak|begrip\w*|definities?"
    r"|monitoring|plan voor|eindverslag|inwonersparticipatie|burgerinitiatief|referendum)\b"
)
_SUPPORT = re.compile(r"\boverheidsparticipatie\b")


class Challenge:
    """The provisions about taking over tasks, found once per document."""

    def __init__(self, reading: Reading) -> None:
        self.denials: list[Place] = []
        self.defined = any(_concerns(p) for p in reading.definitions)
        seeds = [p for p in reading.norms if self._grants(p)]
        articles = {id(p.article): p.article for p in seeds if p.article}
        self.seeds = set(articles)
        self.articles = {id(article) for article in self._with_follow_ups(reading, articles)}
        self.norms = [
            p
            for p in reading.norms
            if (id(p.article) in self.articles and not _on_policy(p) if p.article else p in seeds)
        ]
        self.definitions = [p for p in reading.definitions if _concerns(p)]
        #  'indiener: inwoner of maatschappelijke partij …' belongs to the provisions only if there are any
        if self.norms:
            related = (p for p in reading.definitions if WHO_ASKS.match(p.term) or _TASK_TERM.match(p.term))
            self.definitions += [p for p in related if p not in self.definitions]
        self.norms.sort(key=lambda p: id(p.article) not in self.seeds)
        self.all = [*self.definitions, *self.norms]

    def __bool__(self) -> bool:
        return bool(self.all)

    def _grants(self, passage: Passage) -> bool:
        if passage.article is None and not (NAMED.search(passage.low) or _takes_over(passage)):
            return False
        named = NAMED.search(passage.low)
        if named and (denied(passage, named.start(), named.end()) or _ELSEWHERE.search(passage.low)):
            self.denials.append(passage.place(named.start(), named.end()))
            return False
        if _is_closing(passage) or (_names_it(passage.heading) and NEGATION.search(passage.heading)):
            return False
        if (
            named
            or _names_it(passage.heading)
            or ("ta" in passage.heading and _TAKING_OVER.search(passage.heading))
            or _names_it(passage.division)
            or _takes_over(passage)
        ):
            return True
        if (
            not self.defined
            or not _ASKED.search(passage.low)
            or _OTHER_REQUEST.search(f"{passage.low} {passage.heading} {passage.division}")
        ):
            return False
        return bool(ANY_TASK.search(passage.low) or (_PEOPLE.search(passage.low) and _HANDS_IN.search(passage.low)))

    def _with_follow_ups(self, reading: Reading, seeds: dict[int, Unit]) -> Iterator[Unit]:
        """Articles that go on about the request ('Beoordeling verzoek', 'Uitvoering taak') or stand in its chapter."""
        texts: dict[int, list[Passage]] = {}
        for passage in reading.norms:
            texts.setdefault(id(passage.article), []).append(passage)
        chapters = {texts[seed][0].division for seed in seeds} - {""}
        going_on = False
        for article in reading.ordinance.articles:
            passages = texts.get(id(article), [])
            if id(article) in seeds:
                going_on = True
                yield article
            elif not passages or _is_closing(passages[0]):
                going_on = False
            elif _in_its_chapter(passages, chapters) or (going_on and any(_FOLLOWS_ON.search(p.low) for p in passages)):
                yield article
            else:
                going_on = False


def _in_its_chapter(passages: list[Passage], chapters: set[str]) -> bool:
    return passages[0].division in chapters and not any(_POLICY_SIDE.search(p.low) for p in passages)


_TAKING_OVER = re.compile(
    r"^ta(?:ak|ken) (?:zelf )?uitvoeren$|\bta(?:ak|ken)\b.*\bdoor (?:anderen|inwoners|derden)|\bta(?:ak"
    r"|ken)\b.*\b(?:overne|overna|overdra|zelf)|\b(?:overne|overna|overdra|uitdag|zelf)\w*\b.*\bta(?:ak"
    r"|ken)\b"
)
_TASK_TERM = re.compile(
    r"^(?:de |een )?(?:gemeentelijke |publieke |provinciale )?ta(?:ak|ken)(?: van de (?:gemeente|provincie))?$"
)
_OTHER_REQUEST = re.compile(
    r"\b(?:burgerinitiatie\w*|subsidie\w*|referendum\w*|agenda|initiatie(?:f|ven)|inspraak\w*)\b"
)
_HANDS_IN = re.compile(r"\b(?:dien(?:t|en)|indien(?:t|en)?|ingediend|doe(?:t|n)|stu(?:urt|ren)|kan|kunnen)\b")
_ASKED = re.compile(r"\b(?:verzoek(?:en)?|voorstel(?:len)?|aanvra(?:ag|gen)|uitdaging(?:en)?|indieners?)\b")
WHO_ASKS = re.compile(r"^(?:de |een )?(?:indieners?|uitdagers?|verzoekers?|aanvragers?|initiatiefnemers?)$")


def _concerns(passage: Passage) -> bool:
    named = NAMED.search(passage.low)
    if named and denied(passage, named.start(), named.end()):
        return False
    return bool(named) or _takes_over(passage)


def _is_closing(passage: Passage) -> bool:
    return bool(_CLOSING.search(passage.heading)) and not (
        _names_it(passage.heading) or re.search(r"\bverzoek|\btaak|\btaken", passage.heading)
    )


_ASKS_FOR_A_TASK = re.compile(r"\b(?:verzoek|aanvraag|voorstel)\b[^.;]{0,40}\bta(?:ak|ken)\b")


def _takes_over(passage: Passage) -> bool:
    """Residents or parties carry out what is a task of the municipality."""
    low = passage.low
    if not (task := _TASK.search(low)) or not (move := _TAKES_OVER.search(low) or _CHALLENGES.search(low)):
        return False
    if not (_PEOPLE.search(low) or _ASKS_FOR_A_TASK.search(low)) or denied(passage, task.start(), task.end()):
        return False
    strong = not move[0].startswith(("uitvoering van", "werkzaamheden"))
    if task[0] in ("werkzaamheden", "dienst", "diensten", "voorziening", "voorzieningen", "beheer", "onderhoud"):
        return strong and bool(_OF_THE_MUNICIPALITY.search(low)) and not move[0].startswith(("kan", "uitvoering"))
    return bool(_OF_THE_MUNICIPALITY.search(low)) and (strong or bool(re.search(r"\bverzoek", low)))


@lru_cache(maxsize=2048)
def _names_it(heading: str) -> bool:
    """Asked of the same titles for every passage below them."""
    return NAMED.search(heading) is not None


_FOUND: WeakKeyDictionary[Reading, Challenge] = WeakKeyDictionary()


def challenge(reading: Reading) -> Challenge:
    if reading not in _FOUND:
        _FOUND[reading] = Challenge(reading)
    return _FOUND[reading]


def about_challenge(reading: Reading, passage: Passage) -> bool:
    if passage.term:
        return passage in challenge(reading).definitions
    if passage.article is None:
        return passage in challenge(reading).norms
    return id(passage.article) in challenge(reading).articles and not _on_policy(passage)


_POLICY_SIDE = re.compile(r"\b(?:beleid\w*|voorbereiding|participatieplan\w*|inspraak\w*|besluitvorming|plannen)\b")


def _on_policy(passage: Passage) -> bool:
    """One article may hold both subjects; then each sentence speaks for itself."""
    if _names_it(passage.heading) or _FOLLOWS_ON.search(passage.heading) or _names_it(passage.division):
        return False
    return bool(_POLICY_SIDE.search(passage.low)) and not (_FOLLOWS_ON.search(passage.low) or NAMED.search(passage.low))
