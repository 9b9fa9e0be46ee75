"""How people sign in: django-allauth, under our own Dutch paths (leeratelier/accounts/urls.py)."""

from config import environment

_PRODUCTION = environment.switch("PRODUCTION")
_FORMS = "leeratelier.accounts.forms"

ACCOUNT_ADAPTER = "leeratelier.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_CHANGE_EMAIL = True  # one address a person; a new one counts once it is confirmed
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_CONFIRM_EMAIL_ON_GET = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Counted in the shared cache, so over all processes. The limits per address (key) lock out; those per network (ip) are
# wide, because at a leeratelier forty people sign in over one wifi.
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",
    "login_failed": "60/m/ip,5/300s/key",
    "request_login_code": "120/m/ip,3/m/key",
    "reset_password": "60/m/ip,5/m/key",
    "reset_password_from_key": "120/m/ip",
}
# Failed sign-ins are counted here, over all processes. Room for every address under attack: above MAX_ENTRIES (300 when
# unsaid) Django throws entries out, and with them somebody's lock.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
# Behind our own proxy the visitor is the last address in X-Forwarded-For; without a proxy that header is only a claim.
ALLAUTH_TRUSTED_PROXY_COUNT = int(_PRODUCTION and environment.switch("TRUSTED_PROXY", default=True))

ACCOUNT_FORMS = {
    "login": f"{_FORMS}.SignInForm",
    "request_login_code": f"{_FORMS}.RequestCodeForm",
    "confirm_login_code": f"{_FORMS}.EnterCodeForm",
    "reset_password": f"{_FORMS}.ForgottenPasswordForm",
    "reset_password_from_key": f"{_FORMS}.NewPasswordForm",
    "change_password": f"{_FORMS}.ChangePasswordForm",
    "set_password": f"{_FORMS}.FirstPasswordForm",
    "add_email": f"{_FORMS}.ChangeAddressForm",
    "reauthenticate": f"{_FORMS}.ConfirmPasswordForm",
}

_DJANGO = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_DJANGO}.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ("name", "email")}},
    {"NAME": "leeratelier.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_DJANGO}.CommonPasswordValidator"},
]

MFA_ADAPTER = "leeratelier.accounts.adapter.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Leeratelier"
MFA_FORMS = {
    "authenticate": f"{_FORMS}.SecondStepForm",
    "reauthenticate": f"{_FORMS}.ConfirmSecondStepForm",
    "activate_totp": f"{_FORMS}.StartAppForm",
    "add_webauthn": f"{_FORMS}.AddKeyForm",
    "edit_webauthn": f"{_FORMS}.RenameKeyForm",
}

# OpenID Connect of an organisation: rows, made by `manage.py oidc_provider`.
SOCIALACCOUNT_ADAPTER = "leeratelier.municipalities.adapter.OrganisationAdapter"
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_STORE_TOKENS = False
# A link, not a form: our Content-Security-Policy (form-action 'self') would stop a form that ends at the organisation.
SOCIALACCOUNT_LOGIN_ON_GET = True
