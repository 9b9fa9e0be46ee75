from __future__ import annotations

import socket
import sys
import threading
import time
from pathlib import Path

import pytest

from leeratelier.files.rules import limits, sandbox, sentences
from leeratelier.files.rules.lines import Unreadable

HOSTILE = "leeratelier.files.tests.hostile"
QUICK = sandbox.Bounds(wall_seconds=5, cpu_seconds=1)
posix = pytest.mark.skipif(sys.platform == "win32", reason="limits of the operating system")


def said(content: str, bounds: sandbox.Bounds = QUICK) -> str:
    with pytest.raises(Unreadable) as refused:
        sandbox.read(HOSTILE, content.encode(), bounds)
    return str(refused.value)


@posix
def test_a_reader_that_counts_for_ever_is_stopped_by_its_processor_limit() -> None:
    began = time.monotonic()
    assert said("spin", sandbox.Bounds(wall_seconds=30, cpu_seconds=1)) == sentences.TOO_HEAVY
    assert time.monotonic() - began < 10


def test_a_reader_that_waits_for_ever_is_stopped_by_the_clock() -> None:
    began = time.monotonic()
    assert said("sleep", sandbox.Bounds(wall_seconds=0.5)) == sentences.TOO_HEAVY
    assert time.monotonic() - began < 5


@posix
def test_a_reader_gets_no_more_memory_than_its_limit() -> None:
    assert said("eat 400", sandbox.Bounds(memory=300 * limits.MB)) == sentences.TOO_HEAVY
    assert sandbox.read(HOSTILE, b"eat 10", sandbox.Bounds(memory=300 * limits.MB)).text == "ate 10 MB"


def test_a_reader_that_crashes_takes_nothing_with_it() -> None:
    assert said("die") == sentences.TOO_HEAVY


def test_a_reader_that_never_stops_talking_is_cut_off() -> None:
    assert said("chatter", sandbox.Bounds(wall_seconds=20, answer_bytes=1_000_000)) == sentences.TOO_HEAVY


@pytest.mark.parametrize("content", ["flood", "lines"])
def test_more_text_than_the_program_can_hold_is_refused(content: str) -> None:
    assert said(content) == sentences.TOO_MUCH_TEXT


@posix
def test_a_reader_can_open_no_file_and_write_none(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    assert said(f"open {tmp_path}/secret") == sentences.DAMAGED
    assert said(f"write {tmp_path}/new") == sentences.DAMAGED
    assert not (tmp_path / "new").exists()


@posix
def test_a_reader_can_call_nobody() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        assert said(f"connect {server.getsockname()[1]}") == sentences.DAMAGED
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_reader_gets_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "secret")
    assert "SECRET_KEY" not in sandbox.read(HOSTILE, b"environment").text


def test_a_reader_that_stumbles_tells_the_log_where_but_not_on_what(caplog: pytest.LogCaptureFixture) -> None:
    assert said("stumble") == sentences.DAMAGED
    assert "KeyError at" in caplog.text
    assert "secret text" not in caplog.text


def test_a_child_finds_its_reader_also_where_the_path_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    root = str(Path(__file__).parents[3])
    monkeypatch.setattr(sys, "path", [entry for entry in sys.path if entry and Path(entry) != Path(root)])
    assert sandbox.read("leeratelier.files.rules.plain", b"Artikel 1").text == "Artikel 1"


def test_the_parent_goes_on_after_a_child_was_killed() -> None:
    said("die")
    assert sandbox.read("leeratelier.files.rules.plain", b"Artikel 1").text == "Artikel 1"


def test_when_all_places_are_taken_the_next_one_hears_that_it_is_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "WAIT_SECONDS", 0.01)
    monkeypatch.setattr(sandbox, "_places", threading.BoundedSemaphore(1))
    with sandbox._places:
        assert said("anything") == sentences.BUSY
    assert sandbox.read(HOSTILE, b"anything").text == "nothing happened"


def test_without_operating_system_limits_the_clock_still_works(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = sandbox._START.replace("import sys\n", "import sys\nsys.modules['resource'] = None\n", 1)
    monkeypatch.setattr(sandbox, "_START", missing)
    assert sandbox.read(HOSTILE, b"anything").text == "nothing happened"
    assert said("sleep", sandbox.Bounds(wall_seconds=0.5)) == sentences.TOO_HEAVY
