"""All addresses, gathered. Paths are Dutch; names are English."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("leeratelier.home.urls")),
    path("", include("leeratelier.accounts.urls")),
    path("", include("leeratelier.municipalities.urls")),
    path("", include("leeratelier.privacy.urls")),
    path("", include("leeratelier.jobs.urls")),
    path("", include("leeratelier.ui.urls")),
    path("handreiking/", include("leeratelier.guide.urls")),
    path("leerateliers/", include("leeratelier.events.urls")),
    path("", include("leeratelier.workspaces.urls")),
    path("", include("leeratelier.ordinance.urls")),
]

handler400 = "leeratelier.ui.views.bad_request"
handler403 = "leeratelier.ui.views.forbidden"
handler404 = "leeratelier.ui.views.not_found"
handler500 = "leeratelier.ui.views.server_error"
