"""Our words for what allauth says: errors, messages after a deed, notices and which mail belongs to which moment."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

ERRORS = {
    "account_inactive": _("Dit account is niet actief."),
    "cannot_remove_primary_email": _("Dit is uw enige adres. Geef eerst een nieuw adres op."),
    "duplicate_email": _("Dit is al uw e-mailadres."),
    "email_password_mismatch": _("Dit e-mailadres en wachtwoord horen niet bij elkaar."),
    "email_taken": _("Dit e-mailadres hoort al bij een ander account."),
    "enter_current_password": _("Dit is niet uw wachtwoord."),
    "incorrect_code": _("Deze code klopt niet."),
    "incorrect_password": _("Dit is niet uw wachtwoord."),
    "invalid_login": _("Inloggen lukte niet. Probeer het opnieuw."),
    "invalid_or_expired_key": _("Deze link is verlopen of al gebruikt."),
    "invalid_password_reset": _("Deze link is verlopen of al gebruikt."),
    "rate_limited": _("Dat gaat te snel. Wacht een minuut en probeer het dan opnieuw."),
    "same_as_current": _("Dit is hetzelfde als nu."),
    "too_many_login_attempts": _("Dit ging te vaak mis. Wacht 5 minuten en probeer het dan opnieuw."),
    "unverified_primary_email": _("Bevestig eerst uw e-mailadres."),
}
SECOND_STEP_ERRORS = {
    "add_email_blocked": _("U kunt nu geen adres toevoegen: uw account heeft een tweede stap."),
    "cannot_delete_authenticator": _("U kunt deze tweede stap niet uitzetten."),
    "cannot_generate_recovery_codes": _("Zet eerst een app of sleutel aan. Daarna kunt u herstelcodes maken."),
    "incorrect_code": _("Deze code klopt niet. Neem de nieuwste code uit uw app."),
    "unverified_email": _("Bevestig eerst uw e-mailadres. Daarna kunt u een tweede stap aanzetten."),
}
MESSAGES = {
    "account/messages/cannot_delete_primary_email.txt": _("Dit is uw enige adres. Geef eerst een nieuw adres op."),
    "account/messages/email_confirmation_failed.txt": _("Dit adres hoort al bij een ander account."),
    "account/messages/email_confirmation_sent.txt": _("Er is een mail onderweg om uw adres te bevestigen."),
    "account/messages/email_confirmed.txt": _("Uw e-mailadres is bevestigd."),
    "account/messages/email_deleted.txt": _("Het nieuwe adres is vervallen."),
    "account/messages/logged_out.txt": _("U bent uitgelogd."),
    "account/messages/password_changed.txt": _("Uw wachtwoord is bewaard."),
    "account/messages/password_set.txt": _("U hebt nu een wachtwoord."),
    "account/messages/unverified_primary_email.txt": _("Bevestig eerst uw e-mailadres."),
    "mfa/messages/recovery_codes_generated.txt": _("Dit zijn uw nieuwe herstelcodes. Bewaar ze op een veilige plek."),
    "mfa/messages/totp_activated.txt": _("De app staat aan. U hebt hem nodig als u weer inlogt."),
    "mfa/messages/totp_deactivated.txt": _("De app staat uit."),
    "mfa/messages/webauthn_added.txt": _("De sleutel is toegevoegd."),
    "mfa/messages/webauthn_removed.txt": _("De sleutel is verwijderd."),
}
METHODS = {
    "reauthenticate": _("Met uw wachtwoord"),
    "mfa_reauthenticate": _("Met een code uit uw app"),
    "mfa_reauthenticate:webauthn": _("Met uw sleutel of passkey"),
}
MAILS = {
    "account/email/login_code": "inlogcode",
    "account/email/unknown_account": "geen-account",
    "account/email/password_reset_key": "wachtwoord-vergeten",
    "account/email/account_already_exists": "account-bestaat-al",
    "account/email/email_confirmation": "adres-bevestigen",
    "account/email/email_confirmation_signup": "adres-bevestigen",
}
NOTICES = {
    "account/email/email_changed": _("uw e-mailadres is gewijzigd"),
    "account/email/email_confirm": _("uw e-mailadres is bevestigd"),
    "account/email/email_deleted": _("een e-mailadres is verwijderd"),
    "account/email/password_changed": _("uw wachtwoord is gewijzigd"),
    "account/email/password_reset": _("u koos een nieuw wachtwoord"),
    "account/email/password_set": _("u koos een wachtwoord"),
    "mfa/email/recovery_codes_generated": _("er zijn nieuwe herstelcodes gemaakt"),
    "mfa/email/totp_activated": _("de app voor de tweede stap staat aan"),
    "mfa/email/totp_deactivated": _("de app voor de tweede stap staat uit"),
    "mfa/email/webauthn_added": _("er is een sleutel of passkey toegevoegd"),
    "mfa/email/webauthn_removed": _("er is een sleutel of passkey verwijderd"),
    "socialaccount/email/account_connected": _("uw account is verbonden met het inloggen van uw organisatie"),
    "socialaccount/email/account_disconnected": _("uw account is losgemaakt van het inloggen van uw organisatie"),
}
