"""The phases of policy as a text names them: where, and of what.

"Evaluatie" may be the evaluation of policy, of the ordinance, of one process or of a contract, and "uitvoering" part of
a name. So each mention is read with the thing it belongs to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from leeratelier.ordinance.rules.passages import Passage

Phase = Literal["preparation", "execution", "evaluation"]
Object = Literal["policy", "any policy", "a policy", "other", "unknown"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A phase named in a passage, with what it is a phase of."""

    start: int
    end: int
    object: Object
    everyday: bool
    chain: int  # how many different phases are named in one breath


def mentions(passage: Passage, phase: Phase) -> list[Mention]:
    found = []
    low = passage.low
    for match in MENTIONS[phase].finditer(low):
        if _is_a_name(passage, match):
            continue
        if match.groupdict().get("own"):
            found.append(Mention(match.start(), match.end(), "policy", False, 1))
            continue
        end, phases = _chain(low, match.end(), phase)
        start, others = _chain_before(low, match.start())
        kind = _object(passage, match, start, end)
        chain = len(phases | others)
        everyday = chain == 1 and _EVERYDAY.match(match[0]) is not None
        found.append(Mention(match.start(), match.end(), kind, everyday, chain))
    return found


MENTIONS: dict[Phase, re.Pattern[str]] = {
    "preparation": re.compile(
        r"\b(?P<own>beleids(?:voorbereiding|vorming|ontwikkeling|bepaling)|planvorming"
        r"|(?:beleids)?voornemens?|(?:nieuwe?|toekomstige?|voorgenomen"
        r"|komende) (?:gemeentelijke? )?(?:beleid\w*|plannen|besluiten)"
        r"|(?:ontwerp|concept)-?beleid\w*|(?:voordat|vóórdat|alvorens|voor)\b[^.;:]{0,60}\b(?:beleid\w*"
        r"|plan(?:nen)?|besluit(?:en)?)\b[^.;:]{0,40}\b(?:vaststelt|vaststellen|vast te stellen|vast|neemt"
        r"|nemen|genomen|vastgesteld))\b"
        r"|\bvoorbereiding(?:en|s?fase)?\b|\b(?:eerste |vroege )?verkenning(?:en|sfase)?\b|\bvoorbereidende\b"
        r"|\b(?:plan|ontwikkel|ontwerp|beleids)fase\b|\bvoorbereid(?:en|t)?\b|\bvoor te bereiden\b"
        r"|\bbereid(?:t"
        r"|en)\b(?=[^.;]{0,60}\bvoor\b)"
        r"|\bontwikkel(?:ing|en|t|d|fase)\b|\btotstandkoming\b|\btot stand (?:komt|komen|brengen|te brengen|gebracht)\b"
        r"|\bvorming\b|\bvorm(?:geving|geven|en)\b|\bopstell(?:ing|en)\b|\bopgesteld\b|\bopstelt\b"
        r"|\bformuler(?:en|ing)\b|\bmaken\b|\bmaakt\b|\bgemaakt\b"
        r"|\bbedenken\b|\bontwerp(?:en|fase)?\b|\bagendering\b"
    ),
    "execution": re.compile(
        r"\b(?P<own>beleidsuitvoering|beleidsimplementatie)\b"
        r"|\b(?:ten)?uitvoer(?:ing(?:s?fase)?|en|t|ende|legging|brenging)\b|\bten uitvoer\b|\bvoer(?:t"
        r"|en)\b(?=[^.;]{0,60}\buit\b)|\buitgevoerd\b|\buit te voeren\b"
        r"|\brealis(?:atie|atiefase|eren|ering|eert)\b|\bgerealiseerd\b|\bimplement(?:atie|eren|eert)\b"
        r"|\bgeïmplementeerd\b"
        r"|\bin de praktijk (?:brengen|gebracht|te brengen)\b|\bverwezenlijk(?:en|ing)\b"
    ),
    "evaluation": re.compile(
        r"\b(?P<own>beleidsevaluaties?|beleidsbeoordeling|(?:of|in hoeverre|wat"
        r"|hoe)\b[^.;:]{0,40}\b(?:beleid|plan)\b[^.;:]{0,40}\b(?:doel\w*|gewerkt|werkt|bereikt|effect\w*|opgeleverd"
        r"|uitpakt|uitgepakt|geslaagd))\b"
        r"|\bevaluaties?(?:fase)?\b|\bevalu(?:erende|atieve)\b|\bevalu(?:eren|eert|ering)\b|\bge[ëe]valueerd\b|\bmee-?evalueren\b"
        r"|\bterugblik(?:ken|t)?\b|\bterug ?kijk(?:en|t)\b|\bterug te (?:kijken|blikken)\b|\bkijk(?:t"
        r"|en)\b(?=[^.;]{0,60}\bterug\b)|\bblik(?:t|ken)\b(?=[^.;]{0,60}\bterug\b)"
        r"|\bbeoordel(?:en|ing)\b|\bbeoordeel(?:t|d)\b|\bte beoordelen\b|\bnabeschouwing\b"
        r"|\b(?:gaat|gaan|ga)\b(?=[^.;]{0,60}\bna (?:of|wat|hoe|in hoeverre)\b)|\bna te gaan\b|\bnagaan\b"
        r"|\bnagegaan\b|\bachteraf\b"
        r"|\bgewogen\b(?=[^.;]{0,30}\bachteraf)|\btoets(?:en|ing) achteraf\b"
    ),
}
#  Words for a phase that are everyday words too: they count only beside policy itself.
_EVERYDAY = re.compile(
    r"vorm|maak|maken|gemaakt|opstel|opgesteld|ontw|bedenk|formuler|agender|beoorde|na te gaan|nagaan"
    r"|nagegaan|ga|achteraf|in de praktijk"
    r"|realis|gereal|verwezen|totstand|tot stand|toets|gewogen"
)

