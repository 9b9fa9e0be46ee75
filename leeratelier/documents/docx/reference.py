"""The file that every DOCX starts from: reference/ holds its parts as readable XML, with all styles and numbering."""

import zipfile
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document as WordDocument

from leeratelier.documents.archive import archive

PARTS = Path(__file__).parent / "reference"


def opened() -> WordDocument:
    return docx.Document(BytesIO(_packed()))


def saved(word: WordDocument) -> bytes:
    """The file with the same stamps whenever it is made."""
    fresh = BytesIO()
    word.save(fresh)
    with zipfile.ZipFile(fresh) as parts:
        return archive({name: parts.read(name) for name in parts.namelist()})


@lru_cache(maxsize=1)
def _packed() -> bytes:
    files = sorted(path for path in PARTS.rglob("*") if path.is_file())
    return archive({path.relative_to(PARTS).as_posix(): path.read_bytes() for path in files})
