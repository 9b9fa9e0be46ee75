from __future__ import annotations

from django.urls import URLPattern, path

from leeratelier.privacy.views import archive, mine, statement

app_name = "privacy"
urlpatterns: list[URLPattern] = [
    path("privacy/", statement.statement, name="statement"),
    path("mijn-gegevens/", mine.mine, name="mine"),
    path("mijn-gegevens/downloaden/", mine.download, name="download"),
    path("mijn-gegevens/wissen/", mine.erase, name="erase"),
    path("beheer/verwerkingsregister/", statement.processing_register, name="processing_register"),
    path("beheer/verwerkingsregister/csv/", statement.processing_register_csv, name="processing_register_csv"),
    path("beheer/vernietiging/", archive.lists, name="destruction"),
    path("beheer/vernietiging/<int:pk>/", archive.one_list, name="destruction_list"),
    path("beheer/vernietiging/<int:pk>/vernietigen/", archive.destroy, name="destroy"),
]
