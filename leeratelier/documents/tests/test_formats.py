import os
import subprocess
import sys

import pytest

from leeratelier import documents
from leeratelier.documents import Sheet, Workbook
from leeratelier.documents.tests.sample import DAY, document, report
from leeratelier.documents.text import slug

HASH_ALL = """
import hashlib, sys, time
from leeratelier import documents
from leeratelier.documents.tests.sample import report
time.sleep(float(sys.argv[1]))
for name in documents.WRITERS:
    print(name, hashlib.sha256(documents.write(report(), name).content).hexdigest())
"""


@pytest.mark.parametrize(
    ("name", "start", "content_type"),
    [
        ("docx", b"PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("pdf", b"%PDF", "application/pdf"),
        ("xlsx", b"PK", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("csv", "\ufeffRegel;Uitkomst".encode(), "text/csv; charset=utf-8"),
    ],
)
def test_a_report_can_leave_in_each_format(name: str, start: bytes, content_type: str) -> None:
    written = documents.write(report(), name)
    assert written.content.startswith(start)
    assert written.content_type == content_type
    assert written.filename == f"toets-van-de-participatieverordening-duinoord.{name}"


def test_the_same_version_gives_the_same_bytes_in_another_process_time_zone_and_moment() -> None:
    """ZIP keeps time in steps of two seconds, so the second process waits longer than one step."""
    children = [
        subprocess.Popen(
            [sys.executable, "-c", HASH_ALL, wait],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
        )
        for wait, zone, seed in [("0", "Europe/Amsterdam", "1"), ("2.2", "Pacific/Auckland", "2")]
    ]
    first, second = (child.communicate(timeout=60)[0].splitlines() for child in children)
    assert len(first) == len(documents.WRITERS)
    assert first == second


def test_another_date_gives_other_bytes() -> None:
    books = [
        Workbook("Boek", day, "Gemeente Duinoord", [Sheet("Blad", ["a"], [])]) for day in (DAY, DAY.replace(day=1))
    ]
    assert documents.write(books[0], "xlsx").content != documents.write(books[1], "xlsx").content


def test_a_format_that_cant_hold_it_is_said_so() -> None:
    sheet = Sheet("Blad", ["a"], [])
    with pytest.raises(ValueError, match="'Boek' can become xlsx or csv, not pdf"):
        documents.write(Workbook("Boek", DAY, "Gemeente Duinoord", [sheet]), "pdf")
    with pytest.raises(ValueError, match="'Boek' has 2 tables and a CSV holds one"):
        documents.write(Workbook("Boek", DAY, "Gemeente Duinoord", [sheet, sheet]), "csv")
    with pytest.raises(ValueError, match="needs at least one sheet"):
        documents.write(document(), "xlsx")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Één toets: Súdwest-Fryslân", "een-toets-sudwest-fryslan"),
        ("../../etc/passwd", "etc-passwd"),
        ("中文", "document"),
        ("a" * 200, "a" * 80),
    ],
)
def test_a_file_name_is_plain(title: str, name: str) -> None:
    assert slug(title) == name
