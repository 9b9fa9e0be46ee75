"""Everything allauth shows or mails is in our words: also after a new version of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import allauth
import pytest
from django.template import TemplateDoesNotExist
from django.template.backends.jinja2 import Template
from django.template.loader import get_template
from django.urls import URLPattern, URLResolver

from leeratelier.accounts import urls, words
from leeratelier.content import CONTENT

TEMPLATES = Path(allauth.__file__).parent / "templates"
NEVER_SENT = {
    "account/email/base",  # frames for the other mails
    "account/email/password_reset_code",  # we mail a link
}
NEVER_SAID = {
    "account/messages/logged_in.txt",  # the page itself shows it
    "account/messages/login_code_sent.txt",
    "account/messages/phone_verification_sent.txt",
    "account/messages/primary_email_set.txt",  # there is one address
    "account/messages/phone_verified.txt",
    "socialaccount/messages/account_connected.txt",  # connecting is no page of ours
    "socialaccount/messages/account_connected_other.txt",
    "socialaccount/messages/account_connected_updated.txt",
    "socialaccount/messages/account_disconnected.txt",
}
ALSO_SHOWN = {
    "429.html",
    "account/password_reset_from_key.html",
    "account/signup_closed.html",
    "account/verification_sent.html",
    "mfa/webauthn/reauthenticate.html",
    "socialaccount/authentication_error.html",
}


def test_every_mail_of_allauth_has_our_text() -> None:
    sent = {_name(path).removesuffix("_message.txt") for path in TEMPLATES.glob("*/email/*_message.txt")}
    assert sent - NEVER_SENT == set(words.MAILS) | set(words.NOTICES)


@pytest.mark.parametrize("template", sorted({*words.MAILS.values(), "account-gewijzigd"}))
def test_the_text_of_every_mail_exists(template: str) -> None:
    assert (CONTENT / "mails" / f"{template}.md").read_text(encoding="utf-8").startswith("# ")


def test_every_message_of_allauth_is_said_in_our_words_or_not_at_all() -> None:
    said = {_name(path) for path in TEMPLATES.glob("*/messages/*.txt") if "usersessions" not in path.parts}
    assert said - NEVER_SAID == set(words.MESSAGES)


def test_every_page_of_allauth_that_has_an_address_is_ours() -> None:
    shown = {name for view in _views(urls.urlpatterns) if (name := getattr(view, "template_name", None))}
    assert len(shown) > 20
    strange = {name for name in shown | ALSO_SHOWN if not _is_ours(name)}
    assert strange == set()


def _views(patterns: list[URLPattern | URLResolver]) -> Iterator[object]:
    for entry in patterns:
        if isinstance(entry, URLResolver):
            yield from _views(entry.url_patterns)
        else:
            yield getattr(entry.callback, "view_class", None)


def _is_ours(name: str) -> bool:
    """The signup form is behind a closed door: its page is `signup_closed`."""
    try:
        return name == "account/signup.html" or isinstance(get_template(name), Template)
    except TemplateDoesNotExist:
        return False


def _name(path: Path) -> str:
    return path.relative_to(TEMPLATES).as_posix()
