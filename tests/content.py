"""`python -m tests.content`: is every file in content/ what the program asks of it? Part of `make check`.

Tells what it looked at, and names file and key of everything that is wrong; exit status 1 then. It needs no database.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import django
from jinja2 import Environment, TemplateSyntaxError

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from leeratelier.content import CONTENT, ContentError, load  # noqa: E402
from leeratelier.events.demo import Texts  # noqa: E402
from leeratelier.guide import content as guide  # noqa: E402
from leeratelier.municipalities.rules import read_list  # noqa: E402
from leeratelier.ordinance.rules.check import RuleFile  # noqa: E402
from leeratelier.ordinance.rules.checks import CHECKS  # noqa: E402
from leeratelier.ordinance.rules.library import choice_faults, clause_faults  # noqa: E402
from leeratelier.ordinance.rules.statutes import StatuteArticle  # noqa: E402

MUNICIPALITIES = 342
"""How many the Netherlands has in 2026; one of them ends with that year."""
FEWEST_EXAMPLES = 4
"""Of a rule that is met, and again of one that isn't."""

Faults = Iterator[str]


def main() -> int:
    faults = faults_in(CONTENT)
    for folder, told in faults.items():
        count = sum(1 for path in (CONTENT / folder).rglob("*") if path.is_file())
        print(f"   content/{folder}: {count} files, {len(told)} wrong")
        for fault in told:
            print(f"     {fault}")
    return 1 if any(faults.values()) else 0


def faults_in(content: Path) -> dict[str, list[str]]:
    """Folder → what is wrong in it. A folder that no function here looks at is wrong too."""
    present = {path.name for path in content.iterdir() if path.is_dir()}
    unknown = {name: [f"content/{name}: nobody checks this folder"] for name in sorted(present - LOOKS.keys())}
    return {name: list(_told(look, content / name)) for name, look in LOOKS.items()} | unknown


def _told(look: Callable[[Path], Faults], folder: Path) -> Faults:
    try:
        yield from look(folder)
    except ContentError as wrong:
        yield str(wrong)


def _municipalities(folder: Path) -> Faults:
    try:
        listed = read_list((folder / "gemeenten.csv").read_text(encoding="utf-8"))
    except ValueError as wrong:
        yield f"content/gemeenten/gemeenten.csv: {wrong}"
        return
    if len(listed) != MUNICIPALITIES:
        yield f"content/gemeenten/gemeenten.csv: {len(listed)} municipalities, not {MUNICIPALITIES}"


def _steps(folder: Path) -> Faults:
    numbers = range(1, 9)
    for number in numbers:
        guide_step = folder / f"stap-{number}"
        load(guide_step, guide.Explanation)
        load(guide_step / "bronnen", guide.Source)
    for path in sorted(folder.iterdir()):
        if path.name not in {f"stap-{number}" for number in numbers}:
            yield f"content/handreiking/{path.name}: not one of the eight steps"


def _rounds(folder: Path) -> Faults:
    """Every step stands in one round, and says the same itself."""
    placed = [(number, found.number) for found in load(folder, guide.Round).values() for number in found.steps]
    told = [(step.number, step.round) for step in guide.steps()]
    if sorted(placed) != told:
        yield f"content/rondes: 'steps' gives {sorted(placed)}, 'round' in content/handreiking gives {told}"


def _editions(folder: Path) -> Faults:
    load(folder, Texts)
    yield from ()


def _mails(folder: Path) -> Faults:
    """The first line is the subject, and the whole is a template that Jinja2 can read."""
    for path in sorted(folder.glob("*.md")):
        source = path.read_text(encoding="utf-8")
        heading, _newline, text = source.partition("\n")
        if not heading.startswith("# ") or not heading[2:].strip():
            yield f"content/mails/{path.name}: the first line must be '# ' and the subject"
        if not text.strip():
            yield f"content/mails/{path.name}: no text under the subject"
        try:
            Environment(autoescape=True).parse(source)
        except TemplateSyntaxError as wrong:
            yield f"content/mails/{path.name}: line {wrong.lineno}: {wrong.message}"


def _rules(folder: Path) -> Faults:
    """A rule is a file and a function with one slug; the file has examples on both sides."""
    files = load(folder, RuleFile)
    for slug in sorted(files.keys() - CHECKS.keys()):
        yield f"content/toetsregels/{slug}.toml: no function has this slug"
    for slug in sorted(CHECKS.keys() - files.keys()):
        yield f"content/toetsregels/{slug}.toml: there is a function, but not this file"
    for slug, file in files.items():
        met = sum(example.outcome == "met" for example in file.example)
        for count, side in ((met, "with outcome met"), (len(file.example) - met, "with another outcome")):
            if count < FEWEST_EXAMPLES:
                yield f"content/toetsregels/{slug}.toml: key 'example': {count} {side}, at least {FEWEST_EXAMPLES}"
    for order, count in sorted(Counter(file.order for file in files.values()).items()):
        if count > 1:
            yield f"content/toetsregels: key 'order' is {order} in {count} files"


def _samples(folder: Path) -> Faults:
    for path in sorted(folder.iterdir()):
        if not path.read_text(encoding="utf-8").strip():
            yield f"content/voorbeelden/{path.name}: empty"


def _statutes(folder: Path) -> Faults:
    load(folder, StatuteArticle)
    yield from ()


LOOKS: dict[str, Callable[[Path], Faults]] = {
    "gemeenten": _municipalities,
    "handreiking": _steps,
    "keuzes": choice_faults,
    "leerateliers": _editions,
    "mails": _mails,
    "modelteksten": clause_faults,
    "rondes": _rounds,
    "toetsregels": _rules,
    "voorbeelden": _samples,
    "wetten": _statutes,
}


if __name__ == "__main__":
    sys.exit(main())
