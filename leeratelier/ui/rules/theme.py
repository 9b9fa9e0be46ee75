"""A municipality's theme from one brand colour: the accent tokens of NL Design System, contrast assured.

The municipality types a colour; the server answers with a stylesheet. No token file, logo or font of
anybody is needed.
"""

from __future__ import annotations

import re

WHITE, BLACK, INK = "#ffffff", "#000000", "#14211c"


def stylesheet(slug: str, brand: str) -> str:
    """For <html class="leeratelier-theme {slug}-theme">, after our own sheet."""
    if not re.fullmatch(r"[a-z0-9-]+", slug):
        raise ValueError(f"not a slug: {slug!r}")
    body = "".join(f"--basis-color-accent-1-{name}:{value};" for name, value in shades(brand).items())
    return f"@layer theme{{.{slug}-theme{{{body}}}}}"


def shades(brand: str) -> dict[str, str]:
    """The 19 accent tokens of a colour written as #rrggbb."""
    if not is_colour(brand):
        raise ValueError(f"not a colour like #1d4f9f: {brand!r}")
    subtle = mix(brand, WHITE, 0.07)
    base = readable(brand, subtle, 4.5)  # on the tint, so on white too
    darker, darkest = mix(base, BLACK, 0.78), mix(base, BLACK, 0.55)
    return {
        "bg-subtle": subtle,
        "bg-default": pale(brand, 0.16),
        "bg-hover": pale(brand, 0.32),
        "bg-active": pale(brand, 0.32),
        "border-subtle": mix(brand, WHITE, 0.5),
        "border-default": readable(mix(brand, WHITE, 0.75), WHITE, 3),
        "border-hover": base,
        "border-active": darker,
        "color-subtle": readable(brand, WHITE, 4.5),
        "color-default": base,
        "color-hover": darker,
        "color-active": darkest,
        "color-document": darkest,
        "inverse-bg-default": base,
        "inverse-bg-hover": darker,
        "inverse-bg-active": darkest,
        "inverse-color-default": WHITE,
        "inverse-color-hover": WHITE,
        "inverse-color-active": WHITE,
    }


def is_colour(text: str) -> bool:
    return re.fullmatch(r"#[0-9a-fA-F]{6}", text) is not None


def contrast(one: str, two: str) -> float:
    """The ratio of WCAG 2.2, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, on: str, at_least: float) -> str:
    """The colour itself, or the least dark step of it that can be read."""
    steps = (mix(colour, BLACK, 1 - step / 50) for step in range(51))
    return next(step for step in steps if contrast(step, on) >= at_least)


def pale(colour: str, share: float) -> str:
    """A tint on which ink stays readable."""
    while contrast(INK, mix(colour, WHITE, share)) < 7:
        share -= 0.02
    return mix(colour, WHITE, share)


def mix(colour: str, other: str, share: float) -> str:
    """`share` of colour, the rest of other."""
    pairs = zip(_rgb(colour), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _rgb(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def _luminance(colour: str) -> float:
    parts = (c / 255 for c in _rgb(colour))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
