"""Which run is waited for, and when another is asked for: no server is needed to tell."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast
from uuid import UUID, uuid4

import pytest
from prefect.client.schemas.objects import FlowRun, State, StateType
from prefect.exceptions import ObjectNotFound

from briefing.lock import hold
from flows import follow
from flows.artifacts import escape, name_key
from flows.brief import UNFINISHED
from flows.follow import Errand, is_coming, is_lost, run_errand

if TYPE_CHECKING:
    from pathlib import Path

    from prefect.client.orchestration import SyncPrefectClient

NOW = datetime.now(UTC)
DEPLOYMENT = uuid4()


class Server:
    """Prefect's client, as far as it is asked for anything: runs by the key under which they were asked for."""

    def __init__(self) -> None:
        self.runs: dict[str, FlowRun] = {}

    def read_flow_runs(self, **_wanted: object) -> list[FlowRun]:
        """The last first."""
        return list(reversed(self.runs.values()))

    def read_flow_run(self, run_id: UUID) -> FlowRun:
        """Raises what Prefect raises where there is none."""
        for run in self.runs.values():
            if run.id == run_id:
                return run
        raise ObjectNotFound(Exception())

    def create_flow_run_from_deployment(self, deployment: UUID, *, idempotency_key: str) -> FlowRun:
        """A run that is due at once, or the one that has the key."""
        assert deployment == DEPLOYMENT
        return self.runs.setdefault(idempotency_key, _run(StateType.SCHEDULED, key=idempotency_key))

    def move(self, errand: Errand, state: StateType, age: float = 0, name: str | None = None) -> None:
        """Puts the run of `errand` into `state`, called `name`, since `age` seconds."""
        run = self.read_flow_run(errand.run)
        run.state = State(type=state, name=name, timestamp=datetime.now(UTC) - timedelta(seconds=age))


def _run(state: StateType, age: float = 0, key: str = "", due: float = 0) -> FlowRun:
    return FlowRun(
        flow_id=uuid4(),
        state=State(type=state, timestamp=NOW - timedelta(seconds=age)),
        idempotency_key=key,
        expected_start_time=NOW + timedelta(seconds=due),
    )


def _errand(server: Server, errand: Errand | None, digest: str, outputs: Path) -> Errand:
    return run_errand(cast("SyncPrefectClient", server), errand, digest, DEPLOYMENT, outputs)


@pytest.mark.parametrize(
    ("state", "age", "silent", "lost"),
    [
        (StateType.SCHEDULED, 9999, False, False),
        (StateType.PENDING, 10, False, False),
        (StateType.PENDING, 200, False, True),
        (StateType.RUNNING, 9999, False, False),
        (StateType.RUNNING, 10, True, False),
        (StateType.RUNNING, 40, True, True),
        (StateType.CRASHED, 0, False, True),
        (StateType.CANCELLED, 0, False, True),
        (StateType.COMPLETED, 0, False, False),
        (StateType.FAILED, 0, False, False),
    ],
)
def test_a_run_is_lost_when_it_will_not_end_by_itself(state: StateType, age: float, silent: bool, lost: bool) -> None:
    assert is_lost(State(type=state, timestamp=NOW - timedelta(seconds=age)), silent=silent, now=NOW) == lost
    assert is_lost(None, silent=False, now=NOW)


def test_a_run_is_coming_when_it_has_yet_to_read_and_is_due() -> None:
    assert is_coming(_run(StateType.SCHEDULED), NOW)
    assert not is_coming(_run(StateType.SCHEDULED, due=3600), NOW)
    assert is_coming(_run(StateType.PENDING, age=10), NOW)
    assert not is_coming(_run(StateType.PENDING, age=600), NOW)
    assert not is_coming(_run(StateType.RUNNING), NOW)


