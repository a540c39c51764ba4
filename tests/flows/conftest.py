"""One Prefect server for all tests of the flows, with a database of its own, and a few seeds."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING

import pytest

from flows import settings

# Before anything imports Prefect: neither the profile nor the server of whoever runs the tests has a part in them.
HOME = tempfile.TemporaryDirectory(prefix="prefect-", ignore_cleanup_errors=True)
os.environ["PREFECT_HOME"] = HOME.name
os.environ.pop("PREFECT_API_URL", None)
settings.apply()

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLES = {
    "harbour.txt": (
        "Harbour strike enters second week\n\nROTTERDAM, 3 March 2025 (Northport Wire) - Dockers at the container terminal "
        "stayed away from work for an eighth day on Monday, and about 40 ships were waiting outside the port.\n\n"
        "“We will come back when the offer is serious,” said Anna de Vries, who leads the dockers' union. The employers "
        "must answer by 10 March.\n"
    ),
    "ferries.md": (
        "---\ntitle: Ferries sail again\npublished: 2025-03-04\npublisher: Coast Daily\n---\n\nFerries between the two ports "
        "will run from Wednesday, the operator said on Tuesday.\n\nThe strike at the container terminal goes on. Its union "
        "says that 45 ships are waiting.\n"
    ),
    "shelves.html": (
        "<!doctype html><html lang='en'><head><title>Shops run short of fruit</title>"
        "<meta property='article:published_time' content='2025-03-05T08:00:00Z'></head><body><nav><a href='/'>Home</a></nav>"
        "<article><h1>Shops run short of fruit</h1><p>Supermarkets expect empty shelves by Friday because of the strike at "
        "the container terminal, a spokesperson for the trade said on Wednesday.</p><p>“Bananas go first,” he said. "
        "The government has offered to mediate and wants both sides to meet before 10 March.</p></article></body></html>"
    ),
}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with three articles."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def server() -> Iterator[None]:
    """Prefect's server on a database that is thrown away."""
    from prefect.testing.utilities import prefect_test_harness  # noqa: PLC0415  the settings come first

    with prefect_test_harness(server_startup_timeout=None):  # that of the settings
        yield


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Results of one test are no use to another."""
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "store"))
