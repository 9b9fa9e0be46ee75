"""Numbers of lists as text processors and browsers write them."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(value: int) -> str:
    """4 is "iv". Where roman numerals have no way to write it (below 1, above 3999), the digits."""
    if not 0 < value < 4000:
        return str(value)
    written = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        written += sign * count
    return written


def letters(value: int) -> str:
    """After z comes aa, then ab: HTML, and ODF unless it says otherwise."""
    if value < 1:
        return str(value)
    written = ""
    while value:
        value, place = divmod(value - 1, 26)
        written = chr(ord("a") + place) + written
    return written


def repeated_letters(value: int) -> str:
    """After z comes aa, then bb: Word, and ODF with `num-letter-sync`."""
    if not 0 < value <= 26 * 30:
        return str(value)
    times, place = divmod(value - 1, 26)
    return chr(ord("a") + place) * (times + 1)