POLICY = re.compile(
    r"\b(?:(?:gemeente|gemeentelijk|provinciaal|overheids)?beleid|beleids(?!evaluatie|cyclus)\w+|plannen"
    r"|visies?|besluiten|maatregelen|projecten|programma['’]?s"
    r"|voorstellen|voornemens?|ruimtelijke ontwikkelingen|besluitvorming|beleidsvoornemens?"
    r"|gemeentelijke regels|kaders)\b"
)
#  'een plan' is every plan, 'het plan' is one
_ANY_POLICY = re.compile(
    r"\b(?:een|elke?|iedere?) (?:\w+ )?(?:plan|project|besluit|maatregel|nota|visie|programma|beleidsvoornemen)\b"
)
_ONE_POLICY = re.compile(r"\b\w{3,}beleid\b|\b(?:plan|project|besluit)\b")
OTHER_OBJECT = re.compile(
    r"\b(?:(?:deze|de|haar) (?:\w+)?verordening|verordening|regeling|(?:participatie|inspraak"
    r"|uitdaag)(?!beleid)\w*|proces(?:sen|ses)?|traject(?:en)?|\w*overeenkomst(?:en)?"
    r"|afspra(?:ak|ken)|convenant|contract(?:en)?|ta(?:ak|ken)|werkzaamheden|\w*verzoek(?:en)?"
    r"|\w*aanvra(?:ag|gen)|experiment(?:en)?|\w*initiatie(?:f|ven)|artikel(?:en)?"
    r"|\w*wet(?:ten)?|uitdaagrecht|bijeenkomst(?:en)?|pilots?|proef|programma|dienst(?:en)?|budget"
    r"|subsidie|inbreng|samenwerking"
    r"|(?:eind)?verslag|opdracht|procedure|onderzoek|handreiking|leidraad|motie|begroting|werkwijze"
    r"|instrumenten|voorwaarden|voorziening(?:en)?|zienswijzen?)\b"
)
_LINK = re.compile(
    r"^(?:[\s,;/()\-–•]|\b(?:en|of|de|het|een|alsook|alsmede|evenals|als|in|bij|tot|met|fasen?|daarna|vervolgens"
    r"|ook|zowel|dan wel|tijdens|hierna|ten slotte|tenslotte"
    r"|de fase van|van|voor|op|gedurende|na|[a-e1-3][.)°]|zowel)\b)*"
)
_REACH = 75
_NAME_BEFORE = re.compile(
    r"(?:programma|afdeling|team|agenda|nota|domein|cluster|wet|project|bureau|directie|dienst"
    r"|commissie)\s+['\"‘“]?(?:\w+ (?:en|van|naar|in) )?$"
)


