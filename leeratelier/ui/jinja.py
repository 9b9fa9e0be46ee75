"""The template environment: what every Jinja2 template of the program can use without importing it.

globals   static("ui/mark.svg") · url("events:page", slug) · _("…") · shipped_themes
filters   day|date · day|date(weekday=true) · days|dates · moment|time · start|period(end) · price|money
          amount|number · amount|number(1) · count|plural("gesprek", "gesprekken") · words|listed · text|markdown
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone, translation
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from leeratelier.ui.markdown import markdown
from leeratelier.ui.rules import dutch

SHIPPED_THEMES = ("voorbeeld", "ma", "denhaag")


def environment(**options: Any) -> Environment:
    """A name that doesn't exist fails, everywhere: a page that leaves something out in silence is worse than none."""
    env = Environment(  # noqa: S701 — Django's backend passes autoescape=True
        **options | {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True},
        extensions=["jinja2.ext.i18n"],
    )
    env.install_gettext_translations(translation, newstyle=True)  # type: ignore[attr-defined]
    # A page says fifty sentences and links the same files at every visit: what gettext and the manifest answer is kept.
    env.globals |= {"_": _said, "static": cache(static), "url": _url, "shipped_themes": SHIPPED_THEMES}
    env.filters |= {
        "date": _date,
        "dates": lambda days, today=None: dutch.dates([_day(day) for day in days], today or timezone.localdate()),
        "time": lambda moment: dutch.time(_local(moment)),
        "period": lambda start, end: dutch.period(_local(start), _local(end)),
        "number": dutch.number,
        "money": dutch.money,
        "plural": dutch.plural,
        "listed": dutch.join,
        "markdown": markdown,
    }
    return env


def _said(message: str, /, **values: Any) -> Markup:
    """gettext as Jinja2's newstyle has it: values are escaped, %% is a percent sign."""
    if values:
        return Markup(translation.gettext(message)) % values  # noqa: S704 — a message is ours, its values are escaped
    return _said_plainly(translation.get_language(), message)


@cache
def _said_plainly(language: str | None, message: str) -> Markup:
    return Markup(translation.gettext(message)) % {}  # noqa: S704


def _url(name: str, /, *args: Any, **kwargs: Any) -> str:
    return reverse(name, args=args or None, kwargs=kwargs or None)


def _date(value: dt.date | dt.datetime, today: dt.date | None = None, weekday: bool = False) -> str:
    return dutch.date(_day(value), today or timezone.localdate(), weekday)


def _day(value: dt.date | dt.datetime) -> dt.date:
    day: dt.date = _local(value).date() if isinstance(value, dt.datetime) else value
    return day


def _local(value: Any) -> Any:
    """A moment as the clock here tells it; anything else as it is."""
    aware = isinstance(value, dt.datetime) and timezone.is_aware(value)
    return timezone.localtime(value) if aware else value
