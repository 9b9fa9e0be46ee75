from django.urls import path

from leeratelier.municipalities.views import administration, invitations, look, people, search

app_name = "municipalities"
_dossier = "werkruimte/<slug:slug>/"
urlpatterns = [
    path("gemeenten/zoek/", search.search, name="search"),
    path("uitnodiging/<str:token>/", invitations.invitation, name="invitation"),
    path("thema/<slug:slug>.css", look.theme, name="theme"),
    path(f"{_dossier}mensen/", people.people, name="people"),
    path(f"{_dossier}mensen/weg/", people.leave, name="leave"),
    path(f"{_dossier}mensen/<int:pk>/", people.member, name="member"),
    path(f"{_dossier}mensen/<int:pk>/stop/", people.end, name="end"),
    path(f"{_dossier}uitnodigingen/<int:pk>/", invitations.change, name="change_invitation"),
    path(f"{_dossier}verzoeken/<int:pk>/", people.decide, name="decide"),
    path(f"{_dossier}huisstijl/", look.settings, name="theme_settings"),
    path(f"{_dossier}logboek/", people.log, name="log"),
    path("beheer/gemeenten/", administration.municipalities, name="administration"),
    path("beheer/gemeenten/verzoeken/<int:pk>/", administration.decide, name="decide_as_administrator"),
]
