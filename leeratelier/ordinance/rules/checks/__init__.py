"""The checks of the wetscheck, one module a subject. A check is a function named by the slug of its file in
`content/toetsregels`; it reads one document and answers with an outcome and the places on which that rests."""

from __future__ import annotations

from collections.abc import Callable

from leeratelier.ordinance.rules.outcome import Result
from leeratelier.ordinance.rules.reading import Reading

Check = Callable[[Reading], Result]

CHECKS: dict[str, Check] = {}


def check(slug: str) -> Callable[[Check], Check]:
    def register(function: Check) -> Check:
        if slug in CHECKS:
            raise ValueError(f"there are two checks named {slug}")
        CHECKS[slug] = function
        return function

    return register
