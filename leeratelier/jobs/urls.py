"""The mailbox shows everybody's mail: in production it has no address at all."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, path

from leeratelier.jobs import views

app_name = "jobs"
urlpatterns: list[URLPattern] = [
    path("beheer/post/", views.failed, name="failed"),
    path("beheer/post/<int:pk>/opnieuw/", views.send_again, name="send_again"),
]
if not settings.PRODUCTION:
    urlpatterns += [
        path("postvak/", views.mailbox, name="mailbox"),
        path("postvak/<int:pk>/", views.mail, name="mail"),
    ]
