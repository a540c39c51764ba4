"""What the tests of documents share: made-up briefings, their memos, and both documents made from them once a session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import briefings
import pytest
import several

from briefing.options import Options
from briefing.writers import docx, memo, pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.briefing import Briefing
    from briefing.writers.memo_model import Memo

OPTIONS = Options(to="Director, Sea Transport", sender="Transport desk", classification="Internal")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def templates() -> dict[str, bytes]:
    """The project's own templates by name."""
    return {path.name: path.read_bytes() for path in (ROOT / "templates").iterdir() if path.is_file()}


@pytest.fixture(scope="session", params=[briefings.small, briefings.nearly_empty, briefings.large, several.two])
def briefing(request: pytest.FixtureRequest) -> Briefing:
    """Each of the made-up briefings."""
    make: Callable[[], Briefing] = request.param
    return make()


@pytest.fixture(scope="session")
def word(briefing: Briefing, templates: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Word document of the briefing."""
    path = tmp_path_factory.mktemp("word") / "memo.docx"
    path.write_bytes(docx.write(memo.build(briefing, OPTIONS), templates["memo.docx"]))
    return path


@pytest.fixture(scope="session")
def paper(briefing: Briefing, templates: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory, pango: None) -> Path:
    """The PDF of the briefing, with the briefing inside."""
    del pango
    path = tmp_path_factory.mktemp("pdf") / "memo.pdf"
    attachment = briefing.model_dump_json(indent=2).encode()
    path.write_bytes(pdf.write(memo.build(briefing, OPTIONS), templates, attachment))
    return path


@pytest.fixture
def small() -> Briefing:
    """Three articles, something in every section."""
    return briefings.small()


@pytest.fixture
def small_memo(small: Briefing) -> Memo:
    """The memo of the small briefing."""
    return memo.build(small, OPTIONS)
