"""For the pages of libraries, in Django's own template language: the same frame and form fields as our Jinja2 pages."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import BaseForm
from django.template import engines
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def part(context: dict[str, Any], name: str) -> SafeString:
    """{% part "top" %}: ui/head.html, ui/top.html or ui/foot.html."""
    return SafeString(render_to_string(f"ui/{name}.html", {}, request=context["request"], using="jinja2"))


@register.simple_tag
def form_fields(form: BaseForm) -> SafeString:
    """{% form_fields form %}: the summary of what is wrong, and every field."""
    macros: Any = engines["jinja2"].env.get_template("ui/forms.html").module  # type: ignore[attr-defined]
    return SafeString(macros.errors(form) + macros.fields(form))
