from django.apps import AppConfig


class OrdinanceConfig(AppConfig):
    name = "leeratelier.ordinance"
