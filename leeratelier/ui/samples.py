"""What the style guide shows: invented municipalities, words and numbers, none of them anyone's."""

from __future__ import annotations

from typing import Any

from django import forms

from leeratelier.ui.rules import charts
from leeratelier.ui.rules.timeline import Bar, timeline

EXAMPLE_THEME, EXAMPLE_COLOUR = "duinoord", "#1d4f9f"
THEMES = {
    "": "Leeratelier",
    "voorbeeld": "Voorbeeld",
    "ma": "Mooi & Anders",
    "denhaag": "Den Haag",
    EXAMPLE_THEME: "Duinoord (verzonnen, uit één kleur)",
}
SCALE = [(1, "helemaal oneens"), (2, "oneens"), (3, "niet eens, niet oneens"), (4, "eens"), (5, "helemaal eens")]
WISHES = [
    charts.NowAndWish("Inwoners", "41 antwoorden", 2.1, 4.6),
    charts.NowAndWish("College", "4 antwoorden", None, None),
]
ROUTE = [  # title, how far from the top in percent, words above the line
    ("Waar hebben we het over?", 58, False),
    ("Wat voor gemeente bent u?", 42, True),
    ("Waarom participatie?", 54, True),
    ("Wat: vormen en smaken", 68, False),
    ("Hoe: een gefaseerde aanpak", 44, True),
    ("Leren en evalueren", 58, False),
    ("Handelings\u00adperspectief", 38, False),
    ("De verordening", 27, False),
]


class SampleForm(forms.Form):
    who = forms.CharField(label="Met wie sprak u?", help_text="Noem een rol, geen naam.")
    day = forms.DateField(
        label="Datum", error_messages={"invalid": "Deze datum bestaat niet. November heeft 30 dagen."}
    )
    shape = forms.ChoiceField(label="Vorm", choices=[("table", "Gesprek aan tafel"), ("phone", "Telefoon")])
    notes = forms.CharField(label="Wat hoorde u?", widget=forms.Textarea(attrs={"rows": 4}), required=False)
    attachment = forms.FileField(label="Verslag", required=False, help_text="DOCX, ODT, PDF of gewone tekst.")
    readers = forms.ChoiceField(
        label="Wie mag dit zien?",
        choices=[("us", "Alleen onze gemeente"), ("group", "De groep"), ("all", "Iedereen")],
        widget=forms.RadioSelect,
    )
    duo = forms.BooleanField(label="Ik kom met een juridische collega", help_text="Samen vormt u een duo.")
    municipality = forms.ChoiceField(
        label="Gemeente",
        choices=[("", "Kies een gemeente"), ("1", "Duinoord"), ("2", "Voorbeelddam"), ("3", "’s-Gravenwoude")],
    )
    upfront = forms.ChoiceField(
        label="De gemeente zegt vooraf wat kan veranderen", choices=SCALE, widget=forms.RadioSelect
    )
    term = forms.ChoiceField(label="Termijn", choices=[("8", "8 weken"), ("13", "13 weken")], widget=forms.RadioSelect)


class SearchForm(forms.Form):
    words = forms.CharField(label="Zoek in de handreiking", required=False)


def everything() -> dict[str, Any]:
    answers = {"who": "voorzitter jongerenraad", "day": "31-11-2026", "shape": "table", "readers": "us", "upfront": "4"}
    return {
        "form": SampleForm(answers),
        "search": SearchForm(),
        "dot_plot": charts.dot_plot(
            "Inwoners van 2,1 naar 4,6. College: te weinig antwoorden.",
            WISHES,
            "verschil {}".format,
            "Minder dan 5: niet getoond",
        ),
        "columns": charts.columns(
            "Van 22 uur in kwartaal 1 naar 54 in kwartaal 3; grens 40 uur.",
            ["kw 1", "kw 2", "kw 3", "kw 4"],
            [("c-bar", [12, 20, 34, 18]), ("c-bar2", [10, 8, 20, 6])],
            limit=40,
            words="beschikbaar: 40 uur",
        ),
        "timeline": timeline(
            "Twee besloten activiteiten en één idee, met de raad in kwartaal 3.",
            2027,
            ["kw 1", "kw 2", "kw 3", "kw 4"],
            [
                ("Vooraf eerlijk", [Bar("Training", 0, 2, True), Bar("Werkwijze", 1, 3, False)]),
                ("Leren", [Bar("Evaluatie", 2, 4, True)]),
            ],
            mark=(2.5, "raad"),
        ),
        "route_path": charts.route_path([height for _, height, _ in ROUTE]),
        "route_steps": [
            {"number": number, "title": title, "url": "#route", "note": "Toelichting", "y": height, "up": up}
            for number, (title, height, up) in enumerate(ROUTE, start=1)
        ],
    }
