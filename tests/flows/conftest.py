"""One Prefect server and one worker for all tests of the flows, with a database of their own, and a few seeds."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flows import settings

# Before anything imports Prefect: neither the profile nor the server of whoever runs the tests has a part in them.
HOME = tempfile.TemporaryDirectory(prefix="prefect-", ignore_cleanup_errors=True)
for variable in [name for name in os.environ if name.startswith("PREFECT_") or name.lower().endswith("_proxy")]:
    del os.environ[variable]
os.environ["PREFECT_HOME"] = HOME.name
settings.apply()

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

ROOT = Path(__file__).parents[2]
POOL = "briefing"
PATIENCE = 240.0
"""Seconds, for everything that other processes do: the machine may be busy."""
QUICK = {
    "PREFECT_WORKER_QUERY_SECONDS": "2",
    "PREFECT_SERVER_SERVICES_SCHEDULER_RECENT_DEPLOYMENTS_LOOP_SECONDS": "2",
}
"""Settings of servers and workers that lose no time: the worker asks as often as docs/operations.md lets it."""

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


@pytest.fixture(scope="session")
def articles() -> dict[str, str]:
    """The text of three articles by name."""
    return ARTICLES


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with three articles."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@contextlib.contextmanager
def _running(*words: str, log: Path, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """The process that `words` start, in a session of its own; at the end it is told to end, and all that it started."""
    with (
        log.open("wb") as out,
        subprocess.Popen(
            [sys.executable, *words],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as process,
    ):
        try:
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(20)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def _wait(holds: Callable[[], object], what: str, patience: float = PATIENCE) -> float:
    """Waits until `holds` gives something true; returns after how many seconds."""
    start = time.monotonic()
    while not holds():
        assert time.monotonic() - start < patience, f"{what}: not within {patience:g} s"
        time.sleep(0.1)
    return time.monotonic() - start


@pytest.fixture(scope="session")
def running() -> Callable[..., AbstractContextManager[subprocess.Popen[bytes]]]:
    """Starts another process of ours, for as long as a context lasts."""
    return _running


@pytest.fixture(scope="session")
def wait() -> Callable[..., float]:
    """Waits for a condition."""
    return _wait


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of Prefect's, services and all, on a database that is thrown away."""
    from prefect.context import refresh_global_settings_context  # noqa: PLC0415  the settings come first

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ("-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port))
    log = tmp_path_factory.mktemp("server") / "log"
    address = f"http://127.0.0.1:{port}/api"
    with _running(*words, log=log, **QUICK) as process:

        def answers() -> bool:
            assert process.poll() is None, log.read_text()
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/health", timeout=5) as answer:  # noqa: S310  loopback
                return bool(answer.status == 200)
            return False

        _wait(answers, "the server's first word")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PREFECT_API_URL", address)
            refresh_global_settings_context()
            yield address
        refresh_global_settings_context()


@pytest.fixture(scope="session")
def worker(server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A worker for the pool of the deployments, with a store of its own; gives its log."""
    folder = tmp_path_factory.mktemp("worker")
    words = ("-m", "prefect", "worker", "start", "--pool", POOL, "--type", "process")
    with _running(*words, log=folder / "log", PREFECT_API_URL=server, BRIEFING_CACHE=str(folder / "store"), **QUICK):
        yield folder / "log"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Results of one test are no use to another."""
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "store"))
