"""A machine without Pango: the PDF is missing, the message says how to have it, and all else is written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLE = """The harbour board of Kestrel Bay will drop its port fees on November 10, 2025, its chair Ada Brindle said.

“We have talked for a year,” she told reporters.
"""


@pytest.fixture
def _no_pango(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """WeasyPrint fails on import as it does where a library is missing: with an OSError."""
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "weasyprint.py").write_text("raise OSError(\"cannot load library 'libpango-1.0-0'\")")
    loaded = {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "weasyprint"}
    for name in loaded:
        del sys.modules[name]
    monkeypatch.syspath_prepend(str(tmp_path / "modules"))
    yield
    sys.modules.update(loaded)


@pytest.mark.usefixtures("_no_pango")
def test_the_other_documents_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "outputs").mkdir()
    (tmp_path / "outputs" / "memo.pdf").write_bytes(b"of last week")
    assert main(["build", "--cache", "store"]) == 5
    said = capsys.readouterr().err
    (line,) = [line for line in said.splitlines() if line.startswith("error: ")]
    assert line.startswith("error: outputs/memo.pdf is missing: ")
    assert "libpango-1.0-0" in said
    names = {path.name for path in Path("outputs").iterdir()}
    assert {"briefing.json", "memo.docx", "memo.md", "deadlines.ics", "sources.csl.json", "sources.ris", "editions"} == names
    assert main(["verify"]) == 0


def test_help_needs_no_pango() -> None:
    code = "import sys; sys.modules['weasyprint'] = None; from briefing import commands"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
