"""The flow makes what the command line makes, shows what it did not have to make again, and talks to nobody outside."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from prefect import flow
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterFlowRunId, FlowRunFilter, FlowRunFilterId

from briefing import cli
from briefing.cache import Store
from briefing.editions import list_editions
from briefing.errors import BriefingError
from briefing.model.briefing import Briefing
from briefing.run import Run
from flows.brief import UNFINISHED, Made, UnfinishedError, brief
from flows.digest import summarise
from flows.order import Order
from flows.step import step

if TYPE_CHECKING:
    from uuid import UUID

    from prefect.client.schemas.objects import Artifact, State, TaskRun

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds."""
STEPS = ["read 1–3 of 3", "date", "extract 1–3 of 3", "compose", "verify", "write", "publish"]

LATE = (
    "Ferry fares fall\n\nROTTERDAM, 4 March 2025 (Northport Wire) - Fares fall by a fifth on 7 March, the operator said on "
    "Tuesday.\n"
)
GUARD = """
import ipaddress, os, sys

def watch(event, args):
    if event == "socket.connect":
        host = args[1][0] if isinstance(args[1], tuple) else "localhost"
    elif event == "socket.getaddrinfo":
        host = args[0]
    else:
        return
    if host in (None, "", "localhost", b"localhost"):
        return
    try:
        outside = not ipaddress.ip_address(host).is_loopback
    except ValueError:
        outside = True
    if outside:
        with open(os.environ["GUARD_LOG"], "a") as log:
            log.write(f"{event} {host}\\n")
        raise PermissionError(f"{event} {host}: this test is offline")

sys.addaudithook(watch)
"""
"""Runs at the start of every Python process that finds it as `sitecustomize`, the embedded server included."""


