"""Send what waits. A mail is taken for a few minutes; whoever dies with it in hand loses it to the next worker.

So a mail is delivered at least once. Its Message-ID stays the same, so that a second copy can be recognised.
"""

from __future__ import annotations

import base64
import datetime
import logging
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from leeratelier.jobs.lease import KeepGoing, always, told
from leeratelier.jobs.models import Mail
from leeratelier.jobs.rules import LEASE, TRIES, wait_after

logger = logging.getLogger(__name__)


def deliver(keep_going: KeepGoing = always) -> int:
    """Try everything that is due; how many were tried. Stops at a failure, so that a dead server isn't hammered."""
    if not Mail.objects.due(timezone.now()).exists():
        return 0
    _give_up()
    tried, connection = 0, get_connection()
    try:
        while keep_going() and (mail := _take(timezone.now())):
            tried += 1
            if not _send(mail, connection):
                break
    finally:
        connection.close()
    return tried


def _give_up() -> None:
    """The worker died during the last try: whether the mail went out, nobody knows."""
    Mail.objects.due(timezone.now()).filter(attempts__gte=TRIES).update(
        state=Mail.State.FAILED, last_error="Interrupted", leased_until=None
    )


@transaction.atomic
def _take(now: datetime.datetime) -> Mail | None:
    mail = Mail.objects.due(now).order_by("not_before", "pk").select_for_update(skip_locked=True).first()
    if mail:
        mail.state, mail.attempts, mail.leased_until = Mail.State.SENDING, mail.attempts + 1, now + LEASE
        mail.save(update_fields=["state", "attempts", "leased_until"])
    return mail


def _send(mail: Mail, connection: BaseEmailBackend) -> bool:
    try:
        _message(mail, connection).send()
    except Exception as error:
        logger.warning("mail %s: try %s failed: %s", mail.pk, mail.attempts, told(error))
        if mail.attempts >= TRIES:
            _finish(mail, state=Mail.State.FAILED, last_error=told(error))
        else:
            later = timezone.now() + wait_after(mail.attempts)
            _finish(mail, state=Mail.State.WAITING, last_error=told(error), not_before=later)
        return False
    _finish(mail, state=Mail.State.SENT, last_error="", sent_at=timezone.now())
    return True


def _message(mail: Mail, connection: BaseEmailBackend) -> EmailMessage:
    host = urlsplit(settings.BASE_URL).hostname or "localhost"
    message = EmailMessage(
        subject=mail.subject,
        body=mail.body,
        to=[mail.to],
        connection=connection,
        headers={
            "Message-ID": f"<{mail.created_at:%Y%m%d%H%M%S%f}.{mail.pk}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
    )
    for each in mail.attachments:
        message.attach(each["name"], base64.b64decode(each["base64"]), each["content_type"])
    return message


def _finish(mail: Mail, **changes: object) -> None:
    """Only while the mail is still ours: a lease that ran out belongs to another worker."""
    ours = Mail.objects.filter(pk=mail.pk, state=Mail.State.SENDING, leased_until=mail.leased_until)
    ours.update(leased_until=None, **changes)
