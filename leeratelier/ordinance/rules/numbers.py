"""Numbers in Dutch words, as a legal text writes them: "zes weken", "het derde lid"."""

from __future__ import annotations

_SMALL = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
).split()
_TENS = ("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_ORDINALS = (
    "nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende twintigste"
).split()
_MONTHS = tuple("januari februari maart april mei juni juli augustus september oktober november december".split())


def in_words(number: int) -> str:
    """Up to 99; a larger number stays in digits."""
    if 0 <= number < len(_SMALL):
        return _SMALL[number]
    if number > 99 or number < 0:
        return str(number)
    tens, units = divmod(number, 10)
    if not units:
        return _TENS[tens]
    joint = "ën" if _SMALL[units].endswith("e") else "en"
    return f"{_SMALL[units]}{joint}{_TENS[tens]}"


def ordinal(number: int) -> str:
    return _ORDINALS[number] if 0 <= number < len(_ORDINALS) else f"{number}e"


def from_words(word: str) -> int | None:
    """The number that `in_words` writes so, or digits; None for another word."""
    if word.isdecimal():
        return int(word)
    return _IN_WORDS.get(word.lower().replace("één", "een"))


_IN_WORDS = {in_words(number): number for number in range(1, 100)}


def day_in_words(year: int, month: int, day: int) -> str:
    return f"{day} {_MONTHS[month - 1]} {year}"


def months() -> tuple[str, ...]:
    return _MONTHS
