from django.urls import path

from leeratelier.guide import views

app_name = "guide"
urlpatterns = [
    path("", views.index, name="index"),
    path("stap-<int:number>/", views.step, name="step"),
]
