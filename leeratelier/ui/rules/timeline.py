"""A timeline in quarters: one lane a subject, decided bars filled, ideas dashed, a dotted line at a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from markupsafe import Markup

from leeratelier.ui.rules.svg import drawing, line, rect, text

WIDTH, LABEL, TOP, BAR, GAP = 1080, 170, 52, 30, 5


@dataclass(frozen=True)
class Bar:
    """start and end in quarters from the beginning: 0 is the start of the first."""

    title: str
    start: float
    end: float
    decided: bool


def timeline(
    name: str,
    first_year: int,
    quarters: Sequence[str],
    lanes: Sequence[tuple[str, Sequence[Bar]]],
    mark: tuple[float, str],
) -> Markup:
    """mark: (quarter, words), the line of a date."""
    share = (WIDTH - LABEL) / len(quarters)
    shapes, y = _heads(first_year, quarters, share), float(TOP)
    for title, bars in lanes:
        drawn, rows = _bars(bars, share, y)
        titles = wrap(title, 20) or [""]
        shapes += [text(0, y + 22 + 17 * i, part, "t-b") for i, part in enumerate(titles)] + drawn
        y += max(rows * (BAR + GAP), len(titles) * 22) + 14
        shapes.append(line(0, y - 4, WIDTH, y - 4, "g-line"))
    at = LABEL + share * mark[0]
    grid = [line(LABEL + share * i, 48, LABEL + share * i, y - 4, "g-line") for i in range(len(quarters))]
    end = [line(at, 44, at, y - 4, "c-today"), text(at + 6, y + 14, mark[1], "t-sub")]
    return drawing(WIDTH, round(y + 20), name, grid + shapes + end, at_least=860)


def rows_of(bars: Sequence[Bar]) -> list[tuple[Bar, int]]:
    """Each bar with the first row where it overlaps no other."""
    ends: list[float] = []
    placed = []
    for bar in sorted(bars, key=lambda bar: bar.start):
        row = next((row for row, end in enumerate(ends) if end <= bar.start), len(ends))
        ends[row : row + 1] = [bar.end]
        placed.append((bar, row))
    return placed


def _heads(first_year: int, quarters: Sequence[str], share: float) -> list[str]:
    years = [str(first_year + i // 4) if i % 4 == 0 else "" for i in range(len(quarters))]
    heads = []
    for i, (quarter, year) in enumerate(zip(quarters, years, strict=True)):
        heads += [text(LABEL + share * i + 6, 40, quarter, "t-sub")]
        heads += [text(LABEL + share * i + 6, 18, year, "t-b")] if year else []
    return heads


def _bars(bars: Sequence[Bar], share: float, top: float) -> tuple[list[str], int]:
    shapes, rows = [], 1
    for bar, row in rows_of(bars):
        x, y = LABEL + share * bar.start + 2, top + 4 + row * (BAR + GAP)
        shapes.append(rect(x, y, share * (bar.end - bar.start) - 4, BAR, "c-bar" if bar.decided else "c-none", 5))
        shapes.append(text(x + 10, y + 20, bar.title, "t-inv" if bar.decided else ""))
        rows = max(rows, row + 1)
    return shapes, rows
