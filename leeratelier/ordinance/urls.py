from django.urls import path

from leeratelier.ordinance.views import choices, compare, downloads, pack, plan, public, texts

app_name = "ordinance"
_here = "werkruimte/<slug:slug>/verordening/"
_choices = f"{_here}keuzes/"
_compare = f"{_here}was-wordt/"
_plan = f"{_here}planning/"
urlpatterns = [
    path("wetscheck/", public.check_text, name="public_check"),
    path("wetscheck/regels/", public.all_rules, name="rules"),
    path(_here, texts.show, name="show"),
    path(f"{_here}inbrengen/", texts.bring_in, name="bring_in"),
    path(f"{_here}versies/", texts.versions, name="versions"),
    path(f"{_here}versies/<int:number>/weg/", texts.throw_away, name="throw_away"),
    path(f"{_here}versies/<int:number>/toetsrapport.docx", texts.download, {"form": "docx"}, name="report_docx"),
    path(f"{_here}versies/<int:number>/toetsrapport.pdf", texts.download, {"form": "pdf"}, name="report_pdf"),
    path(f"{_here}versies/<int:number>/tekst.docx", downloads.text, {"form": "docx"}, name="text_docx"),
    path(f"{_here}versies/<int:number>/tekst.pdf", downloads.text, {"form": "pdf"}, name="text_pdf"),
    path(f"{_here}versies/<int:number>/tekst.txt", downloads.text, {"form": "txt"}, name="text_txt"),
    path(f"{_here}versies/<int:number>/tekst.json", downloads.text, {"form": "json"}, name="text_json"),
    path(f"{_here}versies/<int:number>/tekst.cvdr.xml", downloads.text, {"form": "cvdr.xml"}, name="text_cvdr"),
    path(f"{_here}versies/<int:number>/tekst.akn.xml", downloads.text, {"form": "akn.xml"}, name="text_akn"),
    path(_compare, compare.show, name="compare"),
    path(f"{_compare}was-wordt.docx", compare.download, {"form": "docx"}, name="compare_docx"),
    path(f"{_compare}was-wordt.pdf", compare.download, {"form": "pdf"}, name="compare_pdf"),
    path(f"{_compare}wijzigingsverordening.docx", compare.amendment, {"form": "docx"}, name="amendment_docx"),
    path(f"{_compare}wijzigingsverordening.txt", compare.amendment, {"form": "txt"}, name="amendment_txt"),
    path(f"{_here}raadsstukken/", pack.show, name="pack"),
    path(f"{_here}raadsstukken/raadsstukken.zip", pack.download, name="pack_zip"),
    path(_choices, choices.all_choices, name="choices"),
    path(f"{_choices}keuzes.docx", pack.choices, {"form": "docx"}, name="choices_docx"),
    path(f"{_choices}keuzes.pdf", pack.choices, {"form": "pdf"}, name="choices_pdf"),
    path(f"{_choices}keuzes.xlsx", pack.choices, {"form": "xlsx"}, name="choices_xlsx"),
    path(f"{_choices}voorlopig/", choices.take_defaults, name="take_defaults"),
    path(f"{_choices}tekst/", choices.compose_text, name="compose"),
    path(f"{_choices}<slug:choice>/", choices.choice, name="choice"),
    path(f"{_choices}<slug:choice>/stand/", choices.set_status, name="choice_status"),
    path(_plan, plan.show, name="plan"),
    path(f"{_plan}kalender/", plan.calendar, name="plan_calendar"),
    path(f"{_plan}kalender/<int:number>/weg/", plan.remove_date, name="plan_remove_date"),
    path(f"{_plan}datums/", plan.set_dates, name="plan_set_dates"),
    path(f"{_plan}planning.ics", plan.download_calendar, name="plan_ics"),
    path(f"{_plan}planning.docx", plan.download, {"name": "planning", "form": "docx"}, name="plan_docx"),
    path(f"{_plan}planning.pdf", plan.download, {"name": "planning", "form": "pdf"}, name="plan_pdf"),
    path(f"{_plan}memo.docx", plan.download, {"name": "memo", "form": "docx"}, name="plan_memo_docx"),
    path(f"{_plan}memo.pdf", plan.download, {"name": "memo", "form": "pdf"}, name="plan_memo_pdf"),
]
