"""Markdown of content files and of people, as safe HTML in our own clothes: no raw HTML, no images, no unsafe links."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup

CLASSES = {
    "bullet_list_open": "la-list",
    "ordered_list_open": "la-list la-list--numbered",
    "table_open": "utrecht-table",
    "thead_open": "utrecht-table__header",
    "tbody_open": "utrecht-table__body",
    "th_open": "utrecht-table__header-cell",
    "td_open": "utrecht-table__cell",
}


def markdown(text: str, level: int = 2) -> Markup:
    """A heading with one # gets the given level, with two the next, and so on."""
    return Markup(_parser().render(text, {"level": level}))  # noqa: S704 — the parser escapes raw HTML


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    for name in CLASSES:
        parser.add_render_rule(name, _dressed)
    parser.add_render_rule("heading_open", _heading)
    parser.add_render_rule("heading_close", _heading)
    return parser


def _dressed(
    self: RendererProtocol, tokens: Sequence[Token], at: int, options: OptionsDict, env: dict[str, Any]
) -> str:
    tokens[at].attrJoin("class", CLASSES[tokens[at].type])
    return str(self.renderToken(tokens, at, options, env))  # type: ignore[attr-defined]


def _heading(
    self: RendererProtocol, tokens: Sequence[Token], at: int, options: OptionsDict, env: dict[str, Any]
) -> str:
    level = min(int(tokens[at].tag[1:]) + env["level"] - 1, 6)
    tokens[at].tag = f"h{level}"
    if tokens[at].nesting == 1:
        tokens[at].attrJoin("class", f"nl-heading nl-heading--level-{min(level, 4)}")
    return str(self.renderToken(tokens, at, options, env))  # type: ignore[attr-defined]
