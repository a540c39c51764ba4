"""The body of a memo takes two to four pages whatever is told, and three at most for the five real articles."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import briefings
import building
import pytest

from briefing.options import Options
from briefing.writers import docx, memo, pdf
from briefing.writers.memo_model import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.model.briefing import Briefing
    from briefing.writers.memo_model import Memo

SHARED = Path(__file__).parents[2].parent / "shared"
CLUSTERS = {"seeds": 3, "data/rail-strike/articles": 4}
"""Folder and the most pages before the sources."""

pytestmark = pytest.mark.usefixtures("pango")


def _count_pages(paper: Path, pdftotext: str) -> int:
    """How many pages stand before the list of sources, the page where that begins included unless it opens it."""
    done = subprocess.run([pdftotext, "-layout", paper, "-"], capture_output=True, text=True, check=True)
    pages = done.stdout.split("\f")
    heading = re.compile(rf"^{HEADINGS['references'].title}$", re.MULTILINE)
    at = max(index for index, page in enumerate(pages) if heading.search(page))  # the table of contents names it too
    opening = pages[at][: [found.start() for found in heading.finditer(pages[at])][-1]]
    return at + (len(opening.strip().splitlines()) > 1)  # the running head is one line


def _build(briefing: Briefing) -> Memo:
    return memo.build(briefing, Options(to="Director", sender="Desk"))


def _count_paper(briefing: Briefing, templates: Mapping[str, bytes], program: Callable[[str], str], folder: Path) -> int:
    path = folder / "memo.pdf"
    path.write_bytes(pdf.write(_build(briefing), templates, None))
    return _count_pages(path, program("pdftotext"))


def _count_word(briefing: Briefing, templates: Mapping[str, bytes], program: Callable[[str], str], folder: Path) -> int:
    """Pages as LibreOffice sets them, whose notes stand at the foot of each."""
    (folder / "memo.docx").write_bytes(docx.write(_build(briefing), templates["memo.docx"]))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), f"{folder}/memo.docx"]
    subprocess.run(command, capture_output=True, check=True, timeout=240)
    return _count_pages(folder / "memo.pdf", program("pdftotext"))


COUNTS = pytest.mark.parametrize("count", [_count_paper, _count_word], ids=["pdf", "word"])


@COUNTS
def test_sixty_articles_take_no_more_than_four_pages(
    count: Callable[..., int], templates: dict[str, bytes], program: Callable[[str], str], tmp_path: Path
) -> None:
    assert 2 <= count(briefings.large(), templates, program, tmp_path) <= 4


@COUNTS
@pytest.mark.parametrize("cluster", CLUSTERS)
def test_real_clusters_take_two_to_three_or_four_pages(
    cluster: str, count: Callable[..., int], templates: dict[str, bytes], program: Callable[[str], str], tmp_path: Path
) -> None:
    folder = SHARED / cluster
    if not folder.is_dir():
        pytest.skip(f"needs {cluster} of the shared material, beside the checkout")
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.is_file()}
    briefing = building.briefing_of(texts)
    assert 2 <= count(briefing, templates, program, tmp_path) <= CLUSTERS[cluster]
