"""`leeratelier check FILE`: the wetscheck without a web server. Exit status 0 when the file could be read, else 2."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, NoReturn

from leeratelier.files.rules.lines import Extracted, Unreadable
from leeratelier.files.rules.reading import read, read_path
from leeratelier.ordinance.rules.check import check
from leeratelier.ordinance.rules.in_words import as_text
from leeratelier.ordinance.rules.outcome import Finding, Place, Report
from leeratelier.ordinance.rules.parse import parse_lines


def main(arguments: Sequence[str] | None = None) -> int:
    wanted = _parser().parse_args(arguments)
    try:
        extracted = _extracted(wanted.file)
    except Unreadable as error:
        print(error, file=sys.stderr)
        return 2
    report = check(parse_lines(extracted.lines))
    if wanted.json:
        return _told(json.dumps(as_json(report), ensure_ascii=False, indent=2))
    return _told(as_text(report, extracted.remarks))


def _told(text: str) -> int:
    """Who reads along may stop early, as in `leeratelier check BESTAND | head`: that is no error."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def as_json(report: Report) -> dict[str, Any]:
    return {
        "title": report.title,
        "articles": report.articles,
        "results": [_result(finding) for finding in report.findings],
    }


def _result(finding: Finding) -> dict[str, Any]:
    rule, result = finding.rule, finding.result
    return {
        "rule": rule.slug,
        "outcome": result.outcome,
        "kind": rule.kind,
        "because": result.because,
        "places": [_place(place) for place in result.places],
    }


def _place(place: Place) -> dict[str, Any]:
    told = asdict(place)
    return {key: told[key] for key in ("article", "paragraph", "point", "quote", "unit", "start", "end", "in_heading")}


def _extracted(name: str) -> Extracted:
    if name == "-":
        return read(sys.stdin.buffer.read(), "")
    return read_path(name)


class _DutchParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        print(
            "Gebruik: leeratelier check BESTAND [--json]. Gebruik - om tekst van de invoer te lezen.", file=sys.stderr
        )
        sys.exit(2)


def _parser() -> argparse.ArgumentParser:
    parser = _DutchParser(prog="leeratelier", description="Leeratelier op de opdrachtregel.")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_DutchParser)
    command = commands.add_parser("check", help="toets een verordening aan artikel 150 van de Gemeentewet")
    command.add_argument(
        "file", metavar="BESTAND", help="DOCX, ODT, PDF, HTML, CVDR-XML of tekst; - leest van de invoer"
    )
    command.add_argument("--json", action="store_true", help="geef de uitkomst als JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
