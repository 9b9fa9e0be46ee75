"""The handreiking: eight steps, for everyone to read."""

from __future__ import annotations

from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from markupsafe import Markup

from leeratelier.guide.content import rounds, step_numbered, steps
from leeratelier.guide.tools import tool_url
from leeratelier.ui.markdown import markdown


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    grouped = [(part, [step for step in steps() if step.number in part.steps]) for part in rounds()]
    return render(request, "guide/index.html", {"rounds": grouped})


@require_safe
def step(request: HttpRequest, number: int) -> HttpResponse:
    try:
        found = step_numbered(number)
    except LookupError:
        raise Http404 from None
    context = {
        "step": found,
        "text": _text(number),
        "round": rounds()[found.round - 1],
        "tools": [(tool.title, tool_url(tool.url_name, "gemeente") is not None) for tool in found.tools],
        "previous": steps()[number - 2] if number > 1 else None,
        "next": steps()[number] if number < len(steps()) else None,
    }
    return render(request, "guide/step.html", context)


@cache
def _text(number: int) -> Markup:
    return markdown(step_numbered(number).text, level=3)
