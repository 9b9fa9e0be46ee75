from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from leeratelier.files import actions
from leeratelier.files.models import FOLDER, StoredFile
from leeratelier.files.rules.lines import Unreadable
from leeratelier.files.tests.documents import docx, p

SCOPE = "municipality:voorbeelddam"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def disk(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def on_disk(disk: Path) -> list[Path]:
    return [path for path in disk.rglob("*") if path.is_file()]


def upload(content: bytes = b"Artikel 1", name: str = "verordening.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_a_file_is_kept_as_it_came_under_a_name_nobody_can_guess(disk: Path) -> None:
    content = docx(p("Artikel 1"))
    stored = actions.store(upload(content, "verordening.docx"), scope=SCOPE, user=None)
    stored.refresh_from_db()
    assert (stored.content(), stored.size, stored.kind, stored.name) == (
        content,
        len(content),
        "docx",
        "verordening.docx",
    )
    (path,) = on_disk(disk)
    assert "verordening" not in str(path)
    assert path.suffix == ""


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("C:\\Users\\x\\verordening.docx", "verordening.docx"),
        ("../../etc/passwd", "passwd"),
        ("a" * 300 + ".docx", "a" * 250 + ".docx"),
        ("een\x00naam\u202e.pdf", "een naam\u202e.pdf"),
    ],
)
def test_of_the_name_only_the_last_part_is_kept(sent: str, kept: str) -> None:
    file = ContentFile(b"x", name="x")
    file.name = sent
    assert actions.store(file, scope=SCOPE, user=None).name == kept


@pytest.mark.parametrize("content", [b"", b"x" * (21 * 1024 * 1024)])
def test_an_empty_or_too_large_file_leaves_nothing(disk: Path, content: bytes) -> None:
    with pytest.raises(Unreadable):
        actions.store(upload(content), scope=SCOPE, user=None)
    assert not on_disk(disk)
    assert not StoredFile.objects.exists()


def test_when_the_disk_fails_there_is_no_row_and_no_half_file(disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: str, content: ContentFile[bytes]) -> None:
        (disk / path).parent.mkdir(parents=True)
        (disk / path).write_bytes(content.read()[:3])
        raise OSError("no space left")

    monkeypatch.setattr(default_storage, "save", full)
    with pytest.raises(OSError, match="no space"):
        actions.store(upload(), scope=SCOPE, user=None)
    assert not on_disk(disk)
    assert not StoredFile.objects.exists()


def test_when_the_database_refuses_there_is_no_file(disk: Path) -> None:
    with pytest.raises(Exception, match="stored_file_has_a_scope"):
        actions.store(upload(), scope="", user=None)
    assert not on_disk(disk)


def test_removing_takes_the_file_when_the_row_is_gone_for_good(
    disk: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    stored = actions.store(upload(), scope=SCOPE, user=None)
    with django_capture_on_commit_callbacks(execute=True):
        actions.remove(stored)
        assert on_disk(disk)
    assert not on_disk(disk)
    assert not StoredFile.objects.exists()


def test_a_file_left_by_an_undone_transaction_is_an_orphan_and_goes(disk: Path) -> None:
    kept = actions.store(upload(), scope=SCOPE, user=None)
    with transaction.atomic():
        actions.store(upload(b"Artikel 2"), scope=SCOPE, user=None)
        transaction.set_rollback(True)
    assert len(on_disk(disk)) == 2
    now = timezone.now()
    assert actions.forget_orphans(before=now - datetime.timedelta(days=1)) == 0
    assert actions.forget_orphans(before=now + datetime.timedelta(minutes=1)) == 1
    assert [path.read_bytes() for path in on_disk(disk)] == [kept.content()]


def test_files_of_another_owner_are_not_among_ours() -> None:
    ours = actions.store(upload(), scope=SCOPE, user=None)
    actions.store(upload(), scope="municipality:duinoord", user=None)
    assert list(StoredFile.objects.of(SCOPE)) == [ours]
    assert str(ours.file.name).startswith(f"{FOLDER}/")
