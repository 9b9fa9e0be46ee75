"""Marks: the number or bullet of a lid or an onderdeel, and the ways in which it can be read ("i." is 9 or 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass

BULLETS = frozenset("-–—―−•*·▪■□◦○●‣►▶➢➤✓✔→»o\uf0b7\uf0a7\uf0d8\uf02d")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
ROMAN = {
    tens + unit: 10 * ten + one for ten, tens in enumerate(("", "x", "xx", "xxx")) for one, unit in enumerate(_UNITS)
}
del ROMAN[""]
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_DIGITS = re.compile(r"(\(?)([0-9]{1,3})([a-z]?)([°ºᵒ⁰˚]?)([.):]{0,2})$")
_DOTTED = re.compile(r"\(?([0-9]{1,3}(?:\.[0-9]{1,2}){0,4}\.([0-9]{1,2}|[a-z]))([.):]?)$")
_LETTERS = re.compile(r"(\(?)([a-z]{1,4}|[A-Z]{1,4})([0-9]{0,2})([.):°º]{0,2})$")
_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}$")
_STUCK = re.compile(r"\(?([0-9]{1,2}|[a-z])[.)](?=[A-ZÀ-Þ“‘\"])")
_NAMED = re.compile(r"(lid|sub|onder|onderdeel|ad)\s+([0-9]{1,2}|[a-z])([.):]?)(?=\s|$)", re.I)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a mark. Marks of one list share a `style`; in it `value` rises by one (1a is 1.01)."""

    style: str
    value: float


@dataclass(frozen=True, slots=True)
class Mark:
    """`bare`: no punctuation sets it apart from a word or a number in the text."""

    label: str
    number: str | None
    rest: str
    readings: tuple[Reading, ...]
    bare: bool = False

    @property
    def is_bullet(self) -> bool:
        return self.number is None

    @property
    def counts(self) -> bool:
        """Could be the number of a lid."""
        return self.readings[0].style.startswith(("1", "L"))


def mark(text: str) -> Mark | None:
    """The mark at the start of a line, by its shape."""
    first, _, rest = text.partition(" ")
    if len(first) > 12:
        return _stuck(text)
    if first in BULLETS:
        return Mark(first, None, rest, (Reading(first, 1),), bare=first == "o")
    if first.isalpha() and len(first) > 1:
        return _named(text) if first.lower() in ("lid", "sub", "onder", "onderdeel", "ad") else None
    if rest[:2] in ("- ", "– ") and len(first) < 3 and rest[2].isalpha():
        return _dashed(first, rest)
    return _numbered(first, rest) or _stuck(text)


def typed_label(label: str, text: str) -> Mark:
    """The mark of a label that the word processor made: always one, also when it has an unknown shape."""
    rest = text[len(label) :].strip()
    found = mark(f"{label} Woorden")
    if found and found.label == label:
        return Mark(label, found.number, rest, found.readings)
    number = re.sub(r"[^0-9A-Za-z.]", "", label).strip(".")
    return Mark(label, number or None, rest, (Reading(label if not number else re.sub(r"[0-9]+", "1", label), 1),))


def _numbered(first: str, rest: str) -> Mark | None:
    if match := _DIGITS.match(first):
        opened, digits, suffix, degree, close = match.groups()
        if suffix and not (close or opened) and not degree:
            return None
        ordinal, suffix = (suffix, "") if suffix == "e" else ("", suffix)
        value = int(digits) + (ord(suffix) - 96) / 100 if suffix else int(digits)
        style = "°" if degree else "1" + ordinal + opened + close
        return Mark(first, digits + suffix, rest, (Reading(style, value),), bare=not (opened or close or degree))
    if match := _DOTTED.match(first):
        last = match[2]
        value = int(last) if last.isdigit() else ord(last) - 96
        style = "1" + ".1" * (match[1].count(".") - 1) + (".1" if last.isdigit() else ".a")
        return Mark(first, match[1], rest, (Reading(style, value),), bare=not match[3])
    if match := _LETTERS.match(first):
        return _lettered(first, rest, *match.groups())
    if _RAISED.match(first):
        digits = first.translate(_SUPERSCRIPT)
        return Mark(first, str(int(digits)), rest, (Reading("1^", int(digits)),), bare=True)
    return None


def _dashed(first: str, rest: str) -> Mark | None:
    """ "1 - Het college"."""
    found = _numbered(first, rest[2:])
    if found is None or not found.bare:
        return found and _numbered(first, rest)
    readings = tuple(Reading(reading.style + "-", reading.value) for reading in found.readings)
    return Mark(f"{first} {rest[0]}", found.number, found.rest, readings)


def _lettered(first: str, rest: str, opened: str, letters: str, suffix: str, close: str) -> Mark | None:
    lower = letters.lower()
    case = "a" if letters == lower else "A"
    extra = int(suffix) / 100 if suffix else 0
    readings = []
    if len(set(lower)) == 1 and (len(lower) < 3 or lower not in ROMAN):
        readings.append(Reading(case + opened + close, 26 * (len(lower) - 1) + ord(lower[0]) - 96 + extra))
    if lower in ROMAN and not suffix:
        readings.append(Reading(("i" if case == "a" else "I") + opened + close, ROMAN[lower]))
    if not readings or (suffix and not close):
        return None
    return Mark(first, letters + suffix, rest, tuple(readings), bare=not (opened or close))


def _named(text: str) -> Mark | None:
    match = _NAMED.match(text)
    if not match:
        return None
    rest = text[match.end() :].strip()
    if not match[3] and rest[:1].islower():
        return None
    number = match[2]
    value = int(number) if number.isdigit() else ord(number.lower()) - 96
    style = "L" if match[1].lower() == "lid" else "sub" if number.isdigit() else "suba"
    return Mark(text[: match.end()], number, rest, (Reading(style, value),), bare=not match[3])


def _stuck(text: str) -> Mark | None:
    """A number without a space after it ("1.De raad"): the words stay as they were typed, the number among them."""
    match = _STUCK.match(text)
    if not match:
        return None
    number = match[1]
    value = int(number) if number.isdigit() else ord(number) - 96
    close = text[match.end() - 1]
    return Mark("", number, text, (Reading(("1" if number.isdigit() else "a") + close, value),))
