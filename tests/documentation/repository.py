"""The files of the repository, without what is made, fetched or kept on one machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {"data", "node_modules", "build", "vendoring", "staticfiles", "__pycache__"}
_LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")


def files(suffix: str = "") -> list[Path]:
    return sorted(path for path in _walk(ROOT) if path.name.endswith(suffix))


def broken_links(document: Path) -> list[str]:
    """Relative links (and pictures) of a Markdown document that lead nowhere."""
    found = _LINK.findall(document.read_text(encoding="utf-8"))
    near = [link.partition("#")[0] for link in found if not re.match(r"[a-z]+:|#|/|\{", link)]
    return [link for link in near if not (document.parent / link).exists()]


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name in NOT_OURS or path.suffix == ".egg-info" or (path.is_dir() and _is_hidden(path)):
            continue
        if path.is_dir():
            yield from _walk(path)
        elif path.is_file():
            yield path


def _is_hidden(folder: Path) -> bool:
    return folder.name.startswith(".") and folder.name != ".ci"