def test_every_state_of_the_seeds_is_read_by_some_run_and_none_by_two(tmp_path: Path) -> None:
    server = Server()
    first = _errand(server, None, "a", tmp_path)
    assert _errand(server, None, "a", tmp_path).run == first.run  # another watcher
    assert _errand(server, first, "b", tmp_path).run == first.run  # it has not begun: it will read “b”
    server.move(first, StateType.RUNNING)
    second = _errand(server, first, "b", tmp_path)
    assert second.run != first.run
    server.move(first, StateType.COMPLETED)
    server.move(second, StateType.COMPLETED)
    assert _errand(server, second, "b", tmp_path).done
    again = _errand(server, second, "a", tmp_path)  # back to what was there before
    assert again.run not in {first.run, second.run}


@pytest.mark.parametrize("end", [StateType.CRASHED, StateType.CANCELLED])
def test_a_run_that_was_ended_by_force_is_asked_for_again_and_the_next_after_a_pause(end: StateType, tmp_path: Path) -> None:
    server = Server()
    errand = _errand(server, None, "a", tmp_path)
    server.move(errand, end)
    again = _errand(server, errand, "a", tmp_path)
    assert (again.run != errand.run, again.done) == (True, False)
    server.move(again, end)
    assert _errand(server, again, "a", tmp_path).run == again.run
    server.move(again, end, age=follow.PAUSE.total_seconds() + 1)
    assert _errand(server, again, "a", tmp_path).run != again.run


def test_a_run_that_failed_is_asked_for_again_after_a_pause_until_one_succeeds(tmp_path: Path) -> None:
    """The disk may have room again."""
    server = Server()
    errand = _errand(server, None, "a", tmp_path)
    for _ in range(3):
        failed = errand.run
        server.move(errand, StateType.FAILED, age=follow.PAUSE.total_seconds() - 5)
        assert _errand(server, errand, "a", tmp_path).run == failed
        server.move(errand, StateType.FAILED, age=follow.PAUSE.total_seconds() + 1)
        errand = _errand(server, errand, "a", tmp_path)
        assert errand.run != failed
    server.move(errand, StateType.COMPLETED)
    assert _errand(server, errand, "a", tmp_path).done
    assert len(server.runs) == 4


def test_a_run_that_failed_because_of_the_seeds_is_asked_for_again_when_they_change(tmp_path: Path) -> None:
    server = Server()
    errand = _errand(server, None, "a", tmp_path)
    server.move(errand, StateType.FAILED, age=9999, name=UNFINISHED)
    errand = _errand(server, errand, "a", tmp_path)
    assert (errand.done, len(server.runs)) == (True, 1)
    assert _errand(server, errand, "b", tmp_path).run != errand.run


def test_a_run_that_lets_go_of_the_lock_without_a_word_is_dead_when_it_is_seen_twice(tmp_path: Path) -> None:
    server = Server()
    errand = _errand(server, None, "a", tmp_path)
    server.move(errand, StateType.RUNNING, age=follow.SILENT.total_seconds() + 1)
    with hold(tmp_path):
        for _ in range(3):
            errand = _errand(server, errand, "a", tmp_path)
    assert len(server.runs) == 1
    errands = [_errand(server, errand, "a", tmp_path), _errand(server, errand, "a", tmp_path)]
    assert [each.run == errand.run for each in errands] == [True, False]


def test_a_run_that_somebody_deleted_is_asked_for_again(tmp_path: Path) -> None:
    server = Server()
    errand = _errand(server, None, "a", tmp_path)
    server.runs.clear()
    assert _errand(server, errand, "a", tmp_path).run != errand.run


def test_topics_have_keys_of_their_own_that_prefect_takes() -> None:
    topics = ["", "rail", "Rail", "rail strike", "rail-strike", "東京", "Überfall"]
    keys = [name_key("memo", topic) for topic in topics]
    assert keys[:2] == ["memo", "memo-rail"]
    assert all(set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for key in keys)
    assert all(one != other for one, other in itertools.combinations(keys, 2))


def test_words_of_an_article_are_no_markup_on_the_page() -> None:
    assert escape("<b>*a*</b>\n# [b](c)") == r"\<b\>\*a\*\</b\> \# \[b\]\(c\)"
