"""Definitions stand in the text only for the words that it uses."""

from __future__ import annotations

import re
from collections.abc import Mapping

from leeratelier.ordinance.rules.tree import Unit


def without_unused_terms(articles: list[Unit]) -> list[Unit]:
    """Take out definitions that nothing uses, until every one that is left is used."""
    while True:
        unused = _unused(articles)
        if not unused:
            return articles
        articles = [_without(article, unused) for article in articles]


def _unused(articles: list[Unit]) -> set[str]:
    """Ids of definitions whose term stands nowhere else in the articles."""
    texts = {unit.id: f"{unit.heading} {unit.text}".lower() for article in articles for unit in article.walk()}
    unused = set()
    for article in articles:
        for point in article.children:
            if point.label == "-" and not _used(point.text.partition(":")[0], point.id, texts):
                unused.add(point.id)
    return unused


def _used(term: str, own: str, texts: Mapping[str, str]) -> bool:
    pattern = re.compile(rf"\b{re.escape(term.lower())}\b")
    return any(pattern.search(text) for unit, text in texts.items() if unit != own)


def _without(article: Unit, unused: set[str]) -> Unit:
    if not any(child.id in unused for child in article.children):
        return article
    points = [child for child in article.children if child.id not in unused]
    last = points[-1]
    points[-1] = Unit(last.id, last.kind, last.label, last.number, text=last.text.rstrip(";.") + ".")
    return Unit(article.id, "article", article.label, article.number, article.heading, article.text, tuple(points))
