"""The body of a memo takes two to four pages whatever is told, and three at most for the five real articles."""

from __future__ import annotations

import itertools
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import briefings
import building
import pytest

from briefing.options import Options
from briefing.writers import memo, pdf
from briefing.writers.memo_model import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.model.briefing import Briefing

SHARED = Path(__file__).parents[2].parent / "shared"
CLUSTERS = {"seeds": 3, "data/rail-strike/articles": 4}
"""Folder and the most pages before the sources."""

pytestmark = pytest.mark.usefixtures("pango")


def _count_pages(briefing: Briefing, templates: Mapping[str, bytes], pdftotext: str, folder: Path) -> int:
    """How many pages the memo takes to its list of sources, the page where that begins included unless it opens it."""
    path = folder / "memo.pdf"
    path.write_bytes(pdf.write(memo.build(briefing, Options(to="Director", sender="Desk")), templates, None))
    done = subprocess.run([pdftotext, "-layout", path, "-"], capture_output=True, text=True, check=True)
    pages = done.stdout.split("\f")
    heading = re.compile(rf"^{HEADINGS['references'].title}$", re.MULTILINE)
    before = list(itertools.takewhile(lambda page: not heading.search(page), pages))
    assert len(before) < len(pages)
    opening = pages[len(before)].split(HEADINGS["references"].title)[0]
    return len(before) + (len(opening.strip().splitlines()) > 1)  # the running head is one line


def test_sixty_articles_take_no_more_than_four_pages(
    templates: dict[str, bytes], program: Callable[[str], str], tmp_path: Path
) -> None:
    assert 2 <= _count_pages(briefings.large(), templates, program("pdftotext"), tmp_path) <= 4


@pytest.mark.parametrize("cluster", CLUSTERS)
def test_real_clusters_take_two_to_three_or_four_pages(
    cluster: str, templates: dict[str, bytes], program: Callable[[str], str], tmp_path: Path
) -> None:
    folder = SHARED / cluster
    if not folder.is_dir():
        pytest.skip(f"needs {cluster} of the shared material, beside the checkout")
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.is_file()}
    briefing = building.briefing_of(texts)
    assert 2 <= _count_pages(briefing, templates, program("pdftotext"), tmp_path) <= CLUSTERS[cluster]
