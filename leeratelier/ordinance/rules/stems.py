"""Dutch words by their stems, so that 'partijen' is known as 'partij', 'taken' as 'taak', and a compound by its parts.

Good enough to see whether a defined term is used; not a grammar.
"""

from __future__ import annotations

import re


def as_pattern(name: str) -> re.Pattern[str]:
    """Finds a term of one or more words in lower-case text, inflected or in a compound; a short word on its own."""
    words = [word for word in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", name) if word not in _SMALL] or [name]
    return re.compile(_BETWEEN.join(_loose(word) if len(_stem(word)) >= _LONG else _short(word) for word in words))


def stems_of(name: str) -> tuple[str, ...]:
    """Equal for one term in singular and plural."""
    final = {"v": "f", "z": "s"}
    stems = (_stem(word) for word in re.findall(r"[^\W_]+", name) if word not in _SMALL)
    return tuple(stem[:-1] + final.get(stem[-1], stem[-1]) for stem in stems) or (name,)


_SMALL = frozenset("de het een van der en in op voor tot met te aan bij".split())
_LONG = 5  # letters of a stem that may stand inside a compound
_BETWEEN = r"\w*\W+(?:\w+\W+){0,3}?"


def _loose(word: str) -> str:
    """The stem as a pattern: a long or short vowel, one or two consonants, v for f and z for s at its end."""
    stem = _stem(word)
    found = ""
    for position, letter in enumerate(stem):
        last = position == len(stem) - 1
        if last and letter in "fv":
            found += "(?:ff?|v)"
        elif last and letter in "sz":
            found += "(?:ss?|z)"
        elif letter in "aeou" and position >= len(stem) - 3:
            found += f"{letter}{letter}?"
        elif last and letter.isalpha():
            found += f"{re.escape(letter)}{{1,2}}"
        else:
            found += re.escape(letter)
    return found


def _short(word: str) -> str:
    """A short word stands on its own: 'wet' or 'wetten' and not 'weten', 'taak' or 'taken'."""
    stem = _stem(word)
    if not _SHUT.search(stem):
        return rf"\b{_loose(word)}(?:en|'s|s|n|e|zen|ven)?\b"
    is_long = re.search(r"([aeou])\1", word) or re.search(r"[aeou][^aeiou](?:en|e)$", word)
    head, vowel, last = re.escape(stem[:-2]), stem[-2], stem[-1]
    closed, opened = {"f": ("f", "v"), "v": ("f", "v"), "s": ("s", "z"), "z": ("s", "z")}.get(last, (last, last))
    many = f"{vowel}{opened}en" if is_long else f"{vowel}{closed}{closed}en"
    return rf"\b{head}(?:{vowel}{vowel if is_long else ''}{closed}|{many}|{vowel}{last}s)\b"


_SHUT = re.compile(r"(?:^|[^aeiou])[aeou][bdfgklmnprstvz]$")  # one vowel and one consonant at the end


def _stem(word: str) -> str:
    """'inwoners' → 'inwoner', 'taken' → 'tak', 'taak' → 'tak', 'plannen' → 'plan', 'organisaties' → 'organisatie'."""
    for ending in ("'s", "’s", "ën", "en", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith(("ss", "ee")):
            word = word[: -len(ending)]
            break
    if len(word) > 2 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return re.sub(r"([aeou])\1(?=[^aeiou]?$)", r"\1", word)


_SHORTEST = 3
