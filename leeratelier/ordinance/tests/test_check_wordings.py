"""One passage at a time in many wordings: synonyms, denials, exceptions, names that only look like a phase."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from leeratelier.ordinance.rules.check import check
from leeratelier.ordinance.rules.parse import parse

FRAME = """Participatieverordening Testdam

De raad van de gemeente Testdam;
gelet op artikel 150 van de Gemeentewet;
besluit vast te stellen de volgende verordening:

"""
PASSAGES = tomllib.loads(Path(__file__).with_name("passages.toml").read_text(encoding="utf-8"))["passage"]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["text"].splitlines()[-1][:60])
def test_a_wording_is_understood(passage: dict[str, Any]) -> None:
    text = passage["text"] if passage.get("whole") else FRAME + passage["text"]
    given = {finding.rule.slug: finding.result.outcome for finding in check(parse(text)).findings}
    assert {slug: given[slug] for slug in passage["outcome"]} == passage["outcome"], passage["text"]
