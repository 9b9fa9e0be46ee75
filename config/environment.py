"""What the environment may set, read once. `docs/beheer/instellingen.md` lists them; a test keeps the two equal."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parent.parent

SETTINGS = (
    "ALLOWED_HOSTS",
    "BASE_URL",
    "DATABASE_URL",
    "DATA_DIR",
    "DEFAULT_FROM_EMAIL",
    "DEMO",
    "EMAIL_HOST",
    "EMAIL_HOST_PASSWORD",
    "EMAIL_HOST_USER",
    "EMAIL_PORT",
    "EMAIL_USE_TLS",
    "PORT",
    "PRODUCTION",
    "SECRET_KEY",
    "TRUSTED_PROXY",
)


def text(name: str, default: str = "") -> str:
    if name not in SETTINGS:
        raise ImproperlyConfigured(f"{name} is read but isn't in config.environment.SETTINGS")
    return os.environ.get(name, default).strip()


def switch(name: str, default: bool = False) -> bool:
    """1, true, yes, on or ja switch on; empty means the default."""
    value = text(name).lower()
    return value in {"1", "true", "yes", "on", "ja"} if value else default


def words(name: str) -> list[str]:
    return [word for word in text(name).replace(",", " ").split() if word]


def secret_key(data_dir: Path, production: bool) -> str:
    """The secret of this installation: from the environment, or on a trial machine made once and kept.

    There is no default secret in the code. Production asks for one of at least 50 characters.
    """
    given = text("SECRET_KEY")
    if production:
        if len(given) < 50 or len(set(given)) < 10:
            raise ImproperlyConfigured(
                "Zet SECRET_KEY op een eigen, willekeurige reeks van ten minste 50 tekens. "
                "Maak er een met: python manage.py make_secret"
            )
        return given
    if given:
        return given
    kept = data_dir / "secret-key"
    if not kept.exists():
        kept.write_text(secrets.token_urlsafe(60), encoding="ascii")
        kept.chmod(0o600)
    return kept.read_text(encoding="ascii").strip()
