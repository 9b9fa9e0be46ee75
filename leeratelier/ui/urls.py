from __future__ import annotations

from django.urls import URLPattern, path

from leeratelier.ui import views

app_name = "ui"
urlpatterns: list[URLPattern] = [
    path("stijlgids/", views.style_guide, name="style_guide"),
    path("stijlgids/thema.css", views.example_theme, name="example_theme"),
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
    path("broncode/", views.source, name="source"),
]
