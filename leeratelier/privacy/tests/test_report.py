from __future__ import annotations

import csv
import io

import pytest
from django.apps import apps
from django.core.management import call_command
from django.utils.text import camel_case_to_spaces

from leeratelier.privacy import report
from leeratelier.privacy.libraries import ELSEWHERE
from leeratelier.privacy.register import personal


def test_every_entry_and_what_is_in_no_table_stands_in_the_register() -> None:
    rows = report.processings()
    assert len(rows) == len(personal()) + len(ELSEWHERE)
    assert all(cell for row in rows for cell in row.cells()[:-1])


def test_a_spreadsheet_reads_it_as_a_table() -> None:
    text = report.as_csv(report.processings())
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert rows[0] == list(report.COLUMNS)
    assert {len(row) for row in rows} == {len(report.COLUMNS)}


def test_the_command_prints_markdown_or_csv(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("processing_register")
    assert capsys.readouterr().out.startswith("# Verwerkingsregister")
    call_command("processing_register", "--csv")
    assert "Bewaartermijn;" in capsys.readouterr().out


def test_every_kind_of_data_has_a_dutch_name() -> None:
    """Without a label the model's own name counts, which must have been given in words then."""
    for entry in personal():
        model = apps.get_model(entry.model)
        invented = camel_case_to_spaces(model.__name__)
        assert entry.label or str(model._meta.verbose_name) != invented, entry.model
