"""Signing in and one's own account. The names are those that allauth reverses; the paths are ours.

Only what a page of ours or of allauth reverses has an address. There is no open sign-up.
"""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as keys
from allauth.socialaccount import views as organisation
from django.urls import URLPattern, URLResolver, include, path, re_path

from leeratelier.accounts import views

signing_in = [
    path("", views.sign_in, name="account_login"),
    path("code/", account.request_login_code, name="account_request_login_code"),
    path("code/invullen/", views.enter_code, name="account_confirm_login_code"),
    path("tweede-stap/", second_step.authenticate, name="mfa_authenticate"),
    path("passkey/", keys.login_webauthn, name="mfa_login_webauthn"),
    path("niet-actief/", account.account_inactive, name="account_inactive"),
    path("organisatie/gestopt/", organisation.login_cancelled, name="socialaccount_login_cancelled"),
    path("organisatie/<slug:provider_id>/", views.to_organisation, name="openid_connect_login"),
    path("organisatie/<slug:provider_id>/terug/", views.from_organisation, name="openid_connect_callback"),
]

password = [
    path("vergeten/", account.password_reset, name="account_reset_password"),
    path("verstuurd/", account.password_reset_done, name="account_reset_password_done"),
    path("klaar/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("wijzigen/", account.password_change, name="account_change_password"),
    path("kiezen/", account.password_set, name="account_set_password"),
    re_path(
        r"^nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
]

second_steps = [
    path("", second_step.index, name="mfa_index"),
    path("app/aanzetten/", app.activate_totp, name="mfa_activate_totp"),
    path("app/uitzetten/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("sleutels/", keys.list_webauthn, name="mfa_list_webauthn"),
    path("sleutels/toevoegen/", keys.add_webauthn, name="mfa_add_webauthn"),
    path("sleutels/<int:pk>/naam/", keys.edit_webauthn, name="mfa_edit_webauthn"),
    path("sleutels/<int:pk>/verwijderen/", keys.remove_webauthn, name="mfa_remove_webauthn"),
    path("herstelcodes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("herstelcodes/nieuw/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("herstelcodes/downloaden/", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
]

mine = [
    path("", include(([path("", views.mine, name="mine")], "accounts"))),
    path("maken/", account.signup, name="account_signup"),
    path("e-mail/", account.email, name="account_email"),
    path("e-mail/verstuurd/", account.email_verification_sent, name="account_email_verification_sent"),
    re_path(r"^e-mail/bevestigen/(?P<key>[-:\w]+)/$", account.confirm_email, name="account_confirm_email"),
    path("bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("bevestigen/app/", second_step.reauthenticate, name="mfa_reauthenticate"),
    path("bevestigen/sleutel/", keys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("tweede-stap/", include(second_steps)),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("inloggen/", include(signing_in)),
    path("uitloggen/", account.logout, name="account_logout"),
    path("wachtwoord/", include(password)),
    path("account/", include(mine)),
]
