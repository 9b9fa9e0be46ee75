"""Pages under load: requests per second, p95, and processor time a request; and the program's memory."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from bench import wrk
from bench.figures import Figure
from bench.process import family, processor_ms, pss_mb, rss_mb
from bench.program import Program, fetch, sign_in

SECONDS = 8
TIMES = 3
MEMBER = "adviseur@voorbeelddam.example"
DOSSIER = "/werkruimte/voorbeelddam/"
IDLE_AIM_MB = 150


@dataclass(frozen=True)
class Page:
    name: str
    path: str
    shows: str  # what stands on the page when it is the right one
    aim_ms: float  # processor time a request
    cookie: str = ""


def under_load(program: Program) -> Iterator[Figure]:
    cookie = sign_in(program, MEMBER)
    for page in (
        Page("event page", _open_event(program), 'id="inschrijven"', 4),
        Page("dossier page", DOSSIER, "Ronde 4", 15, cookie),
        Page("check page", f"{DOSSIER}verordening/", 'id="bevinding-1"', 15, cookie),
    ):
        yield from _measured(program, page)


def memory(program: Program, when: str, aim: float | None = None) -> Iterator[Figure]:
    processes = family(program.pid)
    yield Figure("memory", f"{when}, web and worker, shared counted once (PSS)", pss_mb(processes), "MB", aim)
    yield Figure("memory", f"{when}, web and worker, sum of RSS", rss_mb(processes), "MB")


def idle(program: Program) -> Iterator[Figure]:
    """After the first page, when the worker has begun too."""
    deadline = time.monotonic() + 15
    while len(family(program.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.2)
    time.sleep(5)
    yield from memory(program, "idle", IDLE_AIM_MB)


def _measured(program: Program, page: Page) -> Iterator[Figure]:
    """The middle one of some runs by processor time; the first second only warms up."""
    address = program.address + page.path
    if page.shows not in fetch(address, page.cookie):
        raise RuntimeError(f"{address} isn't the {page.name}: {page.shows!r} isn't on it")
    wrk.load(address, 1, page.cookie)
    runs = []
    for _ in range(TIMES):
        before = processor_ms(program.pid)
        load = wrk.load(address, SECONDS, page.cookie)
        runs.append(((processor_ms(program.pid) - before) / load.requests, load))
    middle = median(cost for cost, _ in runs)
    load = next(load for cost, load in runs if cost == middle)
    yield Figure(page.name, "processor time a request", middle, "ms", page.aim_ms)
    yield Figure(page.name, f"the least of {TIMES} runs", min(cost for cost, _ in runs), "ms")
    yield Figure(page.name, "requests a second", load.per_second, "")
    yield Figure(page.name, f"p95 with {wrk.CONNECTIONS} at once", load.p95_ms, "ms")


def _open_event(program: Program) -> str:
    """The demo's edition that isn't closed stands first."""
    return str(re.findall(r'href="(/leerateliers/[a-z0-9-]+/)"', fetch(f"{program.address}/leerateliers/"))[0])
