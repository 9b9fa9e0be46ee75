"""The console script, as somebody types it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from leeratelier.ordinance.cli import main
from leeratelier.ordinance.rules.check import rules
from leeratelier.ordinance.tests.measuring import DOCUMENTS

OLD = DOCUMENTS / "inspraak-2006.txt"


def test_the_report_is_grouped_and_tells_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(OLD)]) == 0
    out = capsys.readouterr().out
    assert "INSPRAAKVERORDENING" in out
    assert "8 artikelen" in out
    assert out.index("Wat de wet minimaal vraagt") < out.index("Vorm\n")
    assert "[ontbreekt] De verordening regelt de betrokkenheid bij de evaluatie van beleid (wet)" in out
    assert "Wat u kunt doen: Noem de evaluatie van beleid" in out
    assert "artikel 1, onder a: “inspraak: het betrekken van ingezetenen en belanghebbenden" in out


def test_json_has_every_rule_with_its_places(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(OLD), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told.keys() == {"title", "articles", "results"}
    assert told["articles"] == 8
    results = {result["rule"]: result for result in told["results"]}
    assert list(results) == [rule.slug for rule in rules()]
    assert results["uitvoering-geregeld"]["outcome"] == "missing"
    place = results["inspraakprocedure-bepaald"]["places"][0]
    assert (place["article"], place["paragraph"], place["point"]) == ("4", "1", None)
    assert place["quote"].startswith("Op inspraak is de procedure van afdeling 3.4")


def test_a_dash_reads_text_from_the_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Deze verordening regelt hoe inwoners en belanghebbenden worden betrokken bij de uitvoering van beleid."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert main(["check", "-", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {r["rule"]: r["outcome"] for r in told["results"]}["uitvoering-geregeld"] == "met"


def test_a_file_that_cannot_be_read_gets_one_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.write_text("")
    for path in (empty, tmp_path / "bestaat-niet.docx"):
        assert main(["check", str(path)]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert len(told.err.strip().splitlines()) == 1


def test_a_wrong_call_says_how_to_call(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["check"])
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("Gebruik: leeratelier check BESTAND")


def test_it_starts_without_django() -> None:
    code = "import sys, leeratelier.ordinance.cli; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_who_stops_reading_early_sees_no_traceback() -> None:
    script = [sys.executable, "-m", "leeratelier.ordinance.cli", "check", str(OLD), "--json"]
    with subprocess.Popen(script, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        running.stdout.close()
        assert running.stderr
        assert running.stderr.read() == b""
    assert running.returncode == 0
