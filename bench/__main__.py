"""`make bench`: everything measured once, printed as a table. `--json FILE` keeps it too."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import psycopg

from bench import legal, pages, quality, startup, wrk
from bench.figures import Figure, table
from bench.machine import machine, versions
from bench.program import Folder
from tests import postgres


def main() -> int:
    wanted = _parser().parse_args()
    about = {"machine": machine(), "versions": versions()}
    skipped = ""
    try:
        about["versions"]["wrk"] = wrk.fetch()
    except wrk.Missing as missing:
        skipped = str(missing)
    with tempfile.TemporaryDirectory(prefix="leeratelier-bench-", dir="/tmp") as name, _database(wanted.postgres) as at:
        about["versions"]["pages ran on"] = _postgres_version(at) if at else "SQLite"
        figures = list(_figures(Path(name), at, with_load=not skipped))
    checks = quality.measure()
    print(_report(about, figures, skipped), checks, quality.FIRST_SIGHT, sep="\n\n")
    if wanted.json:
        told = {**about, "skipped": skipped, "figures": [asdict(each) | {"met": each.met} for each in figures]}
        told["checks"] = quality.as_json(checks)
        Path(wanted.json).write_text(json.dumps(told, indent=2, ensure_ascii=False), encoding="utf-8")
    return 0


def _figures(data: Path, database: str, with_load: bool) -> Iterator[Figure]:
    """Each says on standard error what it is busy with: together they take some minutes."""
    folder = Folder(data, database)
    _say("start-up")
    yield from startup.preparing(folder)
    with folder.running() as program:
        yield startup.answering(program)
        yield from pages.idle(program)
        if with_load:
            _say("pages under load")
            yield from pages.under_load(program)
            yield from pages.memory(program, "after load")
    _say("parse and check")
    yield from legal.figures()
    yield from startup.console(data)


def _report(about: dict[str, dict[str, str]], figures: list[Figure], skipped: str) -> str:
    lines = [f"{name:24}{value}" for part in about.values() for name, value in part.items()]
    return "\n".join([*lines, "", table(figures), skipped]).rstrip()


@contextlib.contextmanager
def _database(wanted: bool) -> Iterator[str]:
    if wanted:
        with postgres.running() as address:
            yield address
    else:
        yield ""


def _postgres_version(address: str) -> str:
    with psycopg.connect(address) as connection:
        return f"PostgreSQL {connection.info.server_version // 10_000}.{connection.info.server_version % 10_000}"


def _say(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--json", metavar="FILE", help="also write all figures to this file")
    parser.add_argument("--postgres", action="store_true", help="pages on PostgreSQL instead of SQLite")
    return parser


if __name__ == "__main__":
    sys.exit(main())
