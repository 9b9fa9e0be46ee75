"""A menu as data: what stands in the header and the footer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class MenuItem:
    label: str
    url: str
    current: bool = False


def menu(entries: Iterable[tuple[str, str]], path: str) -> list[MenuItem]:
    """Entries are (label, url); the one whose url is the longest beginning of the path is where you are."""
    entries = list(entries)
    here = max((url for _, url in entries if _leads_to(url, path)), key=len, default=None)
    return [MenuItem(label, url, url == here) for label, url in entries]


def _leads_to(url: str, path: str) -> bool:
    return path == url if url == "/" else path.startswith(url)
