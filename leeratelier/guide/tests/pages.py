"""The handreiking is for everyone."""

from tests.pages import EVERYONE, Page

PAGES = {
    "guide:index": Page(EVERYONE),
    "guide:step": Page(EVERYONE, kwargs=lambda world: {"number": 3}),
}
