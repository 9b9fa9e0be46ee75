"""The words in which ordinances say who takes part, in what, and when not. All patterns read lower-case text."""

from __future__ import annotations

import re

from leeratelier.ordinance.rules.passages import Passage

RESIDENTS = re.compile(
    r"\b(?:ingezeten(?:en?|es)|(?:\w+-?)?inwoo?ners?(?:groep(?:en)?|collectie(?:f|ven))?|(?:\w+-?)?bewoners?(?:groep(?:en)?|collectie(?:f|ven))?|(?:mede|staats)?burgers?"
    r"|(?:stads|dorps|wijk|buurt|plaats|streek)genoten|dorpelingen|stedelingen|een ?ieder|iedereen|alleman|(?<!\d )u"
    r"|ieder die in de gemeente woont|(?:wie|zij die|mensen die|personen die|iedereen die"
    r"|degenen die) .{0,30}(?:wonen|woont)\b"
    r"|mensen (?:uit|in) (?:de|onze) (?:gemeente|stad|dorpen|wijken?)|provinciegenoten)\b"
)
EVERYONE = re.compile(r"\b(?:een ?ieder|iedereen|alleman)\b")
STAKEHOLDERS = re.compile(
    r"\b(?:(?:derde-?)?belanghebbenden?|belanghouders?|stakeholders?|betrokkenen?|belangengroepen"
    r"|(?:personen|partijen|mensen|anderen|wie|degenen|groepen|allen|iedereen|organisaties)\b[^.;]{0,30}"
    r"\b(?:een|met een|hun|zijn|rechtstreeks|eigen|met) (?:eigen |rechtstreeks |direct |groot )?belang\b"
    r"|(?:een|rechtstreeks|direct|enig) belang (?:heeft|hebben) bij|belang (?:heeft|hebben)\b"
    r"|(?:geraakt|getroffen) worden|(?:wordt|worden) (?:geraakt|getroffen)|gevolgen (?:ondervind\w+"
    r"|merk\w+|ervaar\w*|ervaren))\b"
)
#  Circles that overlap with the stakeholders of the law without being the same.
SOME_STAKEHOLDERS = re.compile(
    r"\b(?:ondernemers?|ondernemingen|bedrijven|bedrijfsleven|omwonenden|maatschappelijke \w+"
    r"|vereniging(?:en)?|stichting(?:en)?"
    r"|instellingen|organisaties|belangstellenden?|belangenorganisaties|partners|partijen|gebruikers|grondeigenaren)\b"
)
SOCIETAL = re.compile(
    r"\b(?:maatschappelijke? (?:\w+ )?(?:partij(?:en)?|organisaties?|initiatie(?:f|ven)|partners?"
    r"|groep(?:en|eringen)?|instelling(?:en)?"
    r"|verband(?:en)?|samenwerkingsverband(?:en)?|onderneming(?:en)?|collectie(?:f|ven)|actoren)"
    r"|maatschappelijk (?:middenveld|initiatief)|sociale? ondernem(?:ing(?:en)?|ers?)|vereniging(?:en)?"
    r"|stichting(?:en)?|vrijwilligersorganisaties?"
    r"|rechtsperso(?:on|nen)|co[öo]peraties?|(?:dorps|wijk|buurt)(?:raad|raden|verenigingen|vereniging"
    r"|platforms?|co[öo]peraties?"
    r"|organisaties?|besturen)|(?:organisaties?|instelling(?:en)?|partij(?:en)?) (?:zonder winst\w*"
    r"|met een (?:maatschappelijk|ideëel) \w+)"
    r"|non-?profit\w*|bewonersorganisaties?|bewonersbedrijven|burgerco[öo]peraties?"
    r"|buurtplatforms?|maatschappelijke)\b"
)
#  Groups of which it depends whether they are residents or parties.
VAGUE_PARTIES = re.compile(
    r"\b(?:organisaties?|partijen|collectie(?:f|ven)|\w+collectie(?:f|ven)|partij|groep(?:en)?"
    r"|ondernemers?|bedrijven|instellingen|belanghebbenden?"
    r"|initiatieven|\w*initiatie(?:f|ven)|partners|derden|samenleving|stakeholders|betrokkenen)\b"
)
TAKERS_PART = re.compile(
    r"\b(?:deelnemers?|participanten|omwonenden|ondernemers|samenleving|gebruikers|jongeren|betrokken partijen"
    r"|maatschappelijke \w+|belangstellenden|u|deelnemende|stad|dorpen|buurt)\b"
)
PARTICIPATION = re.compile(
    r"\b(?:(?:inwoners?|burger|bewoners|overheids)?participatie(?!wet|raad|plaats|budget|fonds)\w*"
    r"|inspraak\w*|samenspraak|betrokkenheid"
    r"|medezeggenschap|inwonersbetrokkenheid|burgerbetrokkenheid|cocreatie|co-creatie)\b"
)
INVOLVES = re.compile(
    r"\b(?:betre(?:kt|kken|k)|betrokken(?:heid)?|participe(?:ert|ren|erden)|(?:inwoners?|burger"
    r"|bewoners)?participatie(?!wet)\w*"
    r"|mee(?:denken|gedacht|praten|gepraat|doen|beslissen|beslist|werken|gewerkt|spreken|besluiten"
    r"|bepalen|evalueren|kijken)"
    r"|mee te (?:denken|praten|doen|beslissen|werken|spreken|bepalen|kijken)"
    r"|(?:denk|denkt|denken|praat|praten|doe|doet|doen|beslist|beslissen|werkt|werken|spreekt|spreken"
    r"|kijkt|kijken)\b[^.;]{0,90}\bmee"
    r"|inbreng\w*|inbrengen|inspraak\w*|inspreken|samenspraak|zienswijzen?|advies|adviezen|adviseren|adviseert"
    r"|raadple(?:gen|egt|egd|ging)|geraadpleegd|consult(?:eert|eren|atie)|geconsulteerd|invloed"
    r"|zeggenschap|gehoord|hoort"
    r"|menings?\w*|meningen|oordeel|oordelen|ervaringen?|reacties?|reageren|reageert|vraagt|vragen"
    r"|gevraagd|uitgenodigd|nodigt|uitnodig\w+"
    r"|samen met|in overleg met|overlegt|gesprek(?:ken)?|gaat in gesprek|samenwerk\w*|werkt samen"
    r"|werken samen|co-?creatie|co-?produc\w+"
    r"|kenbaar|idee[ëe]n|suggesties|bespreekt|bespreken|besproken|bevraagd|bevraagt|laten horen"
    r"|laten weten|aan tafel|aangeven"
    r"|meebeslis\w+|meegenomen|meehelp\w*|mee te helpen|samen|met (?:de |haar |zijn |hun |alle |onze "
    r"|andere )?(?:ingezetenen|inwoners|bewoners|burgers|belanghebbenden|betrokkenen|deelnemers"
    r"|wijkbewoners|omwonenden)|deel te nemen|deelnemen|deelneemt|nemen deel|neemt deel)\b"
)
NEGATION = re.compile(
    r"\b(?:niet(?! (?:alleen|slechts|uitsluitend|enkel|eerder|later|meer dan|minder))|geen|noch|nooit"
    r"|behalve|uitgezonderd|uitgesloten"
    r"|met uitzondering van|uitzonderingen?|buiten (?:toepassing|beschouwing|de (?:reikwijdte|werking))"
    r"|(?:valt|vallen|blijft|blijven) (?:hier)?buiten"
    r"|achterwege)\b"
)
NEGATION_AFTER = re.compile(
    r"^[^.;:]{0,90}?\b(?:(?:valt|vallen|blijft|blijven|staat|staan)\b[^.;:,]{0,30}\bbuiten\b|(?:zijn|is"
    r"|wordt|worden) (?:daarvan |hiervan |hier )?(?:uitgezonderd|uitgesloten)"
    r"|(?:zijn|is) (?:deze verordening |zij |hier |daarop )?niet van toepassing|(?:wordt|worden|is|zijn"
    r"|vindt|bestaat|kent|geldt|gelden)\b[^.;:,]{0,60}\b(?:geen|niet)\b(?! alleen))"
)
_CLAUSE_START = re.compile(r";|(?<=[a-z)])\.\s|\b(?:maar|doch)\b|\b(?:of|en) (?:als|indien|wanneer)\b")
_CONDITION = re.compile(r";|\b(?:tenzij|indien|wanneer|als|voor zover|maar|zodat|waarbij)\b")


