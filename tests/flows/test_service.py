"""The service as people run it: a server, a worker, a watcher, in processes of their own."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from chromium import open_browser
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    ArtifactFilter,
    ArtifactFilterFlowRunId,
    DeploymentFilter,
    DeploymentFilterId,
    FlowRunFilter,
    FlowRunFilterId,
)
from prefect.client.schemas.schedules import CronSchedule
from prefect.client.schemas.sorting import FlowRunSort
from prefect.exceptions import PrefectHTTPStatusError
from shelves import start_server, stop_server

from briefing.editions import find_time, list_editions
from briefing.model.briefing import Briefing
from flows import settings
from flows.__main__ import main
from flows.deployments import list_ours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from uuid import UUID

    from prefect.client.schemas.objects import FlowRun

ROOT = Path(__file__).parents[2]
SECONDS = 30.0
"""From a change to its announcement on a page that is open."""
ASKED = 5.0
"""Of these, from a change to the run that is asked for."""
PATIENCE = 240.0
"""Seconds after which nothing is expected any more."""
LATE = (
    "Ferry fares fall\n\nROTTERDAM, 4 March 2025 (Northport Wire) - Fares fall by a fifth on 7 March, the operator said on "
    "Tuesday.\n"
)


@pytest.fixture(scope="module")
def topics(tmp_path_factory: pytest.TempPathFactory, articles: dict[str, str]) -> Path:
    """A set of two topics; the memo on one is made by the clock in two minutes, and once more where that was too soon."""
    folder = tmp_path_factory.mktemp("service") / "topics"
    for topic in ("harbour", "rail"):
        (folder / topic).mkdir(parents=True)
        for name, text in articles.items():
            (folder / topic / name).write_text(text, encoding="utf-8")
    minutes = ",".join(str((datetime.now(UTC) + timedelta(minutes=ahead)).minute) for ahead in (2, 6, 10))
    options = f'schedule = "{minutes} * * * *"\ntime_zone = "Europe/Amsterdam"\n'
    (folder / "harbour" / "briefing.toml").write_text(options)
    (folder / "rail" / "briefing.toml").write_text('schedule = "never"\n')
    return folder


@pytest.fixture(scope="module")
def watched(topics: Path, worker: Path, running: Callable[..., Any], wait: Callable[..., float]) -> Iterator[Path]:
    """`python -m flows watch` on the topics, with a worker; gives the folder of outputs, in which each topic has a memo."""
    del worker
    out = topics.parent / "out"
    words = ("-m", "flows", "watch", str(topics), "--out", str(out), "--downloads", "http://127.0.0.1:8000/")
    with running(*words, log=topics.parent / "watch.log"):
        wait(lambda: all(list_editions(out / name) for name in ("harbour", "rail")), "the first editions")
        yield out


@contextmanager
def serving(*words: str) -> Iterator[str]:
    """The address of `briefing serve`, given `words`."""
    process, address = start_server(*words)
    try:
        yield address
    finally:
        stop_server(process)


def _runs(deployment: str) -> list[FlowRun]:
    """The runs of a deployment that have begun or are due, the last first."""
    with get_client(sync_client=True) as client:
        found = client.read_deployment_by_name(f"brief/{deployment}")
        runs = client.read_flow_runs(
            deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=[found.id])),
            sort=FlowRunSort.EXPECTED_START_TIME_DESC,
        )
    now = datetime.now(UTC)
    return [run for run in runs if run.expected_start_time and run.expected_start_time <= now]


def _working_time(run_id: UUID) -> tuple[datetime, datetime] | None:
    """From the start of a run's first task to the end of its last; None where it has none."""
    with get_client(sync_client=True) as client:
        tasks = client.read_task_runs(flow_run_filter=FlowRunFilter(id=FlowRunFilterId(any_=[run_id])))
    times = [(task.start_time, task.end_time) for task in tasks if task.start_time and task.end_time]
    return (min(start for start, _ in times), max(end for _, end in times)) if times else None


def _files(briefing: Path) -> list[str]:
    return [source.file for source in Briefing.model_validate_json(briefing.read_bytes()).sources]


