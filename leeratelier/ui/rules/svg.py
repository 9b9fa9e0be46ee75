"""SVG as text: the few shapes that charts are made of. Colour comes from classes in leeratelier.css."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from markupsafe import Markup


def drawing(width: float, height: float, name: str, shapes: Iterable[str], at_least: int) -> Markup:
    """name says what is to be seen; at_least (560, 680 or 860 px): under that width it scrolls in its box."""
    return Markup(  # noqa: S704 — all words pass escape() here or in text()
        f'<svg viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(name)}" class="la-svg-{at_least}">'
        f'<g aria-hidden="true">{"".join(shapes)}</g></svg>'
    )


def text(x: float, y: float, words: object, css: str = "", anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" class="{css}">{escape(str(words))}</text>'


def rect(x: float, y: float, width: float, height: float, css: str, corner: int = 0) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{corner}" class="{css}"/>'


def line(x1: float, y1: float, x2: float, y2: float, css: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{css}"/>'


def circle(x: float, y: float, css: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" class="{css}"/>'
