from django.urls import path

from leeratelier.ordinance import views

app_name = "ordinance"
_here = "werkruimte/<slug:slug>/verordening/"
urlpatterns = [
    path(_here, views.show, name="show"),
    path(f"{_here}inbrengen/", views.bring_in, name="bring_in"),
    path(f"{_here}versies/", views.versions, name="versions"),
    path(f"{_here}versies/<int:number>/weg/", views.throw_away, name="throw_away"),
    path(f"{_here}versies/<int:number>/toetsrapport.docx", views.download, {"form": "docx"}, name="report_docx"),
    path(f"{_here}versies/<int:number>/toetsrapport.pdf", views.download, {"form": "pdf"}, name="report_pdf"),
]
