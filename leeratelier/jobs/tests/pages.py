"""The addresses of this app: who gets what."""

from __future__ import annotations

from typing import Any

from leeratelier.jobs.models import Mail
from tests.pages import EVERYONE, Page


def _failed(world: Any) -> dict[str, object]:
    mail, _made = Mail.objects.get_or_create(
        to="kwijt@voorbeelddam.example",
        defaults={
            "subject": "Uw inlogcode",
            "body": "Deze mail kwam niet aan.",
            "template": "inlogcode",
            "state": Mail.State.FAILED,
            "last_error": "SMTPServerDisconnected",
        },
    )
    return {"pk": mail.pk}


PAGES = {
    "jobs:mailbox": Page(get=EVERYONE),
    "jobs:mail": Page(get=EVERYONE, kwargs=_failed),
    "jobs:failed": Page(get={"administrator": 200}, viewer="administrator"),
    "jobs:send_again": Page(get=None, post={"administrator": 302}, kwargs=_failed, viewer=None),
}