#  Articles that hold no rule about involvement itself.
OTHER_ARTICLE = re.compile(
    r"\b(?:begrip\w*|definities?|citeertitel|inwerking\w*|overgang\w*|intrekking\w*|hardheid\w*"
    r"|slotbepaling\w*|evaluatie (?:van )?(?:de|deze) verordening|uitzondering\w*"
    r"|burgerinitiatief|referendum|budget|begroting)\b"
)


def involves(passage: Passage) -> bool:
    """People take part in something here."""
    low = passage.low
    return bool(INVOLVES.search(low)) and bool(RESIDENTS.search(low) or STAKEHOLDERS.search(low))


_PERSONS = re.compile(
    rf"^\W*(?:de |alle |een |een of meer |(?:groep|groepen)(?: van)? |elke |iedere |natuurlijke personen "
    f"|personen )*(?:{RESIDENTS.pattern}|{STAKEHOLDERS.pattern})"
)


def defines_people(passage: Passage) -> bool:
    """'Stadsgenoten: ingezetenen en iedereen die belang heeft bij het beleid.'"""
    meaning = passage.low[passage.low.find(passage.term) + len(passage.term) :]
    return bool(passage.term) and _PERSONS.match(meaning) is not None


def denied(passage: Passage, start: int, end: int) -> bool:
    """Whether what stands at start:end is denied: by words before it in its clause, by the words that lead into its
    list, or by the verb that follows."""
    low = passage.low
    before = _last_clause(low[max(0, start - 160) : start])
    if NEGATION.search(before):
        return True
    if passage.is_list and low[passage.pieces[0].length - 1 : passage.pieces[0].length] == ":":
        lead = _last_clause(low[: passage.pieces[0].length - 1])
        if start >= passage.pieces[0].length and NEGATION.search(lead):
            return True
    return bool(NEGATION_AFTER.match(_CONDITION.split(low[end : end + 140], maxsplit=1)[0]))


def _last_clause(low: str) -> str:
    """What stands after the last 'maar' or ';'. A comma ends no clause: 'geldt niet voor a, b en c'."""
    return _CLAUSE_START.split(low)[-1]
