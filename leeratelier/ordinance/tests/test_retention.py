"""What was thrown away is really gone after its term, the file too."""

import datetime
from pathlib import Path

from django.utils import timezone

from leeratelier.accounts.models import User
from leeratelier.files.actions import forget_orphans
from leeratelier.files.models import StoredFile
from leeratelier.files.rules.reading import read
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance import actions
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.privacy.retention import delete_temporary


def test_a_text_thrown_away_a_month_ago_goes_with_its_file(
    voorbeelddam: Municipality, lawyer: User, settings: object, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    content = b"Artikel 1 Doel\nInwoners doen mee."
    gone, kept = (
        actions.bring_in(voorbeelddam, read(content), lawyer, content=content, filename="a.txt") for _ in range(2)
    )
    actions.throw_away(gone, lawyer)
    long_ago = timezone.now() - datetime.timedelta(days=31)
    OrdinanceText.objects.filter(pk=gone.pk).update(deleted_at=long_ago)
    delete_temporary(timezone.now())
    assert OrdinanceText.objects.get() == kept
    assert StoredFile.objects.get() == kept.file
    forget_orphans(timezone.now() + datetime.timedelta(days=2))
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == 1