def _prefect(server: str, *words: str) -> str:
    """What a command of Prefect's, given in the checkout, prints."""
    command = [sys.executable, "-m", "prefect", *words]
    environment = {**os.environ, "PREFECT_API_URL": server, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_seed_dropped_in_is_on_the_page_in_time(
    watched: Path, topics: Path, program: Callable[[str], str], wait: Callable[..., float], capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody has the page of the topic open: it says by itself that there is a newer edition, and then shows it."""
    before = {edition.id for edition in list_editions(watched / "rail")}
    with open_browser(program("chromium")) as browser, serving(str(watched)) as address:
        page = browser.new_page()
        answer = page.goto(f"{address}/topics/rail/")
        assert answer
        assert answer.ok
        dropped = time.time()
        (topics / "rail" / "late.txt").write_text(LATE, encoding="utf-8")
        link = page.get_by_role("link", name="See what is new")
        link.wait_for(timeout=PATIENCE * 1000)
        announced = time.time() - dropped
        load = os.getloadavg()[0] / (os.cpu_count() or 1)
        link.click()
        last = list_editions(watched / "rail")[-1]
        assert last.id not in before
        page.get_by_role("rowheader", name=last.id).wait_for()
    assert "late.txt" in _files(watched / "rail" / "briefing.json")
    wait(lambda: _runs("rail-on-change")[0].state_name == "Completed", "the end of the run")
    run = _runs("rail-on-change")[0]
    assert run.created
    assert run.start_time
    made = find_time(watched / "rail", last)
    assert made
    asked, begun, laid_down = (moment.timestamp() - dropped for moment in (run.created, run.start_time, made))
    with capsys.disabled():
        sys.stdout.write(
            f"\nfrom the change of a seed: run asked for after {asked:.1f} s, begun after {begun:.1f} s, edition after "
            f"{laid_down:.1f} s, on the page after {announced:.1f} s; processes that want a core, for each core: {load:.1f}\n"
        )
    # What is promised is promised on two cores that nobody else uses. Other work takes its share of the cores, and the same
    # CPU time lasts longer by that: as a rule by the number of processes that want a core, where it is more than one.
    busy = max(1.0, load)
    assert asked < ASKED * busy
    assert announced < SECONDS * busy
    briefing = Briefing.model_validate_json((watched / "rail" / "briefing.json").read_bytes())
    assert run.name == f"{briefing.topic}, {briefing.as_of}"
    with get_client(sync_client=True) as client:
        wanted = ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[run.id]))
        pages = {page.key: str(page.data) for page in client.read_artifacts(artifact_filter=wanted)}
    assert pages.keys() == {"memo-rail", "documents-rail", "deadlines-rail", "changes-rail"}
    assert f"http://127.0.0.1:8000/topics/rail/editions/{last.id}/" in pages["documents-rail"]
    assert f"/topics/rail/editions/{last.id}/files/memo.docx" in pages["memo-rail"]
    assert "1 article added" in pages["changes-rail"]


def _progress(topic: str, runs: Iterable[FlowRun]) -> set[float]:
    """Where the bars of those runs stand, in per cent."""
    with get_client(sync_client=True) as client:
        wanted = ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[run.id for run in runs]))
        pages = client.read_artifacts(artifact_filter=wanted)
    return {float(str(page.data)) for page in pages if page.key == f"progress-{topic}"}


def test_an_edit_during_a_run_reaches_an_edition_and_no_two_runs_work_at_once(
    watched: Path, topics: Path, wait: Callable[..., float]
) -> None:
    for number in range(60):
        text = LATE.replace("a fifth", f"{number + 2} per cent").replace("Ferry", f"Ferry {number}")
        (topics / "rail" / f"{number:02}.txt").write_text(text, encoding="utf-8")
    out = watched / "rail"
    before = len(_runs("rail-on-change"))

    def has_begun() -> bool:
        runs = _runs("rail-on-change")
        return len(runs) > before and bool(_working_time(runs[0].id))

    wait(has_begun, "the first task of the run")
    (topics / "rail" / "late.txt").write_text(LATE.replace("7 March", "9 March"), encoding="utf-8")
    wait(lambda: "on 9 March" in (out / "briefing.json").read_text(encoding="utf-8"), "the edition of the edit")
    assert "59.txt" in _files(out / "briefing.json")
    wait(lambda: all(run.state and run.state.is_final() for run in _runs("rail-on-change")), "the end of the runs")
    # A bar is drawn on a server that may be a moment behind.
    wait(lambda: _progress("rail", _runs("rail-on-change")[:1]) == {100}, "the bar of the last run to be full")


def test_a_schedule_fires_and_a_run_on_unchanged_seeds_says_so_while_runs_on_a_topic_take_turns(
    watched: Path, wait: Callable[..., float]
) -> None:
    def unchanged() -> list[FlowRun]:
        return [run for run in _runs("harbour-scheduled") if run.auto_scheduled and run.state_name == "Unchanged"]

    wait(unchanged, "a run by the clock")
    (run, *_) = unchanged()
    assert run.state
    assert run.state.message
    assert run.state.message.startswith("Nothing has changed, nothing was written.")
    assert run.total_run_time.total_seconds() < SECONDS
    assert len(list_editions(watched / "harbour")) == 1
    runs = [*_runs("harbour-scheduled"), *_runs("harbour-on-change"), *_runs("rail-on-change")]
    for topic in ("harbour", "rail"):
        times = sorted(time for run in runs if run.parameters["order"]["topic"] == topic if (time := _working_time(run.id)))
        assert times
        assert all(first[1] <= second[0] for first, second in itertools.pairwise(times))


def test_a_run_that_is_killed_is_asked_for_again(watched: Path, topics: Path, worker: Path, wait: Callable[..., float]) -> None:
    del worker
    before = len(_runs("rail-on-change"))
    (topics / "rail" / "killed.txt").write_text(LATE.replace("7 March", "12 March"), encoding="utf-8")
    pids: list[int] = []

    def holds_the_lock() -> bool:
        """Who has the lock stands in /proc/locks, by the number of the file."""
        lock = watched / "rail" / ".lock"
        if len(_runs("rail-on-change")) > before and lock.exists():
            number = str(lock.stat().st_ino)
            lines = (line.split() for line in Path("/proc/locks").read_text().splitlines())
            pids.extend(int(words[4]) for words in lines if words[1] == "FLOCK" and words[5].endswith(f":{number}"))
        return bool(pids)

    if not Path("/proc/locks").exists():
        pytest.skip("needs Linux, which tells who holds a lock")
    wait(holds_the_lock, "the run at work")
    os.kill(pids[0], signal.SIGKILL)
    wait(lambda: "killed.txt" in _files(watched / "rail" / "briefing.json"), "the edition after the kill")


@pytest.mark.usefixtures("server")
def test_topics_are_deployed_by_their_options_and_retired_when_they_are_gone(seeds: Path, tmp_path: Path) -> None:
    topics = tmp_path / "topics"
    topics.mkdir()
    (topics / "briefing.toml").write_text('time_zone = "Asia/Tokyo"\n')
    seeds.rename(topics / "coal & steel")
    (topics / "wind").mkdir()
    (topics / "wind" / "a.txt").write_text(LATE)
    (topics / "wind" / "briefing.toml").write_text('schedule = "0 7,13 * * mon-fri"\n')

    def ours() -> dict[str, Any]:
        with get_client(sync_client=True) as client:
            return {found.name: found for found in list_ours(client) if str(topics) in str(found.parameters)}

    words = ["deploy", str(topics), "--out", str(tmp_path / "out"), "--pool", "other"]
    assert main(words) == 0
    found = ours()
    assert found.keys() == {"coal - steel-scheduled", "coal - steel-on-change", "wind-scheduled", "wind-on-change"}
    (schedule,) = found["wind-scheduled"].schedules
    assert schedule.schedule == CronSchedule(cron="0 7,13 * * mon-fri", timezone="Asia/Tokyo")
    assert found["wind-on-change"].schedules == []
    assert {deployment.work_pool_name for deployment in found.values()} == {"other"}
    assert all(deployment.enforce_parameter_schema for deployment in found.values())
    order = found["coal - steel-on-change"].parameters["order"]
    assert (order["seeds"], order["output"], order["topic"]) == (str(topics), str(tmp_path / "out"), "coal & steel")
    (topics / "wind" / "a.txt").unlink()
    (topics / "wind" / "briefing.toml").unlink()
    (topics / "coal & steel" / "briefing.toml").write_text('schedule = "never"\n')
    assert main(words) == 0
    assert ours().keys() == {"coal - steel-scheduled", "coal - steel-on-change"}
    assert ours()["coal - steel-scheduled"].schedules == []


@pytest.mark.usefixtures("server")
def test_a_name_that_belongs_to_other_seeds_is_not_taken(
    seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = seeds.rename(tmp_path / "river")
    other = tmp_path / "other" / "river"
    other.mkdir(parents=True)
    (other / "a.txt").write_text(LATE)
    assert main(["deploy", str(mine), "--out", str(tmp_path / "out")]) == 0
    assert main(["deploy", str(other), "--out", str(tmp_path / "out")]) == 2
    assert f"is that of {mine}" in capsys.readouterr().err


def test_the_shipped_deployments_are_those_of_the_command_and_run_on_demand(
    worker: Path, server: str, seeds: Path, tmp_path: Path, wait: Callable[..., float]
) -> None:
    """As docs/operations.md says, from the checkout."""
    del worker

    def ours() -> dict[str, tuple[object, ...]]:
        with get_client(sync_client=True) as client:
            return {
                found.name: (
                    found.parameters,
                    [(each.schedule, each.active) for each in found.schedules],
                    found.tags,
                    found.description,
                    found.work_pool_name,
                    found.job_variables,
                    found.enforce_parameter_schema,
                    found.parameter_openapi_schema,
                )
                for found in list_ours(client)
                if str(ROOT) in str(found.parameters)
            }

    _prefect(server, "--no-prompt", "deploy", "--all")
    shipped = ours()
    assert shipped.keys() == {"seeds-scheduled", "seeds-on-change"}
    order = f'order={{"seeds": "{seeds}", "output": "{tmp_path / "out"}", "as_of": "2025-03-04"}}'
    _prefect(server, "deployment", "run", "brief/seeds-on-change", "--param", order)
    wait((tmp_path / "out" / "briefing.json").is_file, "the memo")
    assert _files(tmp_path / "out" / "briefing.json") == ["harbour.txt", "ferries.md"]
    assert main(["deploy", str(ROOT / "seeds"), "--out", str(ROOT / "outputs")]) == 0
    assert ours() == shipped
    assert settings.FOR_RUNS.items() <= settings.SETTINGS.items()


@pytest.mark.usefixtures("server")
def test_the_form_explains_itself_and_bad_parameters_are_refused_when_a_run_is_asked_for(seeds: Path, tmp_path: Path) -> None:
    coast = seeds.rename(tmp_path / "coast")
    assert main(["deploy", str(coast), "--out", str(tmp_path / "out"), "--pool", "other"]) == 0
    bad: dict[str, object] = {
        "no boolean": {"refresh": "maybe"},
        "no month": {"as_of": "2025-13-01"},
        "no day": {"as_of": "yesterday"},
        "empty": {"seeds": ""},
        "no path": {"seeds": 3},
        "a path": {"topic": "../secret"},
        "no address": {"downloads": "javascript:alert(1)"},
        "unknown": {"sedes": "x"},
        "no form": "seeds",
    }
    with get_client(sync_client=True) as client:
        deployment = client.read_deployment_by_name("brief/coast-on-change")
        schema = deployment.parameter_openapi_schema
        assert schema
        form = schema["definitions"]["Order"]["properties"]
        assert all(field["title"] and field["description"] for field in form.values())
        assert list(form) == ["seeds", "output", "topic", "as_of", "refresh", "config", "downloads"]
        for order in bad.values():
            with pytest.raises(PrefectHTTPStatusError, match=r"Error creating flow run|409|422"):
                client.create_flow_run_from_deployment(deployment.id, parameters={"order": order})
        good = {"seeds": str(coast), "output": str(tmp_path / "out"), "as_of": "2025-03-04", "refresh": True, "topic": None}
        assert client.create_flow_run_from_deployment(deployment.id, parameters={"order": good}).id


def test_one_process_serves_all_without_a_pool(
    server: str, seeds: Path, tmp_path: Path, running: Callable[..., Any], wait: Callable[..., float]
) -> None:
    coal = seeds.rename(tmp_path / "coal")
    out = tmp_path / "out"
    words = ("-m", "flows", "serve", str(coal), "--out", str(out))
    environment = {"PREFECT_API_URL": server, "BRIEFING_CACHE": str(tmp_path / "store")}
    with ExitStack() as stack:
        process = stack.enter_context(running(*words, log=tmp_path / "log", **environment))
        wait((out / "briefing.json").is_file, "the first memo")
        (coal / "late.txt").write_text(LATE, encoding="utf-8")
        wait(lambda: "late.txt" in _files(out / "briefing.json"), "the memo after the change")
        with get_client(sync_client=True) as client:
            assert client.read_deployment_by_name("brief/coal-on-change").work_pool_name is None
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    assert "Traceback" not in (tmp_path / "log").read_text()


def test_without_a_server_nothing_is_deployed(seeds: Path, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"}
    words = [sys.executable, "-m", "flows", "deploy", str(seeds), "--out", str(tmp_path)]
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, "set PREFECT_API_URL" in done.stderr) == (2, True)
