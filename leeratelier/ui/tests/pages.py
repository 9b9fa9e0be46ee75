from __future__ import annotations

from tests.pages import EVERYONE, Page

PAGES = {
    "ui:style_guide": Page(EVERYONE),
    "ui:example_theme": Page(EVERYONE, viewer=None),
    "ui:accessibility": Page(EVERYONE),
    "ui:source": Page(EVERYONE),
}
