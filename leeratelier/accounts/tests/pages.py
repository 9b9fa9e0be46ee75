"""Who gets what answer at the addresses about signing in and one's own account.

Most need only know whether somebody is signed in. The pages in the middle of signing in send everybody away who isn't.
"""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.socialaccount.models import SocialApp

from leeratelier.accounts.links import password_link
from leeratelier.accounts.models import User
from tests.pages import EVERYONE, SIGNED_IN, Page

VISITOR = {"anonymous": 200, "others": 302}
ELSEWHERE = {"others": 302}
IN = "reader"


def _reset(world: Any) -> dict[str, object]:
    """The page behind the link; the link itself sends on to it."""
    uidb36, _dash, key = (
        password_link(User.objects.get(pk=world.people["reader"].pk)).rstrip("/").rsplit("/", 1)[1].partition("-")
    )
    return {"uidb36": uidb36, "key": key}


def _confirmation(world: Any) -> dict[str, object]:
    address, _made = EmailAddress.objects.get_or_create(
        user=world.people["reader"], email="nieuw-adres@voorbeelddam.example", defaults={"verified": False}
    )
    return {"key": EmailConfirmationHMAC(address).key}


def _organisation(world: Any) -> dict[str, object]:
    """Its server can't be reached here, so signing in fails with our page."""
    SocialApp.objects.get_or_create(
        provider="openid_connect",
        provider_id="proef",
        defaults={"name": "Proef", "client_id": "proef", "settings": {"server_url": "http://127.0.0.1:9/"}},
    )
    return {"provider_id": "proef"}


def _nobody(world: Any) -> dict[str, object]:
    return {"email": "niemand@voorbeelddam.example"}


PAGES: dict[str, Page] = {
    "account_login": Page(VISITOR, VISITOR),
    "account_request_login_code": Page(VISITOR, ELSEWHERE, data=_nobody),
    "account_confirm_login_code": Page(ELSEWHERE, ELSEWHERE, viewer=None),
    "mfa_authenticate": Page(ELSEWHERE, ELSEWHERE, viewer=None),
    "mfa_login_webauthn": Page(ELSEWHERE, ELSEWHERE, viewer=None),
    "account_inactive": Page(EVERYONE),
    "socialaccount_login_cancelled": Page(EVERYONE),
    "openid_connect_login": Page({"others": 502}, {"others": 502}, kwargs=_organisation, viewer=None),
    "openid_connect_callback": Page({"others": 401}, {"others": 401}, kwargs=_organisation, viewer=None),
    "account_reset_password": Page(EVERYONE, ELSEWHERE, data=_nobody),
    "account_reset_password_done": Page(EVERYONE),
    "account_reset_password_from_key_done": Page(EVERYONE),
    "account_reset_password_from_key": Page(ELSEWHERE, ELSEWHERE, kwargs=_reset),
    "account_change_password": Page(SIGNED_IN, SIGNED_IN, viewer=IN),
    "account_set_password": Page(ELSEWHERE, ELSEWHERE, viewer=None),
    "account_logout": Page(SIGNED_IN, ELSEWHERE, viewer=IN),
    "accounts:mine": Page(SIGNED_IN, ELSEWHERE, data=lambda world: {"name": "Andere naam"}, viewer=IN),
    "account_signup": Page(VISITOR, VISITOR),
    "account_email": Page(SIGNED_IN, SIGNED_IN, data=lambda world: {"action_add": "1", "email": "x"}, viewer=IN),
    "account_email_verification_sent": Page(EVERYONE),
    "account_confirm_email": Page(EVERYONE, ELSEWHERE, kwargs=_confirmation),
    "account_reauthenticate": Page(SIGNED_IN, SIGNED_IN, viewer=IN),
    "mfa_reauthenticate": Page(ELSEWHERE, ELSEWHERE, viewer=None),
    "mfa_reauthenticate_webauthn": Page(ELSEWHERE, ELSEWHERE, viewer=None),
    "mfa_index": Page(SIGNED_IN, viewer=IN),
    "mfa_activate_totp": Page(ELSEWHERE, ELSEWHERE, viewer=IN),
    "mfa_deactivate_totp": Page({"anonymous": 302}, {"anonymous": 302}, viewer=None),
    "mfa_list_webauthn": Page(SIGNED_IN, viewer=IN),
    "mfa_add_webauthn": Page(ELSEWHERE, ELSEWHERE, viewer=IN),
    "mfa_edit_webauthn": Page(ELSEWHERE, ELSEWHERE, kwargs=lambda world: {"pk": 1}, viewer=None),
    "mfa_remove_webauthn": Page(ELSEWHERE, ELSEWHERE, kwargs=lambda world: {"pk": 1}, viewer=None),
    "mfa_view_recovery_codes": Page({"anonymous": 302}, viewer=None),
    "mfa_generate_recovery_codes": Page(ELSEWHERE, ELSEWHERE, viewer=None),
    "mfa_download_recovery_codes": Page({"anonymous": 302}, viewer=None),
}
