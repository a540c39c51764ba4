"""A run that is killed, at any point: what it stored is found again, and nothing that it published is half a file."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cache import VARIABLE
from briefing.cli import main
from briefing.stages import DOCUMENTS

ROOT = Path(__file__).parents[2]
ARTICLE = """The harbour board of Kestrel Bay counted {ships} ships in October, its chair Ada Brindle said on Monday.

“We had hoped for more than {ships},” she added. The fees lapse on November {day}, 2025.
"""
COUNT = 4
STORED = 2 * COUNT + 3 + len(DOCUMENTS)
"""Results of a build: each article read and extracted, then dates, composition, verification and every document."""
KILLER = """
import os, pathlib, signal, sys
from briefing.cli import main

left, replace = int(sys.argv[1]), pathlib.Path.replace
def replace_or_die(self, target):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(self, target)

pathlib.Path.replace = replace_or_die
sys.exit(main(["build"]))
"""
"""Every file, of the store as of the outputs, comes into its place by `Path.replace`: the process dies at that moment."""


def _lay(folder: Path) -> Path:
    (folder / "seeds").mkdir(parents=True)
    for n in range(COUNT):
        text = ARTICLE.format(ships=40 + n, day=10 + n)
        (folder / "seeds" / f"{n}.txt").write_text(text, encoding="utf-8")
    return folder


def _published(folder: Path) -> dict[str, bytes]:
    """Content by path of all files in the outputs, those left out that are still being written or hold the folder for a run."""
    outputs = folder / "outputs"
    files = {path.relative_to(outputs).as_posix(): path.read_bytes() for path in outputs.rglob("*") if path.is_file()}
    return {name: data for name, data in files.items() if ".new" not in name and name != ".lock"}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What an undisturbed build publishes."""
    folder = _lay(tmp_path_factory.mktemp("whole"))
    assert main(["build", str(folder / "seeds"), "--out", str(folder / "outputs"), "--cache", str(folder / "store")]) in {0, 5}
    return _published(folder)


@pytest.mark.usefixtures("pango")
@pytest.mark.parametrize("moment", [COUNT + 3, STORED + 4])
def test_a_killed_run_goes_on(
    moment: int,
    whole: dict[str, bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = _lay(tmp_path / "killed")
    monkeypatch.chdir(folder)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "store"))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    killed = subprocess.run([sys.executable, "-c", KILLER, str(moment)], env=environment, check=False, capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert _published(folder).items() <= whole.items()
    stored = len(list((tmp_path / "store").rglob("*.json")))
    assert stored == min(moment - 1, STORED)  # the first file to be replaced is the store's own mark

    assert main(["build"]) == 0
    counts = re.search(r"stages: (\d+) worked, (\d+) found", capsys.readouterr().err)
    assert counts
    assert (int(counts[1]), int(counts[2])) == (STORED - stored, stored)
    assert _published(folder) == whole
