"""Building again after each change: in this process, after errors too, and as the command `briefing watch`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.editions import list_editions
from briefing.errors import BriefingError, InputError
from briefing.watching import Pace, Place
from briefing.watching import rebuild as module
from briefing.watching.rebuild import rebuild

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
PACE = Pace(quiet=0.3, look=0.3, tick=0.1)
LIMIT = 180.0
"""Seconds."""
ARTICLE = (
    "Ferries sail\n\nROTTERDAM, 3 March 2025 - The ferries will sail again on Tuesday, the operator said. "
    "Fees are due on 10 March.\n"
)


def _wait(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + LIMIT
    while not holds():
        assert time.monotonic() < end, f"not within {LIMIT} s"
        time.sleep(0.05)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE)
    return folder


def test_it_builds_once_at_the_start_and_once_after_each_change_whatever_comes_of_it(
    seeds: Path, caplog: pytest.LogCaptureFixture
) -> None:
    outcomes: list[Exception | int] = [InputError("no usable article"), ValueError("our bug"), 3, 0]
    calls: list[str] = []
    stop = threading.Event()

    def build() -> int:
        calls.append(", ".join(sorted(path.name for path in seeds.iterdir())))
        outcome = outcomes[len(calls) - 1]
        if len(calls) < len(outcomes):
            threading.Timer(1.0, (seeds / f"{len(calls)}.txt").write_text, [ARTICLE]).start()
        else:
            stop.set()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    rebuild(Place(seeds), build, PACE, stop)
    assert calls == ["a.txt", "1.txt, a.txt", "1.txt, 2.txt, a.txt", "1.txt, 2.txt, 3.txt, a.txt"]
    assert "no usable article" in caplog.text
    assert "ValueError: our bug" in caplog.text


@pytest.mark.parametrize(
    ("error", "again"),
    [pytest.param(BriefingError("disk full"), True, id="disk"), pytest.param(InputError("none"), False, id="seeds")],
)
def test_only_what_is_no_fault_of_the_seeds_is_tried_again_without_a_change(
    seeds: Path, error: BriefingError, again: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[float] = []
    stop = threading.Event()

    def build() -> int:
        calls.append(time.monotonic())
        threading.Timer(2.0, stop.set).start()
        raise error

    monkeypatch.setattr(module, "RETRY", 0.5)
    rebuild(Place(seeds), build, PACE, stop)
    assert (len(calls) > 1) == again


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT], ids=lambda end: end.name)
def test_the_command_makes_an_edition_after_a_change_and_ends_when_told(
    end: signal.Signals, seeds: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    environment = {**os.environ, "BRIEFING_CACHE": str(tmp_path / "store")}
    words = [sys.executable, "-m", "briefing", "watch", str(seeds), "--out", str(out)]
    with (tmp_path / "log").open("wb") as log, subprocess.Popen(words, cwd=ROOT, env=environment, stderr=log) as process:
        try:
            _wait(lambda: "watching" in (tmp_path / "log").read_text())
            if end == signal.SIGTERM:
                _wait((out / "briefing.json").is_file)
                (seeds / "briefing.toml").write_text("titel = 'x'\n")
                _wait(lambda: "unknown key" in (tmp_path / "log").read_text())
                (seeds / "briefing.toml").write_text("title = 'The ferries'\n")
                _wait(lambda: len(list_editions(out)) == 2)
            process.send_signal(end)
            assert process.wait(LIMIT) == 0
        finally:
            process.kill()
    assert (tmp_path / "log").read_text().endswith("stopped\n")
    assert not (out / ".lock").exists()
