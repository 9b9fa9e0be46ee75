"""The tables that libraries bring, and what is kept outside tables."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.apps import apps

from leeratelier.privacy.registry import INTEREST, TASK, Expiry, NotPersonal, Personal


@dataclass(frozen=True)
class Elsewhere:
    """Personal data that is in no model: Dutch words for the statement and the verwerkingsregister."""

    label: str
    fields: str
    purpose: str
    basis: str
    retention: str


_SIGN_IN = "Veilig inloggen"

REGISTER: tuple[Personal | NotPersonal, ...] = (
    Personal(
        "account.EmailAddress",
        ("email", "verified", "primary"),
        "user",
        "Nagaan dat een e-mailadres van u is",
        TASK,
        "Zolang u een account heeft",
        label="E-mailadressen om in te loggen",
        words={"email": "e-mailadres", "verified": "bevestigd", "primary": "hoofdadres"},
    ),
    Personal(
        "account.EmailConfirmation",
        ("created", "sent"),
        "email_address__user",
        "Uw e-mailadres bevestigen",
        TASK,
        "Drie dagen",
        secret=("key",),
        label="Verzoeken om een e-mailadres te bevestigen",
        words={"created": "gemaakt op", "sent": "verstuurd op"},
    ),
    Personal(
        "mfa.Authenticator",
        ("type", "created_at", "last_used_at"),
        "user",
        "Inloggen met een tweede stap (app, passkey of herstelcodes)",
        TASK,
        "Tot u de tweede stap uitzet, of zolang u een account heeft",
        secret=("data",),
        label="Tweede stap bij het inloggen",
        words={"type": "soort", "created_at": "ingesteld op", "last_used_at": "laatst gebruikt op"},
    ),
    Personal(
        "socialaccount.SocialAccount",
        ("provider", "uid", "last_login", "date_joined", "extra_data"),
        "user",
        "Inloggen met het account van uw gemeente",
        TASK,
        "Zolang u een account heeft",
        label="Koppeling met het account van uw gemeente",
        words={
            "provider": "inlogdienst",
            "uid": "nummer bij de inlogdienst",
            "last_login": "laatst ingelogd op",
            "date_joined": "gekoppeld op",
            "extra_data": "wat de inlogdienst meestuurde",
        },
    ),
    Personal(
        "socialaccount.SocialToken",
        ("expires_at",),
        "account__user",
        "Inloggen met het account van uw gemeente",
        TASK,
        "Zolang u een account heeft",
        secret=("token", "token_secret"),
        label="Sleutels van de inlogdienst",
        words={"expires_at": "geldig tot"},
    ),
    NotPersonal("socialaccount.SocialApp", "Instelling van de inlogdienst van een gemeente; geen personen."),
    NotPersonal(
        "sessions.Session",
        "Een versleutelde koppeling van uw browser aan het nummer van uw account. Na twaalf uur of uitloggen is die "
        "weg. Zonder account wijst het nummer niemand aan.",
    ),
    NotPersonal("auth.Permission", "Rechten van Django; dit programma gebruikt ze niet."),
    NotPersonal("auth.Group", "Groepen van Django; dit programma gebruikt ze niet."),
    NotPersonal("contenttypes.ContentType", "Lijst van soorten gegevens in het programma."),
    NotPersonal(
        "django_tasks_database.DBTaskResult",
        "Werk dat later gebeurt: nummers van rijen en tijden, geen namen of adressen.",
    ),
)

ELSEWHERE: tuple[Elsewhere, ...] = (
    Elsewhere(
        "Teller van inlogpogingen",
        "IP-adres, onleesbaar gemaakte vingerafdruk van het ingevulde e-mailadres",
        _SIGN_IN + ": na te veel mislukte pogingen wachten",
        INTEREST,
        "Enkele minuten",
    ),
    Elsewhere(
        "Logboek van de server",
        "tijd, opgevraagde pagina, foutmelding; geen namen of adressen",
        "Storingen en misbruik opsporen",
        INTEREST,
        "Zo lang als de beheerder van deze installatie instelt",
    ),
)


def _expired(label: str, field: str, kept: datetime.timedelta) -> Any:
    return lambda now: apps.get_model(label)._base_manager.filter(**{f"{field}__lt": now - kept})


EXPIRED: tuple[Expiry, ...] = (
    Expiry(
        "sessions.Session",
        _expired("sessions.Session", "expire_date", datetime.timedelta(0)),
        "zodra de sessie verlopen is",
        temporary=True,
        why="Een verlopen sessie dient niets meer.",
    ),
    Expiry(
        "account.EmailConfirmation",
        _expired("account.EmailConfirmation", "created", datetime.timedelta(days=3)),
        "3 dagen na het maken",
        temporary=True,
        why="De link in de mail werkt dan niet meer.",
    ),
    Expiry(
        "django_tasks_database.DBTaskResult",
        _expired("django_tasks_database.DBTaskResult", "finished_at", datetime.timedelta(days=14)),
        "14 dagen na afloop",
        temporary=True,
        why="Alleen nodig om een fout terug te zoeken.",
    ),
)
