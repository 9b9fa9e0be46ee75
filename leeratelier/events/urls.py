from django.urls import path

from leeratelier.events.views import organising, public, registering

app_name = "events"
urlpatterns = [
    path("", public.index, name="index"),
    path("<slug:slug>/", public.event, name="event"),
    path("<slug:slug>/inschrijven/", registering.register, name="register"),
    path("<slug:slug>/ingeschreven/", registering.registered, name="registered"),
    path("<slug:slug>/bevestigen/<str:token>/", registering.confirm, name="confirm"),
    path("<slug:slug>/inschrijvingen/", organising.registrations, name="registrations"),
    path("<slug:slug>/inschrijvingen/toegang/<int:pk>/", organising.decide, name="decide"),
]
