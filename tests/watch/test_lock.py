"""Two runs on one folder of outputs: one after the other, and a killed one blocks nobody."""

from __future__ import annotations

import errno
import fcntl
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.lock import FILE, hold, is_held

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys, time
from pathlib import Path
from briefing.lock import hold

with hold(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_nobody_enters_until_the_one_inside_has_left(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "briefing")
    inside: list[int] = []
    most: list[int] = []

    def run(number: int) -> None:
        for _ in range(5):
            with hold(tmp_path):
                inside.append(number)
                most.append(len(inside))
                time.sleep(0.01)
                inside.remove(number)

    threads = [threading.Thread(target=run, args=[number]) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 20
    assert "another run is at work there" in caplog.text
    assert list(tmp_path.iterdir()) == []


def test_a_killed_holder_blocks_nobody(tmp_path: Path) -> None:
    words = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        assert is_held(tmp_path)
        process.kill()
    assert (tmp_path / FILE).exists()
    assert not is_held(tmp_path)
    with hold(tmp_path):
        assert is_held(tmp_path)
    assert not is_held(tmp_path)


def test_a_folder_that_was_made_for_nothing_is_gone_again(tmp_path: Path) -> None:
    out = tmp_path / "out" / "topic"
    with pytest.raises(ValueError, match="stop"), hold(out):
        raise ValueError("stop")
    assert not out.exists()
    with hold(out):
        (out / "memo.docx").touch()
    assert [path.name for path in out.iterdir()] == ["memo.docx"]


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BriefingError, match="cannot be written"), hold(tmp_path / "file" / "out"):
        pytest.fail("nobody can be inside")


def test_a_file_system_without_locks_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_file: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with hold(tmp_path):
        assert (tmp_path / FILE).exists()
    assert "No locks available" in caplog.text