def _is_a_name(passage: Passage, match: re.Match[str]) -> bool:
    """'Programma Uitvoering', 'Samen in Uitvoering': a name, no phase."""
    start = match.start()
    low, text = passage.low, passage.text
    if _NAME_BEFORE.search(low[max(0, start - 40) : start]):
        return True
    if text[start].isupper() and start and not any(piece.start == start for piece in passage.pieces):
        before = text[:start].rstrip()
        return not before.endswith((".", ":", ";", "-", "–", "•", ")", "?"))
    quoted = low[:start]
    return quoted.count("‘") > quoted.count("’") or quoted.count("“") > quoted.count("”")


def _chain(low: str, end: int, phase: Phase) -> tuple[int, set[str]]:
    """Follow 'voorbereiding, de uitvoering en de evaluatie' to the end of the last phase."""
    phases: set[str] = {phase}
    while True:
        link = _LINK.match(low[end : end + 60])
        after = end + (link.end() if link else 0)
        for other, pattern in MENTIONS.items():
            following = pattern.match(low, after)
            if following and not following.groupdict().get("own"):
                phases.add(other)
                end = following.end()
                break
        else:
            return end, phases


def _chain_before(low: str, start: int) -> tuple[int, set[str]]:
    """Where the chain that leads up to this phase starts, and the other phases in it."""
    window = low[max(0, start - 110) : start]
    phases: set[str] = set()
    edge = len(window)
    earlier = sorted(
        (match.start(), match.end(), name) for name, pattern in MENTIONS.items() for match in pattern.finditer(window)
    )
    for first, last, name in reversed(earlier):
        between = window[last:edge]
        link = _LINK.match(between)
        rest = between[link.end() :] if link else between
        if rest.strip() and not POLICY.search(rest):
            break
        phases.add(name)
        edge = first
    return start - len(window) + edge, phases


def _object(passage: Passage, match: re.Match[str], start: int, end: int) -> Object:
    """What it is a phase of: the nearest thing that follows ('van het beleid') or, for a verb, precedes it.

    The chain of phases to which it belongs stands at start:end.
    """
    low = passage.low
    if POLICY.search(low[start : match.start()]):
        return "policy"  # 'beleidsvorming, uitvoering en nazorg'
    after = re.split(r"[.;:]", low[end : end + _REACH], maxsplit=1)[0]
    if passage.is_list and end - match.end() < 3:
        after = low[end : end + _REACH].lstrip(";, ") if _ends_its_point(passage, end) else after
    ahead = _first(after)
    noun_like = re.match(r"[\s,]*(?:van|op|over|in|aan|voor)\b", after) is not None
    if noun_like and ahead[0] != "unknown":
        return ahead[0]
    if re.match(r"\s+(?:daarvan|ervan|hiervan)\b", after):
        return "policy" if POLICY.search(low[: match.start()]) else "unknown"
    before = re.split(r"[.;:]", low[max(0, start - _REACH) : start])[-1]
    behind = _last(_COVERS.split(before)[-1])
    if behind[0] == "unknown":
        return ahead[0]
    if ahead[0] == "unknown" or behind[1] <= ahead[1]:
        return behind[0]
    return ahead[0]


#  'het plan heeft betrekking op de uitvoering': the plan isn't what is carried out
_COVERS = re.compile(
    r"\b(?:betrekking op|ziet (?:toe )?op|geldt voor|gelden voor|gaat over|gaat in op|strekt zich uit)\b"
)


def _ends_its_point(passage: Passage, end: int) -> bool:
    return any(abs(piece.start + piece.length - end) <= 4 for piece in passage.pieces)


def _kinds(text: str) -> list[tuple[int, int, Object]]:
    found: list[tuple[int, int, Object]] = [(match.start(), match.end(), "policy") for match in POLICY.finditer(text)]
    found += [(match.start(), match.end(), "any policy") for match in _ANY_POLICY.finditer(text)]
    found += [(match.start(), match.end(), "a policy") for match in _ONE_POLICY.finditer(text)]
    found += [(match.start(), match.end(), "other") for match in OTHER_OBJECT.finditer(text)]
    return sorted(found)


def _first(text: str) -> tuple[Object, int]:
    kinds = _kinds(text)
    return (kinds[0][2], kinds[0][0]) if kinds else ("unknown", _REACH)


def _last(text: str) -> tuple[Object, int]:
    kinds = _kinds(text)
    return (kinds[-1][2], len(text) - kinds[-1][1]) if kinds else ("unknown", _REACH)
