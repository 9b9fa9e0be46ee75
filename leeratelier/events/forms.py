"""What comes in at a registration: a municipality, and one or two people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from leeratelier.accounts.models import User
from leeratelier.events.actions import NotRegistered, Person
from leeratelier.events.models import Event, Registration
from leeratelier.events.rules import Refusal
from leeratelier.municipalities.forms import MunicipalityField
from leeratelier.municipalities.models import Municipality

MOST_PEOPLE = 2
NO_NAME = re.compile(r"[/@<>:]|www\.", re.IGNORECASE)

WORDS = {
    Refusal.NOT_YET: _("De inschrijving is nog niet open."),
    Refusal.CLOSED: _("De inschrijving is intussen gesloten."),
    Refusal.FULL: _("Alle plaatsen zijn bezet. Uw gemeente kan er nu niet bij."),
    Refusal.TOO_MANY_PEOPLE: _("Uw gemeente heeft niet zoveel plaatsen meer voor dit leeratelier."),
    Refusal.ALREADY_REGISTERED: _("Met dit adres is al iemand ingeschreven. De bevestiging ging naar dit adres."),
    Refusal.MUNICIPALITY_ENDED: _("Deze gemeente bestaat niet meer. Kies de gemeente waar zij nu bij hoort."),
}
MAILED_AGAIN = _("Met dit adres is al iemand ingeschreven. Wij stuurden de bevestigingsmail opnieuw.")


class GroupForm(forms.Form):
    municipality = MunicipalityField(label=_("Gemeente"))
    remarks = forms.CharField(
        label=_("Opmerkingen"),
        help_text=_("Alleen de organisatie leest dit. Noem hier geen gezondheid of andere gevoelige gegevens."),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=1000,
    )


class PersonForm(forms.Form):
    about = ""  # who, in the summary of what is wrong
    name = forms.CharField(
        label=_("Naam"), max_length=120, error_messages={"required": _("Vul een naam in.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )  # fmt: skip
    email = forms.EmailField(
        label=_("E-mailadres van het werk"),
        help_text=_("Hier sturen we de bevestiging heen."),
        error_messages={
            "required": _("Vul een e-mailadres in."),
            "invalid": _("Vul een e-mailadres in met een punt na het apenstaartje, zoals naam@gemeente.nl."),
        },
    )
    function = forms.ChoiceField(
        label=_("Functie"),
        choices=[("", _("Kies een functie")), *Registration.Function.choices],
        error_messages={"required": _("Kies een functie.")},
    )

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if NO_NAME.search(name):
            raise forms.ValidationError(_("Vul alleen een naam in, zonder adres of link."))
        return name

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()


class RegistrationForms:
    """The group and its people as one form: valid together, and told together what is wrong."""

    def __init__(self, count: int, data: Mapping[str, Any] | None = None, initial: Mapping[str, Any] | None = None):
        self.group = GroupForm(data, initial=_of(GroupForm, "", initial))
        self.people = [
            PersonForm(data, prefix=prefix, initial=_of(PersonForm, prefix, initial))
            for prefix in (f"persoon-{number}" for number in range(1, count + 1))
        ]
        if count > 1:
            for number, form in enumerate(self.people, 1):
                form.about = _("persoon %(number)d") % {"number": number}

    def is_valid(self) -> bool:
        each_is = [form.is_valid() for form in (self.group, *self.people)]
        emails = [form.cleaned_data.get("email") for form in self.people]
        if len(self.people) > 1 and emails[0] and emails[0] == emails[1]:
            self.people[1].add_error("email", _("Dit is hetzelfde adres als dat van de eerste persoon."))
            return False
        return all(each_is)

    @property
    def municipality(self) -> Municipality:
        found: Municipality = self.group.cleaned_data["municipality"]
        return found

    def persons(self) -> list[Person]:
        return [Person(**form.cleaned_data) for form in self.people]

    def refuse(self, problem: NotRegistered, mailed_again: bool) -> None:
        """Say it beside the field that it is about."""
        words = MAILED_AGAIN if mailed_again else WORDS[problem.reason]
        for form in self.people:
            if problem.email and form.cleaned_data["email"] == problem.email:
                form.add_error("email", words)
                return
        self.group.add_error("municipality", words)


class ConfirmForm(forms.Form):
    """How somebody with a new account will sign in."""

    way = forms.ChoiceField(
        label=_("Zo wil ik inloggen"),
        choices=[("code", _("Stuur mij elke keer een code per mail")), ("password", _("Met een wachtwoord"))],
        initial="code",
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe u wilt inloggen.")},
    )
    password = forms.CharField(
        label=_("Wachtwoord"),
        help_text=_("Alleen als u met een wachtwoord wilt inloggen. Ten minste 12 tekens."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        required=False,
        strip=False,
    )

    def __init__(self, registration: Registration, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.person = User(email=registration.email, name=registration.name)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("way") == "code":
            return cleaned | {"password": ""}
        if not cleaned.get("password"):
            self.add_error("password", _("Kies een wachtwoord, of laat u een code sturen."))
            return cleaned
        try:
            validate_password(cleaned["password"], self.person)
        except forms.ValidationError as weak:
            self.add_error("password", weak)
        return cleaned


def how_many_people(data: Mapping[str, Any], event: Event) -> int:
    """One, or two when asked and when a municipality may send two."""
    asked = 2 if data.get("personen") == "2" else 1
    return min(asked, event.seats_people or MOST_PEOPLE)


def _of(form: type[forms.Form], prefix: str, typed: Mapping[str, Any] | None) -> dict[str, Any]:
    """What was typed so far for this form, not looked at yet."""
    names = {name: f"{prefix}-{name}" if prefix else name for name in form.base_fields}
    return {
        name: form.base_fields[name].widget.value_from_datadict(typed or {}, MultiValueDict(), key)
        for name, key in names.items()
        if typed and key in typed
    }
