from django.urls import path

from leeratelier.ordinance.views import public, texts

app_name = "ordinance"
_here = "werkruimte/<slug:slug>/verordening/"
urlpatterns = [
    path("wetscheck/", public.check_text, name="public_check"),
    path("wetscheck/regels/", public.all_rules, name="rules"),
    path(_here, texts.show, name="show"),
    path(f"{_here}inbrengen/", texts.bring_in, name="bring_in"),
    path(f"{_here}versies/", texts.versions, name="versions"),
    path(f"{_here}versies/<int:number>/weg/", texts.throw_away, name="throw_away"),
    path(f"{_here}versies/<int:number>/toetsrapport.docx", texts.download, {"form": "docx"}, name="report_docx"),
    path(f"{_here}versies/<int:number>/toetsrapport.pdf", texts.download, {"form": "pdf"}, name="report_pdf"),
]
