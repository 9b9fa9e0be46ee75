"""Reading a document that somebody brought: from bytes to lines, or one Dutch sentence that says why not."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

from leeratelier.files.rules import limits, plain, sandbox, sentences
from leeratelier.files.rules.lines import Extracted, Unreadable
from leeratelier.files.rules.sniff import Kind, kind_of, remark_on_name

_READERS: dict[Kind, str] = {
    "docx": "leeratelier.files.rules.docx",
    "odt": "leeratelier.files.rules.odt",
    "pdf": "leeratelier.files.rules.pdf",
    "html": "leeratelier.files.rules.html",
    "cvdr": "leeratelier.files.rules.cvdr",
    "akn": "leeratelier.files.rules.akn",
    "txt": "leeratelier.files.rules.plain",
}


def read(content: bytes, filename: str = "") -> Extracted:
    """The document as lines. The name only serves to tell the user when it promises another kind of file."""
    check_size(len(content))
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Unreadable(sentences.EMPTY)
    kind = kind_of(content)
    if kind == "txt" and len(content) <= limits.IN_PROCESS_BYTES:
        extracted = plain.read(content)
    else:
        extracted = sandbox.read(_READERS[kind], content)
    if not any(line.text for line in extracted.lines):
        raise Unreadable(sentences.NO_TEXT)
    remark = remark_on_name(kind, filename)
    return replace(extracted, remarks=(remark, *extracted.remarks)) if remark else extracted


def read_path(path: str | Path) -> Extracted:
    """As `read`; the size is looked at before the file is opened."""
    path = Path(path)
    if not path.exists():
        raise Unreadable(sentences.NOT_FOUND.format(name=path.name))
    if not path.is_file():
        raise Unreadable(sentences.NO_FILE.format(name=path.name))
    check_size(path.stat().st_size)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise Unreadable(sentences.NOT_ALLOWED.format(name=path.name)) from error
    return read(content, path.name)


def check_size(size: int) -> None:
    """For who knows the size before the content, such as a form that gets an upload."""
    if size == 0:
        raise Unreadable(sentences.EMPTY)
    if size > limits.FILE_BYTES:
        raise Unreadable(
            sentences.TOO_LARGE.format(size=math.ceil(size / limits.MB), limit=limits.FILE_BYTES // limits.MB)
        )
