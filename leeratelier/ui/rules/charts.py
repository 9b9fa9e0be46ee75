"""Charts drawn by the server: data in, SVG out. Dutch words on a chart come from the caller.

On the page a chart always stands in ui/charts.html `figure`, with a table of the same numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from leeratelier.ui.rules import dutch
from leeratelier.ui.rules.svg import circle, drawing, line, rect, text


@dataclass(frozen=True)
class NowAndWish:
    """now and wish None: too few answers to show."""

    group: str
    answers: str
    now: float | None
    wish: float | None


def dot_plot(
    name: str, rows: Sequence[NowAndWish], gap: Callable[[str], str], too_few: str, low: int = 1, high: int = 5
) -> Markup:
    """Now is a full dot, wish an open ring; gap("2,5") gives the words at the end of a row."""
    width, label, right, step, top = 720, 190, 96, 46, 34
    height = top + step * len(rows) + 6

    def x(value: float) -> float:
        return label + (value - low) / (high - low) * (width - label - right)

    shapes: list[str] = []
    for mark in range(low, high + 1):
        shapes += [line(x(mark), top - 8, x(mark), height - 6, "g-line"), text(x(mark), 14, mark, "t-sub", "middle")]
    for index, row in enumerate(rows):
        y = top + step * index + step / 2
        shapes += [text(0, y - 2, row.group, "t-b"), text(0, y + 15, row.answers, "t-sub")]
        if row.now is None or row.wish is None:
            shapes.append(text(x(low) + 8, y + 5, too_few, "t-sub"))
            continue
        shapes += [line(x(row.now), y, x(row.wish), y, "c-gap"), circle(x(row.wish), y, "c-wish")]
        shapes += [circle(x(row.now), y, "c-now")]
        shapes += [text(width, y + 5, gap(dutch.number(row.wish - row.now, 1)), "la-num", "end")]
    return drawing(width, height, name, shapes, at_least=560)


def columns(
    name: str, labels: Sequence[str], series: Sequence[tuple[str, Sequence[float]]], limit: float, words: str
) -> Markup:
    """Stacked columns with a limit line; series: (class c-bar or c-bar2, a value for each label)."""
    width, height, left, top, bottom = 1080, 240, 56, 22, 34
    totals = [sum(values[i] for _, values in series) for i in range(len(labels))]
    highest = max([*totals, limit, 1]) * 1.15

    def y(value: float) -> float:
        return top + (1 - value / highest) * (height - top - bottom)

    shapes = [line(left, y(0), width, y(0), "g-axis")]
    for mark in range(0, int(highest) + 1, _step(highest)):
        shapes += [line(left, y(mark), width, y(mark), "g-line")]
        shapes += [text(left - 10, y(mark) + 5, dutch.number(mark), "t-sub la-num", "end")]
    shapes += [line(left, y(limit), width, y(limit), "c-today"), text(width, y(limit) - 7, words, "t-sub", "end")]
    share = (width - left) / max(len(labels), 1)
    for i, label in enumerate(labels):
        middle, base = left + share * (i + 0.5), 0.0
        for css, values in series:
            shapes.append(
                rect(middle - share * 0.3, y(base + values[i]), share * 0.6, y(base) - y(base + values[i]), css)
            )
            base += values[i]
        shapes += [text(middle, y(base) - 7, dutch.number(totals[i]), "t-b la-num t-halo", "middle")]
        shapes += [text(middle, height - 10, label, "t-sub", "middle")]
    return drawing(width, height, name, shapes, at_least=680)


def route_path(heights: Sequence[float]) -> str:
    """The path of a flowing line through nodes at equal distances; heights in percent from the top."""
    count = len(heights)
    xs = [i * 100 / count for i in range(count + 1)]
    ys = [*heights, heights[-1] - 8]
    path = f"M{xs[0]:g},{ys[0]:g}"
    for i in range(count):
        middle = (xs[i] + xs[i + 1]) / 2
        path += f" C{middle:.2f},{ys[i]:g} {middle:.2f},{ys[i + 1]:g} {xs[i + 1]:.2f},{ys[i + 1]:g}"
    return path


def _step(highest: float) -> int:
    """Between marks 1, 2, 5, 10, 20, 50 …, so that there are at most ten."""
    size = 1
    while True:
        for times in (1, 2, 5):
            if highest / (size * times) <= 10:
                return size * times
        size *= 10
