"""How often somebody may ask something that costs us work, signed in or not."""

from __future__ import annotations

from allauth.core.internal import ratelimit
from django.http import HttpRequest


def within_limit(request: HttpRequest, action: str, rate: str) -> bool:
    """Counts this request and tells whether it may go on. `rate` as allauth writes it: "20/h/ip".

    Counted in the shared cache, over all processes; the address is kept there as a hash, for as long as the rate lasts.
    """
    return ratelimit.consume(request, app="leeratelier", action=action, config={action: rate}) is not None
