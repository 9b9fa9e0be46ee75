"""A figure beside its aim, and a table of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """`aim` is the most it should be; None when there is no aim."""

    subject: str
    what: str
    value: float
    unit: str
    aim: float | None = None

    @property
    def met(self) -> bool | None:
        return None if self.aim is None else self.value <= self.aim


def table(figures: Iterable[Figure]) -> str:
    rows = [("", "figure", "", "unit", "aim", "")]
    before = ""
    for figure in figures:
        subject = figure.subject if figure.subject != before else ""
        before = figure.subject
        aim = "" if figure.aim is None else f"≤ {_number(figure.aim)}"
        rows.append((subject, figure.what, _number(figure.value), figure.unit, aim, _MET[figure.met]))
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    return "\n".join(_line(row, widths) for row in rows)


_MET = {None: "", True: "met", False: "NOT MET"}


def _number(value: float) -> str:
    """Three figures that count, no more: the noise is larger than the fourth."""
    if value >= 100 or value == round(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    subject, what, value, unit, aim, met = (
        cell.rjust(width) if column in (2, 4) else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return f"{subject}  {what}  {value} {unit}  {aim}  {met}".rstrip()
