"""Keep a file, or remove it: the row and the file on disk, both or neither."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.db import transaction

from leeratelier.files.models import FOLDER, StoredFile, random_path
from leeratelier.files.rules.lines import Unreadable
from leeratelier.files.rules.reading import check_size
from leeratelier.files.rules.sniff import kind_of
from leeratelier.files.rules.wording import clean


def store(upload: File[Any], *, scope: str, user: Any) -> StoredFile:
    """Keep what somebody brought. Raises `Unreadable` when it is empty or too large; reading it is another deed.

    When a transaction around this one is undone, the row goes and the file stays behind: `forget_orphans` takes it.
    """
    check_size(upload.size or 0)
    upload.seek(0)
    content = upload.read()
    path = random_path()
    try:
        with transaction.atomic():
            stored = StoredFile.objects.create(
                scope=scope,
                name=_name(upload.name or ""),
                kind=_kind(content),
                size=len(content),
                sha256=hashlib.sha256(content).hexdigest(),
                file=path,
                uploaded_by=user,
            )
            default_storage.save(path, ContentFile(content))
    except BaseException:
        default_storage.delete(path)
        raise
    return stored


@transaction.atomic
def remove(stored: StoredFile) -> None:
    """The file goes when the row is gone for good."""
    path = str(stored.file.name)
    stored.delete()
    transaction.on_commit(lambda: default_storage.delete(path))


def forget_orphans(before: datetime.datetime) -> int:
    """Delete files from before that moment to which no row belongs; gives how many. May run twice without harm."""
    forgotten = 0
    for folder in _folders():
        kept = set(StoredFile.objects.filter(file__startswith=f"{folder}/").values_list("file", flat=True))
        for name in default_storage.listdir(folder)[1]:
            path = f"{folder}/{name}"
            if path not in kept and default_storage.get_modified_time(path) < before:
                default_storage.delete(path)
                forgotten += 1
    return forgotten


def _folders() -> list[str]:
    if not default_storage.exists(FOLDER):
        return []
    return [f"{FOLDER}/{folder}" for folder in default_storage.listdir(FOLDER)[0]]


def _name(name: str) -> str:
    """Only the last part of what a browser sent, at most 255 characters with the extension kept."""
    path = PurePosixPath(clean(name.replace("\\", "/")))
    return (path.stem[: 255 - len(path.suffix)] + path.suffix)[:255] or "bestand"


def _kind(content: bytes) -> str:
    try:
        return kind_of(content)
    except Unreadable:
        return ""
