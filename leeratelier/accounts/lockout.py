"""How long someone who gave a wrong password too often must wait. Counted in the shared cache, over all processes."""

from __future__ import annotations

import math
import time

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def seconds_to_wait(request: HttpRequest, key: str) -> float:
    """0 when nothing is in the way. `key` is the one under which allauth counts the failures of an address."""
    now = time.time()
    waits = [0.0]
    for rate in ratelimit.get_rates(app="allauth.account", action="login_failed"):
        where = ratelimit.get_cache_key(request, app="allauth.account", action="login_failed", rate=rate, key=key)
        allowed, failures = ratelimit.apply_rate(cache.get(where, []), now, rate, dry_run=True)
        if not allowed:
            waits.append(failures[-1] + rate.duration - now)
    return max(waits)


def locked_out(seconds: float) -> ValidationError:
    minutes = max(math.ceil(seconds / 60), 1)
    wait = ngettext("Wacht %(n)s minuut", "Wacht %(n)s minuten", minutes) % {"n": minutes}
    return ValidationError(
        _("Dit ging te vaak mis. %(wait)s en probeer het dan opnieuw.") % {"wait": wait},
        code="too_many_login_attempts",
    )
