"""Zip files from strangers: refused by their list of contents before anything is unpacked, and read with a cap."""

from __future__ import annotations

import io
import zipfile
import zlib

from leeratelier.files.rules import limits, sentences
from leeratelier.files.rules.lines import Unreadable


class Archive:
    """The parts of an office document."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            raise Unreadable(sentences.DAMAGED) from error
        self._members = {member.filename: member for member in self._zip.infolist()}
        _check(self._zip.infolist())

    def read(self, name: str) -> bytes | None:
        """One part, or None where it isn't there. The list of contents may lie: what comes out is counted again."""
        member = self._members.get(name)
        if member is None:
            return None
        if member.file_size > limits.ZIP_PART_BYTES:
            raise Unreadable(sentences.BOMB)
        try:
            with self._zip.open(member) as part:
                content = part.read(limits.ZIP_PART_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
            raise Unreadable(sentences.DAMAGED) from error
        if len(content) > limits.ZIP_PART_BYTES:
            raise Unreadable(sentences.BOMB)
        return content


def _check(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > limits.ZIP_MEMBERS or sum(member.file_size for member in members) > limits.ZIP_TOTAL_BYTES:
        raise Unreadable(sentences.BOMB)
    for member in members:
        if member.flag_bits & 0x1:
            raise Unreadable(sentences.LOCKED)
        if _swells(member):
            raise Unreadable(sentences.BOMB)
        if member.filename.startswith("/") or ".." in member.filename.split("/"):
            raise Unreadable(sentences.DAMAGED)


def _swells(member: zipfile.ZipInfo) -> bool:
    large = member.file_size > limits.ZIP_RATIO_FROM_BYTES
    return large and member.file_size > limits.ZIP_RATIO * max(member.compress_size, 1)