def _files(folder: Path) -> dict[str, bytes]:
    """Content by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _build(seeds: Path, out: Path) -> tuple[Made, State[Made]]:
    state: State[Any] = brief(Order(seeds=seeds, output=out), return_state=True)
    result = state.result(raise_on_failure=False)
    made = result.made if isinstance(result, UnfinishedError) else result
    assert isinstance(made, Made)
    return made, state


def _run_id(state: State[Made]) -> UUID:
    run_id = state.state_details.flow_run_id
    assert run_id
    return run_id


def _read_pages(run_id: UUID) -> dict[str, Artifact]:
    """What the run shows, by key."""
    wanted = ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[run_id]))
    with get_client(sync_client=True) as client:
        return {str(page.key): page for page in client.read_artifacts(artifact_filter=wanted)}


def _task_runs(state: State[Made]) -> list[TaskRun]:
    """The task runs of the run that ended in `state`, in the order of their start. They reach the server after its end."""
    ended = time.monotonic() + PATIENCE
    with get_client(sync_client=True) as client:
        while time.monotonic() < ended:
            runs = client.read_task_runs(flow_run_filter=FlowRunFilter(id=FlowRunFilterId(any_=[_run_id(state)])))
            if len(runs) >= len(STEPS) and all(run.start_time and run.state and run.state.is_final() for run in runs):
                break
            time.sleep(0.2)
    return sorted(runs, key=lambda run: run.start_time.timestamp() if run.start_time else 0.0)


@pytest.mark.usefixtures("pango", "server")
def test_a_run_shows_its_memo_on_a_page_and_an_unchanged_one_every_stage_as_cached(seeds: Path, tmp_path: Path) -> None:
    first, first_state = _build(seeds, tmp_path / "out")
    second, second_state = _build(seeds, tmp_path / "out")
    assert (first.failures, second.failures) == ((), ())
    assert [(run.name, run.state_name) for run in _task_runs(first_state)] == [(name, "Completed") for name in STEPS]
    assert (first_state.name, second_state.name) == ("Completed", "Unchanged")
    assert second_state.message
    assert "Nothing has changed" in second_state.message
    expected = [(name, "Completed" if name == "publish" else "Cached") for name in STEPS]
    assert [(run.name, run.state_name) for run in _task_runs(second_state)] == expected

    (memo,) = first.memos
    run_id = _run_id(first_state)
    with get_client(sync_client=True) as client:
        run = client.read_flow_run(run_id)
    pages = _read_pages(run_id)
    assert run.name == f"{memo.briefing.topic}, {memo.briefing.as_of}"
    assert pages.keys() == {"memo", "deadlines"}
    page = pages["memo"]
    assert {"briefing.json", "memo.docx", "memo.pdf"} <= {path.name for path in memo.published.files}
    assert all(f"`{path.resolve()}`" in str(page.data) for path in memo.published.files)
    assert len(summarise(memo.briefing)) <= 10


@pytest.mark.usefixtures("server")
def test_a_topic_without_an_article_fails_with_its_reason_and_stops_no_other(seeds: Path, tmp_path: Path) -> None:
    topics = tmp_path / "topics"
    topics.mkdir()
    seeds.rename(topics / "harbour")
    (topics / "empty").mkdir()
    (topics / "empty" / "empty.txt").touch()
    made, state = _build(topics, tmp_path / "out")
    assert (state.is_failed(), state.name) == (True, UNFINISHED)
    assert made.failures[0].exit_code == 3
    with pytest.raises(UnfinishedError, match=r"empty\.txt"):
        state.result()
    assert (tmp_path / "out" / "harbour" / "briefing.json").is_file()
    assert not (tmp_path / "out" / "empty").exists()


@pytest.mark.usefixtures("server")
def test_a_run_that_cannot_write_is_failed_so_that_it_is_asked_for_again(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "full").touch()
    made, state = _build(seeds, tmp_path / "full" / "out")
    assert (state.is_failed(), state.name) == (True, "Failed")
    assert "cannot be written" in str(made.failures[0])


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(
    ("trouble", "times"),
    [
        pytest.param(OSError("the share is gone"), 3, id="disk"),
        pytest.param(ValueError("the same input fails in the same way"), 1, id="mistake"),
    ],
)
def test_only_trouble_with_the_disk_is_tried_again(
    trouble: Exception, times: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run(Store(tmp_path / "cache"))
    calls: list[str] = []

    def publish() -> str:
        calls.append("publish")
        if len(calls) < 3:
            raise BriefingError("cannot be written") from trouble
        return "published"

    @flow(name="publish")
    def publish_in_a_step() -> str:
        return step(run, "publish", "", publish)

    monkeypatch.setattr("flows.step._perform.retry_delay_seconds", [0.0, 0.0, 0.0])
    state: State[str] = publish_in_a_step(return_state=True)
    assert (len(calls), state.is_completed()) == (times, times == 3)


@pytest.mark.usefixtures("pango", "server")
def test_a_run_contacts_nobody_and_leaves_what_the_command_line_leaves(seeds: Path, tmp_path: Path) -> None:
    """Two editions, one after the other: every file of both, and the records of how they follow each other."""
    by_flow, by_command = tmp_path / "by-flow", tmp_path / "by-command"
    build = ["build", str(seeds), "--out", str(by_command), "--cache", str(tmp_path / "other-store")]
    _build(seeds, by_flow)
    assert cli.main(build) == 0
    assert _files(by_flow) == _files(by_command)
    (seeds / "late.txt").write_text(LATE, encoding="utf-8")

    (tmp_path / "guard").mkdir()
    (tmp_path / "guard" / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    log = tmp_path / "guard.log"
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")},
        "PYTHONPATH": os.pathsep.join([str(tmp_path / "guard"), str(ROOT)]),
        "GUARD_LOG": str(log),
        "PREFECT_HOME": str(tmp_path / "prefect"),
    }

    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, *map(str, words)]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    call = run("-c", "import urllib.request; urllib.request.urlopen('http://192.0.2.1')")
    assert "this test is offline" in call.stderr
    assert "192.0.2.1" in log.read_text(encoding="utf-8")
    log.unlink()

    done = run("-m", "flows", "build", seeds, "--out", by_flow)
    assert done.returncode == cli.main(build) == 0, done.stderr
    assert not log.exists(), log.read_text(encoding="utf-8")
    left = _files(by_flow)
    assert {"briefing.json", "memo.docx", "memo.pdf"} <= left.keys()
    assert left == _files(by_command)
    first, second = list_editions(by_flow)
    assert (first.previous, second.previous) == (None, first.id)
    briefing = Briefing.model_validate_json(left["briefing.json"])
    assert done.stdout.split("\n")[1 : 1 + len(summarise(briefing))] == list(summarise(briefing))
