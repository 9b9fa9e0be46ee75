"""Pages that belong to no subject: the style guide, about this site, and what you see when something goes wrong."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from leeratelier.ui import context, samples
from leeratelier.ui.rules import theme

ERRORS = {
    400: ("Dit verzoek begrijpen we niet", "Ga terug en probeer het opnieuw."),
    403: ("Dit mag u niet doen", "U kunt dit bekijken, maar niet veranderen. Vraag meer rechten aan wie dit beheert."),
    404: (
        "Deze bladzijde is er niet",
        "Misschien klopt het adres niet, of is de bladzijde weg. Het kan ook zijn dat u er geen toegang toe hebt.",
    ),
    500: (
        "Er ging bij ons iets mis",
        "Misschien is uw laatste wijziging niet bewaard. Probeer het over een paar minuten opnieuw. "
        "Gaat het weer mis? Vertel de beheerder dan hoe laat het was en wat u deed.",
    ),
}
STALE = (
    "Dit formulier stond te lang open",
    "Ga terug en laad de bladzijde opnieuw. Verstuur het formulier daarna nog een keer. "
    "Helpt dat niet? Sta dan cookies toe voor deze site.",
)


@require_safe
def style_guide(request: HttpRequest) -> HttpResponse:
    slug = request.GET.get("thema", "")
    slug = slug if slug in samples.THEMES else ""
    page = {
        "theme": slug,
        "theme_url": reverse("ui:example_theme") if slug == samples.EXAMPLE_THEME else "",
        "themes": [
            {"label": label, "url": f"?thema={key}", "current": key == slug} for key, label in samples.THEMES.items()
        ],
    }
    return render(request, "ui/style_guide.html", page | samples.everything())


@require_safe
def example_theme(request: HttpRequest) -> HttpResponse:
    css = theme.stylesheet(samples.EXAMPLE_THEME, samples.EXAMPLE_COLOUR)
    return HttpResponse(css, content_type="text/css; charset=utf-8")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/accessibility.html")


@require_safe
def source(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/source.html", {"source_url": getattr(settings, "SOURCE_URL", "")})


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """PermissionDenied("…") may bring its own Dutch sentence."""
    return _error(request, 403, str(exception or ""))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error(request, 404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    title, text = STALE
    return render(request, "ui/error.html", {"status": 403, "title": title, "text": text}, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Asks the database nothing, so it works when that is what broke: no menu, no messages."""
    title, text = ERRORS[500]
    page = {"status": 500, "title": title, "text": text, "demo": settings.DEMO, "footer_menu": context.footer_menu()}
    return HttpResponse(render_to_string("ui/error.html", page), status=500)


def _error(request: HttpRequest, status: int, text: str = "") -> HttpResponse:
    title, usual = ERRORS[status]
    return render(request, "ui/error.html", {"status": status, "title": title, "text": text or usual}, status=status)
