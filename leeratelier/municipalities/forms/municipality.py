"""The form field in which one types the name of a municipality.

It works in three ways: a typed name that is exact or fits only one; a choice from the suggestions below the field
(htmx brings them while typing); and without JavaScript the same suggestions, after the form came back.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leeratelier.municipalities.models import Municipality
from leeratelier.municipalities.rules import official_name
from leeratelier.ui.rules.dutch import join

SUGGESTIONS = 10


def suggestions(typed: str) -> list[Municipality]:
    return list(Municipality.objects.choosable().named_like(typed)[:SUGGESTIONS])


class MunicipalityInput(forms.TextInput):
    """A text field with suggestions below it; a chosen suggestion comes in as `<name>_code`."""

    def value_from_datadict(self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str) -> Any:
        typed, code = _plain(data.get(name)), _plain(data.get(f"{name}_code"))
        if code and suggestions_with(typed, code):
            return code
        return typed

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return name not in data and f"{name}_code" not in data

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = _by_code(str(value or ""))
        typed = chosen.name if chosen else str(value or "")
        given = dict(attrs or {})
        box = f"{given.get('id') or f'id_{name}'}_options"
        live = {"hx-get": f"{reverse('municipalities:search')}?veld={name}", "hx-target": f"#{box}"}
        live |= {"hx-trigger": "input changed delay:250ms", "autocomplete": "off", "spellcheck": "false"}
        field = super().render(name, typed, given | live, renderer)
        found = [chosen] if chosen else [] if exact(typed) else suggestions(typed)
        context = {"field": name, "found": found, "chosen": chosen, "typed": typed, "asked": False}
        options = render_to_string("municipalities/options.html", context)
        return mark_safe(f'{field}<div id="{box}" aria-live="polite">{options}</div>')  # noqa: S308 — both are rendered


class MunicipalityField(forms.CharField):
    """Cleans to a `Municipality` that exists today."""

    widget = MunicipalityInput
    default_error_messages = {"required": gettext_lazy("Vul de naam van uw gemeente in.")}

    def to_python(self, value: Any) -> Any:
        """CharField says str; what comes out here is a Municipality, or None when nothing was typed."""
        typed = str(super().to_python(value) or "")
        return found(typed) if typed else None

    def run_validators(self, value: Any) -> None:
        """The validators of a text field have nothing to say about a row."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool((initial.code if isinstance(initial, Municipality) else initial or "") != (data or ""))

    def prepare_value(self, value: Any) -> Any:
        return value.code if isinstance(value, Municipality) else value


def found(typed: str) -> Municipality:
    """The municipality of a code or a name; raises ValidationError with one sentence and what comes near."""
    if chosen := _by_code(typed) or exact(typed):
        return chosen
    fitting = list(Municipality.objects.choosable().named_like(typed)[: SUGGESTIONS + 1])
    if len(fitting) == 1:
        return fitting[0]
    if len(fitting) > SUGGESTIONS:
        raise ValidationError(_("Veel gemeenten hebben ‘%(typed)s’ in hun naam. Typ meer letters.") % {"typed": typed})
    if fitting:
        facts = {"typed": typed, "names": join([each.name for each in fitting])}
        raise ValidationError(_("Kies één gemeente: bij ‘%(typed)s’ passen %(names)s.") % facts)
    raise ValidationError(_unknown(typed))


def exact(typed: str) -> Municipality | None:
    return Municipality.objects.choosable().filter(slug=slugify(official_name(typed))).first() if typed else None


def _plain(given: Any) -> str:
    """PostgreSQL refuses to look for a NUL."""
    return str(given or "").replace("\0", "").strip()


def suggestions_with(typed: str, code: str) -> bool:
    """The code belongs to a municipality that fits what was typed; nothing typed fits all."""
    fitting = Municipality.objects.choosable()
    return (fitting.named_like(typed) if typed else fitting).filter(code=code).exists()


def _by_code(code: str) -> Municipality | None:
    return Municipality.objects.choosable().filter(code=code).first() if code else None


def _unknown(typed: str) -> str:
    former = Municipality.objects.filter(slug=slugify(typed), is_demo=False).first()
    if former and former.valid_to:
        return _("Gemeente %(name)s bestaat niet meer. Vul de naam van de nieuwe gemeente in.") % {"name": former.name}
    names = dict(Municipality.objects.choosable().values_list("slug", "name"))
    near = [names[slug] for slug in difflib.get_close_matches(slugify(typed), names, n=3, cutoff=0.7)]
    if not near:
        return _("Wij vinden geen gemeente ‘%(typed)s’. Kijk of de naam klopt.") % {"typed": typed}
    return _("Wij vinden geen gemeente ‘%(typed)s’. Bedoelt u %(names)s?") % {
        "typed": typed,
        "names": _(" of ").join(near),
    }
