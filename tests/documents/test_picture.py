"""The picture in the README: there, small, and told in words."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_BYTES = 300_000


def test_the_readme_opens_with_a_picture_that_is_told_in_words() -> None:
    opening = (ROOT / "README.md").read_text(encoding="utf-8").split("```", 1)[0]
    found = re.search(r"!\[([^\]]+)\]\((docs/page-1\.png)\)", opening)
    assert found
    assert len(found[1].split()) > 10
    data = (ROOT / found[2]).read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(data) < MOST_BYTES
