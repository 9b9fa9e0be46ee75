"""The eight steps in four rounds, as they stand in content/handreiking and content/rondes. Plain Python."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from leeratelier.content import CONTENT, load, load_file


@dataclass(frozen=True)
class Tool:
    """Where in the program this step is done. `url_name` may be an address that isn't there yet.

    `size`: the smallest dossier in which the tool shows.
    """

    title: str
    url_name: str
    size: Literal["small", "normal", "all"]


@dataclass(frozen=True)
class Source:
    """`verified`: the whole of it was read for this step. If not, the page says so."""

    slug: str
    title: str
    publisher: str
    url: str
    good_for: str
    verified: bool
    year: int | None = None


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """content/handreiking/stap-N/uitleg.md; `text` is Markdown.

    `verified`: laid beside the text of the handreiking itself. If not, the page says so.
    """

    title: str
    summary: str
    question: str
    round: int
    verified: bool
    text: str
    short_title: str = ""  # where there is little room, such as the map of the route
    tools: tuple[Tool, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Step(Explanation):
    number: int
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Round:
    """content/rondes/N.toml: what one does in a half-day, and what comes out."""

    slug: str
    title: str
    steps: tuple[int, ...]
    intro: str
    activities: tuple[str, ...]
    result: str

    @property
    def number(self) -> int:
        return int(self.slug)


@cache
def steps() -> tuple[Step, ...]:
    return tuple(_read_step(number) for number in range(1, 9))


@cache
def rounds() -> tuple[Round, ...]:
    return tuple(load(CONTENT / "rondes", Round).values())


def step_numbered(number: int) -> Step:
    """Raises LookupError when there is no such step."""
    if not 1 <= number <= len(steps()):
        raise LookupError(f"there is no step {number}")
    return steps()[number - 1]


def _read_step(number: int) -> Step:
    folder = CONTENT / "handreiking" / f"stap-{number}"
    explanation = load_file(folder / "uitleg.md", Explanation)
    return Step(**vars(explanation), number=number, sources=tuple(load(folder / "bronnen", Source).values()))
