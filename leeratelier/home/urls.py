from django.urls import path, register_converter

from leeratelier.home import converters
from leeratelier.home.views import dossier, people
from leeratelier.home.views.front import front
from leeratelier.home.views.health import health
from leeratelier.home.views.mine import mine

register_converter(converters.StepNumber, "step")

app_name = "home"
_dossier = "werkruimte/<slug:slug>/"
urlpatterns = [
    path("", front, name="front"),
    path("gezond/", health, name="health"),
    path("mijn/", mine, name="mine"),
    path(_dossier, dossier.show, name="dossier"),
    path(f"{_dossier}begin/", dossier.doors, name="doors"),
    path(f"{_dossier}datums/", dossier.settings, name="settings"),
    path(f"{_dossier}stap-<step:number>/", dossier.step, name="step"),
    path(f"{_dossier}taken/", dossier.tasks, name="tasks"),
    path(f"{_dossier}taken/nieuw/", dossier.add_task, name="add_task"),
    path(f"{_dossier}taken/<int:number>/", dossier.change_task, name="change_task"),
    path(f"{_dossier}gasten/", people.guests, name="guests"),
    path(f"{_dossier}gasten/<int:number>/stop/", people.end_guest, name="end_guest"),
    path(f"{_dossier}overdragen/", people.hand_over, name="hand_over"),
]
