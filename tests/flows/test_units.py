"""The units of docs/operations.md: systemd finds nothing wrong with them, and each starts a command that there is."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.cli import make_parser
from flows.__main__ import make_parser as make_flow_parser

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = (Path(__file__).parents[2] / "docs" / "operations.md").read_text(encoding="utf-8")
UNITS = dict(re.findall(r"`/etc/systemd/system/([\w-]+\.service)`:\n\n```ini\n(.*?)```", PAGE, re.DOTALL))
BIN = "/srv/briefing/.venv/bin/"


def test_the_page_has_all_services() -> None:
    assert list(UNITS) == [f"briefing-{name}.service" for name in ("server", "worker", "watcher", "page")]


def test_systemd_finds_nothing_wrong(program: Callable[[str], str], tmp_path: Path) -> None:
    for name, unit in UNITS.items():
        (tmp_path / name).write_text(unit.replace(BIN, "/usr/bin/env -- "), encoding="utf-8")
    words = [program("systemd-analyze"), "verify", "--man=no", *map(str, sorted(tmp_path.iterdir()))]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_starts_a_command_that_there_is(name: str) -> None:
    (line,) = re.findall(r"^ExecStart=(.*)$", UNITS[name], re.MULTILINE)
    command, *words = shlex.split(line.removeprefix(BIN))
    if command == "briefing":
        make_parser().parse_args(words)
    elif words[:2] == ["-m", "flows"]:
        make_flow_parser().parse_args(words[2:])
    else:  # as tests/flows/conftest.py starts them
        assert command == "prefect"
        assert words[:2] in (["server", "start"], ["worker", "start"])
    writes = "ReadWritePaths=/srv/briefing/outputs" in UNITS[name]
    assert writes == (name in {"briefing-worker.service", "briefing-watcher.service"})
